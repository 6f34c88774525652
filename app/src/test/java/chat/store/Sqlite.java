package chat.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store in a file, for a test that opens it again and again, with a clock that stands still. */
final class Sqlite implements AutoCloseable {
    /** Shared, so that machine code is unpacked once for all tests. */
    static final Path CACHE = Path.of("target", "sqlite").toAbsolutePath();

    private final StringBuffer notices = new StringBuffer();
    private volatile Instant now;
    private @Nullable SqliteStore store;

    Sqlite(Instant now) {
        this.now = now;
    }

    void setClock(Instant now) {
        this.now = now;
    }

    /** Opens it anew. */
    SqliteStore open(Path folder) {
        return open(folder, new SqliteStore.Budget(0, SqliteStore.KEPT));
    }

    SqliteStore open(Path folder, SqliteStore.Budget budget) {
        close();
        try {
            SqliteStore opened = SqliteStore.open(
                    folder,
                    "room",
                    CACHE,
                    () -> now,
                    notice -> notices.append(notice).append('\n'),
                    budget);
            opened.begin();
            store = opened;
            return opened;
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    /** The one that is open. */
    SqliteStore opened(Path folder) {
        return store == null ? open(folder) : store;
    }

    /** All that is stored of the room of an {@link Appender}, in its order. */
    List<Stored> all(Path folder) {
        MessageLog log = open(folder).log();
        List<Stored> all = new ArrayList<>();
        List<Stored> page = MessageLogContract.page(log, Query.after("#lobby", new Place.Open(), Query.MOST));
        while (!page.isEmpty()) {
            all.addAll(page);
            Place last = new Place.Of(page.get(page.size() - 1).msgid());
            page = MessageLogContract.page(log, Query.after("#lobby", last, Query.MOST));
        }
        return all;
    }

    /** What whoever hosts was told, a line each. */
    String notices() {
        return notices.toString();
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }
}
