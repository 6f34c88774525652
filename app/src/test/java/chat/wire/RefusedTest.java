package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.trust.Keys;
import chat.trust.ListenAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the log says of those who are refused before there is anybody to talk with. */
class RefusedTest {
    private static final Logger LOG = Logger.getLogger("chat.wire");

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Handler ears = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            told.add(logged.getLevel() + " " + MessageFormat.format(logged.getMessage(), logged.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Listener listener;

    @BeforeEach
    void listen() {
        LOG.addHandler(ears);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void close() {
        LOG.removeHandler(ears);
        LOG.setUseParentHandlers(true);
        if (listener != null) {
            listener.close(Duration.ZERO);
        }
    }

    /** A host to which nobody is on this machine. */
    private void open(Duration patience, int strangers) throws Exception {
        ListenRules rules = new ListenRules(false, address -> false, patience, Duration.ofSeconds(1), strangers);
        listener = Listener.open(
                ListenAddress.parse("127.0.0.1:0"), Keys.BOB, connection -> new RecordingReceiver(), rules);
    }

    private Socket come(String says) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), listener.addresses().get(0).getPort());
        socket.getOutputStream().write(says.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private void assertTold(String line) throws InterruptedException {
        assertEquals(line, told.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void clearTextFromAnotherMachine() throws Exception {
        open(Duration.ofSeconds(20), 10);

        try (Socket eve = come("NICK secret\r\n")) {
            assertTold("INFO 127.0.0.1 did not come in: clear text from another machine; --allow-plaintext lets it in");
            assertTrue(eve.getInputStream().read() > 0);
        }
        assertTrue(told.isEmpty());
    }

    @Test
    void oneWhoSaysNothing() throws Exception {
        open(Duration.ofMillis(50), 10);

        try (Socket eve = come("")) {
            assertTold("INFO 127.0.0.1 did not come in: it said nothing");
            assertEquals(-1, eve.getInputStream().read());
        }
    }

    @Test
    void oneWhoGivesWayIsToldOnce() throws Exception {
        open(Duration.ofSeconds(20), 0);

        try (Socket eve = come("")) {
            while (told.isEmpty()) {
                come("").close(); // until the first one has been there for a second
            }

            assertTold(
                    "INFO 127.0.0.1 did not come in: it gives way, since more than 0 have not introduced themselves");
            assertEquals(-1, eve.getInputStream().read());
        }
        assertTrue(told.isEmpty());
    }

    @Test
    void oneWhoBeginsAHandshakeAndHangsUp() throws Exception {
        open(Duration.ofSeconds(20), 10);

        come("\u0016\u0003\u0001").close();

        assertTold("INFO 127.0.0.1 did not come in: it hung up in the middle of the TLS handshake");
    }

    @Test
    void whoBreaksOffTlsTooOftenHasToWait() throws Exception {
        open(Duration.ofSeconds(20), 10);

        for (int i = 0; i < 3; i++) {
            come("\u0016\u0003\u0001").close();
            assertTold("INFO 127.0.0.1 did not come in: it hung up in the middle of the TLS handshake");
        }

        assertTold("INFO 127.0.0.1 has begun TLS too often without coming in, and has to wait for 1 s");
        try (Socket eve = come("\u0016\u0003\u0001")) {
            assertEquals(-1, eve.getInputStream().read());
        }
        assertTrue(told.isEmpty());
    }

    @Test
    void oneWhoseHandshakeIsNone() throws Exception {
        open(Duration.ofSeconds(20), 10);

        try (Socket eve = come("\u0016\u0003\u0001\u0000\u0005hello")) {
            String line = told.poll(20, TimeUnit.SECONDS);
            assertTrue(line.startsWith("INFO 127.0.0.1 did not come in: "), line);
            assertTrue(eve.getInputStream().read() >= -1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "handshake timed out after 10000ms | its TLS handshake took too long",
                "Received fatal alert: certificate_unknown | it does not trust this host's certificate",
                "Client requested protocol TLSv1 is not enabled | it speaks no TLS that is safe enough, which is 1.2 or newer",
                "no cipher suites in common | it has no cipher in common with this host",
                "Something else | its TLS handshake failed: Something else",
            })
    void aHandshakeThatFailsIsToldInWords(String said, String words) {
        assertEquals(words, FirstByte.words(new SSLHandshakeException(said)));
        assertEquals("it hung up in the middle of the TLS handshake", FirstByte.words(new ClosedChannelException()));
    }
}
