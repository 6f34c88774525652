package chat.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes those wait who begin TLS again and again and never come in: each time costs this host a handshake. They are
 * counted by the network they come from; one that a member is in never waits, since others may share its address. Any
 * thread.
 *
 * <pre>
 *   1st, 2nd time   nothing                3rd   1 s      4th   2 s      …      9th and on   60 s
 * </pre>
 */
final class Penalties {
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > Bounds.PENALTY_NETWORKS;
        }
    };
    private final Map<String, Integer> members = new LinkedHashMap<>(); // no more than there are members

    /**
     * @param times how often in a row
     * @param last when, in nanoseconds
     */
    private record Count(int times, long last) {
        long cost() {
            int beyond = times - Bounds.PENALTY_FREE;
            long millis = beyond < 1 ? 0 : Bounds.PENALTY << Math.min(beyond - 1, Long.SIZE / 4);
            return TimeUnit.MILLISECONDS.toNanos(Math.min(millis, Bounds.PENALTY_MOST));
        }

        boolean isForgotten(long now) {
            return now - last > TimeUnit.MILLISECONDS.toNanos(Bounds.PENALTY_FORGOTTEN);
        }
    }

    /** Whether one from there has to wait now. */
    synchronized boolean mustWait(String network, long nowNanos) {
        Count count = counts.get(network);
        return count != null && nowNanos - count.last < count.cost() && !members.containsKey(network);
    }

    /**
     * One from there has begun TLS and not come in.
     *
     * @return the seconds that the next one has to wait
     */
    synchronized long failed(String network, long nowNanos) {
        Count before = counts.remove(network);
        int times = before == null || before.isForgotten(nowNanos) ? 1 : before.times + 1;
        Count count = new Count(times, nowNanos);
        counts.put(network, count);
        return members.containsKey(network) ? 0 : TimeUnit.NANOSECONDS.toSeconds(count.cost());
    }

    /** One from there is a member now. */
    synchronized void came(String network) {
        counts.remove(network);
        members.merge(network, 1, Integer::sum);
    }

    /** A member from there is gone. */
    synchronized void left(String network) {
        members.computeIfPresent(network, (where, count) -> count > 1 ? count - 1 : null);
    }
}
