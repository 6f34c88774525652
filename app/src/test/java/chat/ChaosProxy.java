package chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bad network between guests and a host on this machine: it delays, cuts what is said into slices, stalls without a
 * word, and breaks connections off in the middle of a line. What comes through is never changed. Any thread.
 */
final class ChaosProxy implements AutoCloseable {
    /** What a network does to those who talk over it. */
    enum Mood {
        /** Hands on what comes. */
        FINE,
        /** Hands it on after a while. */
        SLOW,
        /** Hands it on some bytes at a time. */
        SLICED,
        /** Hands nothing on, and says nothing. */
        STALLED
    }

    private static final int DELAY_MILLIS = 80;
    private static final int SLICE = 7;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Mood mood = Mood.FINE;
    private volatile boolean narrow;
    private volatile boolean closed;

    /** @param target the port of the host, which need not be there all the time */
    ChaosProxy(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        begin(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on it behaves like this, to those who are connected, too. */
    synchronized void mood(Mood now) {
        mood = now;
        notifyAll();
    }

    /** For those who connect from now on, it takes as little as it can of what it does not hand on to them. */
    void narrow() {
        narrow = true;
    }

    /** Breaks off all connections, at whatever byte they are. */
    void reset() {
        for (Socket socket : open) {
            end(socket);
        }
    }

    private void accept() {
        while (!closed) {
            try {
                Socket guest = door.accept();
                begin(() -> connect(guest));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void connect(Socket guest) {
        open.add(guest);
        try {
            Socket host = new Socket();
            open.add(host);
            if (narrow) {
                host.setReceiveBufferSize(1); // the system makes it the smallest that there is
            }
            host.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            begin(() -> copy(guest, host));
            copy(host, guest);
        } catch (IOException e) {
            end(guest); // nobody is there
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[4096];
        try {
            from.setTcpNoDelay(true);
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                pass(buffer, n, out);
            }
            to.shutdownOutput();
        } catch (IOException | InterruptedException e) {
            end(from);
            end(to);
        }
    }

    private void pass(byte[] bytes, int length, OutputStream out) throws IOException, InterruptedException {
        await();
        if (mood == Mood.SLOW) {
            Thread.sleep(DELAY_MILLIS); // this is what it is for
        }
        int step = mood == Mood.SLICED ? SLICE : length;
        for (int at = 0; at < length; at += step) {
            await();
            out.write(bytes, at, Math.min(step, length - at));
            out.flush();
        }
    }

    private synchronized void await() throws InterruptedException {
        while (mood == Mood.STALLED && !closed) {
            wait();
        }
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.setSoLinger(true, 0); // a reset, and no goodbye
        } catch (SocketException e) {
            // It is closed already.
        }
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "chaos");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        mood(Mood.FINE);
        door.close();
        reset();
    }
}
