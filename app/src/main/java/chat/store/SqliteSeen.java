package chat.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What was seen, in the order in which it was, and the index of its words. Confined to the thread of its {@link SqliteDiary}. */
public final class SqliteSeen {
    private static final String COLUMNS = "number, time, kind, nick, mine, target, text, formed, msgid, clear, about";

    /** The kind of what was taken back; it is not found any more. */
    public static final String REDACTED = "REDACTED";

    /** What so few letters or fewer begin is in the index as if it were a word ({@link SqliteDiarySchema}). In characters. */
    private static final int INDEXED = 3;

    /** Lines of a conversation that are read one by one when words are looked for. A count; some 20 ms. */
    static final int READ = 20_000;

    /** Lines among which the latest is: own ones may be kept a little before others that are older. A count. */
    private static final int NEAR = 50;

    private final SqliteSession session;

    SqliteSeen(SqliteSession session) {
        this.session = session;
    }

    /** Keeps lines, oldest first. One whose msgid is known in this conversation is left out. */
    public void see(Talk talk, List<Line> lines) throws StoreException {
        session.transaction(() -> {
            long id = session.id(talk);
            for (Line line : lines) {
                session.run(
                        "INSERT OR IGNORE INTO seen (talk, time, kind, nick, mine, target, text, formed, msgid, clear,"
                                + " about)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        line.time().toEpochMilli(),
                        line.kind(),
                        line.nick(),
                        line.mine() ? 1 : 0,
                        line.target(),
                        line.text(),
                        line.formed(),
                        line.msgid(),
                        line.clear() ? 1 : 0,
                        line.about());
            }
            return id;
        });
    }

    /**
     * What was said is forgotten; that it was taken back is kept.
     *
     * @param words what is shown in its place
     */
    public void redact(Talk talk, String msgid, String words) throws StoreException {
        if (msgid.isEmpty()) {
            return;
        }
        session.transaction(() -> {
            session.run("PRAGMA secure_delete = ON"); // else the words stay in what is free of the file
            session.run(
                    "UPDATE seen SET kind = ?, text = ?, formed = '' WHERE talk = ? AND msgid = ? AND kind <> ?",
                    REDACTED,
                    words,
                    session.id(talk),
                    msgid,
                    REDACTED);
            return msgid;
        });
    }

    /** Of a conversation the line with the latest time that the host has given an id; empty if there is none. */
    public Optional<Line> newest(Talk talk) throws StoreException {
        return session.transaction(() -> lines(
                        "SELECT " + COLUMNS + " FROM (SELECT * FROM seen WHERE msgid <> ''"
                                + " AND talk = (SELECT id FROM talk WHERE host = ? AND room = ?)"
                                + " ORDER BY number DESC LIMIT " + NEAR + ") ORDER BY time DESC, number DESC LIMIT 1",
                        talk.host(),
                        talk.room())
                .stream()
                .findFirst());
    }

    /** The newest lines of a conversation, oldest first. */
    public List<Line> latest(Talk talk, int most) throws StoreException {
        return before(talk, Long.MAX_VALUE, most);
    }

    /** The newest lines before one of them, oldest first. */
    public List<Line> before(Talk talk, long number, int most) throws StoreException {
        return session.transaction(() -> {
            List<Line> lines = lines(
                    "SELECT " + COLUMNS + " FROM seen WHERE talk = ? AND number < ? ORDER BY number DESC LIMIT ?",
                    session.id(talk),
                    number,
                    most);
            Collections.reverse(lines);
            return lines;
        });
    }

    /** The oldest lines from one of them on, oldest first. */
    public List<Line> from(Talk talk, long number, int most) throws StoreException {
        return session.transaction(() -> lines(
                "SELECT " + COLUMNS + " FROM seen WHERE talk = ? AND number >= ? ORDER BY number LIMIT ?",
                session.id(talk),
                number,
                most));
    }

    /** The number of the line so many lines behind another one, or before it when negative; the last there is that way. */
    public long beside(Talk talk, long number, int lines) throws StoreException {
        String select = lines < 0
                ? "SELECT min(number) FROM (SELECT number FROM seen WHERE talk = ? AND number < ?"
                        + " ORDER BY number DESC LIMIT ?)"
                : "SELECT max(number) FROM (SELECT number FROM seen WHERE talk = ? AND number > ?"
                        + " ORDER BY number LIMIT ?)";
        return session.transaction(() -> {
            List<Long> found = session.numbers(select, session.id(talk), number, Math.abs(lines));
            return lines == 0 || found.get(0) == 0 ? number : found.get(0);
        });
    }

    private List<Line> lines(String select, Object... params) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (ResultSet row = session.sql(select, params).executeQuery()) {
            while (row.next()) {
                lines.add(new Line(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5) == 1,
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getInt(10) == 1,
                        row.getString(11)));
            }
        }
        return lines;
    }

    /**
     * The numbers of the lines of a conversation that have all these words, newest first.
     *
     * @param text blanks between them; the last may be the beginning of one. Of a beginning with more than three letters
     *     that is a word which {@code most} lines have, a long conversation is searched for that word only
     * @param most how many at most
     */
    public List<Long> find(Talk talk, String text, int most) throws StoreException {
        return find(talk, text, most, READ);
    }

    /** The same with another {@link #READ}. */
    List<Long> find(Talk talk, String text, int most, int read) throws StoreException {
        Words words = Words.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        return session.transaction(() -> {
            long id = session.id(talk);
            if (isShort(id, read)) {
                return scan(id, words, most);
            }
            String begun = words.match() + "*";
            if (words.begun() <= INDEXED) {
                return numbers(id, begun, most);
            }
            List<Long> numbers = numbers(id, words.match(), most);
            return numbers.size() < most ? numbers(id, begun, most) : numbers;
        });
    }

    private boolean isShort(long talk, int read) throws SQLException {
        String count = "SELECT count(*) FROM (SELECT 1 FROM seen WHERE talk = ? LIMIT ?)";
        return session.numbers(count, talk, read + 1).get(0) <= read;
    }

    /** Of few lines each is read: the index knows nothing of conversations, and would go through those of all. */
    private List<Long> scan(long talk, Words words, int most) throws SQLException {
        List<Long> found = new ArrayList<>();
        String select = "SELECT number, text FROM seen WHERE talk = ? AND kind <> ? ORDER BY number DESC";
        try (ResultSet row = session.sql(select, talk, REDACTED).executeQuery()) {
            while (found.size() < most && row.next()) {
                if (words.areIn(row.getString(2))) {
                    found.add(row.getLong(1));
                }
            }
        }
        return found;
    }

    /** Of what is in the index the newest lines come first, and no more are looked at than that; of other beginnings, all are. */
    private List<Long> numbers(long talk, String match, int most) throws SQLException {
        return session.numbers(
                "SELECT seen.number FROM word JOIN seen ON seen.number = word.rowid"
                        + " WHERE word MATCH ? AND seen.talk = ? ORDER BY word.rowid DESC LIMIT ?",
                match,
                talk,
                most);
    }
}
