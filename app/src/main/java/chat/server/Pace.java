package chat.server;

import java.util.concurrent.TimeUnit;

/** How fast a session may talk: some lines at once, then so many a second. Confined to the dispatcher. */
final class Pace {
    /** Lines at once. */
    static final int BURST = 20;

    /** Lines a second after that. */
    static final int PER_SECOND = 5;

    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;

    /** When the lines so far would have come at an even pace; behind now by up to the burst's length. */
    private long even;

    Pace(long nanos) {
        this.even = nanos;
    }

    /** Nanoseconds until the next line is due; 0 or less when it may come now. */
    long until(long nanos) {
        return even - nanos - (BURST - 1) * INTERVAL;
    }

    /** Counts a line. */
    void count(long nanos) {
        even = (even - nanos > 0 ? even : nanos) + INTERVAL;
    }
}
