package chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** One who talks with a host on this machine byte by byte, and keeps every line it hears. All waits are bounded. */
final class RawGuest implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final List<String> heard = new ArrayList<>();
    private final List<Long> when = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private boolean ended;
    private long endedAt;

    private RawGuest(Socket socket, boolean reads) {
        this.socket = socket;
        if (reads) {
            Thread reader = new Thread(this::read, "raw guest");
            reader.setDaemon(true);
            reader.start();
        }
    }

    /** In clear text. */
    static RawGuest clear(int port) throws IOException {
        return new RawGuest(new Socket(InetAddress.getLoopbackAddress(), port), true);
    }

    /** One who reads what the host says only when it is told to ({@link #reads}). */
    static RawGuest deaf(int port, boolean tls) throws IOException, GeneralSecurityException {
        return new RawGuest(tls ? secured(port) : new Socket(InetAddress.getLoopbackAddress(), port), false);
    }

    /** Over TLS, whoever the host may be. */
    static RawGuest overTls(int port) throws IOException, GeneralSecurityException {
        return new RawGuest(secured(port), true);
    }

    private static Socket secured(int port) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        socket.startHandshake();
        return socket;
    }

    /** The certificate that a host shows. */
    static Certificate certificateAt(int port) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    /** Introduces itself and waits for the welcome. */
    RawGuest introduced(String nick, String... capabilities) throws InterruptedException {
        introduces(nick, capabilities);
        await(" 001 " + nick + " ");
        return this;
    }

    /** Introduces itself. */
    RawGuest introduces(String nick, String... capabilities) {
        if (capabilities.length > 0) {
            says("CAP REQ :" + String.join(" ", capabilities));
        }
        says("NICK " + nick, "USER " + nick + " 0 * :" + nick);
        if (capabilities.length > 0) {
            says("CAP END");
        }
        return this;
    }

    RawGuest joined(String room) throws InterruptedException {
        says("JOIN " + room);
        await(" 366 ");
        return this;
    }

    void says(String... lines) {
        sends((String.join("\r\n", lines) + "\r\n").getBytes(UTF_8));
    }

    void sends(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // The host has hung up; what was heard tells so.
        }
    }

    /** Reads so many bytes, or as many as are there, and forgets them. Only for one who does not read by itself. */
    void reads(int bytes) {
        try {
            socket.getInputStream().read(new byte[bytes]);
        } catch (IOException e) {
            // The host has hung up; the others hear why.
        }
    }

    /** Says that it will say no more, and goes on listening. */
    void fallsSilent() throws IOException {
        socket.shutdownOutput();
    }

    /** All lines so far, without their ends. */
    synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    /** When each of those lines came, in nanoseconds of this machine. */
    synchronized List<Long> when() {
        return List.copyOf(when);
    }

    /** What no host may send: lines that are no text, or do not end as they must. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** Waits for a line with this text in it, and gives the first one. */
    synchronized String await(String text) throws InterruptedException {
        int[] looked = {0}; // a flood is not searched again and again
        awaitAll(
                lines -> {
                    while (looked[0] < lines.size() && !lines.get(looked[0]).contains(text)) {
                        looked[0]++;
                    }
                    return looked[0] < lines.size();
                },
                text);
        return heard.get(looked[0]);
    }

    /** Waits until all that was heard is as expected. */
    synchronized void awaitAll(Predicate<List<String>> expected, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!expected.test(heard)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0 || ended) {
                throw new AssertionError("never heard: " + what + (ended ? " before the end" : "") + "; the last were\n"
                        + String.join("\n", heard.subList(Math.max(0, heard.size() - 30), heard.size())));
            }
            wait(left);
        }
    }

    /** Waits until the host has ended the connection, and tells when it did, in nanoseconds of this machine. */
    synchronized long awaitEnd() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!ended) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("the host never ended the connection");
            }
            wait(left);
        }
        return endedAt;
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    private void read() {
        try (InputStream in = socket.getInputStream()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            byte[] buffer = new byte[16 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n') {
                        keep(line.toByteArray());
                        line.reset();
                    } else {
                        line.write(buffer[i]);
                    }
                }
            }
        } catch (IOException e) {
            // Ended without a goodbye, by whichever side.
        }
        synchronized (this) {
            ended = true;
            endedAt = System.nanoTime();
            notifyAll();
        }
    }

    private synchronized void keep(byte[] bytes) {
        try {
            String line = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (!line.endsWith("\r")) {
                faults.add("no CR at the end of " + line);
            }
            when.add(System.nanoTime());
            heard.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        } catch (CharacterCodingException e) {
            faults.add("no UTF-8: " + new String(bytes, UTF_8));
        }
        notifyAll();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    /** These tests ask what a host survives, and not who it is. */
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
