package chat.store;

import chat.irc.Limits;
import chat.irc.Message;
import java.time.Instant;
import java.util.Map;

/**
 * Something said, as the log keeps it.
 *
 * @param room where, as in {@link Draft#room}
 * @param number its place in the room, counted up from 1 without gaps
 * @param msgid names it among all that were ever said (IRCv3 message-ids); letters, digits and dashes
 * @param time when it was stored, to the millisecond; later than that of every record before it in the room
 * @param author whose it is, as in {@link Draft#author}
 * @param message with its source and client-only tags
 */
public record Stored(String room, long number, String msgid, Instant time, String author, Message message) {
    /** What it costs beside its text: objects, references, the longest source. Bytes; estimated. */
    private static final int COST = 2 * Limits.LINE;

    /** The verb of what was taken back: its place and its msgid stay. No verb on the wire is empty. */
    private static final String GONE = "";

    /** What it takes in memory. Estimated. */
    public long bytes() {
        return bytes(message);
    }

    static long bytes(Message message) {
        long text = 0;
        for (String param : message.params()) {
            text += 2L * param.length();
        }
        for (Map.Entry<String, String> tag : message.tags().values().entrySet()) {
            text += 2L * (tag.getKey().length() + tag.getValue().length());
        }
        return COST + text;
    }

    /** The same place without what was said there. */
    Stored gone() {
        return new Stored(room, number, msgid, time, author, Message.of(GONE));
    }

    String repetition() {
        return Draft.repetition(room, author, message.tags());
    }

    boolean isText() {
        return message.verb().equals("PRIVMSG") || message.verb().equals("NOTICE");
    }

    boolean isGone() {
        return message.verb().equals(GONE);
    }

    /** The same place with what was said there, as its author says it again. */
    Stored as(Message said) {
        return new Stored(room, number, msgid, time, author, said);
    }
}
