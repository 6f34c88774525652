package chat.wire;

import chat.irc.Message;

/**
 * What becomes of that which arrives on one connection. Called by the connection's own reading thread, one call at a
 * time, in order; {@link #closed} comes once and last.
 */
public interface Receiver {
    /** A message arrived. */
    void received(Message message);

    /** A line arrived that is no message; the connection goes on. */
    void refused(Refusal refusal);

    /** All lines of one read have been told: whoever gathers them may go on with them as one piece. */
    default void rested() {
        // Most take each line as it comes.
    }

    /**
     * The connection has ended.
     *
     * @param reason in words for people, for example {@code connection reset}
     */
    void closed(String reason);
}
