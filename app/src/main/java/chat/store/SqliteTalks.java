package chat.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of conversations as a whole: what was begun in them and how far they were read. Confined to the thread of
 * its {@link SqliteDiary}.
 */
public final class SqliteTalks {
    private final SqliteSession session;

    SqliteTalks(SqliteSession session) {
        this.session = session;
    }

    /** Keeps what was begun and is not said. */
    public void draft(Talk talk, String text) throws StoreException {
        session.transaction(() -> {
            session.run("UPDATE talk SET draft = ? WHERE id = ?", text, session.id(talk));
            return text;
        });
    }

    /** What was begun and not said; empty if nothing was. */
    public String draft(Talk talk) throws StoreException {
        return session.transaction(() -> {
            try (ResultSet row = session.sql("SELECT draft FROM talk WHERE id = ?", session.id(talk))
                    .executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        });
    }

    /** All that is kept of a conversation so far was read. */
    public void read(Talk talk) throws StoreException {
        session.transaction(() -> {
            long id = session.id(talk);
            session.run(
                    "UPDATE talk SET read = (SELECT coalesce(max(number), 0) FROM seen WHERE talk = ?) WHERE id = ?",
                    id,
                    id);
            return id;
        });
    }

    /** What is of this time or older was read, up to its newest. */
    public void read(Talk talk, Instant until) throws StoreException {
        session.transaction(() -> {
            long id = session.id(talk);
            session.run(
                    "UPDATE talk SET read = max(read, coalesce((SELECT number FROM seen WHERE talk = ? AND time <= ?"
                            + " ORDER BY number DESC LIMIT 1), 0)) WHERE id = ?",
                    id,
                    until.toEpochMilli(),
                    id);
            return id;
        });
    }

    /** The number of the newest line that was read, or 0. */
    public long newestRead(Talk talk) throws StoreException {
        return session.transaction(() -> {
            List<Long> read = session.numbers("SELECT read FROM talk WHERE id = ?", session.id(talk));
            return read.isEmpty() ? 0 : read.get(0);
        });
    }

    /**
     * The conversations with one other, at the host of this one, in which somebody else said something that was not read:
     * what each is called, as it is written by the one who it is with. Those with the newest lines first.
     *
     * @param most how many at most
     */
    public List<String> unread(Talk at, int most) throws StoreException {
        return session.transaction(() -> {
            String newest =
                    "(SELECT %s FROM seen WHERE seen.talk = talk.id AND seen.mine = 0 AND seen.number > talk.read"
                            + " ORDER BY seen.number DESC LIMIT 1)";
            String select =
                    "SELECT room, " + newest.formatted("nick") + ", " + newest.formatted("number") + " AS newest"
                            + " FROM talk WHERE host = ? AND room <> ? AND room NOT GLOB '[#&+!]*' AND newest IS NOT NULL"
                            + " ORDER BY newest DESC LIMIT ?";
            List<String> names = new ArrayList<>();
            try (ResultSet row = session.sql(select, at.host(), at.room(), most).executeQuery()) {
                while (row.next()) {
                    String nick = row.getString(2);
                    names.add(nick.equalsIgnoreCase(row.getString(1)) ? nick : row.getString(1));
                }
            }
            return names;
        });
    }

    /** The time of the oldest line that is kept of any conversation at a host; empty if none is. */
    public Optional<Instant> oldest(String host) throws StoreException {
        return session.transaction(() -> {
            String oldest = "SELECT min((SELECT time FROM seen WHERE seen.talk = talk.id ORDER BY number LIMIT 1))"
                    + " FROM talk WHERE host = ?";
            return time(session.sql(oldest, host).executeQuery());
        });
    }

    private static Optional<Instant> time(ResultSet rows) throws SQLException {
        try (rows) {
            long time = rows.next() ? rows.getLong(1) : 0;
            return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time));
        }
    }
}
