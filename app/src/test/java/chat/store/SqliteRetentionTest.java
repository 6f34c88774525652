package chat.store;

import static chat.store.MessageLogContract.START;
import static chat.store.MessageLogContract.latest;
import static chat.store.MessageLogContract.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes because it is too old, or because all rooms together are too large. */
class SqliteRetentionTest {
    private static final int MORE = 3000;

    @TempDir
    private Path folder;

    private final Sqlite sqlite = new Sqlite(START);

    @AfterEach
    void close() {
        sqlite.close();
    }

    /** A store with more in this room than is kept in any case. */
    private SqliteStore filled(String room) {
        SqliteStore store = sqlite.open(folder);
        RecordingFeed feed = new RecordingFeed();
        store.log().feed(feed);
        int all = Retention.LEAST + MORE;
        for (int i = 0; i < all; i++) {
            store.log().append(new Draft(room, said("x"), i));
            feed.first(i - 5000); // not more than may wait
        }
        feed.first(all);
        return store;
    }

    private static Extent extent(SqliteStore store, String room) {
        return Answered.to(reply -> store.log().extent(room, reply));
    }

    @Test
    void whatIsTooOldGoesFromARoomThatNobodyWritesTo() {
        filled("#quiet");

        sqlite.setClock(START.plus(Retention.USUAL.age()).plus(Duration.ofDays(1)));
        SqliteStore store = sqlite.open(folder);
        latest(store.log(), "#quiet", 1); // by then the first group is through

        latest(store.log(), "#quiet", 1); // and the second, which had the rest to do
        assertEquals(Retention.LEAST, extent(store, "#quiet").records());
    }

    @Test
    void onceADayAllRoomsAreLookedAt() {
        SqliteStore store = filled("#quiet");
        Answered.<Extent>to(
                reply -> store.log().retain("#quiet", new Retention(Long.MAX_VALUE, Duration.ofHours(1)), reply));
        assertEquals(Retention.LEAST + MORE, extent(store, "#quiet").records());

        sqlite.setClock(START.plus(Duration.ofHours(SqliteWriter.LOOK - 1)));
        latest(store.log(), "#other", 1);
        assertEquals(Retention.LEAST + MORE, extent(store, "#quiet").records());
        sqlite.setClock(START.plus(Duration.ofHours(SqliteWriter.LOOK)));
        latest(store.log(), "#other", 1);
        latest(store.log(), "#other", 1);

        assertEquals(Retention.LEAST, extent(store, "#quiet").records());
    }

    @Test
    void whenAllAreTooLargeTheLargestLosesItsOldest() {
        SqliteStore store = filled("#large");
        RecordingFeed feed = new RecordingFeed();
        store.log().feed(feed);
        store.log().append(new Draft("#small", said("x"), 1));
        feed.first(1);
        Extent large = extent(store, "#large");
        long each = large.bytes() / large.records();

        SqliteStore smaller = sqlite.open(folder, new SqliteStore.Budget(0, large.bytes() - 1000 * each));
        latest(smaller.log(), "#large", 1);

        assertEquals(large.records() - 1001, extent(smaller, "#large").records());
        assertEquals(1, extent(smaller, "#small").records());
    }

    @Test
    void whenNoneMayLoseAnythingNothingNewIsTaken() {
        SqliteStore store = sqlite.open(folder, new SqliteStore.Budget(0, 100));
        RecordingFeed feed = new RecordingFeed();
        store.log().feed(feed);
        store.log().append(new Draft("#one", said("x".repeat(200)), 1));
        feed.first(1);

        store.log().append(new Draft("#one", said("x"), 2));
        assertEquals(List.of("the host keeps as much as it can of all rooms together"), feed.refused(1));
        store.log().forget("#one");
        latest(store.log(), "#one", 1);
        store.log().append(new Draft("#two", said("x"), 3));

        assertTrue(feed.first(2).get(1).room().equals("#two"));
    }
}
