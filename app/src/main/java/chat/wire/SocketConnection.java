package chat.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A connection over a socket of the JDK, as a guest has one: a thread reads, another writes what was flushed as one
 * piece.
 */
final class SocketConnection implements Connection {
    private static final int READ_SIZE = 16 * 1024;

    private final Socket raw;
    private final Socket socket;
    private final byte[] first;
    private final Peer peer;
    private final Receiver receiver;
    private final Duration farewell;
    private final SendQueue queue = new SendQueue();
    private final Object turn = new Object();
    private boolean flushed; // this and the next two are guarded by turn
    private boolean reading = true;
    private boolean closing;

    /**
     * A connection that has not started.
     *
     * @param raw the socket below encryption, which closes without a word
     * @param socket what lines go through
     * @param first what was read already
     * @param farewell how long what is queued may take to leave once the connection is closed
     */
    SocketConnection(Socket raw, Socket socket, byte[] first, Peer peer, Receiver receiver, Duration farewell) {
        this.raw = raw;
        this.socket = socket;
        this.first = first;
        this.peer = peer;
        this.receiver = receiver;
        this.farewell = farewell;
    }

    void start() {
        thread("wire reader", this::read);
        thread("wire writer", this::write);
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public boolean send(Line line) {
        return queue.add(line);
    }

    @Override
    public void flush() {
        synchronized (turn) {
            flushed = true;
            turn.notifyAll();
        }
    }

    @Override
    public int queued() {
        return queue.bytes();
    }

    @Override
    public void reading(boolean on) {
        synchronized (turn) {
            reading = on;
            turn.notifyAll();
        }
    }

    @Override
    public void registered() {
        // A guest knows whom it has called.
    }

    @Override
    public void close() {
        queue.end();
        synchronized (turn) {
            if (closing) {
                return;
            }
            closing = true;
            turn.notifyAll();
        }
        CompletableFuture.delayedExecutor(farewell.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(this::cut);
    }

    /** Ends it at once, whatever is on its way. */
    void cut() {
        queue.end();
        try {
            raw.close();
        } catch (IOException e) {
            System.getLogger("chat.wire").log(System.Logger.Level.DEBUG, "closing a socket", e);
        }
        synchronized (turn) {
            closing = true;
            turn.notifyAll();
        }
    }

    private void read() {
        String reason;
        try {
            reason = readAll();
        } catch (ProtocolException e) {
            reason = "the host sent " + e.getMessage();
        } catch (IOException e) {
            reason = isClosing() ? "closed" : "connection lost";
        } catch (InterruptedException e) {
            reason = "interrupted";
        }
        cut();
        receiver.closed(reason);
    }

    private String readAll() throws IOException, InterruptedException {
        LineReader lines = LineReader.atGuest(receiver);
        byte[] buffer = new byte[READ_SIZE];
        InputStream in = socket.getInputStream();
        if (first.length > 0) {
            lines.read(ByteBuffer.wrap(first));
        }
        while (true) {
            awaitReading();
            int count = in.read(buffer);
            if (count < 0) {
                return isClosing() ? "closed" : "connection closed";
            }
            if (!isClosing()) {
                lines.read(ByteBuffer.wrap(buffer, 0, count));
            }
        }
    }

    private void awaitReading() throws InterruptedException {
        synchronized (turn) {
            while (!reading && !closing) {
                turn.wait();
            }
        }
    }

    private boolean isClosing() {
        synchronized (turn) {
            return closing;
        }
    }

    private void write() {
        try {
            OutputStream out = socket.getOutputStream();
            while (awaitFlush()) {
                writeQueued(out);
            }
            writeQueued(out);
            socket.shutdownOutput(); // the peer's answer ends the reader
        } catch (IOException e) {
            cut(); // the reader tells why
        } catch (InterruptedException e) {
            cut();
        }
    }

    private void writeQueued(OutputStream out) throws IOException {
        byte[] piece = Line.joined(queue.take());
        if (piece.length > 0) {
            out.write(piece);
            out.flush();
            queue.left(piece.length);
        }
    }

    /** Waits; false when the connection is being closed. */
    private boolean awaitFlush() throws InterruptedException {
        synchronized (turn) {
            while (!flushed && !closing) {
                turn.wait();
            }
            flushed = false;
            return !closing;
        }
    }
}
