package chat.store;

import static chat.store.MessageLogContract.START;
import static chat.store.MessageLogContract.latest;
import static chat.store.MessageLogContract.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store in a file does over several starts, and beside others. */
class SqliteStoreTest {
    @TempDir
    private Path folder;

    private final Sqlite sqlite = new Sqlite(START);

    @AfterEach
    void close() {
        sqlite.close();
    }

    private Stored say(MessageLog log, String text) {
        RecordingFeed feed = new RecordingFeed();
        log.feed(feed);
        log.append(new Draft("#lobby", said(text).tagged(Draft.SENDER_ID, text), "ana", 0));
        return feed.first(1).get(0);
    }

    @Test
    void whatWasSaidIsThereAfterAStartAndNumbersGoOn() {
        MessageLog log = sqlite.open(folder).log();
        Stored one = say(log, "one");
        Stored two = say(log, "two");
        Answered.<Extent>to(reply -> log.retain("#lobby", new Retention(5000, Duration.ofDays(7)), reply));

        sqlite.setClock(START.minusSeconds(3600));
        MessageLog again = sqlite.open(folder).log();
        Stored three = say(again, "three");

        assertEquals(List.of(one, two, three), latest(again, "#lobby", 50));
        assertEquals(3, three.number());
        assertEquals(START.plusMillis(2), three.time(), "the clock was set back meanwhile");
        Extent extent = Answered.to(reply -> again.extent("#lobby", reply));
        assertEquals(new Retention(5000, Duration.ofDays(7)), extent.retention());
        assertEquals("", sqlite.notices());
    }

    @Test
    void aMsgidIsNotGivenAgainThoughTheNewestRecordsAreLost() throws SQLException {
        say(sqlite.open(folder).log(), "one");
        Stored lost = say(sqlite.open(folder).log(), "two");
        sqlite.close();
        try (Connection raw = new SqliteFile(folder.resolve("room.db"), Sqlite.CACHE).write();
                Statement sql = raw.createStatement()) {
            sql.execute("DELETE FROM message WHERE number = 2");
            sql.execute("UPDATE host SET epoch = 0");
        } catch (IOException e) {
            throw new AssertionError(e);
        }

        sqlite.setClock(START.plusSeconds(1));
        Stored other = say(sqlite.open(folder).log(), "other");

        assertNotEquals(lost.msgid(), other.msgid());
    }

    @Test
    void whatIsSentAgainIsRecognisedAfterAStart() {
        Stored one = say(sqlite.open(folder).log(), "one");

        MessageLog again = sqlite.open(folder).log();
        RecordingFeed feed = new RecordingFeed();
        again.feed(feed);
        again.append(new Draft("#lobby", said("one").tagged(Draft.SENDER_ID, "one"), "ana", 7));

        assertEquals(List.of(one), feed.repeated(1));
        assertEquals(List.of(one), latest(again, "#lobby", 50));
    }

    @Test
    void nobodyElseCanLookIntoTheFiles() throws IOException {
        Path below = folder.resolve("data/rooms");
        say(sqlite.open(below).log(), "one");

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(below)));
        try (Stream<Path> files = Files.list(below)) {
            List<Path> all = files.toList();
            assertTrue(all.size() >= 4, all.toString());
            for (Path file : all) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
    }

    @Test
    void aFileThatOthersCouldReadIsClosedToThem() throws IOException {
        Path file = Files.createFile(folder.resolve("room.db"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        say(sqlite.open(folder).log(), "one");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aSecondOneInTheSameFolderHasAFileOfItsOwn() {
        Sqlite other = new Sqlite(START);
        Stored one = say(sqlite.open(folder).log(), "one");
        MessageLog second = other.open(folder).log();
        Stored two = say(second, "two");

        assertEquals(List.of(one), latest(sqlite.opened(folder).log(), "#lobby", 50));
        assertEquals(List.of(two), latest(second, "#lobby", 50));
        assertTrue(other.notices().contains("kept in " + folder.resolve("room-2.db")), other.notices());
        other.close();
    }

    @Test
    void aFileOfANewerProgramIsRefusedInOneLineAndLeftAsItIs() throws IOException {
        say(sqlite.open(folder).log(), "one");
        sqlite.close();
        Path file = folder.resolve("room.db");
        byte[] bytes = Files.readAllBytes(file);
        bytes[63] = 99; // user_version, in its last byte
        Files.write(file, bytes);

        StoreException refused = assertThrows(
                StoreException.class, () -> SqliteStore.open(folder, "room", Sqlite.CACHE, () -> START, notice -> {}));

        assertEquals(
                file + " was written by a newer chat, and this one would not understand it. Use the newer one, or"
                        + " --history memory.",
                refused.getMessage());
        assertEquals(99, Files.readAllBytes(file)[63]);
        bytes[63] = (byte) SqliteSchema.NEWEST;
        Files.write(file, bytes);
        assertEquals(1, latest(sqlite.open(folder).log(), "#lobby", 50).size(), "and its lock is free again");
    }

    @Test
    void whatWasWrittenAndNeverAcknowledgedIsDropped() throws Exception {
        SqliteFile file = new SqliteFile(folder.resolve("room.db"), Sqlite.CACHE);
        SqliteState state = new SqliteState(() -> START, SqliteStore.KEPT);
        Draft draft = new Draft("#lobby", said("one"), 0);
        try (SqliteWriting writing = new SqliteWriting(file.write())) {
            state.opened(writing);
            group(state, writing, draft);
            state.commit();
            group(state, writing, draft);
            state.rollback(); // as if the disk had failed to say that it is stored
        }

        try (SqliteWriting writing = new SqliteWriting(file.write())) {
            assertEquals(2, writing.newest());
            state.opened(writing);
            assertEquals(1, writing.newest());
            Stored next = group(state, writing, draft);
            assertEquals(2, next.number());
            assertTrue(next.msgid().endsWith("-3"), "no msgid twice: " + next.msgid());
        }
    }

    private static Stored group(SqliteState state, SqliteWriting writing, Draft draft) throws SQLException {
        writing.begin();
        Stored stored = state.add(writing, draft);
        state.finish(writing);
        writing.commit();
        return stored;
    }

    @Test
    void ofALargeRoomTheOldestGoAndTheLastTenThousandStay() {
        MessageLog log = sqlite.open(folder).log();
        RecordingFeed feed = new RecordingFeed();
        log.feed(feed);
        int all = Retention.LEAST + 3000;
        for (int i = 0; i < all; i++) {
            log.append(new Draft("#lobby", said("x"), i));
            feed.first(i - 5000); // not more than may wait
        }
        feed.first(all);
        long each = extent(log).bytes() / all;
        assertEquals(all, extent(log).records());

        retain(log, new Retention(each * (all - 100), Duration.ofDays(1)));
        assertEquals(all - 100, extent(log).records());
        sqlite.setClock(START.plus(Duration.ofDays(2)));
        retain(log, new Retention(each * all, Duration.ofDays(1)));
        sqlite.setClock(START.plus(Duration.ofDays(3)));
        retain(log, new Retention(0, Duration.ZERO));

        Extent left = extent(log);
        assertEquals(Retention.LEAST, left.records());
        assertEquals(each * Retention.LEAST, left.bytes());
        assertEquals(all, latest(log, "#lobby", 1).get(0).number());
    }

    private static Extent extent(MessageLog log) {
        return Answered.to(reply -> log.extent("#lobby", reply));
    }

    private static void retain(MessageLog log, Retention retention) {
        Answered.<Extent>to(reply -> log.retain("#lobby", retention, reply));
    }

    @Test
    void nearlyFullDisksTakeNothingNewButWhatIsThereCanBeReadAndTakenBack() {
        Stored one = say(sqlite.open(folder).log(), "one");
        MessageLog log = sqlite.open(folder, new SqliteStore.Budget(Long.MAX_VALUE, SqliteStore.KEPT))
                .log();
        RecordingFeed feed = new RecordingFeed();
        log.feed(feed);

        log.append(new Draft("#lobby", said("two"), 2));
        assertEquals(List.of(one), latest(log, "#lobby", 50));
        log.redact(one.msgid(), new Draft("#lobby", said("three"), 3));

        assertTrue(feed.refused(1).get(0).startsWith("the host's disk is nearly full: less than "));
        assertEquals(3, feed.first(1).size() + feed.tickets(2).size());
        assertEquals(1, latest(log, "#lobby", 50).size());
    }

    @Test
    void whoAsksMoreThanCanWaitIsRefusedAtOnceAndNothingIsLost() {
        MessageLog log = sqlite.open(folder).log();
        RecordingFeed feed = new RecordingFeed();
        log.feed(feed);
        int all = 3 * SqliteWriter.QUEUE;

        for (int i = 0; i < all; i++) {
            log.append(new Draft("#lobby", said("x"), i));
        }

        List<Long> tickets = new ArrayList<>(feed.tickets(all));
        assertEquals(all, tickets.stream().distinct().count());
        Extent extent = extent(log);
        assertEquals(extent.records(), feed.first(0).size());
    }

    @Test
    void whatIsAskedAfterTheEndIsRefused() {
        SqliteStore store = sqlite.open(folder);
        RecordingFeed feed = new RecordingFeed();
        store.log().feed(feed);
        store.close();

        store.log().append(new Draft("#lobby", said("x"), 0));

        assertEquals(List.of("the host is leaving"), feed.refused(1));
        assertTrue(Answered.failing((Reply<Page> reply) -> store.log().read(Query.latest("#lobby", 1), reply))
                .startsWith("the host"));
    }

    @Test
    void aReadHoldsWhatWasHandedOverBefore() {
        MessageLog log = sqlite.open(folder).log();
        log.feed(new RecordingFeed());

        for (int i = 1; i <= 100; i++) {
            log.append(new Draft("#lobby", said("x"), i));
            assertEquals(i, latest(log, "#lobby", 1).get(0).number());
        }
        log.forget("#lobby");
        assertEquals(List.of(), latest(log, "#lobby", 1));
    }

    @Test
    void epochsOnlyGoUp() {
        String first = say(sqlite.open(folder).log(), "one").msgid();
        sqlite.setClock(Instant.EPOCH);
        String second = say(sqlite.open(folder).log(), "two").msgid();

        assertTrue(
                SqliteRow.Id.parse(second).epoch() > SqliteRow.Id.parse(first).epoch(), first + " " + second);
    }
}
