package chat.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Remembers what became of drafts, on whatever thread that is said. */
final class RecordingFeed implements MessageLog.Feed {
    private static final long PATIENCE_SECONDS = 20;

    private final List<Stored> stored = new ArrayList<>();
    private final List<Long> tickets = new ArrayList<>();
    private final List<Stored> repeated = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @Override
    public synchronized void stored(Stored record, long ticket) {
        stored.add(record);
        tickets.add(ticket);
        notifyAll();
    }

    @Override
    public synchronized void repeated(Stored first, long ticket) {
        repeated.add(first);
        tickets.add(ticket);
        notifyAll();
    }

    @Override
    public synchronized void refused(Draft draft, String reason) {
        refused.add(reason);
        tickets.add(draft.ticket());
        notifyAll();
    }

    /** All records, once there are so many. */
    synchronized List<Stored> first(int count) {
        await(stored, count);
        return List.copyOf(stored);
    }

    /** What came again, once there is so much of it. */
    synchronized List<Stored> repeated(int count) {
        await(repeated, count);
        return List.copyOf(repeated);
    }

    /** The reasons for what was refused, once there are so many. */
    synchronized List<String> refused(int count) {
        await(refused, count);
        return List.copyOf(refused);
    }

    /** Of all drafts that something became of, in that order. */
    synchronized List<Long> tickets() {
        return List.copyOf(tickets);
    }

    /** Waits until something became of so many drafts. */
    synchronized List<Long> tickets(int count) {
        await(tickets, count);
        return List.copyOf(tickets);
    }

    private synchronized void await(List<?> list, int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (list.size() < count) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("only " + list.size() + " of " + count + "; refused: " + refused);
            }
            try {
                wait(TimeUnit.SECONDS.toMillis(1));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
