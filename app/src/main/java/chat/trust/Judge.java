package chat.trust;

/** Decides whether a host may be joined; {@link KnownHosts#judge} is the usual one. */
@FunctionalInterface
public interface Judge {
    /**
     * Judges the key that a host shows.
     *
     * @param address how the user named the host
     * @param pin the key, as in {@link Identity#pin}
     * @throws TrustException when it cannot be judged; the host is not joined then
     */
    Verdict judge(Address address, String pin) throws TrustException;
}
