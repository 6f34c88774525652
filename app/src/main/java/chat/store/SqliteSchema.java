package chat.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What the tables look like, and how a file of an older program becomes one of this. The number of a schema is the file's
 * {@code user_version}. A step that was published is never changed; the next one is added behind it.
 *
 * <pre>
 *   room     one row for each, with how much there is of it
 *   message  one row for each record; seq counts through all rooms, (room, time) is its place
 *   entry    the small tables, all in one
 *   host     one row: the newest epoch of msgids and the newest version of an entry
 * </pre>
 */
final class SqliteSchema {
    /** Each turns a file of the number of its place into one of the next number. */
    private static final List<List<String>> STEPS = List.of(List.of(
            "CREATE TABLE room (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, number INTEGER NOT NULL,"
                    + " time INTEGER NOT NULL, records INTEGER NOT NULL, bytes INTEGER NOT NULL,"
                    + " most_bytes INTEGER, most_seconds INTEGER)",
            "CREATE TABLE message (seq INTEGER PRIMARY KEY, room INTEGER NOT NULL, number INTEGER NOT NULL,"
                    + " time INTEGER NOT NULL, epoch INTEGER NOT NULL, verb TEXT NOT NULL, source TEXT,"
                    + " author TEXT NOT NULL, tags TEXT NOT NULL, text TEXT, bytes INTEGER NOT NULL, once BLOB)",
            "CREATE UNIQUE INDEX message_place ON message (room, time)",
            "CREATE TABLE entry (name TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, version INTEGER NOT NULL,"
                    + " PRIMARY KEY (name, key)) WITHOUT ROWID",
            "CREATE TABLE host (id INTEGER PRIMARY KEY CHECK (id = 1), epoch INTEGER NOT NULL,"
                    + " version INTEGER NOT NULL)",
            "INSERT INTO host VALUES (1, 0, 0)"));

    /** The schema of this program. */
    static final int NEWEST = STEPS.size();

    private SqliteSchema() {}

    /**
     * Makes the file one of {@link #NEWEST}, in one transaction.
     *
     * @throws NewerException when it is of a newer program
     */
    static void migrate(Connection connection) throws SQLException {
        migrate(connection, STEPS);
    }

    /** The same with a schema of other steps. Several processes may try at once. */
    static void migrate(Connection connection, List<List<String>> steps) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            if (version(sql) == steps.size()) {
                return;
            }
            sql.execute("BEGIN IMMEDIATE");
            int found = version(sql); // nobody else changes it now
            if (found > steps.size()) {
                sql.execute("ROLLBACK");
                throw new NewerException();
            }
            for (List<String> step : steps.subList(found, steps.size())) {
                for (String statement : step) {
                    sql.execute(statement);
                }
            }
            sql.execute("PRAGMA user_version = " + steps.size());
            sql.execute("COMMIT");
        }
    }

    private static int version(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    /** The file was written by a newer program. */
    static final class NewerException extends SQLException {
        private static final long serialVersionUID = 1L;

        NewerException() {
            super("written by a newer chat");
        }
    }
}
