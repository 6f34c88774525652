package chat.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was seen, in the order in which it was, and the index of its words. Confined to the thread of its {@link SqliteDiary}. */
public final class SqliteSeen {
    private static final String COLUMNS = "number, time, kind, nick, mine, target, text, msgid, clear";

    /** What shorter words begin is not searched: it would be half of all that was said. In characters. */
    private static final int BEGINNING = 2;

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
                        "INSERT OR IGNORE INTO seen (talk, time, kind, nick, mine, target, text, msgid, clear)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        line.time().toEpochMilli(),
                        line.kind(),
                        line.nick(),
                        line.mine() ? 1 : 0,
                        line.target(),
                        line.text(),
                        line.msgid(),
                        line.clear() ? 1 : 0);
            }
            return id;
        });
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
                        row.getInt(9) == 1));
            }
        }
        return lines;
    }

    /**
     * The numbers of the lines of a conversation that have all these words, newest first.
     *
     * @param words blanks between them; the last may be the beginning of one
     * @param most how many at most
     */
    public List<Long> find(Talk talk, String words, int most) throws StoreException {
        String match = match(words);
        if (match.isEmpty()) {
            return List.of();
        }
        return session.transaction(() -> session.numbers(
                "SELECT seen.number FROM word JOIN seen ON seen.number = word.rowid"
                        + " WHERE word MATCH ? AND seen.talk = ? ORDER BY word.rowid DESC LIMIT ?",
                match,
                session.id(talk),
                most));
    }

    /** Each word as a string of FTS5, so that nothing in it is taken for its syntax. */
    private static String match(String words) {
        StringBuilder match = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                match.append('"').append(word.replace("\"", "\"\"")).append("\" ");
            }
        }
        boolean begun = words.strip().length() >= BEGINNING;
        return match.isEmpty() ? "" : match.toString().stripTrailing() + (begun ? "*" : "");
    }
}
