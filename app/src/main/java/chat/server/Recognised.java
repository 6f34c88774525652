package chat.server;

import chat.store.Stored;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The newest messages that bear their sender's own id, to know them when they are sent again. Confined to the dispatcher. */
final class Recognised {
    /** Messages that are known; more than are lost with any connection. A count. */
    static final int MESSAGES = 10_000;

    /** What they may take together, so that long tags are no way to fill a host's memory. Bytes; estimated. */
    static final long BYTES = 16L * 1024 * 1024;

    private final Map<String, Stored> known = new HashMap<>();
    private final Deque<String> order = new ArrayDeque<>();
    private long bytes;

    /** The message of this id, or null. */
    @Nullable
    Stored get(String id) {
        return known.get(id);
    }

    /** Remembers one whose id is new; the oldest are forgotten when there are too many. */
    void add(String id, Stored stored) {
        if (known.putIfAbsent(id, stored) != null) {
            return;
        }
        order.add(id);
        bytes += stored.bytes();
        while (order.size() > MESSAGES || bytes > BYTES) {
            Stored oldest = known.remove(order.remove());
            bytes -= oldest == null ? 0 : oldest.bytes();
        }
    }
}
