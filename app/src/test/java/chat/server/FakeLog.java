package chat.server;

import chat.store.Draft;
import chat.store.MemoryLog;
import chat.store.MessageLog;
import chat.store.Stored;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A log that stores when it is told to, as a slow disk would. */
final class FakeLog implements MessageLog {
    private final MemoryLog stored;
    private final Deque<Draft> waiting = new ArrayDeque<>();
    private Feed feed = new Feed() {
        @Override
        public void stored(Stored record, long ticket) {
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
    public List<Stored> latest(String room, int count) {
        return stored.latest(room, count);
    }

    @Override
    public void forget(String room) {
        stored.forget(room);
    }

    @Override
    public void close() {
        stored.close();
    }
}
