package chat.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A store in one file of SQLite. What is asked goes through one queue to one {@link SqliteWriter}, which takes all that
 * waits, writes it in one transaction, and says so when the disk has it; a reader answers what was asked behind it.
 *
 * <pre>
 *   append, put ─▶ queue ─▶ writer: begin, one, two, three, commit ─▶ Feed, Reply
 *   read, get   ─▶              └─▶ reader ─▶ Reply
 * </pre>
 *
 * <p>The file is opened by the writer, so that nobody waits for it. All methods may be called by any thread.
 */
public final class SqliteStore implements Store {
    /** Below so many free bytes nothing new is stored, so that the rest of the machine goes on. */
    static final long FLOOR = 100L * 1024 * 1024;

    /** What is kept of all rooms together; estimated. Some rooms as large as {@link Retention#USUAL} lets them become. */
    static final long KEPT = 8L * 1024 * 1024 * 1024;

    /** Stores of one name in one folder: hosts that run at the same time. A count. */
    static final int NAMESAKES = 64;

    private static final Logger LOG = System.getLogger("chat.store");

    private final SqliteLock lock;
    private final SqliteWriter writer;
    private final SqliteReader reader;
    private final SqliteLog log;
    private final Map<String, SqliteTable> tables = new HashMap<>();
    private final Consumer<String> notices;
    private final String beside;

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
        this.lock = lock;
        this.notices = notices;
        SqliteState state = new SqliteState(clock, budget.kept());
        this.reader = new SqliteReader(file);
        this.writer = new SqliteWriter(file, lock, state, reader, clock, notices);
        this.log = new SqliteLog(writer, state, reader, new SqliteSpace(file, budget.floor()));
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
        writer.begin();
    }

    @Override
    public MessageLog log() {
        return log;
    }

    @Override
    public synchronized Table table(String name) {
        return tables.computeIfAbsent(name, key -> new SqliteTable(key, writer, reader));
    }

    /** Hands work to the writer, or says at once why not. */
    void hand(SqliteWork work) {
        writer.hand(work);
    }

    @Override
    public void close() {
        if (!writer.close()) { // it never began
            lock.release();
        }
    }
}
