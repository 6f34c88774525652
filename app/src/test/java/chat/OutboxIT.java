package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What was written is never lost and never said twice, however a guest ends. {@code -Dkills=50} kills it more often, and
 * {@code -Dseed=} does so as the last time.
 */
class OutboxIT {
    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    /** Lines of one round; so many a host takes at once. */
    private static final int LINES = 18;

    private static final Pattern SAID = Pattern.compile("\"type\":\"message\".*?\"text\":\"(round [^\"]*)\"");

    private static Path hostFolder;
    private static Path witnessFolder;
    private static Piped host;
    private static Piped witness;
    private static String address;

    private final List<AutoCloseable> started = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        hostFolder = Program.folder();
        witnessFolder = Program.folder();
        host = Piped.start(Program.command(hostFolder, "--listen", "127.0.0.1:0", "--headless"));
        address = host.awaitAddress();
        witness = Piped.start(Program.command(witnessFolder, "--connect", address, "--name", "witness", "--json"));
        witness.await("\"state\":\"joined\"");
    }

    @AfterAll
    static void close() throws Exception {
        witness.close();
        host.close();
        Program.remove(hostFolder);
        Program.remove(witnessFolder);
    }

    @AfterEach
    void endWhatWasStarted() throws Exception {
        for (int i = started.size() - 1; i >= 0; i--) {
            started.get(i).close();
        }
    }

    @Test
    void whoIsKilledWithAFullOutboxSaysAllOfItOnceAtTheNextStart() throws Exception {
        System.out.println("OutboxIT: -Dkills=" + KILLS + " -Dseed=" + SEED);
        Random random = new Random(SEED);
        Path folder = folder();
        List<String> expected = new ArrayList<>();
        for (int round = 0; round < KILLS; round++) {
            expected.addAll(round(folder, round, random));
        }

        assertEquals(expected, said(), "seed " + SEED);
    }

    @Test
    void whatIsWrittenForAHostThatIsNotThereGoesAtTheNextStart() throws Exception {
        Path there = folder();
        Path folder = folder();
        String elsewhere;
        try (Piped first = Piped.start(Program.command(there, "--listen", "127.0.0.1:0", "--headless"))) {
            elsewhere = first.awaitAddress();
            assertEquals(0, send(folder, elsewhere, "away one"));
        }
        assertEquals(3, send(folder, elsewhere, "away two"));
        assertEquals(3, send(folder, elsewhere, "away three"));
        assertEquals(2, letters(folder));
        Piped second = Piped.start(Program.command(there, "--listen", elsewhere, "--json", "--name", "keeper"));
        started.add(second);
        second.await("\"state\":\"joined\"");

        assertEquals(0, send(folder, elsewhere, "away four"));

        String out = second.await("away four");
        List<String> said = Pattern.compile("\"text\":\"(away \\w+)\"")
                .matcher(out)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertEquals(List.of("away two", "away three", "away four"), said.subList(said.size() - 3, said.size()));
        assertEquals(0, letters(folder));
    }

    @Test
    void twoChatsOfOneUserEachSayTheirOwn() throws Exception {
        Path folder = folder();
        try (Piped one = Piped.start(Program.command(folder, "--connect", address, "--name", "one", "--json"));
                Piped two = Piped.start(Program.command(folder, "--connect", address, "--name", "two", "--json"))) {
            one.await("\"state\":\"joined\"");
            two.await("\"state\":\"joined\"");
            host.signal("STOP");
            one.type("both one");
            two.type("both two");
            awaitLetters(folder, 2);
            two.signal("KILL");
            two.exitCode();
            host.signal("CONT");
            one.await("\"text\":\"both one\"");
        } finally {
            host.signal("CONT");
        }
        try (Piped again = Piped.start(Program.command(folder, "--connect", address, "--name", "two", "--line"))) {
            again.endInput();
            assertEquals(0, again.exitCode(), again.err());
        }

        witness.await("both two");
        for (String text : List.of("both one", "both two")) {
            assertEquals(
                    1,
                    Pattern.compile("\"text\":\"" + text + "\"")
                            .matcher(witness.out())
                            .results()
                            .count());
        }
    }

    private Path folder() throws IOException {
        Path folder = Program.folder();
        started.add(0, () -> Program.remove(folder)); // after what uses it has ended
        return folder;
    }

    private static int send(Path folder, String to, String text) throws Exception {
        try (Piped guest =
                Piped.startWithoutInput(Program.command(folder, "--connect", to, "--name", "sender", "--send", text))) {
            return guest.exitCode();
        }
    }

    /** One guest that writes, is killed, and comes again; what has to be heard of it. */
    private static List<String> round(Path folder, int round, Random random) throws Exception {
        boolean hostSleeps = random.nextBoolean();
        int enough = 1 + random.nextInt(LINES);
        List<String> lines = IntStream.range(0, LINES)
                .mapToObj(i -> "round " + round + " line " + i)
                .toList();
        int kept;
        try (Piped guest = Piped.start(Program.command(folder, "--connect", address, "--name", "writer", "--json"))) {
            guest.await("\"state\":\"joined\"");
            if (hostSleeps) {
                host.signal("STOP");
            }
            for (String line : lines) {
                guest.type(line);
            }
            kept = hostSleeps ? awaitLetters(folder, enough) : acknowledged(guest, enough);
            guest.signal("KILL");
            guest.exitCode();
            kept = Math.max(kept, hostSleeps ? letters(folder) : 0);
        } finally {
            host.signal("CONT");
        }
        try (Piped again = Piped.start(Program.command(folder, "--connect", address, "--name", "writer", "--line"))) {
            again.endInput();
            assertEquals(0, again.exitCode(), again.err());
        }
        assertEquals(0, letters(folder), "seed " + SEED);
        String last = "round " + round + " line " + (kept - 1);
        witness.await(
                out -> SAID.matcher(out).results().anyMatch(m -> m.group(1).equals(last)), last);
        int heard = (int) said().stream()
                .filter(text -> text.startsWith("round " + round + " "))
                .count();
        assertTrue(heard >= kept, "heard " + heard + " of " + kept + ", seed " + SEED);
        return lines.subList(0, Math.min(heard, LINES));
    }

    /** All that the witness was told, in its order. */
    private static List<String> said() {
        return SAID.matcher(witness.out()).results().map(m -> m.group(1)).toList();
    }

    private static int acknowledged(Piped guest, int enough) throws InterruptedException {
        String out = guest.await(text -> acknowledged(text) >= enough, enough + " acknowledgements");
        return acknowledged(out);
    }

    private static int acknowledged(String out) {
        return (int)
                out.lines().filter(line -> line.contains("\"type\":\"ack\"")).count();
    }

    private static int awaitLetters(Path folder, int enough) throws Exception {
        long end = System.nanoTime() + 20_000_000_000L;
        int letters = letters(folder);
        while (letters < enough && System.nanoTime() < end) {
            letters = letters(folder);
        }
        assertTrue(letters >= enough, "the outbox has " + letters);
        return letters;
    }

    /** What lies in the outbox of a folder. */
    private static int letters(Path folder) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("diary.db"));
                var sql = connection.createStatement();
                var row = sql.executeQuery("SELECT count(*) FROM letter")) {
            return row.getInt(1);
        }
    }
}
