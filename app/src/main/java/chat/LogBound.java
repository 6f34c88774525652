package chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the log from filling a disk: of each kind of line only so many come in an interval, and then it is told how many
 * were left out. A kind is what the line is before names are put into it. One thread at a time.
 */
final class LogBound {
    /** Lines of one kind in an interval. A count; a class that joins at once is still told one by one. */
    static final int MOST = 50;

    /** The interval. Nanoseconds; with {@link #MOST} a kind makes some 50 MB in a day at worst. */
    static final long INTERVAL = 10_000_000_000L;

    /** Kinds that are counted one by one; more are one kind together. A count. */
    static final int KINDS = 200;

    private static final String REST = "other lines";

    private final Map<String, Count> counts = new LinkedHashMap<>();

    /** How many of a kind came since the first of them, in nanoseconds. */
    private record Count(long since, int lines) {}

    /**
     * Whether a line may be written.
     *
     * @param nanos a clock that nobody sets
     */
    boolean admits(String kind, long nanos) {
        String counted = counts.containsKey(kind) || counts.size() < KINDS ? kind : REST;
        Count count = counts.getOrDefault(counted, new Count(nanos, 0));
        counts.put(counted, new Count(count.since, count.lines + 1));
        return count.lines < MOST;
    }

    /** What is to be told of the intervals that are over; they are forgotten. */
    List<String> over(long nanos) {
        List<String> told = new ArrayList<>();
        counts.entrySet().removeIf(each -> {
            Count count = each.getValue();
            boolean over = nanos - count.since >= INTERVAL;
            if (over && count.lines > MOST) {
                told.add(count.lines - MOST + " more lines were left out: " + each.getKey());
            }
            return over;
        });
        return told;
    }

    /** Whether something was left out that has not been told yet. */
    boolean owes() {
        return counts.values().stream().anyMatch(count -> count.lines > MOST);
    }
}
