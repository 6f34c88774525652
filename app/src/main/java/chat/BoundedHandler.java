package chat;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Hands lines on to another handler as long as there are not too many of them. Any thread. */
final class BoundedHandler extends Handler {
    private static final String NAME = "chat.log";

    private final Handler to;
    private final LongSupplier nanos;
    private final LogBound bound = new LogBound(); // guarded by this
    private boolean timed; // guarded by this

    /** @param nanos a clock that nobody sets */
    BoundedHandler(Handler to, LongSupplier nanos) {
        this.to = to;
        this.nanos = nanos;
        setLevel(Level.ALL);
    }

    @Override
    public synchronized void publish(LogRecord logged) {
        tellWhatIsOver();
        String kind = logged.getLoggerName() + ": " + logged.getMessage();
        if (bound.admits(kind, nanos.getAsLong())) {
            to.publish(logged);
        } else if (!timed) {
            timed = true;
            later();
        }
    }

    /** Nobody may have to wait for another line to learn that there were more. A timer exists only while that is due. */
    private void later() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "log");
            thread.setDaemon(true);
            return thread;
        });
        timer.schedule(this::settle, LogBound.INTERVAL, TimeUnit.NANOSECONDS);
        timer.shutdown(); // once that is done
    }

    /** The timer is up. */
    synchronized void settle() {
        timed = false;
        tellWhatIsOver();
        if (bound.owes()) {
            timed = true;
            later();
        }
    }

    private void tellWhatIsOver() {
        List<String> told = bound.over(nanos.getAsLong());
        for (String line : told) {
            LogRecord logged = new LogRecord(Level.WARNING, line);
            logged.setLoggerName(NAME);
            to.publish(logged);
        }
    }

    @Override
    public void flush() {
        to.flush();
    }

    @Override
    public void close() {
        to.close();
    }
}
