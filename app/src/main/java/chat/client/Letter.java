package chat.client;

import java.time.Instant;
import java.util.List;

/**
 * An own message as it lies in the outbox, on disk.
 *
 * @param id our own id for it, sent as {@code +chat/id}
 * @param target a room or a nick
 * @param text as it stands on the wire
 * @param time when it was written
 * @param state how far it got
 * @param reason why it was not taken, safe to show; empty unless it is {@link State#HELD}
 * @param about the server's id of the message that it answers or corrects; empty if it does not
 */
public record Letter(String id, String target, String text, Instant time, State state, String reason, String about) {
    /** How far it got. */
    public enum State {
        /** It goes when the room is open. */
        WAITING,
        /** It went to a server that does not know it again, and whether it arrived is not known. */
        SENT,
        /** It stays until somebody decides about it. */
        HELD
    }

    /** One that is about nothing that was said. */
    public Letter(String id, String target, String text, Instant time, State state, String reason) {
        this(id, target, text, time, state, reason, "");
    }

    Letter held(String reason) {
        return new Letter(id, target, text, time, State.HELD, reason, about);
    }

    Letter waiting() {
        return new Letter(id, target, text, time, State.WAITING, "", about);
    }

    /** The same with another text, under another id. */
    Letter saying(String id, String text) {
        return new Letter(id, target, text, time, state, reason, about);
    }

    /** Its first line, and how many there are if there are more. */
    String brief() {
        List<String> lines = words().lines().toList();
        return lines.size() < 2 ? words() : lines.get(0) + " … (" + lines.size() + " lines)";
    }

    /** What was said, without the frame of an action. */
    String words() {
        return Replies.words(text);
    }
}
