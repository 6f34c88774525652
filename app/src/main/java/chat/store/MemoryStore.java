package chat.store;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** A store that lasts as long as the process. Answers at once. Confined to one thread. */
public final class MemoryStore implements Store {
    private final MemoryLog log;
    private final Map<String, MemoryTable> tables = new HashMap<>();

    public MemoryStore(InstantSource clock) {
        log = new MemoryLog(clock);
    }

    @Override
    public void begin() {
        // There is nothing to open.
    }

    @Override
    public MessageLog log() {
        return log;
    }

    @Override
    public Table table(String name) {
        return tables.computeIfAbsent(name, key -> new MemoryTable());
    }

    @Override
    public void close() {
        // Nothing outlives the process.
    }
}
