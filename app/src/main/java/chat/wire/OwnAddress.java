package chat.wire;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An address of this machine that others may reach it by.
 *
 * @param address none of loopback, of one link only, or of many receivers
 * @param network the name of the interface that has it
 * @param prefix how many of its first bits all machines of that network share
 */
public record OwnAddress(InetAddress address, String network, int prefix) {
    /** What interfaces of virtual private networks are called: WireGuard, OpenVPN, Tailscale, ZeroTier, macOS's own. */
    private static final List<String> PRIVATE_NETWORKS = List.of("wg", "tun", "tap", "tailscale", "zt", "utun", "ppp");

    /** What interfaces are called that lead to containers and virtual machines on this machine, and no further. */
    private static final List<String> INSIDE = List.of("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc");

    /** A network that one has to be let into is less likely to be that of the other. */
    static final Comparator<OwnAddress> LIKELIEST = Comparator.comparing(OwnAddress::isInside)
            .thenComparing(OwnAddress::isOfPrivateNetwork)
            .thenComparing(own -> own.address instanceof Inet6Address);

    /** All there are now, the likeliest to be reached first. */
    public static List<OwnAddress> all() {
        List<OwnAddress> all = new ArrayList<>();
        try {
            for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
                if (network.isUp()) {
                    network.getInterfaceAddresses().forEach(own -> add(all, network, own));
                }
            }
        } catch (SocketException e) {
            return List.of(); // the system does not tell, so nothing is known
        }
        all.sort(LIKELIEST);
        return List.copyOf(all);
    }

    private static void add(List<OwnAddress> all, NetworkInterface network, InterfaceAddress own) {
        InetAddress address = own.getAddress();
        if (!address.isLoopbackAddress() && !address.isLinkLocalAddress() && !address.isMulticastAddress()) {
            all.add(new OwnAddress(address, network.getName(), own.getNetworkPrefixLength()));
        }
    }

    /** Whether it belongs to a virtual private network, by the name of its interface. */
    public boolean isOfPrivateNetwork() {
        return PRIVATE_NETWORKS.stream().anyMatch(network::startsWith);
    }

    /** Whether only what runs on this machine is likely to reach it, by the name of its interface. */
    public boolean isInside() {
        return INSIDE.stream().anyMatch(network::startsWith);
    }

    /** Who is likely to reach it. */
    String audience() {
        if (isOfPrivateNetwork()) {
            return "for whoever is in the same VPN";
        }
        return isOfOneNetwork(address)
                ? "for machines in the same network, and not from the internet"
                : "also from the internet, as far as routers and firewalls let it through";
    }

    /**
     * Whether an address is good in one network only (RFC 1918, RFC 4193, RFC 6598, and addresses of one link or of this
     * machine).
     */
    static boolean isOfOneNetwork(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean unique = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 0x40;
        return address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isLoopbackAddress()
                || unique
                || shared;
    }

    /** Whether another address is in the same network. */
    boolean isNear(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] its = other.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < Math.min(prefix, mine.length * Byte.SIZE); bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((mine[bit / Byte.SIZE] & mask) != (its[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** As it stands in a command: IPv6 in brackets. */
    public String text() {
        String text = Locality.text(address);
        return address instanceof Inet4Address ? text : "[" + text + "]";
    }
}
