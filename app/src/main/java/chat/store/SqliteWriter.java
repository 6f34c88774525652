package chat.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes to the file of a {@link SqliteStore}, and the queue before it. It opens the file itself. What
 * fails is refused in words, and the next group tries again from opening the file on. {@link #begin}, {@link #hand} and
 * {@link #close} may be called by any thread, all else is the writer's own.
 */
final class SqliteWriter {
    /** Questions and drafts that wait for the writer; beyond it they are refused. A second of the fastest talk. A count. */
    static final int QUEUE = 16_384;

    /** Bytes of drafts that wait for the writer; beyond it they are refused. Estimated. */
    static final long QUEUE_BYTES = 32L * 1024 * 1024;

    /** What is written in one transaction at most. A count. */
    static final int GROUP = 1024;

    /** Between two looks at rooms that nobody writes to, whether something has become too old. Hours. */
    static final long LOOK = 24;

    /** How long {@link #close} waits for what is under way. Milliseconds. */
    private static final int LAST_WRITES = 3000;

    private static final String BUSY = "the host cannot store as fast as people talk; send it again in a moment";
    private static final String LEAVING = "the host is leaving";

    private static final Logger LOG = System.getLogger("chat.store");

    private final BlockingQueue<SqliteWork> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong waiting = new AtomicLong();
    private final SqliteFile file;
    private final SqliteLock lock;
    private final SqliteState state;
    private final SqliteReader reader;
    private final InstantSource clock;
    private final Consumer<String> notices;
    private final Thread thread = new Thread(this::run, "store");
    private @Nullable SqliteWriting writing;
    private boolean failing;
    private volatile boolean closing;

    SqliteWriter(
            SqliteFile file,
            SqliteLock lock,
            SqliteState state,
            SqliteReader reader,
            InstantSource clock,
            Consumer<String> notices) {
        this.file = file;
        this.lock = lock;
        this.state = state;
        this.reader = reader;
        this.clock = clock;
        this.notices = notices;
        thread.setDaemon(true);
    }

    /** Opens the file, soon. */
    void begin() {
        thread.start();
        hand(new SqliteWork.Nothing());
    }

    /** Hands work to the writer, or says at once why not. */
    void hand(SqliteWork work) {
        if (closing) {
            work.failed(LEAVING);
        } else if (waiting.addAndGet(work.bytes()) > QUEUE_BYTES || !queue.offer(work)) {
            waiting.addAndGet(-work.bytes());
            work.failed(BUSY);
        }
    }

    /**
     * Works off what waits, and ends; the caller waits for that, but not long.
     *
     * @return whether it had begun
     */
    boolean close() {
        closing = true;
        if (!thread.isAlive()) {
            return false;
        }
        queue.offer(new SqliteWork.Nothing()); // wakes it
        try {
            thread.join(LAST_WRITES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupts does not want to wait
        }
        return true;
    }

    private void run() {
        List<SqliteWork> group = new ArrayList<>();
        while (!closing || !queue.isEmpty()) {
            try {
                group.add(next());
                queue.drainTo(group, GROUP - 1);
                write(group);
            } catch (InterruptedException e) {
                break; // nobody interrupts it but the end of the process
            }
            group.forEach(work -> waiting.addAndGet(-work.bytes()));
            group.clear();
        }
        reader.close();
        closeFile();
        lock.release();
    }

    /** What was asked for next; nothing, after a day without, so that what has become too old goes. */
    private SqliteWork next() throws InterruptedException {
        SqliteWork work = queue.poll(LOOK, TimeUnit.HOURS);
        return work == null ? new SqliteWork.Nothing() : work;
    }

    private void write(List<SqliteWork> group) {
        try {
            transactOnSoundFile(group);
            tellBetter();
        } catch (SQLException | IOException e) {
            fail(group, SqliteFailure.of(e), e);
            return;
        } catch (RuntimeException | LinkageError e) {
            fail(group, new SqliteFailure(false, "the host made a mistake"), e);
            return;
        }
        state.commit();
        for (SqliteWork work : group) {
            tell(work::done);
        }
    }

    /** On a new file when this one turns out to be damaged; once. */
    private void transactOnSoundFile(List<SqliteWork> group) throws SQLException, IOException {
        try {
            transact(group);
        } catch (SQLException e) {
            if (!SqliteFailure.of(e).damaged()) {
                throw e;
            }
            LOG.log(Level.WARNING, "damaged: " + file.path(), e);
            abandon();
            setAside();
            transact(group);
        }
    }

    /** Nothing of the group counts: the file is closed, and the next group opens it again. */
    private void abandon() {
        state.rollback();
        closeFile();
    }

    private void transact(List<SqliteWork> group) throws SQLException, IOException {
        SqliteWriting open = opened();
        open.begin();
        state.begin(open);
        for (SqliteWork work : group) {
            work.perform(open);
        }
        if (state.trim(open)) {
            queue.offer(new SqliteWork.Nothing()); // goes on in the next group
        }
        state.finish(open);
        open.commit();
    }

    private SqliteWriting opened() throws SQLException, IOException {
        SqliteWriting open = writing;
        if (open == null) {
            lock.hold();
            open = new SqliteWriting(file.write());
            writing = open;
            state.opened(open);
        }
        return open;
    }

    private void fail(List<SqliteWork> group, SqliteFailure failure, Throwable why) {
        LOG.log(failing ? Level.DEBUG : Level.WARNING, "cannot store in " + file.path() + ": " + failure.reason(), why);
        if (!failing) {
            notices.accept("What is said cannot be kept: " + failure.reason() + " (" + file.path() + ").");
        }
        failing = true;
        abandon();
        for (SqliteWork work : group) {
            tell(() -> work.failed(failure.reason()));
        }
    }

    private void tellBetter() {
        if (failing) {
            failing = false;
            LOG.log(Level.INFO, "stores again in {0}", file.path());
            notices.accept("What is said is kept again (" + file.path() + ").");
        }
    }

    private void setAside() {
        try {
            reader.closeFile();
            Path aside = file.setAside(clock.instant());
            LOG.log(Level.WARNING, "{0} was damaged and is kept as {1}", file.path(), aside);
            notices.accept(
                    file.path() + " was damaged. It is kept as " + aside.getFileName() + ", and a new one is begun.");
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "a damaged file cannot be set aside: " + file.path(),
                    e); // tried again with the next group
        }
    }

    private void closeFile() {
        try {
            if (writing != null) {
                writing.close();
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "did not close well", e); // what was acknowledged is on disk already
        }
        writing = null;
    }

    private static void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException | AssertionError e) {
            LOG.log(Level.ERROR, "a mistake of ours; the store goes on", e);
        }
    }
}
