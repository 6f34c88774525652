package chat.store;

import static chat.store.MessageLogContract.START;
import static chat.store.MessageLogContract.latest;
import static chat.store.MessageLogContract.said;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that something went wrong with while nobody looked. */
class SqliteDamageTest {
    private static final int CUTS = 200;

    @TempDir
    private Path folder;

    private final Sqlite sqlite = new Sqlite(START);
    private final RecordingFeed feed = new RecordingFeed();

    @AfterEach
    void close() {
        sqlite.close();
    }

    private MessageLog talk(Path where, int messages) {
        MessageLog log = sqlite.open(where).log();
        log.feed(feed);
        int before = feed.tickets().size();
        for (int i = 0; i < messages; i++) {
            log.append(new Draft("#lobby", said("message " + i + " " + "x".repeat(100)), 0));
        }
        feed.tickets(before + messages);
        return log;
    }

    private List<Path> aside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("room\\.db\\.damaged-[0-9TZ]+"))
                    .toList();
        }
    }

    @Test
    void aFileWithoutItsHeaderIsSetAsideAndANewOneBegun() throws IOException {
        talk(folder, 10);
        sqlite.close();
        Path file = folder.resolve("room.db");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < 100; i++) {
            bytes[i] = 'x';
        }
        Files.write(file, bytes);

        MessageLog log = sqlite.open(folder).log();
        log.feed(feed);
        assertEquals(List.of(), latest(log, "#lobby", 50));
        log.append(new Draft("#lobby", said("anew"), 0));
        Stored anew = feed.first(11).get(10);

        assertEquals(List.of(anew), latest(log, "#lobby", 50));
        assertEquals(1, aside().size());
        assertArrayEquals(bytes, Files.readAllBytes(aside().get(0)), "nothing of it was changed");
        assertTrue(sqlite.notices().contains("was damaged. It is kept as room.db.damaged-20261120T180000000Z"));
    }

    @Test
    void aPageThatIsDamagedWhileTheRoomIsOpenIsNoticedAndTheRoomGoesOn() throws IOException {
        talk(folder, 2000);
        sqlite.close();
        Path file = folder.resolve("room.db");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = 8192; page < bytes.length(); page += 4096) {
                bytes.seek(page);
                bytes.write(new byte[64]);
            }
        }

        MessageLog log = sqlite.open(folder).log();
        log.feed(feed);
        log.append(new Draft("#lobby", said("first"), 1));
        feed.tickets(2001);
        log.append(new Draft("#lobby", said("second"), 2));
        feed.tickets(2002);

        List<Stored> kept = latest(log, "#lobby", 50);
        assertEquals(2, kept.size(), sqlite.notices());
        assertEquals("second", kept.get(kept.size() - 1).message().last());
        assertEquals(1, aside().size());
        assertTrue(sqlite.notices().contains("was damaged. It is kept as "), sqlite.notices());
    }

    @Test
    void asMuchAsWasCommittedBeforeTheLogWasCutIsThere() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SqliteDamageTest: -Dseed=" + seed);
        Random random = new Random(seed);
        MessageLog log = talk(folder, 3);
        Path wal = folder.resolve("room.db-wal");
        List<Long> sizes = new ArrayList<>(); // of the log beside the file, when so many were acknowledged
        for (int i = 0; i < 80; i++) {
            int more = 1 + random.nextInt(3);
            for (int j = 0; j < more; j++) {
                log.append(new Draft("#lobby", said("x".repeat(random.nextInt(3000))), 0));
            }
            feed.tickets(feed.tickets().size());
            latest(log, "#lobby", 1); // behind the group
            int acknowledged = latestNumber(log);
            while (sizes.size() <= acknowledged) {
                sizes.add(Files.size(wal));
            }
        }
        List<Stored> all = feed.first(sizes.size() - 1);
        byte[] file = Files.readAllBytes(folder.resolve("room.db"));
        byte[] beside = Files.readAllBytes(wal);
        sqlite.close();

        for (int i = 0; i < CUTS; i++) {
            int cut = random.nextInt(beside.length + 1);
            Path other = Files.createDirectory(folder.resolve("cut" + i));
            Files.write(other.resolve("room.db"), file);
            Files.write(other.resolve("room.db-wal"), Arrays.copyOf(beside, cut));
            MessageLog opened = sqlite.open(other).log();
            opened.feed(new RecordingFeed());
            List<Stored> read = MessageLogContract.page(opened, Query.after("#lobby", new Place.Open(), 1000));
            int committed = 0;
            while (committed < all.size() && sizes.get(committed + 1) <= cut) {
                committed++;
            }
            assertTrue(read.size() >= committed, read.size() + " of " + committed + " at " + cut);
            assertEquals(all.subList(0, read.size()), read, "cut at " + cut);
            RecordingFeed more = new RecordingFeed();
            opened.feed(more);
            opened.append(new Draft("#lobby", said("goes on"), 0));
            assertEquals(read.size() + 1, more.first(1).get(0).number());
            sqlite.close();
            assertSound(other);
        }
        assertEquals("", sqlite.notices(), "never as a damaged one");
    }

    private static int latestNumber(MessageLog log) {
        return (int) latest(log, "#lobby", 1).get(0).number();
    }

    private static void assertSound(Path where) throws Exception {
        try (Connection raw = new SqliteFile(where.resolve("room.db"), Sqlite.CACHE).read();
                Statement sql = raw.createStatement();
                ResultSet row = sql.executeQuery("PRAGMA integrity_check")) {
            assertEquals("ok", row.getString(1));
        }
    }
}
