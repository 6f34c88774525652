package chat.store;

import static chat.store.MessageLogContract.START;
import static chat.store.MessageLogContract.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much may wait for a disk, and how much is kept on it. */
class SqliteLimitsTest {
    @TempDir
    private Path folder;

    private final Sqlite sqlite = new Sqlite(START);
    private final RecordingFeed feed = new RecordingFeed();

    @AfterEach
    void close() {
        sqlite.close();
    }

    /** A disk that takes its time. */
    private static final class Slow implements SqliteWork {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void perform(SqliteWriting writing) {
            begun.countDown();
            awaited(goOn);
        }

        @Override
        public void done() {
            // nobody asked
        }

        @Override
        public void failed(String reason) {
            throw new AssertionError(reason);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Slow slow(SqliteStore store) {
        Slow slow = new Slow();
        store.log().feed(feed);
        store.hand(slow);
        awaited(slow.begun);
        return slow;
    }

    @Test
    void onlySoManyDraftsWait() {
        SqliteStore store = sqlite.open(folder);
        Slow slow = slow(store);

        for (int i = 0; i < SqliteWriter.QUEUE; i++) {
            store.log().append(new Draft("#lobby", said("x"), i));
        }
        assertEquals(List.of(), feed.refused(0));
        store.log().append(new Draft("#lobby", said("x"), -1));
        assertEquals(
                List.of("the host cannot store as fast as people talk; send it again in a moment"), feed.refused(1));
        slow.goOn.countDown();

        assertEquals(SqliteWriter.QUEUE, feed.first(SqliteWriter.QUEUE).size());
        assertTrue(SqliteWriter.QUEUE > SqliteWriter.GROUP, "in several goes");
    }

    @Test
    void onlySoManyBytesWait() {
        SqliteStore store = sqlite.open(folder);
        Slow slow = slow(store);
        Draft large = new Draft("#lobby", said("x".repeat(8000)), 0);
        int fit = (int) (SqliteWriter.QUEUE_BYTES / large.bytes());
        assertTrue(fit < SqliteWriter.QUEUE);

        for (int i = 0; i < fit; i++) {
            store.log().append(large);
        }
        assertEquals(List.of(), feed.refused(0));
        store.log().append(large);
        assertEquals(1, feed.refused(1).size());
        slow.goOn.countDown();

        assertEquals(fit, feed.first(fit).size());
    }

    @Test
    void onlySoManyQuestionsWait() {
        SqliteFile file = new SqliteFile(folder.resolve("room.db"), Sqlite.CACHE);
        SqliteStore store = sqlite.open(folder);
        Answered.<Extent>to(reply -> store.log().extent("#lobby", reply));
        SqliteReader reader = new SqliteReader(file);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Answered<Integer> first = new Answered<>();
        reader.ask(
                reading -> {
                    begun.countDown();
                    awaited(goOn);
                    return 1;
                },
                first);
        awaited(begun);

        List<Answered<Integer>> waiting = new ArrayList<>();
        for (int i = 0; i < SqliteReader.QUESTIONS; i++) {
            Answered<Integer> next = new Answered<>();
            reader.ask(reading -> 2, next);
            waiting.add(next);
        }
        String reason = Answered.failing((Reply<Integer> reply) -> reader.ask(reading -> 3, reply));
        goOn.countDown();

        assertEquals("the host is asked more than it can read; ask again in a moment", reason);
        assertEquals(2, waiting.get(SqliteReader.QUESTIONS - 1).get());
        reader.close();
    }

    @Test
    void onlySoManyRoomsAreKept() {
        MessageLog log = sqlite.open(folder).log();
        log.feed(feed);

        for (int i = 0; i < SqliteRooms.MOST; i++) {
            log.append(new Draft("#room" + i, said("x"), i));
        }
        feed.tickets(SqliteRooms.MOST);
        log.append(new Draft("#more", said("x"), -1));
        log.append(new Draft("#room7", said("x"), -2));

        assertEquals(List.of("the host keeps as many rooms as it can"), feed.refused(1));
        assertEquals(SqliteRooms.MOST + 1, feed.first(SqliteRooms.MOST + 1).size());
    }

    @Test
    void theOldestOfThoseThatAreKnownIsForgotten() {
        SqliteRepeats repeats = new SqliteRepeats();

        for (int i = 0; i <= SqliteRepeats.MESSAGES; i++) {
            repeats.put(new SqliteRepeats.Key(i, 0), i);
            repeats.commit();
        }

        assertNull(repeats.get(new SqliteRepeats.Key(0, 0)));
        assertNotNull(repeats.get(new SqliteRepeats.Key(1, 0)));
    }

    @Test
    void aPageHasAnEnd() {
        assertEquals(1000, Query.latest("#lobby", Integer.MAX_VALUE).most());
        assertEquals(0, Query.latest("#lobby", -1).most());
    }

    @Test
    void onlySoManyHostsShareAFolder() {
        List<SqliteLock> locks = new ArrayList<>();
        for (int i = 1; i <= SqliteStore.NAMESAKES; i++) {
            SqliteLock lock = new SqliteLock(folder.resolve("room" + (i == 1 ? "" : "-" + i) + ".db.lock"));
            assertTrue(lock.isFree());
            locks.add(lock);
        }

        assertThrows(
                StoreException.class, () -> SqliteStore.open(folder, "room", Sqlite.CACHE, () -> START, notice -> {}));
        locks.forEach(SqliteLock::release);
    }
}
