package chat.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that owns sessions and rooms. It takes one task, drains what else waits, and then lets everything leave
 * that the turn has produced, so that each member gets it in one piece.
 *
 * <pre>
 *   reading threads ─post─▶ tasks ─▶ turn: task, task, task, flush, flush
 *                        timers ─┘
 * </pre>
 */
final class Dispatcher {
    /** Tasks of one turn, so that a busy room is still flushed; some milliseconds of work. */
    private static final int TURN = 1024;

    private static final Logger LOG = System.getLogger("chat.server");

    private final LinkedBlockingQueue<Runnable> tasks =
            new LinkedBlockingQueue<>(); // bounded by Intake, per connection
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private final LongSupplier nanos;
    private List<Runnable> flushes = new ArrayList<>();
    private long timersMade;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    /** @param nanos a clock that nobody sets, in nanoseconds, as {@link System#nanoTime} */
    Dispatcher(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Adds a task to the end of the queue. Any thread. */
    void post(Runnable task) {
        tasks.add(task);
    }

    /** Runs a task once so many milliseconds have passed. From inside a task. */
    void after(long millis, Runnable task) {
        timers.add(new Timer(nanos.getAsLong() + TimeUnit.MILLISECONDS.toNanos(millis), timersMade++, task));
    }

    /** Does this at the end of the turn. From inside a task. */
    void atEndOfTurn(Runnable flush) {
        flushes.add(flush);
    }

    /** The time on the clock that nobody sets. */
    long nanos() {
        return nanos.getAsLong();
    }

    /** Begins to work, on a thread of its own. */
    void start() {
        Thread started = new Thread(this::run, "dispatcher");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    /** Ends after what has been posted, and waits for that. A task that was posted later is not run. */
    void stop(long millis) {
        stopping = true;
        Thread running = thread;
        if (running == null || running == Thread.currentThread()) {
            return;
        }
        post(() -> {}); // wakes it up
        try {
            running.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupts does not want to wait
        }
    }

    /** Works off all that waits now or is due, in turns. For tests, and for the thread's own loop. */
    void work() {
        do {
            turn();
        } while (!tasks.isEmpty());
    }

    private void turn() {
        for (Timer timer = timers.peek(); timer != null && timer.due - nanos() <= 0; timer = timers.peek()) {
            timers.remove().task.run();
        }
        int count = 0;
        for (Runnable task = tasks.poll(); task != null; task = ++count < TURN ? tasks.poll() : null) {
            task.run();
        }
        List<Runnable> leaving = flushes;
        flushes = new ArrayList<>();
        leaving.forEach(Runnable::run);
    }

    private void run() {
        while (!stopping || !tasks.isEmpty()) {
            try {
                Runnable task = await();
                if (task != null) {
                    task.run();
                }
                work();
            } catch (InterruptedException e) {
                stopping = true;
            } catch (RuntimeException | AssertionError e) {
                LOG.log(Level.ERROR, "a mistake of ours; the room goes on", e);
            }
        }
    }

    private @Nullable Runnable await() throws InterruptedException {
        Timer next = timers.peek();
        return next == null ? tasks.take() : tasks.poll(next.due - nanos(), TimeUnit.NANOSECONDS);
    }

    private record Timer(long due, long order, Runnable task) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int first = Long.signum(due - other.due);
            return first != 0 ? first : Long.compare(order, other.order);
        }
    }
}
