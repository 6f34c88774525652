package chat.store;

import chat.store.SqliteRooms.Room;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The writer's connection, and the statements that change the file. Ends with it. Confined to the writer. */
final class SqliteWriting implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    SqliteWriting(Connection connection) {
        this.connection = connection;
    }

    private PreparedStatement sql(String sql, Object... params) throws SQLException {
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

    private void run(String sql, Object... params) throws SQLException {
        sql(sql, params).execute();
    }

    private long number(String sql, Object... params) throws SQLException {
        try (ResultSet row = sql(sql, params).executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    // The transaction.

    void begin() throws SQLException {
        run("BEGIN IMMEDIATE");
    }

    /** Returns when all of it is on disk. */
    void commit() throws SQLException {
        run("COMMIT");
    }

    // Opening.

    /** Reads the rooms as they are. */
    void load(SqliteRooms rooms) throws SQLException {
        String select = "SELECT name, id, number, time, records, bytes, most_bytes, most_seconds FROM room";
        try (ResultSet row = sql(select).executeQuery()) {
            while (row.next()) {
                long most = row.getLong(7);
                Retention retention = row.wasNull()
                        ? Retention.USUAL
                        : new Retention(Math.max(0, most), Duration.ofSeconds(Math.max(0, row.getLong(8))));
                rooms.load(new Room(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        retention));
            }
        }
    }

    /** Reads by what the newest messages are recognised. */
    void load(SqliteRepeats repeats) throws SQLException {
        String select = "SELECT once, seq FROM message WHERE seq > ? AND once IS NOT NULL ORDER BY seq";
        try (ResultSet row = sql(select, newest() - SqliteRepeats.MESSAGES).executeQuery()) {
            while (row.next()) {
                repeats.load(SqliteRepeats.Key.of(row.getBytes(1)), row.getLong(2));
            }
        }
    }

    /** The row of each room. */
    Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new HashMap<>();
        try (ResultSet row = sql("SELECT name, id FROM room").executeQuery()) {
            while (row.next()) {
                rows.put(row.getString(1), row.getLong(2));
            }
        }
        return rows;
    }

    /** The number of the newest record of all, or 0. */
    long newest() throws SQLException {
        return number("SELECT max(seq) FROM message");
    }

    long epoch() throws SQLException {
        return number("SELECT epoch FROM host");
    }

    void epoch(long epoch) throws SQLException {
        run("UPDATE host SET epoch = ?", epoch);
    }

    /** Drops what was written and never acknowledged. */
    void dropAfter(long seq) throws SQLException {
        run("DELETE FROM message WHERE seq > ?", seq);
    }

    /** Moves all of the log beside the file into the file, so that nothing written from now on stands behind a bad part. */
    void checkpoint() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            row.next();
        }
    }

    // Messages.

    void insert(SqliteRow.Id id, long room, Stored stored, SqliteRepeats.@Nullable Key once) throws SQLException {
        PreparedStatement insert = sql(SqliteRow.INSERT);
        SqliteRow.bind(insert, id, room, stored, once == null ? null : once.bytes());
        insert.execute();
    }

    /** The record of this number, if it is in this room; also one that was taken back. */
    @Nullable
    Stored message(long seq, Room room) throws SQLException {
        String select = "SELECT " + SqliteRow.COLUMNS + " FROM message WHERE seq = ? AND room = ?";
        try (ResultSet row = sql(select, seq, room.id()).executeQuery()) {
            return row.next() ? SqliteRow.read(row, room.name()) : null;
        }
    }

    void takeBack(long seq) throws SQLException {
        run(SqliteRow.TAKE_BACK, seq);
    }

    /** How many of a room's oldest may go, and what they take. */
    record Slice(long records, long bytes) {}

    /** A room's oldest records, at most so many. */
    Slice oldest(Room room, long most) throws SQLException {
        String select = "SELECT count(*), sum(bytes) FROM (SELECT bytes FROM message WHERE room = ?"
                + " ORDER BY time LIMIT ?)";
        try (ResultSet row = sql(select, room.id(), most).executeQuery()) {
            return new Slice(row.getLong(1), row.getLong(2));
        }
    }

    /** How many of a room's oldest take so many bytes. */
    long recordsOf(Room room, long bytes, long most) throws SQLException {
        return number(
                "SELECT count(*) FROM (SELECT sum(bytes) OVER (ORDER BY time) - bytes AS before FROM"
                        + " (SELECT time, bytes FROM message WHERE room = ? ORDER BY time LIMIT ?)) WHERE before < ?",
                room.id(),
                most,
                bytes);
    }

    /** How many of a room are older than this; counts only so far. */
    long olderThan(Room room, long time, long most) throws SQLException {
        return number(
                "SELECT count(*) FROM (SELECT 1 FROM message WHERE room = ? AND time < ? LIMIT ?)",
                room.id(),
                time,
                most);
    }

    void dropOldest(Room room, long records) throws SQLException {
        run(
                "DELETE FROM message WHERE seq IN (SELECT seq FROM message WHERE room = ? ORDER BY time LIMIT ?)",
                room.id(),
                records);
    }

    // Rooms.

    /** Makes a room's row, and says which one. */
    long make(Room room) throws SQLException {
        run("INSERT INTO room (name, number, time, records, bytes) VALUES (?, 0, 0, 0, 0)", room.name());
        return number("SELECT id FROM room WHERE name = ?", room.name());
    }

    void write(Room room) throws SQLException {
        Retention retention = room.retention();
        boolean usual = retention.equals(Retention.USUAL);
        PreparedStatement update = sql("UPDATE room SET number = ?, time = ?, records = ?, bytes = ?, most_bytes = ?,"
                + " most_seconds = ? WHERE id = ?");
        update.setLong(1, room.number());
        update.setLong(2, room.time());
        update.setLong(3, room.records());
        update.setLong(4, room.bytes());
        update.setObject(5, usual ? null : retention.bytes());
        update.setObject(6, usual ? null : retention.age().toSeconds());
        update.setLong(7, room.id());
        update.execute();
    }

    void drop(Room room) throws SQLException {
        run("DELETE FROM message WHERE room = ?", room.id());
        run("DELETE FROM room WHERE id = ?", room.id());
    }

    // Small tables.

    Table.@Nullable Entry entry(String table, String key) throws SQLException {
        try (ResultSet row = sql("SELECT value, version FROM entry WHERE name = ? AND key = ?", table, key)
                .executeQuery()) {
            return row.next() ? new Table.Entry(key, row.getString(1), row.getLong(2)) : null;
        }
    }

    long entries(String table) throws SQLException {
        return number("SELECT count(*) FROM entry WHERE name = ?", table);
    }

    Table.Entry put(String table, String key, String value) throws SQLException {
        run("UPDATE host SET version = version + 1");
        Table.Entry entry = new Table.Entry(key, value, number("SELECT version FROM host"));
        run(
                "INSERT OR REPLACE INTO entry (name, key, value, version) VALUES (?, ?, ?, ?)",
                table,
                key,
                value,
                entry.version());
        return entry;
    }

    boolean remove(String table, String key) throws SQLException {
        return sql("DELETE FROM entry WHERE name = ? AND key = ?", table, key).executeUpdate() > 0;
    }

    @Override
    public void close() throws SQLException {
        connection.close(); // and the statements
    }
}
