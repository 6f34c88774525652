package chat.interop;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** A port for programs that cannot choose one themselves, or not twice the same. */
final class FreePort {
    private static final int PATIENCE_SECONDS = 30;
    private static final int BETWEEN_TRIES_MILLIS = 50;

    private FreePort() {}

    /** One that nobody listened at a moment ago, on loopback. */
    static int find() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until somebody listens there. */
    static void awaitListener(int port) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (ConnectException nobody) {
                if (System.nanoTime() - end > 0) {
                    throw new AssertionError("nobody listens at port " + port, nobody);
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
            }
        }
    }
}
