package chat.wire;

import chat.dialect.HostInterpreter;
import chat.dialect.HostInterpreter.Standing;
import chat.dialect.Turn;
import chat.irc.Message;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A connection with a server that knows no IRC. One thread reads; another one keeps the conversation: it asks the
 * interpreter, writes each thing said in one piece after its pause, and leaves so that the other program takes no harm.
 */
final class OlderHost implements Connection {
    private static final int READ_SIZE = 16 * 1024;

    /** Between the last words and the end, and then for the server to end its side. */
    private static final Duration LAST_PAUSE = Duration.ofMillis(50);

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private static final byte[] NOTHING = {};

    private final Socket socket;
    private final HostInterpreter interpreter;
    private final Peer peer;
    private final Receiver receiver;
    private final Duration farewell;

    private final SendQueue queue = new SendQueue();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Semaphore reads = new Semaphore(Bounds.OLDER_READS);
    private final CompletableFuture<Standing> settled = new CompletableFuture<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Object turn = new Object();
    private boolean reading = true; // guarded by turn
    private volatile boolean closing;

    // What follows belongs to the conversation's thread.
    private final Deque<Line> lines = new ArrayDeque<>();
    private final PacedOutput says = new PacedOutput(System.nanoTime());
    private @Nullable Long quietAt;
    private boolean over;
    private String reason = "closed";

    /** Something to think about; {@code at} is when it was there, by {@link System#nanoTime}. */
    private record Event(Kind kind, byte[] bytes, long at) {
        enum Kind {
            READ,
            ENDED,
            LOST,
            WOKEN
        }
    }

    /**
     * A connection that has not started.
     *
     * @param first what was read from the server already
     * @param farewell how long what is queued may take to leave once the connection is closed
     */
    OlderHost(
            Socket socket, byte[] first, HostInterpreter interpreter, Peer peer, Receiver receiver, Duration farewell) {
        this.socket = socket;
        this.interpreter = interpreter;
        this.peer = peer;
        this.receiver = receiver;
        this.farewell = farewell;
        if (first.length > 0) {
            reads.acquireUninterruptibly();
            events.add(new Event(Event.Kind.READ, first, System.nanoTime()));
        }
    }

    void start() {
        thread("older reader", this::read);
        thread("older conversation", this::converse);
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the server has said whether we are in; {@code ASKING} when the time is over before. */
    Standing settled(long nanos) throws InterruptedException {
        try {
            return settled.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Standing.ASKING;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
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
        if (!woken.getAndSet(true)) {
            wake(Event.Kind.WOKEN); // one is enough, however long a write takes
        }
    }

    private void wake(Event.Kind kind) {
        events.add(new Event(kind, NOTHING, System.nanoTime()));
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
        if (closing) {
            return;
        }
        queue.end();
        closing = true;
        reading(true);
        wake(Event.Kind.WOKEN);
        CompletableFuture.delayedExecutor(farewell.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(this::cut);
    }

    private void cut() {
        try {
            socket.close();
        } catch (IOException e) {
            System.getLogger("chat.wire").log(System.Logger.Level.DEBUG, "closing a socket", e);
        }
    }

    private void read() {
        byte[] buffer = new byte[READ_SIZE];
        try {
            InputStream in = socket.getInputStream();
            while (true) {
                awaitReading();
                int count = in.read(buffer);
                if (count < 0) {
                    wake(Event.Kind.ENDED);
                    return;
                }
                long now = System.nanoTime();
                reads.acquire();
                events.add(new Event(Event.Kind.READ, Arrays.copyOf(buffer, count), now));
            }
        } catch (IOException | InterruptedException e) {
            wake(Event.Kind.LOST);
        }
    }

    private void awaitReading() throws InterruptedException {
        synchronized (turn) {
            while (!reading) {
                turn.wait();
            }
        }
    }

    private void converse() {
        try {
            take(interpreter.begin(), true);
            boolean ended = false;
            while (!over) {
                ended = next();
            }
            leave(ended);
        } catch (IOException e) {
            reason = closing ? "closed" : "connection lost";
        } catch (InterruptedException e) {
            reason = "interrupted";
        } finally {
            queue.end();
            cut();
            boolean in = settled.complete(Standing.REFUSED) ? false : interpreter.standing() == Standing.IN;
            reads.release(Bounds.OLDER_READS); // the reader meets the end
            if (in) {
                receiver.closed(reason);
            }
        }
    }

    /** One step of the conversation; true when the server has ended its side. */
    private boolean next() throws IOException, InterruptedException {
        says.write(socket.getOutputStream());
        Event event = events.poll(patience(), TimeUnit.NANOSECONDS);
        long now = event == null ? System.nanoTime() : event.at;
        Long due = quietAt;
        if (due != null && now - due >= 0) {
            take(interpreter.quiet(), true);
        }
        boolean ended = false;
        if (event != null && !over) {
            ended = handle(event);
        } else if (event != null && event.kind == Event.Kind.READ) {
            reads.release();
        }
        talk();
        return ended;
    }

    private boolean handle(Event event) {
        switch (event.kind) {
            case READ -> {
                reads.release();
                take(interpreter.read(event.bytes), true);
            }
            case ENDED, LOST -> {
                reason = event.kind == Event.Kind.LOST && !closing ? "connection lost" : "connection closed";
                take(interpreter.ended(), true);
                over = true;
                return true;
            }
            default -> woken.set(false);
        }
        return false;
    }

    /** Hands over what the client says, as far as the pauses allow. */
    private void talk() {
        lines.addAll(Arrays.asList(queue.take()));
        while (!over && !lines.isEmpty() && says.size() < Bounds.OLDER_SAYS) {
            Line line = lines.remove();
            queue.left(line.length());
            for (Message message : line.messages()) {
                take(interpreter.deliver(message), false);
            }
        }
        if (closing && !over && lines.isEmpty() && says.size() < Bounds.OLDER_SAYS) {
            take(interpreter.deliver(Message.of("QUIT")), false);
            over = true;
        }
    }

    /** Does what a turn asks for. One that came of what we say leaves the patience with the server as it is. */
    private void take(Turn<Message> result, boolean fromServer) {
        Duration quiet = result.quiet();
        if (quiet != null) {
            quietAt = System.nanoTime() + quiet.toNanos();
        } else if (fromServer) {
            quietAt = null;
        }
        says.add(result.said());
        over |= result.over();
        if (interpreter.standing() != Standing.ASKING) {
            settled.complete(interpreter.standing());
        }
        if (!result.heard().isEmpty()) {
            result.heard().forEach(receiver::received);
            receiver.rested();
        }
    }

    /** How long nothing has to be done; nanoseconds. */
    private long patience() {
        long now = System.nanoTime();
        long wait = TimeUnit.HOURS.toNanos(1);
        Long quiet = quietAt;
        if (quiet != null) {
            wait = Math.min(wait, quiet - now);
        }
        wait = Math.min(wait, says.patience(now));
        return Math.max(0, wait);
    }

    /** Last words, a pause, the end of our side, and then all that is still to be read: unread bytes would reset it. */
    private void leave(boolean ended) throws IOException, InterruptedException {
        boolean gone = ended;
        while (says.size() > 0) {
            says.write(socket.getOutputStream());
            gone |= pass(patience());
        }
        gone |= passFor(LAST_PAUSE, gone);
        socket.shutdownOutput();
        passFor(LAST_WORDS, gone);
    }

    private boolean passFor(Duration time, boolean ended) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        boolean gone = ended;
        while (!gone && end - System.nanoTime() > 0) {
            gone = pass(end - System.nanoTime());
        }
        return gone;
    }

    /** Reads and forgets; true when the server has ended its side. */
    private boolean pass(long nanos) throws InterruptedException {
        Event event = events.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        if (event != null && event.kind == Event.Kind.READ) {
            reads.release();
        }
        return event != null && (event.kind == Event.Kind.ENDED || event.kind == Event.Kind.LOST);
    }
}
