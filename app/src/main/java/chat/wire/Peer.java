package chat.wire;

/**
 * Who is at the other end of a connection, as far as the wire can tell.
 *
 * @param address the numeric address without a port ({@code 10.0.0.5}, {@code fe80::1}); {@code local} for a seat in
 *     this process
 * @param local whether the connection comes from this machine
 * @param encrypted whether nobody on the way can read it (a seat in this process counts as encrypted)
 * @param pin the peer's identity: SHA-256 of its public key (SubjectPublicKeyInfo) in base64url, 43 characters; empty
 *     when it showed no key
 */
public record Peer(String address, boolean local, boolean encrypted, String pin) {}
