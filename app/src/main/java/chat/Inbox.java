package chat;

import chat.client.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The events that wait for the {@link Loop}. What somebody does at the keyboard goes before what comes from the wire, so
 * that typing stays quick in a flood; apart from that all keep their order. Any thread puts in, one takes out.
 */
final class Inbox {
    /** Events of each sort that may wait. A count; whoever brings more has to wait until they are done. */
    static final int MOST = 8_192;

    /** Events taken out at once: what can be done between two frames even before the JVM has compiled it. A count. */
    static final int BATCH = 256;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition emptied = lock.newCondition();
    private final Deque<Event> keys = new ArrayDeque<>();
    private final Deque<Event> others = new ArrayDeque<>();

    /** Whether somebody sits before the screen and waits for what this does. */
    static boolean isUrgent(Event event) {
        return event instanceof Event.Pressed || event instanceof Event.Resized;
    }

    /** Puts an event in. Waits while too many are there already. */
    void put(Event event) throws InterruptedException {
        Deque<Event> queue = isUrgent(event) ? keys : others;
        lock.lockInterruptibly();
        try {
            while (queue.size() >= MOST) {
                emptied.await();
            }
            queue.add(event);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes out what is there, {@link #BATCH} at most. Waits while nothing is.
     *
     * @param nanos how long to wait at most; null for ever
     */
    void take(@Nullable Long nanos, List<Event> into) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos == null ? 0 : nanos;
            while (keys.isEmpty() && others.isEmpty() && (nanos == null || left > 0)) {
                if (nanos == null) {
                    filled.await();
                } else {
                    left = filled.awaitNanos(left);
                }
            }
            for (int i = 0; i < BATCH && !(keys.isEmpty() && others.isEmpty()); i++) {
                into.add(keys.isEmpty() ? others.remove() : keys.remove());
            }
            emptied.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
