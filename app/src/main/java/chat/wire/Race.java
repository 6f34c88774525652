package chat.wire;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tries all addresses of a host, IPv6 and IPv4 in turns, each a little after the one before or as soon as that one has
 * failed; the first that answers wins (RFC 8305). Confined to the thread that runs it, but for the attempts.
 */
final class Race {
    /** RFC 8305, section 5, "Connection Attempt Delay". */
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final BlockingQueue<Attempt> finished = new LinkedBlockingQueue<>();
    private final List<Socket> started = new ArrayList<>();
    private final Consumer<Socket> opened;
    private final long end;
    private @Nullable IOException failure;

    /** One try at one address; without a failure it is connected. */
    private record Attempt(Socket socket, @Nullable IOException failure) {}

    /**
     * Prepares a race.
     *
     * @param opened is shown every socket before it connects, so that it can be closed from outside
     * @param patience how long all of it may take
     */
    Race(Consumer<Socket> opened, Duration patience) {
        this.opened = opened;
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** Connects; throws what the first address that failed said. */
    Socket run(List<InetAddress> addresses, int port) throws IOException, InterruptedException {
        Queue<InetAddress> waiting = inTurns(addresses);
        int running = 0;
        Socket winner = null;
        try {
            while (winner == null && (running > 0 || !waiting.isEmpty())) {
                InetAddress next = waiting.poll();
                if (next != null) {
                    start(new InetSocketAddress(next, port));
                    running++;
                }
                Attempt attempt = await(!waiting.isEmpty());
                if (attempt != null && attempt.failure == null) {
                    winner = attempt.socket;
                } else if (attempt != null) {
                    running--;
                    failure = failure == null ? attempt.failure : failure;
                }
            }
        } finally {
            for (Socket socket : started) {
                if (socket != winner) {
                    socket.close();
                }
            }
        }
        if (winner == null) {
            throw failure == null ? new SocketTimeoutException() : failure;
        }
        return winner;
    }

    private void start(InetSocketAddress address) {
        Socket socket = new Socket();
        opened.accept(socket);
        started.add(socket);
        Thread attempt = new Thread(() -> finished.add(connect(socket, address)), "connect " + address.getAddress());
        attempt.setDaemon(true);
        attempt.start();
    }

    private Attempt connect(Socket socket, InetSocketAddress address) {
        try {
            long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            socket.connect(address, (int) Math.max(1, rest));
            return new Attempt(socket, null);
        } catch (IOException e) {
            return new Attempt(socket, e);
        }
    }

    /** The next one that is finished; null when it is time for another, or for none. */
    private @Nullable Attempt await(boolean more) throws InterruptedException, SocketTimeoutException {
        long rest = end - System.nanoTime();
        Attempt attempt = finished.poll(more ? Math.min(STEP_NANOS, rest) : rest, TimeUnit.NANOSECONDS);
        if (attempt == null && end - System.nanoTime() <= 0) {
            throw new SocketTimeoutException();
        }
        return attempt;
    }

    /** The addresses in their order, but changing the family each time as long as there are both. */
    static Queue<InetAddress> inTurns(List<InetAddress> addresses) {
        Deque<InetAddress> six = new ArrayDeque<>();
        Deque<InetAddress> four = new ArrayDeque<>();
        addresses.forEach(address -> (address instanceof Inet6Address ? six : four).add(address));
        boolean sixNext = !addresses.isEmpty() && addresses.get(0) instanceof Inet6Address;
        Queue<InetAddress> turns = new ArrayDeque<>();
        while (!six.isEmpty() || !four.isEmpty()) {
            boolean takeSix = four.isEmpty() || sixNext && !six.isEmpty();
            turns.add(takeSix ? six.remove() : four.remove());
            sixNext = !takeSix;
        }
        return turns;
    }
}
