package chat.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A log that lasts as long as the process: the newest of each room, within bounds. Confined to one thread. */
public final class MemoryLog implements MessageLog {
    /** Records that are kept of one room; a year of a busy team's evening talk. */
    static final int RECORDS_PER_ROOM = 10_000;

    /** Bytes that are kept of all rooms together; beyond it the room that holds most loses its oldest. Estimated. */
    static final long BYTES = 64L * 1024 * 1024;

    private final InstantSource clock;
    private final String epoch;
    private final Map<String, Past> rooms = new HashMap<>();
    private Feed feed = new Nobody();
    private long bytes;
    private long given;

    /** An empty log. Its msgids begin with the instant at which it was made, so that no later log gives the same. */
    public MemoryLog(InstantSource clock) {
        this.clock = clock;
        this.epoch = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    @Override
    public void feed(Feed feed) {
        this.feed = feed;
    }

    @Override
    public void append(Draft draft) {
        Past past = rooms.computeIfAbsent(draft.room(), room -> new Past());
        String msgid = epoch + "-" + Long.toString(++given, Character.MAX_RADIX);
        Stored stored = new Stored(draft.room(), ++past.number, msgid, past.next(clock.instant()), draft.message());
        past.add(stored);
        if (past.records.size() > RECORDS_PER_ROOM) {
            past.dropOldest();
        }
        while (bytes > BYTES) {
            rooms.values().stream()
                    .max(Comparator.comparingLong(p -> p.size))
                    .orElseThrow()
                    .dropOldest();
        }
        feed.stored(stored, draft.ticket());
    }

    @Override
    public List<Stored> latest(String room, int count) {
        Past past = rooms.get(room);
        if (past == null) {
            return List.of();
        }
        List<Stored> latest = new ArrayList<>(Math.min(count, past.records.size()));
        Iterator<Stored> backwards = past.records.descendingIterator();
        while (backwards.hasNext() && latest.size() < count) {
            latest.add(backwards.next());
        }
        Collections.reverse(latest);
        return latest;
    }

    @Override
    public void forget(String room) {
        Past past = rooms.remove(room);
        if (past != null) {
            bytes -= past.size;
        }
    }

    @Override
    public void close() {
        // Nothing outlives the process.
    }

    /** What is kept of one room. */
    private final class Past {
        private final Deque<Stored> records = new ArrayDeque<>();
        private long size;
        private long number;
        private Instant last = Instant.MIN;

        /** Now, or a millisecond after the last record when the clock has not moved on or was set back. */
        Instant next(Instant now) {
            Instant time = now.truncatedTo(ChronoUnit.MILLIS);
            last = time.isAfter(last) ? time : last.plusMillis(1);
            return last;
        }

        void add(Stored stored) {
            records.addLast(stored);
            grow(stored.bytes());
        }

        void dropOldest() {
            grow(-records.removeFirst().bytes());
        }

        private void grow(long by) {
            size += by;
            bytes += by;
        }
    }

    /** In place of a feed until there is one. */
    private static final class Nobody implements Feed {
        @Override
        public void stored(Stored stored, long ticket) {
            throw new IllegalStateException("appended before anybody was fed");
        }

        @Override
        public void refused(Draft draft, String reason) {
            throw new IllegalStateException("appended before anybody was fed");
        }
    }
}
