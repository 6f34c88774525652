package chat.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small table in a file of SQLite. Any thread. */
final class SqliteTable implements Table {
    private final String name;
    private final SqliteWriter writer;
    private final SqliteReader reader;

    SqliteTable(String name, SqliteWriter writer, SqliteReader reader) {
        this.name = name;
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void get(String key, Reply<Optional<Entry>> reply) {
        writer.hand(new SqliteAsking<>(reader, reading -> reading.entry(name, key), reply));
    }

    @Override
    public void scan(String prefix, Reply<List<Entry>> reply) {
        writer.hand(new SqliteAsking<>(reader, reading -> reading.scan(name, prefix), reply));
    }

    @Override
    public void put(String key, String value, Reply<Entry> reply) {
        Entry wanted = new Entry(key, value, 0); // refuses what is too long
        change(wanted, reply, writing -> written(writing, writing.entry(name, key), wanted));
    }

    @Override
    public void replace(String key, String value, long version, Reply<Optional<Entry>> reply) {
        Entry wanted = new Entry(key, value, version);
        change(wanted, reply, writing -> {
            Entry before = writing.entry(name, key);
            boolean same = version == (before == null ? 0 : before.version());
            return same ? Optional.of(written(writing, before, wanted)) : Optional.empty();
        });
    }

    @Override
    public void remove(String key, Reply<Boolean> reply) {
        change(new Entry(key, "", 0), reply, writing -> writing.remove(name, key));
    }

    private Entry written(SqliteWriting writing, @Nullable Entry before, Entry wanted)
            throws SQLException, FullException {
        if (before == null && writing.entries(name) >= ENTRIES) {
            throw new FullException();
        }
        return writing.put(name, wanted.key(), wanted.value());
    }

    private <T> void change(Entry wanted, Reply<T> reply, Change<T> change) {
        writer.hand(new Changing<>(wanted, change, reply));
    }

    private interface Change<T> {
        T in(SqliteWriting writing) throws SQLException, FullException;
    }

    /** The table takes no new keys. */
    private static final class FullException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final class Changing<T> implements SqliteWork {
        private final Entry wanted;
        private final Change<T> change;
        private final Reply<T> reply;
        private @Nullable T changed;

        Changing(Entry wanted, Change<T> change, Reply<T> reply) {
            this.wanted = wanted;
            this.change = change;
            this.reply = reply;
        }

        @Override
        public void perform(SqliteWriting writing) throws SQLException {
            try {
                changed = change.in(writing);
            } catch (FullException e) {
                changed = null;
            }
        }

        @Override
        public void done() {
            if (changed == null) {
                reply.failed(Refused.TABLE_IS_FULL);
            } else {
                reply.answered(changed);
            }
        }

        @Override
        public void failed(String reason) {
            reply.failed(reason);
        }

        @Override
        public long bytes() {
            return 2L * (wanted.key().length() + wanted.value().length());
        }
    }
}
