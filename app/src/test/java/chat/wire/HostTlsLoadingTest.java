package chat.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.trust.KeyTrust;
import chat.trust.Keys;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** TLS that takes its time to be there. */
@ParameterizedClass
@EnumSource(Kind.class)
class HostTlsLoadingTest {
    private final Kind kind;
    private final TlsHost host = new TlsHost();

    HostTlsLoadingTest(Kind kind) {
        this.kind = kind;
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void whoComesBeforeTlsIsThereWaits() throws Exception {
        CountDownLatch loaded = new CountDownLatch(1);
        Means means = kind.means();
        host.listen(Keys.BOB, new Means(means.transport(), () -> {
            await(loaded);
            return means.tls().get();
        }));
        try (Socket raw = new Socket(InetAddress.getByName("127.0.0.1"), host.port());
                Socket clear = new Socket(InetAddress.getByName("127.0.0.1"), host.port())) {
            try (Socket impatient = new Socket(InetAddress.getByName("127.0.0.1"), host.port())) {
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
    void whatThereIsIsTold() throws Exception {
        host.listen(Keys.BOB, kind.means());

        String means = host.listener().means().toCompletableFuture().get(20, TimeUnit.SECONDS);

        assertEquals(kind == Kind.JVM ? "NIO, TLS of the JDK" : "epoll, TLS of BoringSSL", means);
    }

    private void speak(Socket raw) {
        try {
            SSLContext guests = Tls.context(Keys.ANA, new KeyTrust(pin -> {}));
            SSLSocket guest = (SSLSocket) guests.getSocketFactory().createSocket(raw, "host", host.port(), true);
            TlsHost.write(guest, "PING late");
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
}
