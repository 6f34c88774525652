package chat.store;

import java.io.Closeable;
import java.util.List;

/**
 * What was said in the rooms, in one order each. Whoever says something appends it; the log gives it its number, msgid
 * and time, and feeds it back when it is stored. Only what comes back was said: an acknowledgement rests on that.
 */
public interface MessageLog extends Closeable {
    /** Who is told of what became of each draft. Never both for one draft, and never neither. */
    interface Feed {
        /** A draft is stored. Called in the order of the room's numbers. */
        void stored(Stored stored, long ticket);

        /**
         * A draft could not be stored and is given up.
         *
         * @param reason in words for its sender, for example {@code the host's disk is full}
         */
        void refused(Draft draft, String reason);
    }

    /**
     * Says who is fed, before the first append. It is called on a thread of the log's choice, perhaps from inside
     * {@link #append}, and must not wait.
     */
    void feed(Feed feed);

    /** Hands a draft over. Does not wait for it to be stored. Confined to one thread, that of the two reads below, too. */
    void append(Draft draft);

    /** The last records of a room, at most so many, oldest first. Reads from memory: does not wait for a disk. */
    List<Stored> latest(String room, int count);

    /** Drops all of a room, drafts included that were appended before. Numbers and times in it go on from where they were or begin anew. */
    void forget(String room);

    /** Stores what was appended, and ends. */
    @Override
    void close();
}
