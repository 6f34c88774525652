package chat.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The newest messages that bear their sender's own id, to know them when they are sent again. Confined to one thread. */
final class Recognised {
    /** Messages that are known; more than are lost with any connection. A count. */
    static final int MESSAGES = 10_000;

    /** What they may take together, so that long tags are no way to fill a host's memory. Bytes; estimated. */
    static final long BYTES = 16L * 1024 * 1024;

    private final Map<String, Stored> known = new LinkedHashMap<>();
    private long bytes;

    /** The message of this id, or null. */
    @Nullable
    Stored get(String id) {
        return known.get(id);
    }

    /** Remembers one, in place of what had the same id; the oldest are forgotten when there are too many. */
    void put(String id, Stored stored) {
        Stored before = known.put(id, stored);
        bytes += stored.bytes() - (before == null ? 0 : before.bytes());
        Iterator<Stored> oldest = known.values().iterator();
        while (known.size() > MESSAGES || bytes > BYTES) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    void forget(String id) {
        Stored before = known.remove(id);
        bytes -= before == null ? 0 : before.bytes();
    }
}
