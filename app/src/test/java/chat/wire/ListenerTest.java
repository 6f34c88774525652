package chat.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import chat.trust.KeyTrust;
import chat.trust.Keys;
import chat.trust.ListenAddress;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
class ListenerTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final Kind kind;
    private final RecordingReceiver host = new RecordingReceiver();
    private final BlockingQueue<Connection> accepted = new LinkedBlockingQueue<>();
    private Listener listener;

    ListenerTest(Kind kind) {
        this.kind = kind;
    }

    @AfterEach
    void close() {
        if (listener != null) {
            listener.close(Duration.ZERO);
        }
    }

    @Test
    void clearTextFromThisMachineIsLetIn() throws Exception {
        listen(rules(false, true, LONG));

        try (Socket guest = connect()) {
            write(guest, "PING a\r\n");

            assertEquals("PING a", host.next());
            assertEquals(new Peer("127.0.0.1", true, false, ""), accept().peer());
        }
        assertEquals("closed: connection closed", host.next());
    }

    @Test
    void clearTextFromAnotherMachineIsToldWhatToDo() throws Exception {
        listen(rules(false, false, LONG));

        try (Socket guest = connect()) {
            write(guest, "NICK ana\r\n");

            assertEquals("ERROR :this room needs TLS; connect again with encryption\r\n", readAll(guest));
        }
        assertTrue(accepted.isEmpty());
    }

    @Test
    void clearTextFromAnotherMachineCanBeAllowed() throws Exception {
        listen(rules(true, false, LONG));

        try (Socket guest = connect()) {
            write(guest, "NICK ana\r\n");

            assertEquals("NICK ana", host.next());
        }
    }

    @Test
    void theGuestsKeyIsKnownAlsoWhenItsSessionIsResumed() throws Exception {
        listen(rules(false, true, LONG));
        SSLContext context = Tls.context(Keys.ANA, new KeyTrust(pin -> assertEquals(Keys.BOB.pin(), pin)));

        for (int i = 0; i < 3; i++) {
            try (SSLSocket guest = tls(context)) {
                write(guest, "PING " + i + "\r\n");
                assertEquals("PING " + i, host.next());
                Connection connection = accept();
                assertEquals(new Peer("127.0.0.1", true, true, Keys.ANA.pin()), connection.peer());
                connection.send(line("PONG", "" + i));
                connection.flush();
                assertEquals('P', guest.getInputStream().read());
            }
            assertTrue(host.next().startsWith("closed: "));
        }
    }

    @Test
    void aGuestWithoutAKeyAndWithAnOlderTlsIsLetIn() throws Exception {
        listen(rules(false, true, LONG));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new KeyTrust[] {new KeyTrust(pin -> {})}, null);

        try (SSLSocket guest = tls(context)) {
            guest.setEnabledProtocols(new String[] {Tls.OLD});
            write(guest, "PING old\r\n");

            assertEquals("PING old", host.next());
            assertEquals(new Peer("127.0.0.1", true, true, ""), accept().peer());
        }
    }

    @Test
    void halfAHelloIsClosedInTime() throws Exception {
        listen(rules(false, true, SHORT));

        try (Socket guest = connect()) {
            guest.getOutputStream().write(new byte[] {0x16, 3, 1});

            assertEquals("", readAll(guest));
        }
        assertTrue(accepted.isEmpty());
    }

    @Test
    void aLineThatIsNotFinishedIsClosedInTime() throws Exception {
        listen(rules(false, true, SHORT));

        try (Socket guest = connect()) {
            write(guest, "PING a\r\nPI");

            assertEquals("ERROR :a line was not finished\r\n", readAll(guest));
        }
        assertEquals(List.of("PING a", "closed: a line was not finished"), List.of(host.next(), host.next()));
    }

    @Test
    void whoSaysNothingFromAnotherMachineIsClosedInTime() throws Exception {
        listen(rules(true, false, SHORT));

        try (Socket guest = connect()) {
            assertEquals("", readAll(guest));
        }
    }

    @Test
    void whoSaysNothingOnThisMachineMayWait() throws Exception {
        listen(rules(false, true, SHORT));

        try (Socket silent = connect()) {
            try (Socket slow = connect()) {
                write(slow, "PI");
                readAll(slow); // until its time is over, and that of the silent one would be
            }
            assertEquals("closed: a line was not finished", host.next());
            write(silent, "PING a\r\n");

            assertEquals("PING a", host.next());
        }
    }

    @Test
    void aMemberMayTakeItsTime() throws Exception {
        listen(rules(false, true, SHORT));

        try (Socket member = connect()) {
            write(member, "NICK ana\r\n");
            assertEquals("NICK ana", host.next());
            accept().registered();
            write(member, "PI");
            try (Socket slow = connect()) {
                write(slow, "PI");
                readAll(slow);
            }
            assertEquals("closed: a line was not finished", host.next());
            write(member, "NG a\r\n");

            assertEquals("PING a", host.next());
        }
    }

    @Test
    void aLineWithoutAnEndIsCutOff() throws Exception {
        listen(rules(false, true, LONG));

        try (Socket guest = connect()) {
            write(guest, "x".repeat(64 * 1024));

            assertEquals("ERROR :a line without an end\r\n", readAll(guest));
        }
        assertEquals("TOO_LONG", host.next());
        assertEquals("closed: a line without an end", host.next());
    }

    @Test
    void whatIsQueuedLeavesBeforeTheConnectionCloses() throws Exception {
        listen(rules(false, true, LONG));

        try (Socket guest = connect()) {
            write(guest, "PING a\r\nQUIT\r\n");
            Connection connection = accept();
            String expected = "";
            for (int i = 0; i < 100; i++) {
                assertTrue(connection.send(line("NOTICE", "ana", "line " + i)));
                expected += "NOTICE ana :line " + i + "\r\n";
            }
            connection.close();

            assertFalse(connection.send(line("NOTICE", "ana", "too late")));
            assertEquals(expected, readAll(guest));
        }
    }

    @Test
    void aPeerThatDoesNotReadFillsItsQueueAndIsDropped() throws Exception {
        listen(rules(false, true, SHORT));

        try (Socket guest = connect()) {
            write(guest, "PING a\r\n");
            assertEquals("PING a", host.next());
            Connection connection = accept();
            Line line = line("PRIVMSG", "#a", "x".repeat(400));
            while (connection.send(line)) {
                connection.flush();
                assertTrue(connection.queued() <= Bounds.QUEUE);
            }
            connection.close();

            assertEquals("closed: closed", host.next());
        }
    }

    @Test
    void readingStopsAndGoesOn() throws Exception {
        listen(rules(false, true, LONG));

        try (Socket guest = connect()) {
            write(guest, "PING a\r\n");
            assertEquals("PING a", host.next());
            Connection connection = accept();
            connection.reading(false);
            connection.reading(true);
            write(guest, "PING b\r\n");

            assertEquals("PING b", host.next());
        }
    }

    @Test
    void asManyAsTheSystemHoldsMayConnectWhileNobodyAccepts() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        listener = Listener.open(
                ListenAddress.parse("127.0.0.1:0"), Keys.BOB, c -> held(c, busy), rules(false, true, LONG));
        List<Socket> guests = new ArrayList<>();
        try {
            for (int i = 0; i < Transport.LOOPS + Bounds.BACKLOG; i++) {
                Socket guest = new Socket();
                guests.add(guest);
                guest.connect(new InetSocketAddress("127.0.0.1", port()), (int) LONG.toMillis());
                if (i < Transport.LOOPS) {
                    write(guest, "PING " + i + "\r\n"); // its event loop has to do with it for as long as we like
                }
            }
            busy.countDown();

            assertTrue(host.next().startsWith("PING "));
        } finally {
            busy.countDown();
            for (Socket guest : guests) {
                guest.close();
            }
        }
    }

    private Receiver held(Connection connection, CountDownLatch busy) {
        try {
            busy.await();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts here", e);
        }
        return accept(connection);
    }

    @Test
    void onlySoManyHandshakesComputeAtOnce() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        listen(rules(false, true, LONG));
        SSLContext context = Tls.context(Keys.ANA, new KeyTrust(pin -> {}));
        List<Socket> guests = new CopyOnWriteArrayList<>();
        int many = 8 * Bounds.HANDSHAKES;
        for (int i = 0; i < many; i++) {
            new Thread(() -> guests.add(handshake(context))).start();
        }
        for (int i = 0; i < many; i++) {
            assertEquals("PING a", host.next());
        }

        long computing = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("handshake") && !before.contains(thread))
                .count();
        assertTrue(computing <= Bounds.HANDSHAKES, "" + computing);
        for (Socket guest : guests) {
            guest.close();
        }
    }

    private Socket handshake(SSLContext context) {
        try {
            SSLSocket guest = tls(context);
            write(guest, "PING a\r\n");
            return guest;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void listen(ListenRules rules) throws Exception {
        listener = Listener.open(ListenAddress.parse("127.0.0.1:0"), Keys.BOB, this::accept, rules, kind.means());
    }

    private static ListenRules rules(boolean plaintext, boolean local, Duration patience) {
        return new ListenRules(plaintext, address -> local, patience, SHORT, 256);
    }

    private Receiver accept(Connection connection) {
        accepted.add(connection);
        return host;
    }

    private Connection accept() throws InterruptedException {
        Connection connection = accepted.poll(20, TimeUnit.SECONDS);
        if (connection == null) {
            throw new AssertionError("nobody came");
        }
        return connection;
    }

    private int port() {
        return listener.addresses().get(0).getPort();
    }

    private Socket connect() throws Exception {
        return new Socket(InetAddress.getByName("127.0.0.1"), port());
    }

    private SSLSocket tls(SSLContext context) throws Exception {
        return (SSLSocket) context.getSocketFactory().createSocket(connect(), "host", port(), true);
    }

    private static void write(Socket socket, String text) throws Exception {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static String readAll(Socket socket) throws Exception {
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), UTF_8);
    }

    private static Line line(String verb, String... params) {
        return Line.of(Message.of(verb, params));
    }
}
