package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.irc.Message;
import chat.trust.Keys;
import chat.trust.ListenAddress;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The system finds out by itself that a guest's machine is gone; that it will is what it says of its own timers. */
@ParameterizedClass
@EnumSource(Kind.class)
class AliveTest {
    /** proc(5): of a socket's line, counted from 0; the timer is {@code WHICH:TICKS}, each in hex. */
    private static final int LOCAL = 1;

    private static final int REMOTE = 2;
    private static final int TIMER = 5;

    /** Of the timer that asks whether the other side is alive. */
    private static final String KEEPALIVE = "02";

    /** Of these clocks in a second, everywhere on Linux (sysconf's {@code SC_CLK_TCK}). */
    private static final int TICKS = 100;

    /** So long instead of {@link Bounds#UNACKNOWLEDGED}. Milliseconds. */
    private static final int SOON = 500;

    private final Kind kind;

    AliveTest(Kind kind) {
        this.kind = kind;
    }

    @Test
    void theSystemAsksWhetherAGuestIsStillThere() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux tells its timers");
        RecordingReceiver host = new RecordingReceiver();
        Listener listener = Listener.open(
                ListenAddress.parse("127.0.0.1:0"),
                Keys.BOB,
                connection -> host,
                ListenRules.usual(true),
                kind.means());
        try (Socket guest = new Socket(
                InetAddress.getByName("127.0.0.1"), listener.addresses().get(0).getPort())) {
            guest.getOutputStream().write("PING a\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals("PING a", host.next());

            String[] timer = timer(guest.getPort(), guest.getLocalPort());

            assertEquals(KEEPALIVE, timer[0]);
            long ticks = Long.parseLong(timer[1], 16);
            assertTrue(ticks > 0 && ticks <= Bounds.ALIVE_SILENCE * TICKS, () -> ticks + " ticks");
        } finally {
            listener.close(Duration.ZERO);
        }
    }

    @Test
    void whoTakesNothingOfWhatIsUnderWayIsGone() throws Exception {
        Means means = kind.means();
        assumeTrue(means.transport().acknowledging() != null, "the JVM has no way to tell the system");
        RecordingReceiver host = new RecordingReceiver();
        var guests = new LinkedBlockingQueue<Connection>();
        Door door = connection -> {
            guests.add(connection);
            return host;
        };
        Listener listener = Listener.open(
                ListenAddress.parse("127.0.0.1:0"),
                Keys.BOB,
                door,
                ListenRules.usual(true),
                new Means(means.transport().giving(SOON), means.tls()));
        try (Socket guest = new Socket()) {
            guest.setReceiveBufferSize(1); // the system makes it the smallest that there is
            guest.connect(listener.addresses().get(0));
            guest.getOutputStream().write("PING a\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals("PING a", host.next());

            Connection there = guests.take();
            Line line = Line.of(Message.of("PRIVMSG", "ana", "x".repeat(400)));
            for (int i = 0; i < Bounds.QUEUE / line.length() / 2; i++) {
                assertTrue(there.send(line));
            }
            there.flush();

            assertEquals("closed: connection lost", host.next());
        } finally {
            listener.close(Duration.ZERO);
        }
    }

    @Test
    void theSystemIsGivenLessThanTwentySecondsForBoth() {
        int asking = Bounds.ALIVE_SILENCE + Bounds.ALIVE_TRIES * Bounds.ALIVE_STEP;

        assertTrue(asking < 20, () -> asking + " s");
        assertTrue(Bounds.UNACKNOWLEDGED < asking * 1000, "Linux ends its questions by this, too");
    }

    private static String[] timer(int local, int remote) throws Exception {
        List<String> lines = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (Files.exists(Path.of(table))) {
                lines.addAll(Files.readAllLines(Path.of(table)));
            }
        }
        for (String line : lines) {
            String[] fields = line.trim().split("\\s+");
            if (fields[LOCAL].endsWith(":%04X".formatted(local))
                    && fields[REMOTE].endsWith(":%04X".formatted(remote))) {
                return fields[TIMER].split(":");
            }
        }
        throw new AssertionError("the connection is not in the tables of the system:\n" + String.join("\n", lines));
    }
}
