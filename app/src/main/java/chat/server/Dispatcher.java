package chat.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The order in which everything happens to sessions and rooms. It works on one thread, in turns: it takes all tasks that
 * wait, and then lets everything leave that they have produced, so that each member gets it in one piece.
 *
 * <pre>
 *   reading threads ─post─▶ tasks ─▶ turn: task, task, task, flush, flush
 *                        timers ─┘
 * </pre>
 */
final class Dispatcher implements TurnEnd {
    /** Tasks of one turn, so that a busy room is still flushed; some milliseconds of work. */
    private static final int TURN = 1024;

    private static final Logger LOG = System.getLogger("chat.server");

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>(); // bounded by Intake, per connection
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private final LongSupplier nanos;

    /** Whether a turn is on its way to the worker. */
    private final AtomicBoolean called = new AtomicBoolean();

    private List<Runnable> flushes = new ArrayList<>();
    private long timersMade;
    private long alarmAt;
    private @Nullable Future<?> alarm;
    private volatile boolean stopped;
    private volatile @Nullable ScheduledExecutorService worker;

    /** @param nanos a clock that nobody sets, in nanoseconds, as {@link System#nanoTime} */
    Dispatcher(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Adds a task to the end of the queue. Any thread. */
    void post(Runnable task) {
        tasks.add(task);
        call();
    }

    /** Runs a task once so many milliseconds have passed. From inside a task. */
    void after(long millis, Runnable task) {
        timers.add(new Timer(nanos.getAsLong() + TimeUnit.MILLISECONDS.toNanos(millis), timersMade++, task));
    }

    /** From inside a task. */
    @Override
    public void then(Runnable flush) {
        flushes.add(flush);
    }

    /** From inside a task. */
    @Override
    public void now() {
        while (!flushes.isEmpty()) { // what rooms hand over has to leave, too
            List<Runnable> leaving = flushes;
            flushes = new ArrayList<>();
            leaving.forEach(Runnable::run);
        }
    }

    /** The time on the clock that nobody sets. */
    long nanos() {
        return nanos.getAsLong();
    }

    /**
     * Begins to work.
     *
     * @param thread has one thread, which belongs to the sessions and rooms from now on
     */
    void start(ScheduledExecutorService thread) {
        worker = thread;
        call();
    }

    /** Ends after what has been posted, and waits for that. A task that was posted later is not run. */
    void stop(long millis) {
        if (worker == null || stopped) {
            return;
        }
        var done = new CountDownLatch(1);
        post(() -> then(() -> {
            stopped = true;
            done.countDown();
        }));
        try {
            done.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupts does not want to wait
        }
        stopped = true;
    }

    /** Works off all that waits now or is due, in turns. For tests. */
    void work() {
        do {
            turn();
        } while (!tasks.isEmpty());
    }

    private void call() {
        ScheduledExecutorService thread = worker;
        if (thread != null && !stopped && called.compareAndSet(false, true)) {
            thread.execute(this::run);
        }
    }

    private void run() {
        called.set(false);
        if (stopped) {
            return;
        }
        try {
            turn();
        } catch (RuntimeException | AssertionError e) {
            LOG.log(Level.ERROR, "a mistake of ours; the room goes on", e);
            call(); // what the turn has produced so far still has to leave
        }
        if (!tasks.isEmpty()) {
            call();
        }
        setAlarm();
    }

    private void turn() {
        for (Timer timer = timers.peek(); timer != null && timer.due - nanos() <= 0; timer = timers.peek()) {
            timers.remove().task.run();
        }
        int count = 0;
        for (Runnable task = tasks.poll(); task != null; task = ++count < TURN ? tasks.poll() : null) {
            task.run();
        }
        now();
    }

    /** Lets the worker come back when the next timer is due. */
    private void setAlarm() {
        Timer next = timers.peek();
        ScheduledExecutorService thread = worker;
        if (next == null || thread == null || alarm != null && alarmAt - next.due <= 0) {
            return;
        }
        if (alarm != null) {
            alarm.cancel(false);
        }
        alarmAt = next.due;
        alarm = thread.schedule(this::ring, next.due - nanos(), TimeUnit.NANOSECONDS);
    }

    private void ring() {
        alarm = null;
        run();
    }

    private record Timer(long due, long order, Runnable task) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int first = Long.signum(due - other.due);
            return first != 0 ? first : Long.compare(order, other.order);
        }
    }
}
