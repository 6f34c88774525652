package chat.server;

import chat.irc.Message;
import chat.irc.Tags;
import chat.wire.Line;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
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

    /** Set for a session with multiline. */
    static final int MULTILINE = 8;

    /** Set for a session with extended-join. */
    static final int EXTENDED = 16;

    /** Set for a session with away-notify. */
    static final int AWAY = 32;

    /** Set for a session with message-redaction. */
    static final int REDACTION = 64;

    /** How many kinds there are: all sums of those above. */
    static final int KINDS = 128;

    /** Characters of a line that are not of its parameters, about. */
    private static final int FRAME = 64;

    private final Message plain;
    private final Message extended;
    private final Tags clientTags;
    private final String account;
    private final boolean bot;
    private final Instant time;
    private final String msgid;
    private final int needed;

    /** The lines of a text that does not fit into one message; empty otherwise. */
    private final List<Multiline.Part> parts;

    private final @Nullable Line[] lines;

    /**
     * @param message with its source; of its tags the client-only ones are relayed, {@code account} and {@code bot}
     * @param msgid its id, or empty
     */
    Relay(Message message, Instant time, String msgid) {
        this.plain = message.tagged(Tags.NONE);
        this.extended = plain;
        this.clientTags = message.tags().isEmpty() ? Tags.NONE : message.tags().clientOnly();
        this.account = account(message);
        this.bot = message.tags().has("bot");
        this.time = time;
        this.msgid = msgid;
        this.needed = needed(message.verb());
        this.parts = Multiline.parts(plain);
        this.lines = new Line[EXTENDED];
    }

    private Relay(Message plain, Message extended, Instant time) {
        this.plain = plain.tagged(Tags.NONE);
        this.extended = extended.tagged(Tags.NONE);
        this.account = account(plain);
        this.bot = plain.tags().has("bot");
        this.clientTags = Tags.NONE;
        this.time = time;
        this.msgid = "";
        this.needed = 0;
        this.parts = List.of();
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

    /** What those of this kind are told, a sum of the bits above: one message, or several for a text of several lines. */
    List<Message> messages(int kind) {
        if (parts.isEmpty()) {
            return List.of(tagged((kind & EXTENDED) != 0 ? extended : plain, kind));
        }
        if ((kind & MULTILINE) != 0) {
            return Multiline.batch(plain, parts, batch -> tagged(batch, kind));
        }
        return Multiline.apart(plain, parts, first -> tagged(first, kind), rest -> timed(rest, kind));
    }

    private Message timed(Message message, int kind) {
        return (kind & TIME) == 0 ? message : message.tagged("time", TIME_FORMAT.format(time));
    }

    private Message tagged(Message untagged, int kind) {
        Message message = untagged;
        if ((kind & TIME) != 0) {
            message = message.tagged("time", TIME_FORMAT.format(time));
        }
        if ((kind & ACCOUNT) != 0 && !account.isEmpty()) {
            message = message.tagged("account", account);
        }
        if ((kind & TAGS) != 0) {
            if (bot) {
                message = message.tagged("bot", "");
            }
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
        int place = kind & lines.length - 1 & (parts.isEmpty() ? ~MULTILINE : ~0);
        Line line = lines[place];
        if (line == null) {
            line = Line.of(messages(kind));
            lines[place] = line;
        }
        return line;
    }
}
