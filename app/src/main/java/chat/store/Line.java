package chat.store;

import java.time.Instant;

/**
 * Something that was seen in a conversation.
 *
 * @param number its place among all that was seen; 0 while it has none
 * @param time when it was said
 * @param kind what it is, in a word of the one who keeps it; {@link SqliteSeen#REDACTED} what was taken back
 * @param nick who said it
 * @param mine whether that was me
 * @param target the room or the nick it went to
 * @param text without formatting
 * @param formed the same with the formatting codes of IRC; empty when it has none
 * @param msgid the server's id for it; empty where servers give none
 * @param clear whether it came without encryption
 * @param about the server's id of the message that it answers or corrects; empty if it does not
 */
public record Line(
        long number,
        Instant time,
        String kind,
        String nick,
        boolean mine,
        String target,
        String text,
        String formed,
        String msgid,
        boolean clear,
        String about) {
    /** One that is about nothing that was said. */
    public Line(
            long number,
            Instant time,
            String kind,
            String nick,
            boolean mine,
            String target,
            String text,
            String formed,
            String msgid,
            boolean clear) {
        this(number, time, kind, nick, mine, target, text, formed, msgid, clear, "");
    }
}
