package chat.tui.term;

import chat.client.Key;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;

/**
 * The thread that reads the keyboard. It reads through a channel because closing one ends a read that waits: a thread
 * that waits in a read of a stream makes the JVM take 300 ms longer to exit.
 */
final class Keyboard {
    private static final System.Logger LOG = System.getLogger(Keyboard.class.getName());
    private static final int BUFFER = 1 << 16;
    private static final int POLL_MILLIS = 2;
    private static final int END_MILLIS = 100;

    private final FileInputStream stream;
    private final FileChannel channel;
    private final KeyDecoder decoder;
    private final Consumer<Key> sink;
    private final Thread thread = new Thread(this::run, "keys");

    private Keyboard(FileInputStream stream, Consumer<Key> sink, Consumer<Answer> answers) {
        this.stream = stream;
        this.channel = stream.getChannel();
        this.sink = sink;
        decoder = new KeyDecoder(sink, answers);
        thread.setDaemon(true);
    }

    /**
     * The one that this process was started with. Once it is closed, so is the standard input.
     *
     * @param sink is told every key, on the thread of the keyboard; the last one is {@link Key.Closed} if the terminal
     *     ends it
     * @param answers is told what the terminal says of itself, on the same thread
     */
    static Keyboard standard(Consumer<Key> sink, Consumer<Answer> answers) {
        return new Keyboard(new FileInputStream(FileDescriptor.in), sink, answers);
    }

    /** The same of the terminal itself, after another one was closed. */
    static Keyboard device(Consumer<Key> sink, Consumer<Answer> answers) throws IOException {
        return new Keyboard(new FileInputStream(Tty.DEVICE), sink, answers);
    }

    void start() {
        thread.start();
    }

    /** Ends the reading, from any thread. */
    void close() {
        try {
            channel.close();
            if (Thread.currentThread() != thread) {
                thread.join(END_MILLIS);
            }
        } catch (IOException unclosed) {
            LOG.log(System.Logger.Level.DEBUG, "keyboard not closed", unclosed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            read();
        } catch (IOException | InterruptedException ended) {
            LOG.log(System.Logger.Level.DEBUG, "keyboard ended", ended);
        }
        if (channel.isOpen()) {
            sink.accept(new Key.Closed());
        }
    }

    private void read() throws IOException, InterruptedException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        byte[] bytes = new byte[BUFFER];
        while (channel.read(buffer) > 0) {
            int count = buffer.flip().remaining();
            buffer.get(bytes, 0, count).clear();
            decoder.feed(bytes, count);
            awaitMore();
        }
    }

    /** Waits while a sequence may still go on, and looks often: it costs nothing when nobody types. */
    private void awaitMore() throws IOException, InterruptedException {
        long since = System.nanoTime();
        while (decoder.patience() > 0 && stream.available() == 0) {
            if (System.nanoTime() - since > decoder.patience() * 1_000_000L) {
                decoder.idle();
                return;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
