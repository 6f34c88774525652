package chat.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import chat.trust.Certificates;
import chat.trust.Identity;
import chat.trust.KeyTrust;
import chat.trust.Keys;
import chat.trust.ListenAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Kind.class)
class HostTlsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Kind kind;
    private final RecordingReceiver host = new RecordingReceiver();
    private final BlockingQueue<Connection> accepted = new LinkedBlockingQueue<>();
    private Listener listener;
    private Connection last;

    HostTlsTest(Kind kind) {
        this.kind = kind;
    }

    @AfterEach
    void close() {
        if (listener != null) {
            listener.close(Duration.ZERO);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Tls.NEW, Tls.OLD})
    void theGuestsKeyIsKnownEachTimeItComesBack(String version) throws Exception {
        listen(Keys.BOB, kind.means());
        SSLContext guests = Tls.context(Keys.ANA, new KeyTrust(pin -> assertEquals(Keys.BOB.pin(), pin)));

        for (int i = 0; i < 4; i++) {
            try (SSLSocket guest = connect(guests, version)) {
                write(guest, "PING " + i);
                assertEquals(version, guest.getSession().getProtocol());
                assertEquals("PING " + i, host.next());
                assertEquals(new Peer("127.0.0.1", true, true, Keys.ANA.pin()), answer("" + i));
                assertEquals("PONG " + i, read(guest));
            }
            assertTrue(host.next().startsWith("closed: "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Tls.NEW, Tls.OLD})
    void anotherGuestOnTheSameMachineIsNotTakenForTheFirst(String version) throws Exception {
        listen(Keys.BOB, kind.means());

        for (Identity who : List.of(Keys.ANA, Keys.EVE, Keys.ANA)) {
            try (SSLSocket guest = connect(Tls.context(who, new KeyTrust(pin -> {})), version)) {
                write(guest, "PING a");
                assertEquals("PING a", host.next());
                assertEquals(who.pin(), answer("a").pin());
            }
            assertTrue(host.next().startsWith("closed: "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Tls.NEW, Tls.OLD})
    void aGuestWithoutAKeyIsLetIn(String version) throws Exception {
        listen(Keys.BOB, kind.means());
        SSLContext guests = SSLContext.getInstance("TLS");
        guests.init(null, new KeyTrust[] {new KeyTrust(pin -> {})}, null);

        try (SSLSocket guest = connect(guests, version)) {
            write(guest, "PING a");

            assertEquals("PING a", host.next());
            assertEquals("", answer("a").pin());
        }
    }

    @Test
    void keysMayBeExchangedInTheMiddle() throws Exception {
        listen(Keys.BOB, kind.means());

        try (SSLSocket guest = connect(Tls.context(Keys.ANA, new KeyTrust(pin -> {})), Tls.NEW)) {
            write(guest, "PING a");
            assertEquals("PING a", host.next());
            answer("a");
            assertEquals("PONG a", read(guest));
            for (int i = 0; i < 3; i++) {
                guest.startHandshake(); // once it is over this is a KeyUpdate (RFC 8446, section 4.6.3)
                write(guest, "PING " + i);
                assertEquals("PING " + i, host.next());
                say(last, "" + i);
                assertEquals("PONG " + i, read(guest));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Tls.NEW, Tls.OLD})
    void aLineSaidAtOnceBeforeTheEndIsHeard(String version) throws Exception {
        listen(Keys.BOB, kind.means());
        SSLContext guests = Tls.context(Keys.ANA, new KeyTrust(pin -> {}));

        for (int i = 0; i < 20; i++) {
            try (Socket raw = new Socket(InetAddress.getByName("127.0.0.1"), port());
                    SSLSocket guest = (SSLSocket) guests.getSocketFactory().createSocket(raw, "host", port(), true)) {
                guest.setEnabledProtocols(new String[] {version});
                write(guest, "PING " + i);
                raw.shutdownOutput();

                assertEquals("PING " + i, host.next());
                assertEquals("closed: connection closed", host.next());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.1", "TLSv1"})
    void anOldTlsIsRefused(String version) throws Exception {
        listen(Keys.BOB, kind.means());
        byte[] hello = {
            0x16,
            3,
            1,
            0,
            45,
            1,
            0,
            0,
            41,
            3,
            (byte) (version.equals("TLSv1") ? 1 : 2),
            0,
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            10,
            11,
            12,
            13,
            14,
            15,
            16,
            17,
            18,
            19,
            20,
            21,
            22,
            23,
            24,
            25,
            26,
            27,
            28,
            29,
            30,
            31,
            0,
            0,
            2,
            0,
            47,
            1,
            0
        };

        try (Socket guest = new Socket(InetAddress.getByName("127.0.0.1"), port())) {
            guest.getOutputStream().write(hello);
            byte[] alert = guest.getInputStream().readAllBytes();

            assertEquals(7, alert.length);
            assertEquals(0x15, alert[0], "an alert");
            assertEquals(70, alert[6], "protocol_version");
        }
        assertTrue(accepted.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"RSA,2048", "RSA,3072", "EC,256", "EC,384"})
    void keysOfBothKindsAreShown(String algorithm, int bits, @TempDir Path folder) throws Exception {
        Identity identity = made(algorithm, bits, folder);
        listen(identity, kind.means());

        for (String version : List.of(Tls.NEW, Tls.OLD)) {
            try (SSLSocket guest =
                    connect(Tls.context(Keys.ANA, new KeyTrust(pin -> assertEquals(identity.pin(), pin))), version)) {
                write(guest, "PING a");
                assertEquals("PING a", host.next());
                assertEquals(Keys.ANA.pin(), answer("a").pin());
            }
            assertTrue(host.next().startsWith("closed: "));
        }
    }

    @Test
    void anotherCertificateIsForNewcomersAndWhoIsHereStays() throws Exception {
        listen(Keys.BOB, kind.means());
        SSLContext guests = Tls.context(Keys.ANA, new KeyTrust(pin -> {}));

        try (SSLSocket old = connect(guests, Tls.NEW)) {
            write(old, "PING a");
            assertEquals("PING a", host.next());
            answer("a");
            Connection here = last;
            listener.show(Keys.EVE);
            for (String version : List.of(Tls.NEW, Tls.OLD)) {
                try (SSLSocket fresh = connect(guests, version)) {
                    write(fresh, "PING b");
                    assertEquals("PING b", host.next());
                    assertEquals(
                            Keys.EVE.pin(), Identity.pinOf(fresh.getSession().getPeerCertificates()));
                }
                assertTrue(host.next().startsWith("closed: "));
            }
            write(old, "PING c");
            assertEquals("PING c", host.next());
            say(here, "c");
            assertEquals("PONG a", read(old));
            assertEquals("PONG c", read(old));
        }
    }

    @Test
    void whoComesBeforeTlsIsThereWaits() throws Exception {
        CountDownLatch loaded = new CountDownLatch(1);
        Means means = kind.means();
        listen(Keys.BOB, new Means(means.transport(), () -> {
            await(loaded);
            return means.tls().get();
        }));
        try (Socket raw = new Socket(InetAddress.getByName("127.0.0.1"), port());
                Socket clear = new Socket(InetAddress.getByName("127.0.0.1"), port())) {
            try (Socket impatient = new Socket(InetAddress.getByName("127.0.0.1"), port())) {
                impatient.getOutputStream().write(new byte[] {0x16, 3, 1});
            }
            Thread handshake = new Thread(() -> speak(raw));
            handshake.start();
            clear.getOutputStream().write("PING clear\r\n".getBytes(UTF_8));
            assertEquals("PING clear", host.next());

            loaded.countDown();

            assertEquals("PING late", host.next());
            handshake.join();
        }
    }

    @Test
    void aKeyThatTheBestCannotShowIsShownByTheNext() throws Exception {
        Means means = kind.means();
        listen(
                Keys.BOB,
                new Means(
                        means.transport(),
                        () -> List.of(
                                identity -> {
                                    throw new SSLException("not this one");
                                },
                                means.tls().get().get(0))));

        try (SSLSocket guest = connect(Tls.context(Keys.ANA, new KeyTrust(pin -> {})), Tls.NEW)) {
            write(guest, "PING a");
            assertEquals("PING a", host.next());
        }
    }

    @Test
    void whatThereIsIsTold() throws Exception {
        listen(Keys.BOB, kind.means());

        String means = listener.means().toCompletableFuture().get(20, TimeUnit.SECONDS);

        assertEquals(kind == Kind.JVM ? "NIO, TLS of the JDK" : "epoll, TLS of BoringSSL", means);
    }

    private void speak(Socket raw) {
        try {
            SSLContext guests = Tls.context(Keys.ANA, new KeyTrust(pin -> {}));
            SSLSocket guest = (SSLSocket) guests.getSocketFactory().createSocket(raw, "host", port(), true);
            write(guest, "PING late");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void listen(Identity identity, Means means) throws Exception {
        ListenRules rules = new ListenRules(false, address -> true, LONG, Duration.ofMillis(200), 256);
        listener = Listener.open(ListenAddress.parse("127.0.0.1:0"), identity, this::accept, rules, means);
    }

    private Receiver accept(Connection connection) {
        accepted.add(connection);
        return host;
    }

    /** Answers the next connection. */
    private Peer answer(String what) throws InterruptedException {
        last = accepted.poll(20, TimeUnit.SECONDS);
        if (last == null) {
            throw new AssertionError("nobody came");
        }
        say(last, what);
        return last.peer();
    }

    private static void say(Connection connection, String what) {
        connection.send(Line.of(Message.of("PONG", what)));
        connection.flush();
    }

    private int port() {
        return listener.addresses().get(0).getPort();
    }

    private SSLSocket connect(SSLContext context, String version) throws IOException {
        Socket raw = new Socket(InetAddress.getByName("127.0.0.1"), port());
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(raw, "host", port(), true);
        socket.setSoTimeout((int) LONG.toMillis());
        socket.setEnabledProtocols(new String[] {version});
        return socket;
    }

    private static void write(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
    }

    private static String read(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c != '\n';
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString().trim();
    }

    private static Identity made(String algorithm, int bits, Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        List<String> command = List.of(
                System.getProperty("java.home") + "/bin/keytool",
                "-genkeypair",
                "-alias",
                "a",
                "-dname",
                "CN=chat",
                "-keyalg",
                algorithm,
                "-keysize",
                "" + bits,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "for-a-test");
        assertEquals(0, new ProcessBuilder(command).start().waitFor());
        char[] secret = "for-a-test".toCharArray();
        KeyStore keys = KeyStore.getInstance(store.toFile(), secret);
        return Certificates.read(
                pem("CERTIFICATE", keys.getCertificate("a").getEncoded()),
                pem("PRIVATE KEY", keys.getKey("a", secret).getEncoded()));
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }
}
