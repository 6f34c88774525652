package chat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that says it could not write what it was told to: {@code strace} lets the system's answers to {@code fsync} be
 * {@code EIO} for a while, and SQLite, the store and the process are the real ones.
 */
class SyncIT {
    private static final int WINDOW = 50;
    private static final int ENOUGH = 1000;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void whatTheDiskDidNotConfirmIsRefusedAndNeverAcknowledged() throws Exception {
        String[] failing = {
            "strace",
            "-D",
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            "trace=fsync,fdatasync",
            "-e",
            "inject=fsync,fdatasync:error=EIO:when=30..60"
        };
        assumeTrue(works(failing), "no strace that makes calls fail");
        Process process = Appender.start(folder, "run", WINDOW, 100, failing);
        Set<String> acknowledged = new LinkedHashSet<>();
        Set<String> reasons = new HashSet<>();
        String last = "";
        int before = 0;
        int after = 0;
        try (BufferedReader lines = Appender.lines(process)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("ack ")) {
                    last = line.split(" ")[1];
                    acknowledged.add(last);
                    before += reasons.isEmpty() ? 1 : 0;
                    after += reasons.isEmpty() ? 0 : 1;
                    if (after == ENOUGH) {
                        process.toHandle().destroyForcibly(); // which leaves us what it has said
                    }
                } else if (line.startsWith("no ")) {
                    reasons.add(line);
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));

        Sqlite sqlite = new Sqlite(Instant.EPOCH);
        List<String> order = sqlite.all(folder).stream().map(Appender::id).toList();
        Set<String> stored = new HashSet<>(order);
        sqlite.close();
        assertTrue(before > 0, "some were acknowledged before");
        assertEquals(Set.of("no the host's disk fails"), reasons);
        assertTrue(after >= ENOUGH, "and after");
        acknowledged.remove(last); // its line may be cut off
        acknowledged.forEach(id -> assertTrue(stored.contains(id), "lost: " + id));
        assertEquals(order.size(), stored.size(), "nothing is stored twice");
        assertTrue(stored.size() <= acknowledged.size() + 1 + WINDOW, "what was refused is not there");
        System.out.println("SyncIT: " + before + " acknowledged before, " + stored.size() + " stored");
    }

    private static boolean works(String... failing) throws InterruptedException {
        try {
            String[] command = Arrays.copyOf(failing, failing.length + 1);
            command[failing.length] = "true";
            boolean works = new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
            return works || skipped();
        } catch (IOException e) {
            return skipped();
        }
    }

    private static boolean skipped() {
        System.out.println("SyncIT: skipped, since there is no strace here that makes calls fail");
        return false;
    }
}
