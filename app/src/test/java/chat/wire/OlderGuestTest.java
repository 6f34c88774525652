package chat.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.dialect.Greeting;
import chat.irc.Message;
import chat.trust.Keys;
import chat.trust.ListenAddress;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Older programs that come to a listener, up to where the server begins. */
class OlderGuestTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final RecordingReceiver host = new RecordingReceiver();
    private final BlockingQueue<Connection> accepted = new LinkedBlockingQueue<>();
    private volatile Greeting greeting = Greeting.NONE;
    private Listener listener;

    @AfterEach
    void close() {
        if (listener != null) {
            listener.close(Duration.ZERO);
        }
    }

    @Test
    void whoSpeaksIrcIsLetInWithAllItHasSaid() throws Exception {
        listen(true);

        try (Socket guest = connect()) {
            write(guest, "NICK ana\r\nUS");
            write(guest, "ER ana 0 * ana\r\n");

            assertEquals("NICK ana", host.next());
            assertEquals("USER ana 0 * ana", host.next());
        }
    }

    @Test
    void whoSendsLinesTakesPartAsAnUnencryptedGuest() throws Exception {
        listen(true);

        try (Socket guest = connect()) {
            write(guest, "hello\n");
            isIntroduced("guest");
            Connection connection = accept();
            assertEquals(new Peer("127.0.0.1", true, false, ""), connection.peer());
            connection.registered();
            tell(connection, ":chat.local 001 guest hi");
            assertEquals("JOIN #lobby", host.next());
            tell(connection, ":guest!~cleartext@localhost JOIN #lobby");

            assertEquals("PRIVMSG #lobby hello", host.next());
            String welcome = "You are guest here. Nothing you read or write here is encrypted.\n";
            assertEquals(welcome, read(guest, welcome.length()));
        }
        assertEquals("QUIT :", host.next());
        assertEquals("closed: connection closed", host.next());
    }

    @Test
    void whoHangsUpAtOnceIsHeardToTheEnd() throws Exception {
        listen(true);

        try (Socket guest = connect()) {
            write(guest, "REGISTER luca CHAT/1.0\n");
        }

        isIntroduced("luca");
        assertEquals("QUIT :", host.next());
        assertTrue(host.next().startsWith("closed: "));
    }

    @Test
    void whoWaitsIsGreetedAsTheHostSaysNow() throws Exception {
        listen(true);
        greeting = Greeting.SYN;

        try (Socket guest = connect()) {
            assertEquals("SYN", read(guest, 3));
            write(guest, "SYN");

            isIntroduced("guest");
        }
    }

    @Test
    void whoIsToldToLeaveMayEndItsOwnSide() throws Exception {
        listen(true);

        try (Socket guest = connect()) {
            write(guest, "REGISTER luca CHAT/1.0\n");
            isIntroduced("luca");
            Connection connection = accept();
            tell(connection, ":chat.local 001 luca hi");
            tell(connection, ":luca!~cleartext@localhost JOIN #lobby");
            assertEquals("JOIN #lobby", host.next());
            connection.send(Line.of(Message.of("ERROR", "gone home")));
            connection.close();
            connection.close();

            String end = new String(guest.getInputStream().readAllBytes(), UTF_8);

            assertTrue(end.endsWith("DISCONNECT CHAT/1.0\n"), end);
            write(guest, "@luca: still here\n");
        }
        assertEquals("closed: closed", host.next());
    }

    @Test
    void whoDoesNotReadFillsItsQueue() throws Exception {
        listen(true);

        try (Socket guest = connect()) {
            write(guest, "REGISTER luca CHAT/1.0");
            isIntroduced("luca");
            Connection connection = accept();
            tell(connection, ":chat.local 001 luca hi");
            tell(connection, ":luca!~cleartext@localhost JOIN #lobby");
            Line line =
                    Line.of(Message.of("PRIVMSG", "#lobby", "x".repeat(300)).from(chat.irc.Source.parse("ana!a@b")));
            while (connection.send(line)) {
                connection.flush();
                assertTrue(connection.queued() <= 2 * Bounds.QUEUE);
            }

            assertFalse(connection.send(line) && connection.send(line) && connection.send(line));
            connection.close();
        }
    }

    @Test
    void olderProgramsOfOtherMachinesAreNotLetIn() throws Exception {
        listen(false);

        try (Socket guest = connect()) {
            write(guest, "hello\n");

            assertEquals(
                    "ERROR :this room needs TLS; connect again with encryption\r\n",
                    new String(guest.getInputStream().readAllBytes(), UTF_8));
        }
        assertTrue(accepted.isEmpty());
    }

    private void isIntroduced(String nick) {
        assertEquals("NICK " + nick, host.next());
        assertEquals("USER cleartext 0 * " + nick, host.next());
    }

    private static void tell(Connection connection, String line) throws Exception {
        assertTrue(connection.send(Line.of(Message.parse(line))));
        connection.flush();
    }

    private void listen(boolean local) throws Exception {
        ListenRules rules =
                new ListenRules(false, address -> local, LONG, LONG, 256, new Older("#lobby", () -> greeting));
        listener = Listener.open(ListenAddress.parse("127.0.0.1:0"), Keys.BOB, this::accept, rules);
    }

    private Receiver accept(Connection connection) {
        accepted.add(connection);
        return host;
    }

    private Connection accept() throws InterruptedException {
        Connection connection = accepted.poll(LONG.toSeconds(), TimeUnit.SECONDS);
        if (connection == null) {
            throw new AssertionError("nobody came");
        }
        return connection;
    }

    private Socket connect() throws Exception {
        Socket socket = new Socket(
                InetAddress.getByName("127.0.0.1"), listener.addresses().get(0).getPort());
        socket.setSoTimeout((int) LONG.toMillis());
        return socket;
    }

    private static void write(Socket socket, String text) throws Exception {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static String read(Socket socket, int bytes) throws Exception {
        InputStream in = socket.getInputStream();
        return new String(in.readNBytes(bytes), UTF_8);
    }
}
