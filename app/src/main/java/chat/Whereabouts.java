package chat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HashSet;
import java.util.Set;

/** The addresses under which this machine can be reached at the moment. */
final class Whereabouts {
    private Whereabouts() {}

    /** Takes some tenths of a millisecond. Nothing when the system does not tell. */
    static Set<InetAddress> now() {
        Set<InetAddress> addresses = new HashSet<>();
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .forEach(addresses::add);
        } catch (SocketException e) {
            return Set.of(); // then the next try comes in its time
        }
        return addresses;
    }
}
