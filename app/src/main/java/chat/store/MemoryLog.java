package chat.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A log that lasts as long as the process: the newest of each room, within bounds of its own. Answers at once. Confined
 * to one thread.
 */
public final class MemoryLog implements MessageLog {
    /** Records that are kept of one room; a year of a busy team's evening talk. */
    static final int RECORDS_PER_ROOM = Retention.LEAST; // so no retention ever asks for less

    /** Bytes that are kept of all rooms together; beyond it the room that holds most loses its oldest. Estimated. */
    static final long BYTES = 64L * 1024 * 1024;

    private final InstantSource clock;
    private final String epoch;
    private final Map<String, Past> rooms = new HashMap<>();
    private final Recognised said = new Recognised();
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
        String repetition = draft.repetition();
        Stored before = said.get(repetition);
        if (before != null) {
            feed.repeated(before.isGone() ? before.as(draft.message()) : before, draft.ticket());
            return;
        }
        Past past = rooms.computeIfAbsent(draft.room(), room -> new Past());
        Stored stored = past.add(draft);
        if (past.records.size() > RECORDS_PER_ROOM) {
            past.dropOldest();
        }
        while (bytes > BYTES) {
            rooms.values().stream()
                    .max(Comparator.comparingLong(p -> p.size))
                    .orElseThrow()
                    .dropOldest();
        }
        if (!repetition.isEmpty()) {
            said.put(repetition, stored);
        }
        feed.stored(stored, draft.ticket());
    }

    @Override
    public void redact(String msgid, Draft redaction) {
        Past past = rooms.get(redaction.room());
        Optional<Stored> there = past == null ? Optional.empty() : past.find(msgid);
        if (past == null || there.isEmpty() || there.get().isGone()) {
            feed.refused(redaction, Refused.NO_SUCH_MESSAGE);
            return;
        }
        past.takeBack(there.get());
        append(redaction);
    }

    @Override
    public void read(Query query, Reply<Page> reply) {
        Past past = rooms.getOrDefault(query.room(), new Past());
        List<Range> ranges = Range.of(query, past::time);
        List<Stored> records = new ArrayList<>();
        ranges.forEach(range -> records.addAll(past.read(range, query.events())));
        reply.answered(ranges.isEmpty() ? Page.NOT_FOUND : new Page(true, records));
    }

    @Override
    public void find(String room, String msgid, Reply<Optional<Stored>> reply) {
        Past past = rooms.get(room);
        reply.answered(past == null ? Optional.empty() : past.find(msgid).filter(stored -> !stored.isGone()));
    }

    @Override
    public void targets(Predicate<String> which, Instant after, Instant before, int most, Reply<List<Latest>> reply) {
        reply.answered(rooms.entrySet().stream()
                .filter(room -> !room.getValue().records.isEmpty())
                .map(room -> new Latest(room.getKey(), room.getValue().last))
                .filter(latest -> latest.time().isAfter(after) && latest.time().isBefore(before))
                .filter(latest -> which.test(latest.room()))
                .sorted(Comparator.comparing(Latest::time).thenComparing(Latest::room))
                .limit(most)
                .toList());
    }

    @Override
    public void extent(String room, Reply<Extent> reply) {
        reply.answered(rooms.getOrDefault(room, new Past()).extent());
    }

    @Override
    public void retain(String room, Retention retention, Reply<Extent> reply) {
        Past past = rooms.computeIfAbsent(room, name -> new Past());
        past.retention = retention;
        reply.answered(past.extent());
    }

    @Override
    public void forget(String room) {
        Past past = rooms.remove(room);
        if (past != null) {
            bytes -= past.size;
            past.records.values().forEach(stored -> said.forget(stored.repetition()));
        }
    }

    /** What is kept of one room. */
    private final class Past {
        private final NavigableMap<Long, Stored> records = new TreeMap<>(); // by time, in milliseconds
        private Retention retention = Retention.USUAL;
        private Instant last = Instant.MIN;
        private long size;
        private long number;

        Stored add(Draft draft) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            last = now.isAfter(last) ? now : last.plusMillis(1); // when the clock stands still or was set back
            String msgid = epoch + "-" + Long.toString(++given, Character.MAX_RADIX);
            Stored stored = new Stored(draft.room(), ++number, msgid, last, draft.author(), draft.message());
            records.put(last.toEpochMilli(), stored);
            grow(stored.bytes());
            return stored;
        }

        void takeBack(Stored stored) {
            Stored gone = stored.gone();
            records.put(stored.time().toEpochMilli(), gone);
            grow(gone.bytes() - stored.bytes());
            if (said.get(stored.repetition()) != null) {
                said.put(stored.repetition(), gone);
            }
        }

        void dropOldest() {
            grow(-records.pollFirstEntry().getValue().bytes());
        }

        private void grow(long by) {
            size += by;
            bytes += by;
        }

        OptionalLong time(String msgid) {
            return find(msgid).map(Stored::time).stream()
                    .mapToLong(Instant::toEpochMilli)
                    .findFirst();
        }

        Optional<Stored> find(String msgid) {
            return records.values().stream()
                    .filter(stored -> stored.msgid().equals(msgid))
                    .findFirst();
        }

        List<Stored> read(Range range, boolean events) {
            if (range.after() >= range.before()) {
                return List.of();
            }
            NavigableMap<Long, Stored> between = records.subMap(range.after(), false, range.before(), false);
            Collection<Stored> inOrder =
                    range.newest() ? between.descendingMap().values() : between.values();
            List<Stored> read = new ArrayList<>(inOrder.stream()
                    .filter(stored -> events ? !stored.isGone() : stored.isText())
                    .limit(range.most())
                    .toList());
            if (range.newest()) {
                Collections.reverse(read);
            }
            return read;
        }

        Extent extent() {
            Instant oldest =
                    records.isEmpty() ? null : records.firstEntry().getValue().time();
            return new Extent(records.size(), size, oldest, retention);
        }
    }

    /** In place of a feed until there is one. */
    private static final class Nobody implements Feed {
        @Override
        public void stored(Stored stored, long ticket) {
            throw new IllegalStateException("appended before anybody was fed");
        }

        @Override
        public void repeated(Stored first, long ticket) {
            throw new IllegalStateException("appended before anybody was fed");
        }

        @Override
        public void refused(Draft draft, String reason) {
            throw new IllegalStateException("appended before anybody was fed");
        }
    }
}
