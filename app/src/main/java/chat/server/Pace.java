package chat.server;

import java.util.concurrent.TimeUnit;

/** How fast a session may talk: some lines at once, then so many a second. Confined to the dispatcher. */
final class Pace {
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(1) / Bounds.LINES_A_SECOND;

    /** When the lines so far would have come at an even pace; behind now by up to the burst's length. */
    private long even;

    Pace(long nanos) {
        this.even = nanos;
    }

    /** Nanoseconds until the next line is due; 0 or less when it may come now. */
    long until(long nanos) {
        return even - nanos - (Bounds.LINES_AT_ONCE - 1) * INTERVAL;
    }

    /** Counts so many lines. More than may come at once delay those behind them. */
    void count(long nanos, int lines) {
        even = (even - nanos > 0 ? even : nanos) + lines * INTERVAL;
    }
}
