package chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** Stands for an older program, byte for byte; keeps what each read brings. All waits are bounded. */
final class OlderPeer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private boolean ended;
    private int looked;

    OlderPeer(int port) throws IOException {
        socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
        socket.setTcpNoDelay(true);
        Thread reader = new Thread(this::read, "older peer");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        byte[] buffer = new byte[4096];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                keep(buffer, n);
            }
        } catch (IOException e) {
            keep("(reset)".getBytes(UTF_8), 7); // which would kill some of the originals
        }
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    private synchronized void keep(byte[] bytes, int length) {
        heard.write(bytes, 0, length);
        notifyAll();
    }

    /** Writes all at once. */
    void says(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(UTF_8));
    }

    /** Waits until exactly these bytes have come, after those that were waited for before. */
    synchronized void hears(String bytes) throws InterruptedException {
        int end = looked + bytes.getBytes(UTF_8).length;
        await(() -> heard.size() >= end || ended, bytes);
        String got = text();
        String fresh = got.substring(Math.min(looked(), got.length()));
        if (!fresh.startsWith(bytes)) {
            throw new AssertionError("instead of \"" + bytes + "\" came \"" + fresh + "\"");
        }
        looked = end;
    }

    /** Waits until these bytes come, whatever comes before them. */
    synchronized void hearsAtLast(String bytes) throws InterruptedException {
        await(() -> text().indexOf(bytes, looked()) >= 0 || ended, bytes);
        int at = text().indexOf(bytes, looked());
        if (at < 0) {
            throw new AssertionError("before its end there was no \"" + bytes + "\" in \"" + text() + "\"");
        }
        looked = text().substring(0, at + bytes.length()).getBytes(UTF_8).length;
    }

    /** Waits until the host has ended its side, with nothing more said and without a reset. */
    synchronized void hearsTheEnd() throws InterruptedException {
        await(() -> ended, "the end");
        if (heard.size() != looked) {
            throw new AssertionError("before the end came \"" + text().substring(looked()) + "\"");
        }
    }

    /** Looks whether these bytes came among all that has come so far. */
    synchronized void hasNotHeard(String bytes) {
        if (text().contains(bytes)) {
            throw new AssertionError("there is \"" + bytes + "\" in \"" + text() + "\"");
        }
    }

    private interface Expected {
        boolean isThere();
    }

    private void await(Expected expected, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!expected.isThere()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("never came: \"" + what + "\"; there is \"" + text() + "\"");
            }
            wait(left);
        }
    }

    private String text() {
        return heard.toString(UTF_8);
    }

    /** Where the characters begin that nobody has waited for. */
    private int looked() {
        return new String(heard.toByteArray(), 0, Math.min(looked, heard.size()), UTF_8).length();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
