package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Guests talk over a bad network with a host that is killed again and again: at the end everybody has read everything
 * once, in one order. {@code mvn verify -Dit.test=ChaosIT -Dchaos.runs=100} does it a hundred times, {@code -Dseed=}
 * repeats a run.
 */
class ChaosIT {
    private static final int RUNS = Integer.getInteger("chaos.runs", 1);
    private static final int LINES = Integer.getInteger("chaos.lines", 40);
    private static final int TROUBLES = Integer.getInteger("chaos.troubles", 5);

    private static final List<String> NAMES = List.of("ana", "bob", "cleo");
    private static final long PATIENCE_SECONDS = 90;

    private static final Pattern MESSAGE = Pattern.compile("\"type\":\"message\".*?\"text\":\"(line [^\"]*)\"");

    private final List<AutoCloseable> started = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();

    @AfterEach
    void endWhatWasStarted() throws Exception {
        for (int i = started.size() - 1; i >= 0; i--) {
            started.get(i).close();
        }
        for (Path folder : folders) {
            Program.remove(folder);
        }
    }

    private Path folder() throws IOException {
        Path folder = Program.folder();
        folders.add(folder);
        return folder;
    }

    @Test
    void everybodyReadsEverythingOnceAndInOneOrder() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ChaosIT: -Dchaos.runs=" + RUNS + " -Dseed=" + seed);
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            talk(random);
            endWhatWasStarted();
            started.clear();
            folders.clear();
        }
    }

    private void talk(Random random) throws Exception {
        Path home = folder();
        int port = freePort();
        Piped host = host(home, port);
        ChaosProxy network = new ChaosProxy(port);
        started.add(network);
        List<Piped> guests = new ArrayList<>();
        for (String name : NAMES) {
            guests.add(guest(name, network.port()));
        }

        int[] said = new int[NAMES.size()];
        for (int trouble = 0; trouble < TROUBLES; trouble++) {
            sayUntil(LINES * (trouble + 1) / (TROUBLES + 1), said, guests, random);
            host = trouble(random, network, host, home, port);
        }
        network.mood(ChaosProxy.Mood.FINE);
        sayUntil(LINES, said, guests, random);

        int all = LINES * NAMES.size();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (Piped guest : guests) {
            while (read(guest).size() < all && System.nanoTime() < end) {
                Thread.sleep(100);
            }
        }
        List<String> first = read(guests.get(0));
        assertEquals(all, new HashSet<>(first).size(), () -> "all that was said was read;\n" + ends(guests));
        for (Piped guest : guests) {
            assertEquals(first, read(guest), () -> "everybody reads the same, in the same order;\n" + begins(guests));
        }
        assertEquals(all, first.size(), "nothing was read twice");
    }

    private static void sayUntil(int number, int[] said, List<Piped> guests, Random random) throws Exception {
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < said.length; i++) {
                if (said[i] < number) {
                    guests.get(i).type("line " + NAMES.get(i) + " " + said[i]++);
                    more = true;
                }
            }
            Thread.sleep(random.nextInt(20)); // people do not talk in one breath
        }
    }

    private Piped trouble(Random random, ChaosProxy network, Piped host, Path home, int port) throws Exception {
        switch (random.nextInt(6)) {
            case 0 -> network.mood(ChaosProxy.Mood.SLOW);
            case 1 -> network.mood(ChaosProxy.Mood.SLICED);
            case 2 -> {
                network.mood(ChaosProxy.Mood.STALLED);
                Thread.sleep(random.nextInt(1500));
                network.mood(ChaosProxy.Mood.FINE);
            }
            case 3 -> network.reset();
            default -> {
                host.close(); // as a crash
                return host(home, port);
            }
        }
        return host;
    }

    private Piped host(Path home, int port) throws Exception {
        Piped host = Piped.start(Program.command(home, "--listen", "127.0.0.1:" + port, "--headless"));
        started.add(host);
        host.awaitAddress();
        return host;
    }

    private Piped guest(String name, int port) throws Exception {
        Piped guest =
                Piped.start(Program.command(folder(), "--connect", "127.0.0.1:" + port, "--name", name, "--json"));
        started.add(guest);
        guest.await("joined");
        return guest;
    }

    /** What it has read of what was said here, in that order. */
    private static List<String> read(Piped guest) {
        Matcher messages = MESSAGE.matcher(guest.out());
        return messages.results().map((MatchResult one) -> one.group(1)).toList();
    }

    /** The first that each of them has told. */
    private static String begins(List<Piped> guests) {
        StringBuilder begins = new StringBuilder();
        for (Piped guest : guests) {
            begins.append(guest.out(), 0, Math.min(guest.out().length(), 4000)).append("…\n");
        }
        return begins.toString();
    }

    /** The last that each of them has told. */
    private static String ends(List<Piped> guests) {
        StringBuilder ends = new StringBuilder();
        for (Piped guest : guests) {
            String out = guest.out();
            ends.append(read(guest).size())
                    .append(" read: …")
                    .append(out.substring(Math.max(0, out.length() - 3000)))
                    .append(guest.err())
                    .append('\n');
        }
        return ends.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
