package chat.server;

import chat.store.Draft;
import chat.store.Extent;
import chat.store.Latest;
import chat.store.MemoryLog;
import chat.store.MessageLog;
import chat.store.Page;
import chat.store.Query;
import chat.store.Reply;
import chat.store.Retention;
import chat.store.Stored;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A log that stores when it is told to, as a slow disk would. */
final class FakeLog implements MessageLog {
    private final MemoryLog stored;
    private final Deque<Draft> waiting = new ArrayDeque<>();
    private final Deque<Runnable> reads = new ArrayDeque<>();
    private boolean slow;
    private Feed feed = new Feed() {
        @Override
        public void stored(Stored record, long ticket) {
            throw new AssertionError("not fed");
        }

        @Override
        public void repeated(Stored first, long ticket) {
            throw new AssertionError("not fed");
        }

        @Override
        public void refused(Draft draft, String reason) {
            throw new AssertionError("not fed");
        }
    };

    FakeLog(InstantSource clock) {
        stored = new MemoryLog(clock);
    }

    @Override
    public void feed(Feed feed) {
        this.feed = feed;
        stored.feed(feed);
    }

    @Override
    public void append(Draft draft) {
        waiting.add(draft);
    }

    /** Stores all that waits. */
    void store() {
        while (!waiting.isEmpty()) {
            stored.append(waiting.remove());
        }
    }

    /** Gives up all that waits. */
    void refuse(String reason) {
        while (!waiting.isEmpty()) {
            feed.refused(waiting.remove(), reason);
        }
    }

    @Override
    public void redact(String msgid, Draft redaction) {
        stored.redact(msgid, redaction);
    }

    /** Reads wait, too, until {@link #answer}. */
    void readSlowly() {
        slow = true;
    }

    /** Answers all reads that wait, as they were asked. */
    void answer() {
        while (!reads.isEmpty()) {
            reads.remove().run();
        }
    }

    @Override
    public void read(Query query, Reply<Page> reply) {
        if (slow) {
            reads.add(() -> stored.read(query, reply));
        } else {
            stored.read(query, reply);
        }
    }

    @Override
    public void find(String room, String msgid, Reply<Optional<Stored>> reply) {
        stored.find(room, msgid, reply);
    }

    @Override
    public void targets(Predicate<String> which, Instant after, Instant before, int most, Reply<List<Latest>> reply) {
        stored.targets(which, after, before, most, reply);
    }

    @Override
    public void extent(String room, Reply<Extent> reply) {
        stored.extent(room, reply);
    }

    @Override
    public void retain(String room, Retention retention, Reply<Extent> reply) {
        stored.retain(room, retention, reply);
    }

    @Override
    public void forget(String room) {
        stored.forget(room);
    }
}
