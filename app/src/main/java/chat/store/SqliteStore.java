package chat.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A store in one file of SQLite. What is asked goes through one queue to one writer, which takes all that waits, writes it
 * in one transaction, and says so when the disk has it; a reader answers what was asked behind it.
 *
 * <pre>
 *   append, put ─▶ queue ─▶ writer: begin, one, two, three, commit ─▶ Feed, Reply
 *   read, get   ─▶              └─▶ reader ─▶ Reply
 * </pre>
 *
 * <p>The file is opened by the writer, so that nobody waits for it. What fails is refused in words, and the next group
 * tries again from opening the file on. All methods may be called by any thread.
 */
public final class SqliteStore implements Store {
    /** Questions and drafts that wait for the writer; beyond it they are refused. A second of the fastest talk. A count. */
    static final int QUEUE = 16_384;

    /** Bytes of drafts that wait for the writer; beyond it they are refused. Estimated. */
    static final long QUEUE_BYTES = 32L * 1024 * 1024;

    /** What is written in one transaction at most. A count. */
    static final int GROUP = 1024;

    /** Below so many free bytes nothing new is stored, so that the rest of the machine goes on. */
    static final long FLOOR = 100L * 1024 * 1024;

    /** What is kept of all rooms together; estimated. Some rooms as large as {@link Retention#USUAL} lets them become. */
    static final long KEPT = 8L * 1024 * 1024 * 1024;

    /** Between two looks at rooms that nobody writes to, whether something has become too old. Hours. */
    static final long LOOK = 24;

    /** Stores of one name in one folder: hosts that run at the same time. A count. */
    static final int NAMESAKES = 64;

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
    private final SqliteLog log;
    private final Map<String, SqliteTable> tables = new HashMap<>();
    private final InstantSource clock;
    private final Consumer<String> notices;
    private final String beside;
    private final Thread writer = new Thread(this::run, "store");
    private @Nullable SqliteWriting writing; // confined to the writer
    private boolean failing; // confined to the writer
    private volatile boolean closing;

    /**
     * What a store may take of a disk.
     *
     * @param floor bytes that stay free
     * @param kept bytes of all rooms together; estimated
     */
    record Budget(long floor, long kept) {
        static final Budget USUAL = new Budget(FLOOR, KEPT);
    }

    private SqliteStore(
            SqliteFile file,
            SqliteLock lock,
            InstantSource clock,
            Consumer<String> notices,
            Budget budget,
            String beside) {
        this.beside = beside;
        this.file = file;
        this.lock = lock;
        this.clock = clock;
        this.notices = notices;
        this.state = new SqliteState(clock, budget.kept());
        this.reader = new SqliteReader(file);
        this.log = new SqliteLog(this, state, reader, new SqliteSpace(file, budget.floor()));
        writer.setDaemon(true);
    }

    /**
     * A store that opens its file once it begins.
     *
     * @param folder made, for the owner alone, if it is not there
     * @param name of the file, without its ending. While another process has it, a number is added to the name
     * @param cache a folder that may be emptied at any time
     * @param notices told, in words, what whoever hosts should know; on a thread of the store's own
     * @throws StoreException when the file was written by a newer program, or all names are taken; in words
     */
    public static SqliteStore open(Path folder, String name, Path cache, InstantSource clock, Consumer<String> notices)
            throws StoreException {
        return open(folder, name, cache, clock, notices, Budget.USUAL);
    }

    /** The same with another {@link Budget}. */
    static SqliteStore open(
            Path folder, String name, Path cache, InstantSource clock, Consumer<String> notices, Budget budget)
            throws StoreException {
        for (int i = 1; i <= NAMESAKES; i++) {
            Path path = folder.resolve(name + (i == 1 ? "" : "-" + i) + ".db");
            SqliteLock lock = new SqliteLock(path.resolveSibling(path.getFileName() + ".lock"));
            if (lock.isFree()) {
                String beside = i == 1
                        ? ""
                        : "another chat keeps what is said in " + folder.resolve(name + ".db") + "; here it is kept in "
                                + path;
                return open(new SqliteFile(path, cache), lock, clock, notices, budget, beside);
            }
        }
        throw new StoreException(
                "too many chats keep what is said in " + folder + ". Choose another folder with --data-dir DIR.", null);
    }

    private static SqliteStore open(
            SqliteFile file,
            SqliteLock lock,
            InstantSource clock,
            Consumer<String> notices,
            Budget budget,
            String beside)
            throws StoreException {
        try {
            String refusal = file.refusal().orElse("");
            if (!refusal.isEmpty()) {
                throw new StoreException(refusal, null);
            }
        } catch (StoreException e) {
            lock.release();
            throw e;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "cannot be looked at yet", e); // opening it tells why, each time it is tried
        }
        loadAhead(file.cache());
        return new SqliteStore(file, lock, clock, notices, budget, beside);
    }

    /** SQLite is loaded while the listener is opened; nothing is made or changed before the store begins. */
    private static void loadAhead(Path cache) {
        Thread ahead = new Thread(
                () -> {
                    try {
                        SqliteLibrary.load(cache);
                    } catch (StoreException e) {
                        LOG.log(Level.DEBUG, "cannot be loaded yet", e); // opening the file tells why
                    }
                },
                "store-ahead");
        ahead.setDaemon(true);
        ahead.start();
    }

    @Override
    public void begin() {
        if (!beside.isEmpty()) {
            notices.accept(beside);
        }
        writer.start();
        hand(new SqliteWork.Nothing());
    }

    @Override
    public MessageLog log() {
        return log;
    }

    @Override
    public synchronized Table table(String name) {
        return tables.computeIfAbsent(name, key -> new SqliteTable(key, this, reader));
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

    @Override
    public void close() {
        closing = true;
        if (!writer.isAlive()) { // it never began
            lock.release();
            return;
        }
        queue.offer(new SqliteWork.Nothing()); // wakes the writer, which ends when it has worked off all
        try {
            writer.join(LAST_WRITES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupts does not want to wait
        }
    }

    // The writer.

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
