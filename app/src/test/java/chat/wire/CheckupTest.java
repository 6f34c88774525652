package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.trust.Address;
import chat.trust.Keys;
import chat.trust.KnownHosts;
import chat.trust.ListenAddress;
import chat.wire.Finding.Grade;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckupTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private Path temp;

    private KnownHosts known;

    @BeforeEach
    void open() throws Exception {
        known = KnownHosts.in(temp.resolve("chat"), InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")));
    }

    private List<Finding> checkup(Address address, Duration patience) throws InterruptedException {
        List<Finding> findings = new Checkup(address, Keys.ANA, known::judge, patience).run();
        long next = findings.stream().filter(f -> f.grade() == Grade.NEXT).count();
        assertEquals(1, next, findings::toString);
        assertEquals(Grade.NEXT, findings.get(findings.size() - 1).grade(), findings::toString);
        return findings;
    }

    private static String next(List<Finding> findings) {
        return findings.get(findings.size() - 1).words();
    }

    private static boolean has(List<Finding> findings, Grade grade, String words) {
        return findings.stream().anyMatch(f -> f.grade() == grade && f.words().contains(words));
    }

    private static Address at(ServerSocket server) throws Exception {
        return Address.parse("127.0.0.1:" + server.getLocalPort());
    }

    private static ServerSocket server() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    }

    @Test
    void aHostThatCanBeJoinedIsSaidToBe() throws Exception {
        Listener listener = Listener.open(
                ListenAddress.parse("127.0.0.1:0"),
                Keys.BOB,
                connection -> new RecordingReceiver(),
                ListenRules.usual(false));
        try {
            Address bob =
                    Address.parse("127.0.0.1:" + listener.addresses().get(0).getPort());

            List<Finding> first = checkup(bob, LONG);
            known.remember(bob, Keys.BOB.pin());
            List<Finding> again = checkup(bob, LONG);

            assertTrue(has(first, Grade.GOOD, "its key was never seen before"), first::toString);
            assertTrue(has(again, Grade.GOOD, "known since 2026-11-20, and was never compared"), again::toString);
            assertEquals("nothing is to be done: it can be joined", next(again));
        } finally {
            listener.close(Duration.ZERO);
        }
    }

    @Test
    void aChangedKeyIsTold() throws Exception {
        Listener listener = Listener.open(
                ListenAddress.parse("127.0.0.1:0"),
                Keys.EVE,
                connection -> new RecordingReceiver(),
                ListenRules.usual(false));
        try {
            Address bob =
                    Address.parse("127.0.0.1:" + listener.addresses().get(0).getPort());
            known.remember(bob, Keys.BOB.pin());

            List<Finding> findings = checkup(bob, LONG);

            assertTrue(has(findings, Grade.BAD, "its key is not the one it should be"), findings::toString);
            assertTrue(next(findings).contains("chat --forget"), findings::toString);
        } finally {
            listener.close(Duration.ZERO);
        }
    }

    @Test
    void aPortThatNobodyListensOnIsToldFromOneThatIsSilent() throws Exception {
        Address closed;
        try (ServerSocket server = server()) {
            closed = at(server);
        }

        List<Finding> findings = checkup(closed, LONG);

        assertTrue(has(findings, Grade.BAD, "says that nobody listens there"), findings::toString);
        assertTrue(next(findings).contains("chat --listen " + closed.port()), findings::toString);
    }

    @Test
    void aPlaceThatSwallowsEverythingHasAFirewall() throws Exception {
        List<SocketChannel> filling = new ArrayList<>();
        try (ServerSocket full = server()) {
            for (int i = 0; i < 4; i++) { // its backlog of one, and then the system answers nobody
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(new InetSocketAddress("127.0.0.1", full.getLocalPort()));
                filling.add(channel);
            }

            List<Finding> findings = checkup(at(full), SHORT);

            assertTrue(has(findings, Grade.BAD, "does not answer within 1 s"), findings::toString);
            assertTrue(next(findings).contains("end what listens on port"), findings::toString);
        } finally {
            for (SocketChannel channel : filling) {
                channel.close();
            }
        }
    }

    @Test
    void whatSpeaksNoTlsIsToldHowToBeReached() throws Exception {
        try (ServerSocket server = server()) {
            Thread speaking = new Thread(() -> {
                try (var socket = server.accept()) {
                    socket.getOutputStream().write("hello, who are you?\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().readAllBytes();
                } catch (java.io.IOException e) {
                    // The guest has hung up.
                }
            });
            speaking.start();

            List<Finding> findings = checkup(at(server), LONG);
            speaking.join();

            assertTrue(has(findings, Grade.BAD, "TLS fails"), findings::toString);
            assertTrue(next(findings).contains("chat --no-tls --connect"), findings::toString);
        }
    }

    @Test
    void whatSaysNothingIsWaitedForNoLongerThanTheRest() throws Exception {
        try (ServerSocket silent = server()) {
            List<Finding> findings = checkup(at(silent), SHORT);

            assertTrue(has(findings, Grade.GOOD, "is there"), findings::toString);
            assertTrue(has(findings, Grade.BAD, "it says nothing"), findings::toString);
        }
    }

    @Test
    void aNameThatNobodyKnowsIsToldAtOnce() throws Exception {
        List<Finding> findings = checkup(Address.parse("no-such-host.invalid:5001"), LONG);

        assertEquals(2, findings.size(), findings::toString);
        assertTrue(findings.get(0).words().contains("no-such-host.invalid"), findings::toString);
        assertTrue(next(findings).contains("10.0.0.5:5001"), findings::toString);
    }
}
