package chat.irc;

/**
 * Who a message comes from: {@code nick!user@host}, or the name of a server (Modern IRC, "Source"). Parts that are
 * absent are empty.
 *
 * @param name a nick or a server's name
 * @param user the user name behind {@code !}, or empty
 * @param host the host name behind {@code @}, or empty
 */
public record Source(String name, String user, String host) {
    /** The user name of those whose programs know neither IRC nor encryption. */
    public static final String CLEARTEXT = "cleartext";

    /**
     * What a host of this program puts before the user name of everybody whose connection is not encrypted. Nobody can
     * give it to himself, nor be without it: the host takes it out of what it is told.
     */
    public static final String IN_CLEAR = "~";

    /** Whether a host of this program says that this one is not encrypted; from other servers it means nothing. */
    public boolean isInClear() {
        return user.startsWith(IN_CLEAR);
    }

    /** The source of something a server says in its own name. */
    public static Source server(String name) {
        return new Source(name, "", "");
    }

    /** Takes a source apart; every text is one. Marks with nothing behind them are no part of it. */
    public static Source parse(String typed) {
        int end = typed.length();
        while (end > 0 && typed.charAt(end - 1) == '@') {
            end--;
        }
        String text = typed.substring(0, end);
        int at = text.lastIndexOf('@');
        String host = at < 0 ? "" : text.substring(at + 1);
        String before = at < 0 ? text : text.substring(0, at);
        int bang = before.indexOf('!');
        return bang < 0
                ? new Source(before, "", host)
                : new Source(before.substring(0, bang), before.substring(bang + 1), host);
    }

    /** The source as it stands on the wire, without the leading colon. */
    @Override
    public String toString() {
        if (user.isEmpty() && host.isEmpty()) {
            return name;
        }
        return name + (user.isEmpty() ? "" : "!" + user) + (host.isEmpty() ? "" : "@" + host);
    }
}
