package chat.wire;

import chat.dialect.Say;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What is to be said to an older host, each thing in one write and no sooner than its pause allows; {@link Pacer} is the
 * same on an event loop. Confined to one thread.
 */
final class PacedOutput {
    private final Deque<Say> waiting = new ArrayDeque<>();
    private long wrote;

    /** @param now as all times here by {@link System#nanoTime} */
    PacedOutput(long now) {
        this.wrote = now;
    }

    void add(List<Say> says) {
        waiting.addAll(says);
    }

    /** Things that are not written yet. */
    int size() {
        return waiting.size();
    }

    /** How long until the next one may be written; a very long time when there is none. Nanoseconds. */
    long patience(long now) {
        Say next = waiting.peek();
        return next == null ? Long.MAX_VALUE : Math.max(0, next.pause().toNanos() - (now - wrote));
    }

    /** Writes what has waited long enough. */
    void write(OutputStream out) throws IOException {
        while (patience(System.nanoTime()) == 0) {
            out.write(waiting.remove().bytes());
            wrote = System.nanoTime();
        }
    }
}
