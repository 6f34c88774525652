package chat.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Remembers what a log has stored, on whatever thread it says so. */
final class RecordingFeed implements MessageLog.Feed {
    private static final long PATIENCE_SECONDS = 20;

    private final List<Stored> stored = new ArrayList<>();
    private final List<Long> tickets = new ArrayList<>();

    @Override
    public synchronized void stored(Stored record, long ticket) {
        stored.add(record);
        tickets.add(ticket);
        notifyAll();
    }

    @Override
    public void refused(Draft draft, String reason) {
        throw new AssertionError(reason);
    }

    /** All records, once there are so many. */
    synchronized List<Stored> first(int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (stored.size() < count) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("only " + stored.size() + " of " + count + " were stored");
            }
            try {
                wait(TimeUnit.SECONDS.toMillis(1));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return List.copyOf(stored);
    }

    synchronized List<Long> tickets() {
        return List.copyOf(tickets);
    }
}
