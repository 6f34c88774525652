package chat.store;

import static chat.store.MessageLogContract.START;
import static chat.store.MessageLogContract.latest;
import static chat.store.MessageLogContract.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of one megabyte, which only root can have made; for others {@code StoreKillIT} limits the size of a file. */
class DiskFullTest {
    @TempDir
    private Path folder;

    private final Sqlite sqlite = new Sqlite(START);
    private final RecordingFeed feed = new RecordingFeed();
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString());
        if (!mounted) {
            System.out.println("DiskFullTest: skipped, since no small disk can be mounted by this user");
        }
        assumeTrue(mounted, "no small disk can be mounted by this user");
    }

    @AfterEach
    void unmount() throws Exception {
        sqlite.close();
        if (mounted) {
            run("umount", "-l", folder.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Draft draft(long ticket) {
        return new Draft("#lobby", said("x".repeat(2000)).tagged(Draft.SENDER_ID, "id" + ticket), "ana", ticket);
    }

    @Test
    void whatFindsNoSpaceIsRefusedInWordsAndAllIsWellOnceThereIsSome() throws IOException {
        Path ballast = Files.write(folder.resolve("ballast"), new byte[300_000]);
        MessageLog log = sqlite.open(folder).log();
        log.feed(feed);

        long sent = 0;
        while (feed.refused(0).size() < 5) {
            log.append(draft(++sent));
            feed.tickets((int) sent);
        }
        List<Stored> acknowledged = feed.first(0);
        assertTrue(acknowledged.size() > 10, "some were stored: " + acknowledged.size());
        assertTrue(
                feed.refused(5).stream().allMatch(reason -> reason.startsWith("the host's disk ")),
                feed.refused(5).toString());
        assertEquals(acknowledged, all(log), "and it can be read");

        Files.delete(ballast);
        log.append(draft(++sent));
        List<Stored> after = feed.first(acknowledged.size() + 1);
        assertEquals(after, all(log));
        assertTrue(sqlite.notices().endsWith("What is said is kept again (" + folder.resolve("room.db") + ").\n"));

        MessageLog again = sqlite.open(folder).log();
        assertEquals(after, all(again));
    }

    @Test
    void aDiskThatMayOnlyBeReadIsToldAndTheRoomGoesOnWhenItMayBeWritten() throws Exception {
        MessageLog log = sqlite.open(folder).log();
        log.feed(feed);
        log.append(draft(1));
        feed.first(1);
        sqlite.close();
        assertTrue(run("mount", "-o", "remount,ro", folder.toString()));

        MessageLog closed = sqlite.open(folder).log();
        closed.feed(feed);
        closed.append(draft(2));
        assertEquals(List.of("the host may not write to its history"), feed.refused(1));
        assertTrue(run("mount", "-o", "remount,rw", folder.toString()));
        closed.append(draft(3));

        assertEquals(feed.first(2), all(closed));
    }

    private static List<Stored> all(MessageLog log) {
        return latest(log, "#lobby", 1000);
    }
}
