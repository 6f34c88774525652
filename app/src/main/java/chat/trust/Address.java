package chat.trust;

import chat.irc.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where to connect to, as a user writes it:
 *
 * <pre>
 *   HOST[:PORT]    chat://[PIN@]HOST[:PORT][/ROOM]    ircs://HOST[:PORT][/ROOM]    irc://HOST[:PORT][/ROOM]
 *   plain://HOST[:PORT]    raw://HOST[:PORT]    cs372://HOST[:PORT]    chat10://HOST:PORT    hackbright://HOST[:PORT]
 * </pre>
 *
 * @param scheme how to talk there
 * @param pin the identity the host must have, 43 characters (see {@link Identity#pin}), or empty
 * @param host a name or a numeric address, without brackets
 * @param port 1 to 65535
 * @param room the room without its first {@code #}, or empty
 */
public record Address(Scheme scheme, String pin, String host, int port, String room) {
    /** Where a room is unless somebody says otherwise. */
    public static final int DEFAULT_PORT = 5001;

    /** SHA-256 in base64url without padding. */
    static final int PIN_LENGTH = 43;

    private static final String EXAMPLE = "10.0.0.5:5001";

    /** How to talk to a host. */
    public enum Scheme {
        /** TLS 1.3, the host known by its key. */
        CHAT(DEFAULT_PORT),
        /** TLS as IRC servers have it (RFC 7194). */
        IRCS(6697),
        /** In clear. */
        IRC(6667),
        /** In clear, and what it is the server's first words tell. */
        PLAIN(DEFAULT_PORT),
        /** In clear, an older program: one read is one message. */
        RAW(DEFAULT_PORT),
        /** In clear, the two-person chat of CS372. */
        CS372(52928),
        /** In clear, CHAT/1.0; its servers let the system choose the port. */
        CHAT10(0),
        /** In clear, Hackbright's SocketToMe. */
        HACKBRIGHT(5555);

        /** The usual one; 0 where there is none. */
        private final int port;

        Scheme(int port) {
            this.port = port;
        }

        /** Whether others on the way can read what is said. */
        public boolean isClear() {
            return this != CHAT && this != IRCS;
        }

        /** Whether the server may know no IRC. */
        public boolean isOlder() {
            return isClear() && this != IRC;
        }

        /** The name as it stands before {@code ://}. */
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads an address.
     *
     * @throws MalformedAddressException with the reason and the nearest right form
     */
    public static Address parse(String text) throws MalformedAddressException {
        int behind = text.indexOf("://");
        if (behind < 0) {
            if (text.indexOf('/') >= 0) {
                throw new MalformedAddressException(
                        "\"" + text + "\" names a room but no scheme; write chat://" + text.replaceFirst("^/*", ""));
            }
            return located(Scheme.CHAT, "", text, "");
        }
        Scheme scheme = scheme(text.substring(0, behind));
        String rest = text.substring(behind + 3);
        int slash = rest.indexOf('/');
        String place = slash < 0 ? rest : rest.substring(0, slash);
        String room = slash < 0 ? "" : room(rest.substring(slash + 1));
        int at = place.lastIndexOf('@');
        String pin = at < 0 ? "" : pin(scheme, place.substring(0, at));
        return located(scheme, pin, place.substring(at + 1), room);
    }

    private static Address located(Scheme scheme, String pin, String place, String room)
            throws MalformedAddressException {
        HostPort parts = HostPort.parse(place, EXAMPLE);
        String port = parts.port();
        if (port == null && scheme.port == 0) {
            throw new MalformedAddressException("the port is missing, and there is no usual one; write "
                    + scheme.wireName() + "://" + place + ":PORT, as the server shows it when it starts");
        }
        return new Address(scheme, pin, parts.host(), port == null ? scheme.port : HostPort.port(port, 1), room);
    }

    private static Scheme scheme(String name) throws MalformedAddressException {
        for (Scheme scheme : Scheme.values()) {
            if (scheme.wireName().equals(name.toLowerCase(Locale.ROOT))) {
                return scheme;
            }
        }
        throw new MalformedAddressException(
                "\"" + name + "://\" is not known; write HOST:PORT, chat://HOST:PORT/ROOM, ircs://… or irc://…, and for"
                        + " older programs raw://, cs372://, chat10:// or hackbright://");
    }

    private static String pin(Scheme scheme, String pin) throws MalformedAddressException {
        if (scheme != Scheme.CHAT) {
            throw new MalformedAddressException(
                    "only a chat:// address can have something before an @; leave \"" + pin + "@\" out");
        }
        if (!isPin(pin)) {
            throw new MalformedAddressException("the invite is not whole: before the @ there must be " + PIN_LENGTH
                    + " letters and digits, and there are " + pin.length() + "; copy all of it");
        }
        return pin;
    }

    /** Whether this can be an identity: {@link #PIN_LENGTH} characters of base64url. */
    static boolean isPin(String text) {
        return text.length() == PIN_LENGTH
                && text.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '-'
                                || c == '_');
    }

    /** The room of an address; {@code #} may stand before it, also as {@code %23}. */
    private static String room(String path) throws MalformedAddressException {
        String room = path.replaceFirst("^(#|%23)", "").replaceFirst("/$", "");
        boolean plain = room.codePoints().noneMatch(c -> c <= ' ' || c == ',' || c == '/' || Character.isISOControl(c));
        if (!plain || room.getBytes(StandardCharsets.UTF_8).length >= Limits.ROOM) {
            throw new MalformedAddressException("\"" + path + "\" is no room; a name has at most " + (Limits.ROOM - 1)
                    + " bytes and no blank, comma or slash, for example lobby");
        }
        return room;
    }

    /** The same place without encryption, whatever is there. */
    public Address unencrypted() {
        return new Address(Scheme.PLAIN, "", host, port, room);
    }

    /** Host and port as a user writes them, IPv6 in brackets. */
    public String place() {
        return place(host, port);
    }

    /** A host and its port in one: {@code HOST:PORT}, with brackets around an IPv6 address. */
    public static String place(String host, int port) {
        return HostPort.bracketed(host) + ":" + port;
    }

    /**
     * What to give to somebody who shall join. With an IPv6 address it needs quotes in a shell.
     *
     * @param room without its first {@code #}; empty for the usual one
     */
    public static String invite(String pin, String host, int port, String room) {
        return "chat://" + pin + "@" + place(host, port) + path(room);
    }

    /** A room as it is read again: one {@code #} is taken off, so a name that begins with one needs another. */
    private static String path(String room) {
        boolean marked = room.startsWith("#") || room.startsWith("%23");
        return room.isEmpty() ? "" : (marked ? "/#" : "/") + room;
    }

    /** The whole address; reading it gives the same one. */
    @Override
    public String toString() {
        return scheme.wireName() + "://" + (pin.isEmpty() ? "" : pin + "@") + place() + path(room);
    }
}
