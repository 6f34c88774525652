package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A network that swallows all without a word, and a side that stands still: it is noticed, and all is there once that is
 * over. {@code -Dstill.seconds=60} takes so long over each; from 25 on it is also seen that a guest notices by itself.
 */
class HalfOpenIT {
    private static final int STILL = Integer.getInteger("still.seconds", 3);

    /** From so many seconds on a guest has to have noticed: ten of silence, ten for an answer, and some to spare. */
    private static final int NOTICED = 25;

    /** Lines that a host takes at once, and how long they are here: more than a narrow network holds. */
    private static final int LINES = 18;

    private static final int LENGTH = 380;

    /** Of what the host has. */
    private static final int HALF = 10;

    private final List<Path> folders = new ArrayList<>();
    private final List<AutoCloseable> started = new ArrayList<>();
    private Piped host;
    private ChaosProxy network;
    private Piped ana;
    private Piped bob;

    @BeforeEach
    void open() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        host = start("--listen", "127.0.0.1:" + port, "--headless");
        host.awaitAddress();
        network = new ChaosProxy(port);
        started.add(network);
        network.narrow();
        ana = start("--connect", "127.0.0.1:" + network.port(), "--name", "ana", "--json");
        bob = start("--connect", "127.0.0.1:" + port, "--name", "bob", "--json");
        ana.await("\"state\":\"joined\"");
        bob.await("\"state\":\"joined\"");
    }

    private Piped start(String... arguments) throws Exception {
        Path folder = Program.folder();
        folders.add(folder);
        Piped program = Piped.start(Program.command(folder, arguments));
        started.add(program);
        return program;
    }

    @AfterEach
    void close() throws Exception {
        for (int i = started.size() - 1; i >= 0; i--) {
            started.get(i).close();
        }
        for (Path folder : folders) {
            Program.remove(folder);
        }
    }

    @Test
    void aNetworkThatSwallowsAllIsNoticedAndNothingIsLost() throws Exception {
        long begun = System.nanoTime();
        network.mood(ChaosProxy.Mood.STALLED);
        talk("swallowed");
        if (STILL >= NOTICED) {
            ana.await(out -> out.contains("reconnecting"), "reconnecting");
            tell("the network swallows all: noticed", begun);
        }
        standStill(begun);

        network.mood(ChaosProxy.Mood.FINE);

        awaitAll("swallowed", "the network is back: all is there");
    }

    /**
     * What the host has sent is acknowledged by nobody any more, while questions whether the machine is there are: it is
     * found out by what is under way alone. The guest stands still, so that it does not hang up.
     */
    @Test
    void aHostNoticesThatNothingOfWhatIsUnderWayArrives() throws Exception {
        assumeTrue(STILL >= NOTICED, "takes as long as somebody stands still");
        assumeTrue(host.err().contains("epoll"), "the JVM has no way to tell the system");
        network.mood(ChaosProxy.Mood.STALLED);
        ana.signal("STOP");
        long begun = System.nanoTime();
        for (int i = 0; i < LINES; i++) {
            bob.type("under way " + i + " " + "x".repeat(LENGTH));
        }
        bob.await("under way " + (LINES - 1));

        TimeUnit.SECONDS.sleep(HALF); // it takes longer than one waits for anything else
        String out = bob.await("\"type\":\"leave\"");

        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        tell("nothing of what is under way arrives: noticed", begun);
        assertTrue(seconds < NOTICED, () -> seconds + " s");
        assertTrue(out.contains("\"from\":\"ana\""), out);
        network.mood(ChaosProxy.Mood.FINE);
        ana.signal("CONT");
        ana.await("under way " + (LINES - 1));
        assertEquals(1, ana.out().split("\"text\":\"under way 0 ", -1).length - 1);
    }

    /** A network that takes a little now and then is slow, and not gone. */
    @Test
    void whoTakesALittleNowAndThenStays() throws Exception {
        network.mood(ChaosProxy.Mood.STALLED);
        for (int i = 0; i < LINES; i++) {
            bob.type("bit by bit " + i + " " + "x".repeat(LENGTH));
        }
        bob.await("bit by bit " + (LINES - 1));
        for (int second = 0; second < STILL; second++) {
            TimeUnit.SECONDS.sleep(1); // this is what is tried
            network.mood(ChaosProxy.Mood.SLICED);
            TimeUnit.MILLISECONDS.sleep(1);
            network.mood(ChaosProxy.Mood.STALLED);
        }

        network.mood(ChaosProxy.Mood.FINE);

        ana.await("bit by bit " + (LINES - 1));
        assertFalse(bob.out().contains("\"type\":\"leave\""), bob.out());
    }

    @Test
    void aHostThatStandsStillGoesOnAndNothingIsLost() throws Exception {
        long begun = System.nanoTime();
        host.signal("STOP");
        talk("host still");
        standStill(begun);

        host.signal("CONT");

        awaitAll("host still", "the host goes on: all is there");
    }

    @Test
    void aGuestThatStandsStillGoesOnAndNothingIsLost() throws Exception {
        long begun = System.nanoTime();
        ana.signal("STOP");
        talk("guest still");
        standStill(begun);

        ana.signal("CONT");

        awaitAll("guest still", "the guest goes on: all is there");
    }

    private void talk(String what) throws Exception {
        ana.type(what + " by ana");
        bob.type(what + " by bob");
    }

    private static void standStill(long begun) throws InterruptedException {
        long left = begun + TimeUnit.SECONDS.toNanos(STILL) - System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(left); // this is what is tried
    }

    private void awaitAll(String what, String told) throws Exception {
        long begun = System.nanoTime();
        for (Piped one : List.of(ana, bob)) {
            for (String name : List.of("ana", "bob")) {
                one.await("\"text\":\"" + what + " by " + name + "\"");
            }
        }
        tell(told, begun);
        talk("and then");
        for (Piped one : List.of(ana, bob)) {
            one.await("\"text\":\"and then by ana\"");
            String out = one.await("\"text\":\"and then by bob\"");
            for (String name : List.of("ana", "bob")) {
                assertEquals(1, out.split(Pattern.quote("\"text\":\"" + what + " by " + name), -1).length - 1, out);
            }
        }
    }

    private static void tell(String what, long since) {
        System.out.println(
                "HalfOpenIT: " + what + " after " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since) + " ms");
    }
}
