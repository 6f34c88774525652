package chat.trust;

import org.jspecify.annotations.Nullable;

/**
 * {@code HOST[:PORT]} taken apart, with IPv6 in brackets. Pure.
 *
 * @param host a name or a numeric address, without brackets
 * @param port what stands behind the colon, or null
 */
record HostPort(String host, @Nullable String port) {
    /** A name's characters (RFC 1035, section 2.3.4, without the final dot). */
    static final int MAX_HOST = 253;

    static final int MAX_PORT = 65535;

    /**
     * Reads it.
     *
     * @param example a right form of what is being read, for the message
     */
    static HostPort parse(String text, String example) throws MalformedAddressException {
        HostPort parts = split(text, example);
        if (parts.host.isEmpty()) {
            throw new MalformedAddressException(
                    "the host is missing in \"" + text + "\"; write, for example, " + example);
        }
        if (!parts.isHost()) {
            throw new MalformedAddressException(
                    "\"" + parts.host + "\" is no host name or address; write, for example, " + example);
        }
        return parts;
    }

    private static HostPort split(String text, String example) throws MalformedAddressException {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            String behind = end < 0 ? "" : text.substring(end + 1);
            if (end < 0 || !behind.isEmpty() && !behind.startsWith(":")) {
                throw new MalformedAddressException(
                        "the brackets in \"" + text + "\" do not match; write, for example, [::1]:5001");
            }
            return new HostPort(text.substring(1, end), behind.isEmpty() ? null : behind.substring(1));
        }
        int colon = text.indexOf(':');
        if (colon != text.lastIndexOf(':')) {
            throw new MalformedAddressException("\"" + text + "\" has more than one colon; an IPv6 address stands in"
                    + " brackets: [" + text + "] or [" + text + "]:5001");
        }
        return colon < 0 ? new HostPort(text, null) : new HostPort(text.substring(0, colon), text.substring(colon + 1));
    }

    private boolean isHost() {
        boolean numeric = host.indexOf(':') >= 0;
        String allowed = numeric ? ":.%-_" : ".-_";
        return host.length() <= MAX_HOST
                && !host.startsWith("-")
                && host.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c < 128 && allowed.indexOf(c) >= 0);
    }

    /** Reads a port, at least this one. */
    static int port(String text, int least) throws MalformedAddressException {
        boolean digits = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = digits ? Integer.parseInt(text) : -1;
        if (port < least || port > MAX_PORT) {
            throw new MalformedAddressException("\"" + text + "\" is no port; a port is a number from " + least + " to "
                    + MAX_PORT + ", for example 5001");
        }
        return port;
    }

    /** A host as it stands before a port: IPv6 in brackets. */
    static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}
