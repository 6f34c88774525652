package chat.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/**
 * The file itself, and what SQLite puts beside it: {@code 5001.db}, {@code 5001.db-wal}, {@code 5001.db-shm}. Any thread.
 *
 * @param path the database
 * @param cache where machine code may be unpacked
 */
record SqliteFile(Path path, Path cache) {
    /** How long to wait for another connection of ours. Milliseconds; the writer waits for nobody else. */
    private static final int BUSY = 5000;

    /** The log beside the file is cut to this when all of it is in the file. Bytes; some thousand groups. */
    private static final long WAL = 16L * 1024 * 1024;

    /**
     * Pages of the log beside the file after which they are moved into the file; those who talk then wait some ten
     * milliseconds, which is to be one group in some hundreds. The most that a start reads again.
     */
    private static final int CHECKPOINT = 4000;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    /** What a database begins with (sqlite.org, "Database File Format", 1.3). */
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** Where {@code user_version} stands in it. */
    private static final int VERSION_AT = 60;

    private static final int HEADER = 100;

    /** Opens the file for the one who writes; makes it where it is missing, and brings it up to date. */
    Connection write() throws IOException, SQLException {
        return write(SqliteSchema::migrate);
    }

    /** What brings a file up to date. */
    interface Migration {
        void migrate(Connection connection) throws SQLException;
    }

    /** The same for a file with another schema. */
    Connection write(Migration migration) throws IOException, SQLException {
        SqliteLibrary.load(cache);
        PrivateFile.folder(path.toAbsolutePath().getParent());
        PrivateFile.make(path); // what SQLite puts beside it gets the same permissions
        SQLiteConfig config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        Connection connection = config.createConnection(url());
        try {
            pragma(connection, "fullfsync = 1"); // macOS alone needs it, and elsewhere it is nothing
            pragma(connection, "secure_delete = 1"); // what was taken back is not to be found in the file
            pragma(connection, "journal_size_limit = " + WAL);
            pragma(connection, "wal_autocheckpoint = " + CHECKPOINT);
            migration.migrate(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Opens the file for one who reads, and who never tidies up when it closes. */
    Connection read() throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return config.createConnection(url());
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY);
        config.setGetGeneratedKeys(false);
        return config;
    }

    private String url() {
        return "jdbc:sqlite:" + path.toAbsolutePath();
    }

    private static void pragma(Connection connection, String pragma) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA " + pragma);
        }
    }

    /**
     * Puts a damaged file under another name, with all that belongs to it; never over another one. Nobody may have it
     * open.
     *
     * @return the new name
     */
    Path setAside(Instant now) throws IOException {
        Path aside = beside(".damaged-" + STAMP.format(now));
        for (int i = 2; Files.exists(aside); i++) {
            aside = beside(".damaged-" + STAMP.format(now.truncatedTo(ChronoUnit.MILLIS)) + "-" + i);
        }
        for (String part : new String[] {"", "-wal"}) {
            Path from = beside(part);
            if (Files.exists(from)) {
                Files.move(from, aside.resolveSibling(aside.getFileName() + part), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.deleteIfExists(beside("-shm")); // made from the others
        return aside;
    }

    private Path beside(String part) {
        return path.resolveSibling(path.getFileName() + part);
    }

    /** What is free where the file is. Bytes. */
    long free() throws IOException {
        return Files.getFileStore(path.toAbsolutePath().getParent()).getUsableSpace();
    }

    /** Looks at the file without SQLite, which takes long to load: whether it is of a newer program. */
    Optional<String> refusal() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        byte[] header;
        try (InputStream bytes = Files.newInputStream(path)) {
            header = bytes.readNBytes(HEADER);
        }
        boolean ours = header.length == HEADER && Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        if (ours && ByteBuffer.wrap(header).getInt(VERSION_AT) > SqliteSchema.NEWEST) {
            return Optional.of(
                    path + " was written by a newer chat, and this one would not understand it. Use the newer"
                            + " one, or --history memory.");
        }
        return Optional.empty();
    }
}
