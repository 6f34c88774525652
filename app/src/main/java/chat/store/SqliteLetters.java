package chat.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be said and is not acknowledged: an outbox. Each letter is claimed by one process. Confined to the thread of
 * its {@link SqliteDiary}.
 */
public final class SqliteLetters {
    /** Letters of one conversation that are taken out at once. A count. */
    static final int MOST = 1_000;

    private final SqliteSession session;
    private final SqliteClaim claim;

    SqliteLetters(SqliteSession session, SqliteClaim claim) {
        this.session = session;
        this.claim = claim;
    }

    /**
     * The letters of a conversation, oldest first: those of this process, and those whose process has ended, which are
     * this one's from now on.
     */
    public List<Letter> claim(Talk talk) throws StoreException {
        return session.transaction(() -> {
            long id = session.id(talk);
            for (long other :
                    session.numbers("SELECT DISTINCT claim FROM letter WHERE talk = ? AND claim <> ?", id, mine())) {
                if (claim.isFree(other)) {
                    session.run("UPDATE letter SET claim = ? WHERE talk = ? AND claim = ?", mine(), id, other);
                }
            }
            return letters(id);
        });
    }

    private long mine() {
        return claim.place();
    }

    private List<Letter> letters(long talk) throws SQLException {
        List<Letter> letters = new ArrayList<>();
        String select = "SELECT id, target, text, time, state, reason, about FROM letter WHERE talk = ? AND claim = ?"
                + " ORDER BY number LIMIT " + MOST;
        try (ResultSet row = session.sql(select, talk, mine()).executeQuery()) {
            while (row.next()) {
                letters.add(new Letter(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        Letter.State.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getString(7)));
            }
        }
        return letters;
    }

    /** Like the next, where the draft was one of the conversation itself. */
    void write(Talk talk, List<Letter> letters) throws StoreException {
        write(talk, talk, letters);
    }

    /**
     * Keeps letters behind those that there are, and an empty draft: what was a draft is said now.
     *
     * @param talk the conversation by which the letters are found again
     * @param begun the one in which the draft was written
     */
    public void write(Talk talk, Talk begun, List<Letter> letters) throws StoreException {
        session.transaction(() -> {
            long id = session.id(talk);
            insert(id, letters);
            session.run("UPDATE talk SET draft = '' WHERE id = ? AND draft <> ''", session.id(begun));
            return id;
        });
    }

    /**
     * Keeps letters behind those that there are, in place of others.
     *
     * @param instead the ids of the others
     */
    public void replace(Talk talk, List<String> instead, List<Letter> letters) throws StoreException {
        session.transaction(() -> {
            long id = session.id(talk);
            for (String other : instead) {
                session.run("DELETE FROM letter WHERE id = ?", other);
            }
            insert(id, letters);
            return id;
        });
    }

    private void insert(long id, List<Letter> letters) throws SQLException {
        for (Letter letter : letters) {
            session.run(
                    "INSERT OR IGNORE INTO letter (talk, id, target, text, time, state, reason, claim, about)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    letter.id(),
                    letter.target(),
                    letter.text(),
                    letter.time().toEpochMilli(),
                    letter.state().name(),
                    letter.reason(),
                    mine(),
                    letter.about());
        }
    }

    /** How far letters got. */
    public void mark(List<String> ids, Letter.State state, String reason) throws StoreException {
        session.transaction(() -> {
            for (String id : ids) {
                session.run("UPDATE letter SET state = ?, reason = ? WHERE id = ?", state.name(), reason, id);
            }
            return ids;
        });
    }

    /** Letters that have arrived, or are not to be said any more. */
    public void remove(List<String> ids) throws StoreException {
        session.transaction(() -> {
            for (String id : ids) {
                session.run("DELETE FROM letter WHERE id = ?", id);
            }
            return ids;
        });
    }
}
