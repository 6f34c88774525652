package chat.wire;

import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Takes flushes to the event loop that owns the connections: however many connections are flushed in one turn of the
 * room, the loop is woken once.
 */
final class Flusher {
    private final EventLoop loop;
    private final DirectWriter writer = new DirectWriter();
    private final Queue<Guest> flushed = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean awake = new AtomicBoolean();

    Flusher(EventLoop loop) {
        this.loop = loop;
    }

    /** What writes for the connections of this loop. On the event loop. */
    DirectWriter writer() {
        return writer;
    }

    /** Any thread. */
    void flush(Guest guest) {
        flushed.add(guest);
        if (awake.compareAndSet(false, true)) {
            loop.execute(this::run);
        }
    }

    private void run() {
        awake.set(false);
        for (Guest guest = flushed.poll(); guest != null; guest = flushed.poll()) {
            guest.drain();
        }
    }
}
