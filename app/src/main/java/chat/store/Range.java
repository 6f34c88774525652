package chat.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A stretch of a room's past: some records between two instants. Times are unique in a room, so that a time is a place,
 * and every {@link Query} is one or two stretches. Pure.
 *
 * @param after milliseconds; left out itself
 * @param before milliseconds; left out itself
 * @param newest whether the last ones are wanted, otherwise the first ones
 * @param most records at most
 */
record Range(long after, long before, boolean newest, int most) {
    /** Far from now in either direction: some 3 million years. Seconds. */
    private static final long FAR = 100_000_000_000_000L;

    /** Finds when the record of a msgid was said. */
    interface Times {
        OptionalLong of(String msgid);
    }

    /** What to read, one after the other; nothing when a msgid is not there. */
    static List<Range> of(Query query, Times times) {
        List<Long> places = new ArrayList<>();
        for (Place place : List.of(query.from(), query.to())) {
            OptionalLong time = time(place, times);
            if (time.isEmpty()) {
                return List.of();
            }
            places.add(time.getAsLong());
        }
        return of(query.kind(), places.get(0), places.get(1), query.most());
    }

    private static OptionalLong time(Place place, Times times) {
        if (place instanceof Place.Of of) {
            return times.of(of.msgid());
        }
        if (place instanceof Place.At at) {
            return OptionalLong.of(millis(at.time()));
        }
        if (place instanceof Place.Open) {
            return OptionalLong.of(Long.MIN_VALUE);
        }
        throw new AssertionError(place);
    }

    /** Of any instant, also of one that no clock shows. */
    static long millis(Instant time) {
        long seconds = Math.max(-FAR, Math.min(time.getEpochSecond(), FAR));
        return Instant.ofEpochSecond(seconds, time.getNano()).toEpochMilli();
    }

    private static List<Range> of(Query.Kind kind, long from, long to, int most) {
        return switch (kind) {
            case LATEST -> List.of(new Range(from, Long.MAX_VALUE, true, most));
            case BEFORE -> List.of(new Range(Long.MIN_VALUE, from, true, most));
            case AFTER -> List.of(new Range(from, Long.MAX_VALUE, false, most));
            case AROUND ->
                List.of(
                        new Range(Long.MIN_VALUE, from, true, most / 2),
                        new Range(Math.max(from, Long.MIN_VALUE + 1) - 1, Long.MAX_VALUE, false, most - most / 2));
            case BETWEEN -> List.of(from <= to ? new Range(from, to, false, most) : new Range(to, from, true, most));
        };
    }
}
