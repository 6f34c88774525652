package chat.server;

import chat.irc.Message;
import chat.irc.Tags;
import chat.wire.Line;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way to many. What each is given depends on few of its capabilities, its kind, so that it is encoded
 * at most once for each kind, however many there are. Confined to the dispatcher.
 */
final class Relay {
    /** Set for a session with server-time. */
    static final int TIME = 1;

    /** Set for a session with message-tags. */
    static final int TAGS = 2;

    static final DateTimeFormatter TIME_FORMAT = // IRCv3 server-time: always three digits of a second
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Set for a session with account-tag. */
    static final int ACCOUNT = 4;

    /** Set for a session with extended-join. */
    static final int EXTENDED = 8;

    /** Set for a session with away-notify. */
    static final int AWAY = 16;

    /** Set for a session with message-redaction. */
    static final int REDACTION = 32;

    /** How many kinds there are: all sums of those above. */
    static final int KINDS = 64;

    /** Characters of a line that are not of its parameters, about. */
    private static final int FRAME = 64;

    private final Message plain;
    private final Message extended;
    private final Tags clientTags;
    private final String account;
    private final Instant time;
    private final String msgid;
    private final int needed;
    private final @Nullable Line[] lines;

    /**
     * @param message with its source; of its tags the client-only ones are relayed, and {@code account}
     * @param msgid its id, or empty
     */
    Relay(Message message, Instant time, String msgid) {
        this.plain = message.tagged(Tags.NONE);
        this.extended = plain;
        this.clientTags = message.tags().isEmpty() ? Tags.NONE : message.tags().clientOnly();
        this.account = account(message);
        this.time = time;
        this.msgid = msgid;
        this.needed = needed(message.verb());
        this.lines = new Line[EXTENDED];
    }

    private Relay(Message plain, Message extended, Instant time) {
        this.plain = plain.tagged(Tags.NONE);
        this.extended = extended.tagged(Tags.NONE);
        this.account = account(plain);
        this.clientTags = Tags.NONE;
        this.time = time;
        this.msgid = "";
        this.needed = 0;
        this.lines = new Line[2 * EXTENDED];
    }

    /** What is told in another way to those with extended-join. */
    static Relay joining(Message plain, Message extended, Instant time) {
        return new Relay(plain, extended, time);
    }

    private static String account(Message message) {
        return message.tags().isEmpty() ? "" : message.tags().get("account").orElse("");
    }

    private static int needed(String verb) {
        return switch (verb) {
            case "TAGMSG" -> TAGS;
            case "AWAY" -> AWAY;
            case "REDACT" -> REDACTION;
            default -> 0;
        };
    }

    /** Whether those of this kind are told of it at all. */
    boolean isFor(int kind) {
        return (kind & needed) == needed;
    }

    /** Whether whoever did it is told that it was done, also without echo-message. */
    boolean isAlwaysEchoed() {
        return needed == REDACTION;
    }

    /** Its length in characters, about. */
    int size() {
        int size = FRAME;
        for (String param : plain.params()) {
            size += param.length();
        }
        for (var tag : clientTags.values().entrySet()) {
            size += tag.getKey().length() + tag.getValue().length() + 2;
        }
        return size;
    }

    /** The message for those of this kind, a sum of {@link #TIME}, {@link #TAGS}, {@link #ACCOUNT}, {@link #EXTENDED}, {@link #AWAY}. */
    Message message(int kind) {
        Message message = (kind & EXTENDED) != 0 ? extended : plain;
        if ((kind & TIME) != 0) {
            message = message.tagged("time", TIME_FORMAT.format(time));
        }
        if ((kind & ACCOUNT) != 0 && !account.isEmpty()) {
            message = message.tagged("account", account);
        }
        if ((kind & TAGS) != 0) {
            if (!msgid.isEmpty()) {
                message = message.tagged("msgid", msgid);
            }
            for (var tag : clientTags.values().entrySet()) {
                message = message.tagged(tag.getKey(), tag.getValue());
            }
        }
        return message;
    }

    /** The same, encoded once. */
    Line line(int kind) {
        int place = kind & lines.length - 1;
        Line line = lines[place];
        if (line == null) {
            line = Line.of(message(kind));
            lines[place] = line;
        }
        return line;
    }
}
