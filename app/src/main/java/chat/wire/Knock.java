package chat.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tries whether somebody listens at an address, at all addresses of a host at once. Nothing is said there. */
final class Knock {
    private final int port;
    private final Duration patience;

    /** @param patience for all of them together */
    Knock(int port, Duration patience) {
        this.port = port;
        this.patience = patience;
    }

    /**
     * How one address answered.
     *
     * @param socket is connected to it; null when it is not
     * @param refused whether it said that nobody listens there
     * @param how in words
     */
    record Answer(InetAddress address, @Nullable Socket socket, boolean refused, String how) {
        void close() {
            Knock.close(socket);
        }
    }

    /** Tries all, and waits for the answers; the sockets in them are for the caller to close. */
    List<Answer> at(List<InetAddress> places, ExecutorService threads) throws InterruptedException {
        List<Future<Answer>> tries = new ArrayList<>();
        for (InetAddress place : places) {
            tries.add(threads.submit(() -> at(place)));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> each : tries) {
            try {
                answers.add(each.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("an answer is never thrown", e);
            }
        }
        return answers;
    }

    private Answer at(InetAddress place) {
        long begun = System.nanoTime();
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(place, port), (int) patience.toMillis());
            return new Answer(place, socket, false, "is there" + since(begun));
        } catch (SocketTimeoutException e) {
            close(socket);
            return new Answer(place, null, false, "does not answer" + within(patience));
        } catch (ConnectException e) {
            close(socket);
            boolean refused = String.valueOf(e.getMessage()).contains("refused");
            return new Answer(place, null, refused, refused ? "says that nobody listens there" : "does not answer");
        } catch (IOException e) {
            close(socket);
            return new Answer(place, null, false, "cannot be reached: no way leads there");
        }
    }

    /** How long something took that began then, a {@link System#nanoTime}. */
    static String since(long begun) {
        return " (" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) + " ms)";
    }

    static String within(Duration patience) {
        return " within " + Math.max(1, patience.toSeconds()) + " s";
    }

    private static void close(@Nullable Socket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            System.getLogger("chat.wire").log(System.Logger.Level.DEBUG, "closing a socket", e);
        }
    }
}
