package chat.wire;

/** Decides whether a host may be joined; {@link KnownHosts#judge} is the usual one. */
@FunctionalInterface
public interface Judge {
    /**
     * Judges the key that a host shows.
     *
     * @param address how the user named the host
     * @param pin the key, as in {@link Peer#pin}
     * @throws TrustException when it cannot be judged; the host is not joined then
     */
    Verdict judge(Address address, String pin) throws TrustException;
}
