package chat.store;

import java.time.Instant;

/**
 * Something that somebody wants to say and that the host has not acknowledged.
 *
 * @param id the sender's own id for it
 * @param target a room or a nick
 * @param text as it stands on the wire
 * @param time when it was written
 * @param state how far it got
 * @param reason why it was not taken, in words; empty unless it is {@link State#HELD}
 * @param about the server's id of the message that it answers or corrects; empty if it does not
 */
public record Letter(String id, String target, String text, Instant time, State state, String reason, String about) {
    /** How far it got. */
    public enum State {
        /** It goes when the room is open. */
        WAITING,
        /** It went, and whether it arrived is not known. */
        SENT,
        /** It stays until somebody decides about it. */
        HELD
    }

    /** One that is about nothing that was said. */
    public Letter(String id, String target, String text, Instant time, State state, String reason) {
        this(id, target, text, time, state, reason, "");
    }
}
