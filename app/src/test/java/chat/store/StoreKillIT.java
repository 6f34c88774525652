package chat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed while they store, as by a crash: {@code mvn verify -Dkills=50} does it fifty times, {@code
 * -Dseed=} repeats a run.
 */
class StoreKillIT {
    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int WINDOW = 50;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    private final Sqlite sqlite = new Sqlite(Instant.EPOCH);

    /** What was acknowledged, in that order: the sender's id and the msgid. */
    private record Ack(String id, String msgid) {}

    @Test
    void whatWasAcknowledgedIsThereOnceAndInOrderHoweverOftenTheProcessIsKilled() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("StoreKillIT: -Dkills=" + KILLS + " -Dseed=" + seed);
        Random random = new Random(seed);
        List<Ack> acknowledged = new ArrayList<>();

        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(
                    untilKilled(Appender.start(folder, "run" + kill, WINDOW, 100), 1 + random.nextInt(3000)));
        }

        List<Stored> stored = sqlite.all(folder);
        List<String> ids = stored.stream().map(Appender::id).toList();
        Set<String> once = new HashSet<>(ids);
        assertEquals(ids.size(), once.size(), "nothing is stored twice");
        assertEquals(
                stored.size(), stored.stream().map(Stored::msgid).distinct().count(), "no msgid was given twice");
        for (int i = 0; i < stored.size(); i++) {
            assertEquals(i + 1, stored.get(i).number());
            assertTrue(i == 0 || stored.get(i).time().isAfter(stored.get(i - 1).time()));
        }
        Set<Ack> there = new HashSet<>();
        stored.forEach(record -> there.add(new Ack(Appender.id(record), record.msgid())));
        for (Ack ack : acknowledged) {
            assertTrue(there.contains(ack), "lost: " + ack);
        }
        List<String> order = acknowledged.stream().map(Ack::id).toList();
        Set<String> told = new HashSet<>(order);
        assertEquals(order, ids.stream().filter(told::contains).toList(), "in the order of the acknowledgements");
        assertEquals("", sqlite.notices());
        sqlite.close();
        System.out.println("StoreKillIT: " + acknowledged.size() + " acknowledged, " + stored.size() + " stored");
    }

    /** Lets it go on until so much was acknowledged, kills it, and reads what it had said by then. */
    private static List<Ack> untilKilled(Process process, int after) throws IOException, InterruptedException {
        List<Ack> acks = new ArrayList<>();
        try (BufferedReader lines = Appender.lines(process)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (words[0].equals("ack") && words.length == 3 && words[2].contains("-")) {
                    acks.add(new Ack(words[1], words[2]));
                } else {
                    assertFalse(words[0].equals("no") || words[0].equals("twice") || words[0].equals("note"), line);
                }
                if (acks.size() == after) {
                    process.toHandle().destroyForcibly(); // which leaves us what it has said
                }
            }
        }
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        acks.remove(acks.size() - 1); // its line may be cut off in the middle of the msgid
        return acks;
    }

    @Test
    void aFileThatMayNotGrowIsToldInWordsAndWorksAgainOnceItMay() throws Exception {
        boolean limits = new ProcessBuilder("prlimit", "--version")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
        if (!limits) {
            System.out.println("StoreKillIT: skipped, since there is no prlimit here");
        }
        assumeTrue(limits, "there is no prlimit");
        Process process = Appender.start(folder, "run", WINDOW, 2000);
        List<String> acknowledged = new ArrayList<>();
        boolean refused = false;
        int after = 0;
        try (BufferedReader lines = Appender.lines(process)) {
            for (String line = lines.readLine(); line != null && after < 20; line = lines.readLine()) {
                if (line.startsWith("ack ")) {
                    if (acknowledged.isEmpty()) { // it has unpacked its code, which is larger than the limit
                        limit(process, "1000000:unlimited");
                    }
                    acknowledged.add(line.split(" ")[1]);
                    after += refused ? 1 : 0;
                } else if (line.startsWith("no ") && !refused) {
                    assertTrue(line.startsWith("no the host's disk "), line);
                    refused = true;
                    limit(process, "unlimited");
                }
            }
        }
        process.destroyForcibly();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));

        assertTrue(refused);
        assertEquals(20, after);
        Set<String> stored =
                new HashSet<>(sqlite.all(folder).stream().map(Appender::id).toList());
        acknowledged.forEach(id -> assertTrue(stored.contains(id), "lost: " + id));
        sqlite.close();
    }

    private static void limit(Process process, String bytes) throws IOException, InterruptedException {
        new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes)
                .start()
                .waitFor();
    }
}
