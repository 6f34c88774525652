package chat.irc;

/** The sizes that the protocol itself sets or lets a server announce. All are counts of UTF-8 bytes unless they say otherwise. */
public final class Limits {
    private Limits() {}

    /** A line without its tags, line end included (Modern IRC, "Message Format"). */
    public static final int LINE = 512;

    /** The line end, CR LF. */
    public static final int LINE_END = 2;

    /** What a client may send as tags, the {@code @} and the blank behind them included (IRCv3 message-tags, "Size limit"). */
    public static final int CLIENT_TAGS = 4096;

    /** What a server may send as tags, the {@code @} and the blank included (IRCv3 message-tags, "Size limit"). */
    public static final int ALL_TAGS = 8191;

    /** The longest line that may reach a client: all tags and the rest. */
    public static final int RECEIVED_LINE = ALL_TAGS + LINE;

    /** The longest line that may reach a server: a client's tags and the rest. */
    public static final int SENT_LINE = CLIENT_TAGS + LINE;

    /** Parameters of one message, the last one included (RFC 2812, section 2.3.1). A count. */
    public static final int PARAMETERS = 15;

    /** A nick, as this program's host announces it in NICKLEN. A count of ASCII characters. */
    public static final int NICK = 32;

    /** A user name, as announced in USERLEN; short, because it is part of every relayed line. */
    public static final int USER = 10;

    /** A shown host name, as announced in HOSTLEN; short for the same reason. */
    public static final int HOST = 24;

    /** A room's name with its {@code #}, as announced in CHANNELLEN. */
    public static final int ROOM = 64;

    /**
     * A topic, an away text or a kick's reason, as announced in TOPICLEN, AWAYLEN and KICKLEN: what fits into a line
     * with the longest names around it.
     */
    public static final int TOPIC = 300;

    /** A real name, as announced in NAMELEN: what fits into an answer to WHO. */
    public static final int REAL_NAME = 150;

    /** A room's key, as announced in KEYLEN. */
    public static final int KEY = 32;

    /** A ban, user name and host included. */
    public static final int MASK = 128;

    /** A server's name (Modern IRC, "Servers"). A count of ASCII characters. */
    public static final int SERVER_NAME = 63;

    /** A label (IRCv3 labeled-response, "Client requirements"). */
    public static final int LABEL = 64;
}
