package chat.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The connection of a {@link SqliteDiary}, its transactions, and its conversations. Confined to one thread. */
final class SqliteSession implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    SqliteSession(Connection connection) {
        this.connection = connection;
    }

    /** What is done as a whole or not at all. */
    interface Work<T> {
        T run() throws SQLException, IOException;
    }

    <T> T transaction(Work<T> work) throws StoreException {
        boolean done = false;
        try {
            run("BEGIN IMMEDIATE");
            T result = work.run();
            run("COMMIT");
            done = true;
            return result;
        } catch (SQLException | IOException e) {
            throw failure(e);
        } finally {
            if (!done) {
                rollback();
            }
        }
    }

    private void rollback() {
        try {
            run("ROLLBACK");
        } catch (SQLException e) {
            // There was nothing to take back: SQLite has done so itself, or it had not begun.
        }
    }

    PreparedStatement sql(String sql, Object... params) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < params.length; i++) {
            statement.setObject(i + 1, params[i]);
        }
        return statement;
    }

    void run(String sql, Object... params) throws SQLException {
        sql(sql, params).execute();
    }

    List<Long> numbers(String select, Object... params) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet row = sql(select, params).executeQuery()) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }

    static StoreException failure(Exception e) {
        return new StoreException(reason(e), e);
    }

    /** Why, in words for whoever wrote something. */
    private static String reason(Exception e) {
        return SqliteFailure.of(e)
                .reason()
                .replace("the host's disk", "the disk")
                .replace("the host's history", "the diary")
                .replace("the host", "chat");
    }

    /** The number of a conversation; it gets one if it has none. */
    long id(Talk talk) throws SQLException {
        String select = "SELECT id FROM talk WHERE host = ? AND room = ?";
        List<Long> known = numbers(select, talk.host(), talk.room());
        if (known.isEmpty()) {
            run("INSERT INTO talk (host, room) VALUES (?, ?)", talk.host(), talk.room());
            return numbers(select, talk.host(), talk.room()).get(0);
        }
        return known.get(0);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
