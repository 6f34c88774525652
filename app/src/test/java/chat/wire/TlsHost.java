package chat.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.irc.Message;
import chat.trust.Identity;
import chat.trust.ListenAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A listener that hears lines over TLS, and the guests who say them. */
final class TlsHost implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final RecordingReceiver heard = new RecordingReceiver();
    private final BlockingQueue<Connection> accepted = new LinkedBlockingQueue<>();
    private @Nullable Listener listener;
    private @Nullable Connection last;

    void listen(Identity identity, Means means) throws Exception {
        ListenRules rules = new ListenRules(false, address -> true, LONG, Duration.ofMillis(200), 256);
        listener = Listener.open(ListenAddress.parse("127.0.0.1:0"), identity, this::accept, rules, means);
    }

    private Receiver accept(Connection connection) {
        accepted.add(connection);
        return heard;
    }

    Listener listener() {
        if (listener == null) {
            throw new AssertionError("it does not listen");
        }
        return listener;
    }

    /** What was heard next. */
    String next() throws InterruptedException {
        return heard.next();
    }

    /** Whether nobody has come. */
    boolean isAlone() {
        return accepted.isEmpty();
    }

    /** Answers the next connection. */
    Peer answer(String what) throws InterruptedException {
        last = accepted.poll(LONG.toSeconds(), TimeUnit.SECONDS);
        say(last(), what);
        return last().peer();
    }

    /** The connection that was answered last. */
    Connection last() {
        if (last == null) {
            throw new AssertionError("nobody came");
        }
        return last;
    }

    static void say(Connection connection, String what) {
        connection.send(Line.of(Message.of("PONG", what)));
        connection.flush();
    }

    int port() {
        return listener().addresses().get(0).getPort();
    }

    SSLSocket connect(SSLContext context, String version) throws IOException {
        Socket raw = new Socket(InetAddress.getByName("127.0.0.1"), port());
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(raw, "host", port(), true);
        socket.setSoTimeout((int) LONG.toMillis());
        socket.setEnabledProtocols(new String[] {version});
        return socket;
    }

    static void write(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
    }

    static String read(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c != '\n';
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString().trim();
    }

    @Override
    public void close() {
        if (listener != null) {
            listener.close(Duration.ZERO);
        }
    }
}
