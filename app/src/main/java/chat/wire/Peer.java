package chat.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

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
public record Peer(String address, boolean local, boolean encrypted, String pin) {
    /** Of an IPv6 address, what says who it is: a household or a company has the rest to itself (RFC 6177). Bytes. */
    private static final int NETWORK = 8;

    /** Where it comes from, for counting what is tried from there: the address, or the network of an IPv6 address. */
    public String network() {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress(); // numeric: nobody is asked
            return HexFormat.of().formatHex(bytes, 0, Math.min(NETWORK, bytes.length));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
