package chat.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What the tables of a participant look like. The number of a schema is the file's {@code user_version}; a step that was
 * published is never changed.
 *
 * <pre>
 *   talk    one row for each conversation: host and room, the draft, and how far it was read
 *   letter  what is to be said; claim is the process that says it, see {@link SqliteClaim}
 *   seen    what was seen, in the order in which it was; a msgid comes once in a conversation
 *   word    the full-text index over it (sqlite.org, "FTS5", external content tables), but for what was taken back;
 *           what begins with one, two or three letters is found like a word, and not by going through all that do
 * </pre>
 */
final class SqliteDiarySchema {
    /** Each turns a file of the number of its place into one of the next number. */
    static final List<List<String>> STEPS = List.of(
            List.of(
                    "CREATE TABLE talk (id INTEGER PRIMARY KEY, host TEXT NOT NULL, room TEXT NOT NULL,"
                            + " draft TEXT NOT NULL DEFAULT '', read INTEGER NOT NULL DEFAULT 0, UNIQUE (host, room))",
                    "CREATE TABLE letter (number INTEGER PRIMARY KEY AUTOINCREMENT, talk INTEGER NOT NULL,"
                            + " id TEXT NOT NULL UNIQUE, target TEXT NOT NULL, text TEXT NOT NULL, time INTEGER NOT NULL,"
                            + " state TEXT NOT NULL, reason TEXT NOT NULL, claim INTEGER NOT NULL)",
                    "CREATE INDEX letter_talk ON letter (talk, number)",
                    "CREATE TABLE seen (number INTEGER PRIMARY KEY, talk INTEGER NOT NULL, time INTEGER NOT NULL,"
                            + " kind TEXT NOT NULL, nick TEXT NOT NULL, mine INTEGER NOT NULL, target TEXT NOT NULL,"
                            + " text TEXT NOT NULL, msgid TEXT NOT NULL, clear INTEGER NOT NULL)",
                    "CREATE INDEX seen_talk ON seen (talk, number)",
                    "CREATE UNIQUE INDEX seen_msgid ON seen (talk, msgid) WHERE msgid <> ''",
                    "CREATE VIRTUAL TABLE word USING fts5 (text, content='seen', content_rowid='number',"
                            + " tokenize='unicode61 remove_diacritics 2')",
                    "CREATE TRIGGER seen_word AFTER INSERT ON seen BEGIN"
                            + " INSERT INTO word (rowid, text) VALUES (new.number, new.text); END",
                    "CREATE TRIGGER gone_word AFTER DELETE ON seen BEGIN"
                            + " INSERT INTO word (word, rowid, text) VALUES ('delete', old.number, old.text); END"),
            List.of(
                    "ALTER TABLE seen ADD COLUMN formed TEXT NOT NULL DEFAULT ''",
                    "DROP TRIGGER seen_word",
                    "DROP TRIGGER gone_word",
                    "CREATE TRIGGER seen_word AFTER INSERT ON seen WHEN new.kind <> 'REDACTED' BEGIN"
                            + " INSERT INTO word (rowid, text) VALUES (new.number, new.text); END",
                    "CREATE TRIGGER gone_word AFTER DELETE ON seen WHEN old.kind <> 'REDACTED' BEGIN"
                            + " INSERT INTO word (word, rowid, text) VALUES ('delete', old.number, old.text); END",
                    "CREATE TRIGGER taken_word AFTER UPDATE OF kind ON seen"
                            + " WHEN old.kind <> 'REDACTED' AND new.kind = 'REDACTED' BEGIN"
                            + " INSERT INTO word (word, rowid, text) VALUES ('delete', old.number, old.text); END",
                    "INSERT INTO word (word, rank) VALUES ('secure-delete', 1)"),
            List.of(
                    "ALTER TABLE seen ADD COLUMN about TEXT NOT NULL DEFAULT ''",
                    "ALTER TABLE letter ADD COLUMN about TEXT NOT NULL DEFAULT ''"),
            List.of(
                    "DROP TABLE word",
                    "CREATE VIRTUAL TABLE word USING fts5 (text, content='seen', content_rowid='number',"
                            + " tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')",
                    "INSERT INTO word (word, rank) VALUES ('secure-delete', 1)",
                    "INSERT INTO word (rowid, text) SELECT number, text FROM seen WHERE kind <> 'REDACTED'"));

    private SqliteDiarySchema() {}

    static void migrate(Connection connection) throws SQLException {
        SqliteSchema.migrate(connection, STEPS);
    }
}
