package chat.store;

import chat.irc.Message;
import chat.irc.Tags;

/**
 * Something said that is to be stored.
 *
 * @param room where, in the one spelling that all others share
 * @param message with its source and client-only tags
 * @param author whose it is, as the host knows them: a key or an account; empty for those who have neither
 * @param ticket comes back with the stored record, so that whoever appended knows its own; not stored
 */
public record Draft(String room, Message message, String author, long ticket) {
    /** The sender's own id of a message (a client-only tag), by which one that is sent again is recognised. */
    public static final String SENDER_ID = "+chat/id";

    /** Said by nobody in particular. */
    public Draft(String room, Message message, long ticket) {
        this(room, message, "", ticket);
    }

    /**
     * By what it is recognised when it is sent again: its author, if there is one, the room and the sender's own id.
     * Empty when it has no such id.
     */
    String repetition() {
        return repetition(room, author, message.tags());
    }

    static String repetition(String room, String author, Tags tags) {
        String id = tags.get(SENDER_ID).orElse("");
        return id.isEmpty() ? "" : author + '\n' + room + '\n' + id;
    }

    /** What it takes in memory while it waits. Bytes; estimated. */
    long bytes() {
        return Stored.bytes(message);
    }
}
