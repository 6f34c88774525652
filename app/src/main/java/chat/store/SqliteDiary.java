package chat.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;

/**
 * What a participant keeps, in one file of SQLite: what it saw, what it wants to say, and what it began to write.
 * Several processes may have it open. What changes it has returned when it is on disk. Confined to one thread, which
 * waits for the disk.
 */
public final class SqliteDiary implements AutoCloseable {
    /** Lines kept of all conversations together; the oldest go first. A count; some 2 GB. */
    static final long LINES = 5_000_000;

    private static final String NAME = "diary";

    private final SqliteSession session;
    private final SqliteClaim claim;

    private SqliteDiary(SqliteSession session, SqliteClaim claim) {
        this.session = session;
        this.claim = claim;
    }

    /**
     * Opens the diary in a folder, and makes it where there is none. Takes some 300 ms the first time. A damaged one is
     * put aside.
     *
     * @param folder the owner's alone
     * @param cache a folder that may be emptied at any time
     * @throws StoreException why it cannot be opened, in words
     */
    public static SqliteDiary open(Path folder, Path cache, Instant now, Random random) throws StoreException {
        return open(folder, cache, now, random, LINES);
    }

    /** The same with another {@link #LINES}. */
    static SqliteDiary open(Path folder, Path cache, Instant now, Random random, long lines) throws StoreException {
        SqliteFile file = new SqliteFile(folder.resolve(NAME + ".db"), cache);
        try {
            try {
                return open(file, folder, random, lines);
            } catch (SQLException e) {
                if (!SqliteFailure.of(e).damaged()) {
                    throw e;
                }
            }
            file.setAside(now);
            return open(file, folder, random, lines);
        } catch (SQLException | IOException e) {
            throw SqliteSession.failure(e);
        }
    }

    private static SqliteDiary open(SqliteFile file, Path folder, Random random, long lines)
            throws IOException, SQLException {
        SqliteSession session = new SqliteSession(file.write(SqliteDiarySchema::migrate));
        try {
            session.run("DELETE FROM seen WHERE number <= (SELECT max(number) FROM seen) - ?", lines);
            return new SqliteDiary(session, SqliteClaim.take(folder.resolve(NAME + ".claims"), random));
        } catch (SQLException | IOException e) {
            session.close();
            throw e;
        }
    }

    /** What is to be said. */
    public SqliteLetters letters() {
        return new SqliteLetters(session, claim);
    }

    /** What was seen. */
    public SqliteSeen seen() {
        return new SqliteSeen(session);
    }

    /** Conversations as a whole. */
    public SqliteTalks talks() {
        return new SqliteTalks(session);
    }

    /** What was kept under one host belongs to another one: it has shown who it is. */
    public void move(Talk from, Talk to) throws StoreException {
        session.transaction(() -> {
            long there = session.id(to);
            long here = session.id(from);
            session.run("UPDATE letter SET talk = ? WHERE talk = ?", there, here);
            session.run("UPDATE OR IGNORE seen SET talk = ? WHERE talk = ?", there, here);
            session.run(
                    "UPDATE talk SET draft = (SELECT draft FROM talk WHERE id = ?) WHERE id = ? AND draft = ''",
                    here,
                    there);
            session.run("UPDATE talk SET draft = '' WHERE id = ?", here);
            return there;
        });
    }

    @Override
    public void close() throws StoreException {
        try (claim) {
            session.close();
        } catch (SQLException | IOException e) {
            throw SqliteSession.failure(e);
        }
    }
}
