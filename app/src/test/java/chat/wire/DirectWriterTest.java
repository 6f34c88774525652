package chat.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import chat.trust.KeyTrust;
import chat.trust.Keys;
import chat.trust.ListenAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
@ParameterizedClass
@EnumSource(Kind.class)
class DirectWriterTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    /** Lines that are flushed together: some 40 KB. */
    private static final int TURN = 100;

    private final Kind kind;
    private final RecordingReceiver host = new RecordingReceiver();
    private final BlockingQueue<Connection> accepted = new LinkedBlockingQueue<>();
    private Listener listener;

    DirectWriterTest(Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void listen() throws Exception {
        var rules = new ListenRules(false, address -> true, LONG, LONG, 256);
        var where = ListenAddress.parse("127.0.0.1:0");
        listener = Listener.open(where, Keys.BOB, this::accept, rules, kind.means());
    }

    @AfterEach
    void close() {
        if (listener != null) {
            listener.close(Duration.ZERO);
        }
    }

    @Test
    void whatTheSystemDoesNotTakeAtOnceComesBehindTheRest() throws Exception {
        try (Socket guest = connect()) {
            everythingComesInOrder(guest);
        }
    }

    @Test
    void whatTheSystemDoesNotTakeAtOnceComesBehindTheRestOverTls() throws Exception {
        SSLContext context = Tls.context(Keys.ANA, new KeyTrust(pin -> {}));
        try (Socket plain = connect();
                Socket guest = context.getSocketFactory().createSocket(plain, "host", plain.getPort(), true)) {
            everythingComesInOrder(guest);
        }
    }

    /** Nobody reads until the queue is full; then all is read, and some more. */
    private void everythingComesInOrder(Socket guest) throws Exception {
        guest.getOutputStream().write("PING a\r\n".getBytes(UTF_8));
        assertEquals("PING a", host.next());
        Connection connection = accepted.poll(20, TimeUnit.SECONDS);
        int count = 0;
        while (connection.send(line(count))) {
            if (++count % TURN == 0) {
                connection.flush();
            }
        }
        connection.flush();
        var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), UTF_8));

        for (int i = 0; i < count; i++) {
            assertEquals(line(i).toString(), in.readLine());
        }
        while (connection.queued() > 0) {
            Thread.onSpinWait(); // the last word of the system comes behind the bytes
        }
        assertTrue(connection.send(line(count)));
        connection.flush();
        assertEquals(line(count).toString(), in.readLine());
    }

    private static Line line(int number) {
        return Line.of(Message.of("PRIVMSG", "#a", number + "x".repeat(400)));
    }

    private Receiver accept(Connection connection) {
        accepted.add(connection);
        return host;
    }

    private Socket connect() throws IOException {
        return new Socket(
                InetAddress.getByName("127.0.0.1"), listener.addresses().get(0).getPort());
    }
}
