package chat;

import chat.client.Effect;
import chat.client.Letter;
import chat.client.State;
import java.time.Instant;
import java.util.List;

/** What is kept on disk of a conversation, for the loop of whoever takes part in it. Confined to the loop's thread. */
interface Memory {
    /** Nothing is kept. */
    Memory NONE = new Memory() {
        @Override
        public void open(State start) {
            // There is nothing to open.
        }

        @Override
        public void remember(String pin) {
            throw new IllegalStateException("nothing is kept");
        }

        @Override
        public String keep(List<Letter> letters, List<String> instead) {
            throw new IllegalStateException("nothing is kept");
        }

        @Override
        public void mark(Effect.Mark mark) {
            throw new IllegalStateException("nothing is kept");
        }

        @Override
        public void discard(List<String> ids) {
            throw new IllegalStateException("nothing is kept");
        }

        @Override
        public void recollect(Effect.Recollect recollect) {
            throw new IllegalStateException("nothing is kept");
        }

        @Override
        public void find(Effect.Find find) {
            throw new IllegalStateException("nothing is kept");
        }

        @Override
        public void redact(Effect.Redact redact) {
            throw new IllegalStateException("nothing is kept");
        }

        @Override
        public void read(String room, Instant until) {
            throw new IllegalStateException("nothing is kept");
        }

        @Override
        public void export(String file) {
            throw new IllegalStateException("nothing is kept");
        }

        @Override
        public void changed(State before, State after) {
            // It is seen, and that is all.
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    };

    /** Begins to open it; answered by {@code Remembered} or {@code Forgetful}. The first frame has been painted. */
    void open(State start);

    /** The host has shown this identity, or none; answered as {@link #open}. */
    void remember(String pin);

    /**
     * Puts letters into the outbox. Returns when they are on disk.
     *
     * @param instead the ids of those that they stand for; none when they are what the draft was
     * @return why they are not, in words; empty when all is well
     */
    String keep(List<Letter> letters, List<String> instead);

    /** Notes how far letters got. Returns when it is on disk if they are about to be sent. */
    void mark(Effect.Mark mark);

    /** Takes letters out of the outbox, soon. */
    void discard(List<String> ids);

    /** Sees in which conversations something is missing; answered by {@code Missed} if there is any. */
    void recollect(Effect.Recollect recollect);

    /** Looks for words; answered by {@code Found}, unless something else is looked for by then. */
    void find(Effect.Find find);

    /** Forgets what was taken back, soon. */
    void redact(Effect.Redact redact);

    /** What is of this time or older in a room was read on another machine. */
    void read(String room, Instant until);

    /** Writes all to a new file; answered by {@code Exported}. */
    void export(String file);

    /** Something happened that was not remembered: what was seen or begun is kept, soon. */
    void changed(State before, State after);

    /** Keeps what is not kept yet, but nobody waits long. */
    void close();
}
