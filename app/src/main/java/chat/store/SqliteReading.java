package chat.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The reader's connection, and its questions. What is newer than {@code fed} is not there yet. Confined to the reader. */
final class SqliteReading implements AutoCloseable {
    private final Connection connection;

    SqliteReading(Connection connection) {
        this.connection = connection;
    }

    Page page(Query query, long fed) throws SQLException {
        long room = room(query.room());
        List<Range> ranges;
        try {
            ranges = Range.of(query, msgid -> time(msgid, room, fed));
        } catch (Broken e) {
            throw e.why;
        }
        if (ranges.isEmpty()) {
            return Page.NOT_FOUND;
        }
        List<Stored> records = new ArrayList<>();
        for (Range range : ranges) {
            records.addAll(read(query, range, room, fed));
        }
        return new Page(true, records);
    }

    private List<Stored> read(Query query, Range range, long room, long fed) throws SQLException {
        String select = "SELECT " + SqliteRow.COLUMNS + " FROM message WHERE room = ? AND time > ? AND time < ?"
                + " AND seq <= ? AND " + (query.events() ? "verb <> ''" : "verb IN ('PRIVMSG', 'NOTICE')")
                + " ORDER BY time" + (range.newest() ? " DESC" : "") + " LIMIT ?";
        List<Stored> records = new ArrayList<>();
        try (PreparedStatement sql = connection.prepareStatement(select)) {
            sql.setLong(1, room);
            sql.setLong(2, range.after());
            sql.setLong(3, range.before());
            sql.setLong(4, fed);
            sql.setInt(5, range.most());
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    records.add(SqliteRow.read(row, query.room()));
                }
            }
        }
        if (range.newest()) {
            Collections.reverse(records);
        }
        return records;
    }

    Optional<Stored> find(String room, String msgid, long fed) throws SQLException {
        SqliteRow.Id id = SqliteRow.Id.parse(msgid);
        if (id == null || id.seq() > fed) {
            return Optional.empty();
        }
        String select =
                "SELECT " + SqliteRow.COLUMNS + " FROM message WHERE seq = ? AND epoch = ? AND room = ? AND verb <> ''";
        try (PreparedStatement sql = connection.prepareStatement(select)) {
            sql.setLong(1, id.seq());
            sql.setLong(2, id.epoch());
            sql.setLong(3, room(room));
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? Optional.of(SqliteRow.read(row, room)) : Optional.empty();
            }
        }
    }

    /** When the record of a msgid was said; also of one that was taken back. */
    private OptionalLong time(String msgid, long room, long fed) {
        SqliteRow.Id id = SqliteRow.Id.parse(msgid);
        if (id == null || id.seq() > fed) {
            return OptionalLong.empty();
        }
        try (PreparedStatement sql =
                connection.prepareStatement("SELECT time FROM message WHERE seq = ? AND epoch = ? AND room = ?")) {
            sql.setLong(1, id.seq());
            sql.setLong(2, id.epoch());
            sql.setLong(3, room);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new Broken(e);
        }
    }

    /** The row of a room, or 0, which none has. */
    private long room(String name) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT id FROM room WHERE name = ?")) {
            sql.setString(1, name);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    List<Latest> targets(Predicate<String> which, Instant after, Instant before, int most) throws SQLException {
        List<Latest> found = new ArrayList<>();
        String select = "SELECT name, time FROM room WHERE time > ? AND time < ? AND records > 0 ORDER BY time, name";
        try (PreparedStatement sql = connection.prepareStatement(select)) {
            sql.setLong(1, Range.millis(after));
            sql.setLong(2, Range.millis(before));
            try (ResultSet row = sql.executeQuery()) {
                while (found.size() < most && row.next()) {
                    if (which.test(row.getString(1))) {
                        found.add(new Latest(row.getString(1), Instant.ofEpochMilli(row.getLong(2))));
                    }
                }
            }
        }
        return found;
    }

    Extent extent(String room) throws SQLException {
        String select = "SELECT records, bytes, most_bytes, most_seconds,"
                + " (SELECT min(time) FROM message WHERE message.room = room.id) FROM room WHERE name = ?";
        try (PreparedStatement sql = connection.prepareStatement(select)) {
            sql.setString(1, room);
            try (ResultSet row = sql.executeQuery()) {
                if (!row.next()) {
                    return new Extent(0, 0, null, Retention.USUAL);
                }
                long most = row.getLong(3);
                Retention retention =
                        row.wasNull() ? Retention.USUAL : new Retention(most, Duration.ofSeconds(row.getLong(4)));
                long oldest = row.getLong(5);
                @Nullable Instant since = row.wasNull() ? null : Instant.ofEpochMilli(oldest);
                return new Extent(row.getLong(1), row.getLong(2), since, retention);
            }
        }
    }

    Optional<Table.Entry> entry(String table, String key) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("SELECT value, version FROM entry WHERE name = ? AND key = ?")) {
            sql.setString(1, table);
            sql.setString(2, key);
            try (ResultSet row = sql.executeQuery()) {
                return row.next()
                        ? Optional.of(new Table.Entry(key, row.getString(1), row.getLong(2)))
                        : Optional.empty();
            }
        }
    }

    List<Table.Entry> scan(String table, String prefix) throws SQLException {
        List<Table.Entry> entries = new ArrayList<>();
        String select = "SELECT key, value, version FROM entry WHERE name = ? AND key >= ? ORDER BY key";
        try (PreparedStatement sql = connection.prepareStatement(select)) {
            sql.setString(1, table);
            sql.setString(2, prefix);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next() && row.getString(1).startsWith(prefix)) {
                    entries.add(new Table.Entry(row.getString(1), row.getString(2), row.getLong(3)));
                }
            }
        }
        return entries;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** A failure on its way through a lambda. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient SQLException why;

        Broken(SQLException why) {
            super(why);
            this.why = why;
        }
    }
}
