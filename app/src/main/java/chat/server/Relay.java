package chat.server;

import chat.irc.Message;
import chat.irc.Tags;
import chat.wire.Line;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way to many. What each may be given depends on two of its capabilities only, so that it is encoded
 * at most four times, however many there are. Confined to the dispatcher.
 */
final class Relay {
    /** Set for a session with server-time. */
    static final int TIME = 1;

    /** Set for a session with message-tags. */
    static final int TAGS = 2;

    private static final DateTimeFormatter TIME_FORMAT = // IRCv3 server-time: always three digits of a second
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Message plain;
    private final Tags clientTags;
    private final Instant time;
    private final String msgid;
    private final @Nullable Line[] lines = new Line[4];

    /**
     * @param message with its source; of its tags only the client-only ones are relayed
     * @param msgid its id, or empty
     */
    Relay(Message message, Instant time, String msgid) {
        this.plain = message.tagged(Tags.NONE);
        this.clientTags = message.tags().isEmpty() ? Tags.NONE : message.tags().clientOnly();
        this.time = time;
        this.msgid = msgid;
    }

    String verb() {
        return plain.verb();
    }

    /** The message for those of these capabilities, a sum of {@link #TIME} and {@link #TAGS}. */
    Message message(int tagged) {
        Message message = plain;
        if ((tagged & TIME) != 0) {
            message = message.tagged("time", TIME_FORMAT.format(time));
        }
        if ((tagged & TAGS) != 0) {
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
    Line line(int tagged) {
        Line line = lines[tagged];
        if (line == null) {
            line = Line.of(message(tagged));
            lines[tagged] = line;
        }
        return line;
    }
}
