package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import chat.trust.Address;
import chat.trust.Identity;
import chat.trust.Keys;
import chat.trust.KnownHosts;
import chat.trust.ListenAddress;
import chat.trust.TrustException;
import chat.wire.CannotConnectException.Kind;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private Path temp;

    private final RecordingReceiver guest = new RecordingReceiver();
    private final RecordingReceiver host = new RecordingReceiver();
    private final BlockingQueue<Connection> accepted = new LinkedBlockingQueue<>();
    private final List<Listener> listeners = new ArrayList<>();
    private KnownHosts known;
    private Connector connector;

    @BeforeEach
    void open() throws Exception {
        known = KnownHosts.in(temp.resolve("chat"), InstantSource.fixed(Instant.EPOCH));
        connector = new Connector(Keys.ANA, known::judge, LONG);
    }

    @AfterEach
    void close() {
        connector.abort();
        listeners.forEach(listener -> listener.close(Duration.ZERO));
    }

    @Test
    void bothSidesKnowEachOtherAndTalk() throws Exception {
        Address bob = listen(Keys.BOB);

        Connection there = connector.open(bob, guest);
        there.send(line("PING", "a"));
        there.flush();
        assertEquals("PING a", host.next());
        Connection here = accepted.take();
        here.send(line("PONG", "a"));
        here.flush();

        assertEquals("PONG a", guest.next());
        assertEquals(new Peer("127.0.0.1", true, true, Keys.BOB.pin()), there.peer());
        assertEquals(new Peer("127.0.0.1", true, true, Keys.ANA.pin()), here.peer());
    }

    @Test
    void aChangedKeyStopsBeforeAnythingIsSent() throws Exception {
        Address bob = listen(Keys.EVE);
        known.remember(bob, Keys.BOB.pin());

        var refused = assertThrows(CannotConnectException.class, () -> connector.open(bob, guest));

        assertEquals(Kind.STOP, refused.kind());
        assertTrue(refused.getMessage().contains("chat --forget 127.0.0.1"), refused.getMessage());
        closeListeners();
        assertTrue(accepted.isEmpty());
        assertEquals(List.of(), host.all());
        assertEquals(List.of(), guest.all());
    }

    @Test
    void aHostThatIsNotTheInvitedOneStops() throws Exception {
        Address eve = listen(Keys.EVE);
        Address invite = Address.parse(Address.invite(Keys.BOB.pin(), eve.host(), eve.port(), "lobby"));

        var refused = assertThrows(CannotConnectException.class, () -> connector.open(invite, guest));

        assertEquals(Kind.STOP, refused.kind());
        closeListeners();
        assertTrue(accepted.isEmpty());
    }

    @Test
    void whenNobodyCanJudgeNobodyIsJoined() throws Exception {
        Address bob = listen(Keys.BOB);
        connector = new Connector(
                Keys.ANA,
                (address, pin) -> {
                    throw new TrustException("damaged");
                },
                LONG);

        var refused = assertThrows(CannotConnectException.class, () -> connector.open(bob, guest));

        assertEquals(Kind.STOP, refused.kind());
        assertEquals("damaged", refused.getMessage());
    }

    @Test
    void anIrcServerNeedsAValidCertificate() throws Exception {
        Address bob = listen(Keys.BOB);
        Address ircs = Address.parse("ircs://" + bob.place());

        var refused = assertThrows(CannotConnectException.class, () -> connector.open(ircs, guest));

        assertTrue(refused.getMessage().endsWith("chat --connect chat://" + bob.place()), refused.getMessage());
    }

    @Test
    void inClearThereIsNoKey() throws Exception {
        Address bob = listen(Keys.BOB);

        Connection connection = connector.open(Address.parse("irc://" + bob.place()), guest);
        connection.send(line("PING", "a"));
        connection.flush();

        assertEquals("PING a", host.next());
        assertEquals(new Peer("127.0.0.1", true, false, ""), connection.peer());
    }

    @Test
    void whatIsQueuedLeavesBeforeTheConnectionCloses() throws Exception {
        for (String scheme : List.of("chat://", "irc://")) {
            Connection connection =
                    connector.open(Address.parse(scheme + listen(Keys.BOB).place()), guest);
            for (int i = 0; i < 500; i++) {
                assertTrue(connection.send(line("PRIVMSG", "#a", "x".repeat(400) + " " + i)));
            }
            connection.close();
            assertFalse(connection.send(line("QUIT")));

            for (int i = 0; i < 500; i++) {
                assertTrue(host.next().endsWith(" " + i));
            }
            assertEquals("closed: connection closed", host.next());
            assertEquals("closed: closed", guest.next());
        }
    }

    @Test
    void theHostsFarewellArrives() throws Exception {
        Connection connection = connector.open(listen(Keys.BOB), guest);
        connection.send(line("PING", "a"));
        connection.flush();
        host.next();

        Connection here = accepted.take();
        here.send(line("ERROR", "good bye"));
        here.close();

        assertEquals("ERROR :good bye", guest.next());
        assertEquals("closed: connection closed", guest.next());
        assertEquals("closed: closed", host.next());
    }

    @Test
    void aPlaceWhereNobodyListensIsTold() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0)) {
            port = gone.getLocalPort();
        }

        var failed = assertThrows(
                CannotConnectException.class, () -> connector.open(Address.parse("localhost:" + port), guest));

        assertEquals(Kind.RETRY, failed.kind());
        assertTrue(failed.getMessage().startsWith("nobody listens at localhost:" + port), failed.getMessage());
    }

    @Test
    void aNameThatIsNotKnownIsTold() {
        var failed = assertThrows(
                CannotConnectException.class, () -> connector.open(Address.parse("nowhere.invalid"), guest));

        assertTrue(failed.getMessage().startsWith("the name nowhere.invalid is not known"), failed.getMessage());
    }

    @Test
    void aServerWithoutTlsIsTold() throws Exception {
        try (ServerSocket server = server()) {
            CompletableFuture<Integer> sent = CompletableFuture.supplyAsync(() -> greet(server));
            Address address = Address.parse("127.0.0.1:" + server.getLocalPort());

            var failed = assertThrows(CannotConnectException.class, () -> connector.open(address, guest));

            assertTrue(failed.getMessage().endsWith("chat --no-tls --connect " + address.place()), failed.getMessage());
            assertEquals(0x16, sent.get(), "a hello and nothing in clear");
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUpInTime() throws Exception {
        try (ServerSocket server = server()) {
            Address address = Address.parse("127.0.0.1:" + server.getLocalPort());
            var hasty = new Connector(Keys.ANA, known::judge, SHORT);

            var failed = assertThrows(CannotConnectException.class, () -> hasty.open(address, guest));

            assertEquals(Kind.RETRY, failed.kind());
            assertTrue(failed.getMessage().contains("does not answer"), failed.getMessage());
        }
    }

    @Test
    void connectingCanBeAborted() throws Exception {
        try (ServerSocket server = server()) {
            Address address = Address.parse("127.0.0.1:" + server.getLocalPort());
            var opening = CompletableFuture.supplyAsync(
                    () -> assertThrows(CannotConnectException.class, () -> connector.open(address, guest)));
            server.accept(); // the guest waits for an answer to its hello now

            connector.abort();

            assertEquals(Kind.RETRY, opening.get().kind());
        }
    }

    @Test
    void allAddressesAreTriedInTurns() throws Exception {
        InetAddress six = InetAddress.getByName("2001:db8::1");
        InetAddress four = InetAddress.getByName("192.0.2.1");

        assertEquals(List.of(six, four, six), List.copyOf(Race.inTurns(List.of(six, six, four))));
        assertEquals(List.of(four, six, four), List.copyOf(Race.inTurns(List.of(four, four, six))));
    }

    @Test
    void anAddressThatFailsGivesWayToTheNext() throws Exception {
        try (ServerSocket server = server()) {
            var race = new Race(socket -> {}, LONG);
            InetAddress nobody = InetAddress.getByName("127.0.0.2");

            try (Socket won = race.run(List.of(nobody, server.getInetAddress()), server.getLocalPort())) {
                assertEquals(server.getInetAddress(), won.getInetAddress());
            }
        }
    }

    private Address listen(Identity identity) throws Exception {
        Listener listener = Listener.open(
                ListenAddress.parse("127.0.0.1:0"),
                identity,
                connection -> {
                    accepted.add(connection);
                    return host;
                },
                ListenRules.usual(false));
        listeners.add(listener);
        return Address.parse("127.0.0.1:" + listener.addresses().get(0).getPort());
    }

    /** Waits until all that arrived has been worked on. */
    private void closeListeners() {
        listeners.forEach(listener -> listener.close(LONG));
        listeners.clear();
    }

    private static ServerSocket server() throws Exception {
        return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    }

    private static int greet(ServerSocket server) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            int first = in.read();
            socket.getOutputStream()
                    .write("NOTICE * :welcome\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            in.readAllBytes();
            return first;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Line line(String verb, String... params) {
        return Line.of(Message.of(verb, params));
    }
}
