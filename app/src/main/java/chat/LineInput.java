package chat;

import chat.client.Event;
import chat.client.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lines that come in where there is no screen. A pipe may bring them faster than a host takes them: then it has to wait,
 * so that none is lost. Read by a thread of its own; {@link #took} is called by the loop's.
 */
final class LineInput {
    /** The longest line that is read, in characters; a longer one is taken in pieces of that length. */
    private static final int LONGEST = 64 * 1024;

    /** Messages that may wait for the host before another line is read: with the longest line they still have room. A count. */
    private static final int WAITING = 400;

    private final InputStream in;
    private final Function<String, Event> meaning;
    private final Consumer<Event> events;
    private int given; // this and the next two are guarded by this
    private int taken;
    private int waiting;

    /** @param meaning what a line is */
    LineInput(InputStream in, Function<String, Event> meaning, Consumer<Event> events) {
        this.in = in;
        this.meaning = meaning;
        this.events = events;
    }

    /** Reads lines until there are no more. */
    void start() {
        Thread thread = new Thread(this::read, "input");
        thread.setDaemon(true);
        thread.start();
    }

    /** So far the lines have been taken in, and so many messages wait. */
    synchronized void took(State state) {
        taken = state.writing().typed();
        waiting = state.outgoing().pending().size() + state.writing().later().size();
        notifyAll();
    }

    private void read() {
        try {
            readAll();
        } catch (IOException e) {
            // Input that cannot be read any more has ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        events.accept(new Event.InputEnded());
    }

    private void readAll() throws IOException, InterruptedException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        for (int c; (c = reader.read()) >= 0; ) {
            if (c == '\n' || line.length() >= LONGEST) {
                give(line.toString());
                line.setLength(0);
            }
            if (c != '\n' && c != '\r') {
                line.append((char) c);
            }
        }
        if (!line.isEmpty()) {
            give(line.toString());
        }
    }

    private void give(String line) throws InterruptedException {
        events.accept(meaning.apply(line));
        synchronized (this) {
            given++;
            while (taken < given || waiting >= WAITING) {
                wait();
            }
        }
    }
}
