package chat.wire;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A connection inside this process: the host's own seat, and the network of tests. What is sent at one end becomes
 * bytes and is read at the other as it would be from a socket.
 *
 * <pre>
 *   guest  near ──flush──▶ far   host
 * </pre>
 *
 * <p>To take a seat: {@code pipe.near().attach(guest); pipe.far().attach(server.accept(pipe.far()))}.
 */
public final class Pipe {
    private final End near;
    private final End far;

    private Pipe(Peer guest, Executor nearReads, Executor farReads) {
        Peer host = new Peer("local", true, true, "");
        near = new End(host, nearReads, LineReader::atGuest);
        far = new End(guest, farReads, LineReader::atHost);
    }

    /** A pipe whose receivers are called by whoever flushes at the other end. */
    public static Pipe open() {
        return open("", Runnable::run, Runnable::run);
    }

    /**
     * Opens a pipe.
     *
     * @param pin the guest's identity, as in {@link Peer#pin}
     * @param nearReads runs the guest's receiver
     * @param farReads runs the host's receiver
     */
    public static Pipe open(String pin, Executor nearReads, Executor farReads) {
        return new Pipe(new Peer("local", true, true, pin), nearReads, farReads);
    }

    /** The guest's end. */
    public End near() {
        return near;
    }

    /** The host's end. */
    public End far() {
        return far;
    }

    /** One end of a pipe. Until a receiver is attached, what arrives waits. */
    public final class End implements Connection {
        private final Peer peer;
        private final Executor reads;
        private final SendQueue queue = new SendQueue();
        private final AtomicInteger calls = new AtomicInteger();
        private final Function<Receiver, LineReader> readers;
        private volatile @Nullable Receiver receiver;
        private volatile @Nullable LineReader reader;
        private volatile boolean reading = true;
        private volatile boolean closed;
        private boolean ended; // confined to whoever runs step()

        private End(Peer peer, Executor reads, Function<Receiver, LineReader> readers) {
            this.peer = peer;
            this.reads = reads;
            this.readers = readers;
        }

        /** Says who gets what arrives at this end. Once. */
        public void attach(Receiver receiver) {
            this.reader = readers.apply(receiver);
            this.receiver = receiver;
            wake();
        }

        @Override
        public Peer peer() {
            return peer;
        }

        @Override
        public boolean send(Line line) {
            return !other().closed && queue.add(line);
        }

        @Override
        public void flush() {
            other().wake();
        }

        @Override
        public int queued() {
            return queue.bytes();
        }

        @Override
        public void reading(boolean on) {
            reading = on;
            wake();
        }

        @Override
        public void registered() {
            // Nobody in this process is a stranger.
        }

        @Override
        public void close() {
            queue.end();
            closed = true;
            other().wake();
            wake();
        }

        private End other() {
            return this == near ? far : near;
        }

        private void wake() {
            reads.execute(this::read);
        }

        /** Runs {@link #step} until nothing new has happened; a call from inside it, or from another thread, only adds a turn. */
        private void read() {
            if (calls.getAndIncrement() > 0) {
                return;
            }
            int seen = 1;
            do {
                step();
                seen = calls.addAndGet(-seen);
            } while (seen > 0);
        }

        private void step() {
            Receiver to = receiver;
            LineReader lines = reader;
            if (to == null || lines == null || ended) {
                return;
            }
            boolean otherClosed = other().closed; // before what it sent is taken, so that all of it is
            if (reading && !closed) {
                take(lines);
            }
            if (closed || otherClosed && reading) {
                ended = true;
                to.closed(closed ? "closed" : "connection closed");
            }
        }

        private void take(LineReader lines) {
            byte[] bytes = Line.joined(other().queue.take());
            try {
                lines.read(ByteBuffer.wrap(bytes));
            } catch (ProtocolException e) {
                throw new AssertionError("every line has an end", e);
            } finally {
                other().queue.left(bytes.length);
            }
        }
    }
}
