package chat.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was said in the rooms, in one order each. Whoever says something appends it; the log gives it its number, msgid
 * and time, and feeds it back when it is stored. Only what comes back was said: an acknowledgement rests on that.
 *
 * <p>All is asked from one thread. No question waits for a disk: answers come by {@link Reply}. What an answer holds has
 * been fed before.
 */
public interface MessageLog {
    /** Who is told of what became of each draft: exactly one of these, for each. */
    interface Feed {
        /** A draft is stored. Called in the order of the room's numbers. */
        void stored(Stored stored, long ticket);

        /**
         * A draft had been stored before: same author, same room, same {@link Draft#SENDER_ID}. It is not stored again.
         * Among those without an author the room and the id decide alone.
         *
         * @param first what was stored then
         */
        void repeated(Stored first, long ticket);

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

    /** Hands a draft over. Does not wait for it to be stored. */
    void append(Draft draft);

    /**
     * Takes back what was said: its text is gone, and it is in no answer any more; its msgid remains a place to read
     * from, and who sends it again hears {@link Feed#repeated}. That it was taken back is a record of its own.
     *
     * @param msgid of a record in the room of the redaction; without one the redaction is refused
     * @param redaction fed back like any draft (IRCv3 draft/message-redaction)
     */
    void redact(String msgid, Draft redaction);

    /** Reads a part of a room's past. */
    void read(Query query, Reply<Page> reply);

    /** Finds one record of a room. Nothing when it never was, is no longer kept, or was taken back. */
    void find(String room, String msgid, Reply<Optional<Stored>> reply);

    /**
     * In which rooms something was said last between two instants, both left out; oldest first.
     *
     * @param which the rooms that are asked for; asked on the thread that answers
     * @param most how many at most
     */
    void targets(Predicate<String> which, Instant after, Instant before, int most, Reply<List<Latest>> reply);

    /** How much there is of a room. */
    void extent(String room, Reply<Extent> reply);

    /** Keeps so much of a room from now on, also after the next start. */
    void retain(String room, Retention retention, Reply<Extent> reply);

    /** Drops all of a room, drafts included that were appended before. Numbers and times in it go on from where they were or begin anew. */
    void forget(String room);
}
