package chat.bench;

import java.util.Arrays;

/**
 * Holds what arrives against what was sent: every member of the room but the sender gets each message once, and those
 * of one sender in their order.
 */
final class Tally {
    private final int members;
    private final int rooms;
    private final int senders;
    private final int[] expected;
    private final Latencies latencies = new Latencies();
    private long arrived;
    private long twice;
    private long missed;

    /** The messages of one sender that are under way. */
    static final class Sent {
        private final int listeners;
        private final long[] times;
        private final int[] open;
        private int next;
        private int oldest;

        /**
         * @param listeners how many each message goes to
         * @param most messages under way at most
         */
        Sent(int listeners, int most) {
            this.listeners = listeners;
            times = new long[most];
            open = new int[most];
        }

        /** How many are under way. */
        int underWay() {
            return next - oldest;
        }

        /** The number of the next message. */
        int next() {
            return next;
        }

        void sent(long nanos) {
            times[next % times.length] = nanos;
            open[next % open.length] = listeners;
            next++;
        }

        private void arrived(int number) {
            open[number % open.length]--;
            while (oldest < next && open[oldest % open.length] == 0) {
                oldest++;
            }
        }
    }

    Tally(int members, int rooms, int senders) {
        this.members = members;
        this.rooms = rooms;
        this.senders = senders;
        this.expected = new int[members * senders];
    }

    private int roomSize(int room) {
        return members / rooms + (room < members % rooms ? 1 : 0);
    }

    /** How many each message of a sender goes to. */
    int listeners(int sender) {
        return roomSize(sender % rooms) - 1;
    }

    /** Forgets times and counts, but not who has sent what. */
    Tally again() {
        Tally fresh = new Tally(members, rooms, senders);
        System.arraycopy(expected, 0, fresh.expected, 0, expected.length);
        return fresh;
    }

    void arrived(int member, int sender, int number, Sent sent, long nanos) {
        int at = member * senders + sender;
        if (number < expected[at]) {
            twice++;
            return;
        }
        missed += number - expected[at];
        expected[at] = number + 1;
        arrived++;
        latencies.add(nanos - sent.times[number % sent.times.length]);
        sent.arrived(number);
    }

    long arrived() {
        return arrived;
    }

    /** Messages that came a second time, or after a later one. */
    long twice() {
        return twice;
    }

    /** Messages that a later one has overtaken for good. */
    long missed() {
        return missed;
    }

    Latencies latencies() {
        return latencies;
    }

    @Override
    public String toString() {
        return arrived + " arrived, " + twice + " twice, " + missed + " missed of "
                + Arrays.stream(expected).sum();
    }
}
