package chat.wire;

import chat.dialect.Say;
import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes pieces one by one, each by itself and no sooner than it may: many older programs take for one message whatever
 * they read at once. Confined to the connection's event loop, but for the figures.
 */
final class Pacer {
    private final Channel channel;
    private final Deque<Say> waiting = new ArrayDeque<>(1); // mostly empty
    private volatile int pieces;
    private volatile int bytes;
    private long last;
    private boolean began;
    private boolean busy;
    private @Nullable Runnable done;

    Pacer(Channel channel) {
        this.channel = channel;
    }

    void add(List<Say> says) {
        int added = 0;
        for (Say say : says) {
            waiting.add(say);
            added += say.bytes().length;
        }
        count(says.size(), added);
        next();
    }

    private void count(int morePieces, int moreBytes) {
        int nowPieces = pieces + morePieces; // nobody else writes them
        int nowBytes = bytes + moreBytes;
        pieces = nowPieces;
        bytes = nowBytes;
    }

    /** Pieces that are not taken by the operating system. Any thread. */
    int pieces() {
        return pieces;
    }

    /** The bytes of them. Any thread. */
    int bytes() {
        return bytes;
    }

    /** Says once when all has left. */
    void whenDone(Runnable done) {
        this.done = done;
        next();
    }

    private void next() {
        if (busy) {
            return; // whoever is busy comes back
        }
        Say say = waiting.peek();
        if (say == null) {
            finish();
            return;
        }
        long wait = began ? say.pause().toNanos() - (now() - last) : 0;
        busy = true;
        if (wait > 0) {
            channel.eventLoop().schedule(() -> write(say), wait, TimeUnit.NANOSECONDS);
        } else {
            write(say);
        }
    }

    private void write(Say say) {
        channel.writeAndFlush(channel.alloc().buffer(say.bytes().length).writeBytes(say.bytes()))
                .addListener(written -> left(say, written));
    }

    private void left(Say say, Future<?> written) {
        waiting.remove();
        count(-1, -say.bytes().length);
        began = true;
        last = now();
        busy = false;
        if (written.isSuccess()) {
            next();
        } else {
            finish();
        }
    }

    private long now() {
        return channel.eventLoop().ticker().nanoTime();
    }

    private void finish() {
        Runnable end = done;
        done = null;
        if (end != null) {
            end.run();
        }
    }
}
