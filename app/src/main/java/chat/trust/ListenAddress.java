package chat.trust;

import java.util.ArrayList;
import java.util.List;

/**
 * Where to listen, as a user writes it: {@code [HOST:]PORT[,PORT...]}.
 *
 * @param host a name or a numeric address, without brackets; empty for all addresses of this machine
 * @param ports 0 to 65535, at least one; with 0 the system chooses
 */
public record ListenAddress(String host, List<Integer> ports) {
    /** More ports than this at once are a mistake. */
    private static final int MAX_PORTS = 16;

    private static final String EXAMPLE = "5001, 127.0.0.1:5001 or [::1]:5001";

    public ListenAddress {
        ports = List.copyOf(ports);
    }

    /** The usual port, on all addresses. */
    public static ListenAddress usual() {
        return new ListenAddress("", List.of(Address.DEFAULT_PORT));
    }

    /**
     * Reads it.
     *
     * @throws MalformedAddressException with the reason and the nearest right form
     */
    public static ListenAddress parse(String text) throws MalformedAddressException {
        String first = text.contains(",") ? text.substring(0, text.indexOf(',')) : text;
        if (first.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new ListenAddress("", ports(text));
        }
        HostPort parts = HostPort.parse(first, EXAMPLE);
        String port = parts.port();
        if (port == null) {
            throw new MalformedAddressException("the port is missing; write " + HostPort.bracketed(parts.host()) + ":"
                    + Address.DEFAULT_PORT + ", or a port alone");
        }
        return new ListenAddress(parts.host(), ports(port + text.substring(first.length())));
    }

    private static List<Integer> ports(String text) throws MalformedAddressException {
        List<Integer> ports = new ArrayList<>();
        for (String port : text.split(",", -1)) {
            int number = HostPort.port(port, 0);
            if (number == 0 || !ports.contains(number)) {
                ports.add(number);
            }
        }
        if (ports.size() > MAX_PORTS) {
            throw new MalformedAddressException(
                    "that are " + ports.size() + " ports; at most " + MAX_PORTS + " are possible");
        }
        return ports;
    }
}
