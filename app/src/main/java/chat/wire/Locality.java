package chat.wire;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** Tells this machine from others. */
final class Locality {
    private Locality() {}

    /** Whether this is an address of this machine: loopback, or one of its interfaces has it. */
    static boolean isHere(InetAddress address) {
        try {
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return false; // who cannot be placed is a stranger
        }
    }

    /** The address as people write it: without a zone, and with {@code ::} for the first zeros (RFC 5952). */
    static String text(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return (zone < 0 ? text : text.substring(0, zone)).replaceFirst("(^|:)0(:0)+(:|$)", "::");
    }
}
