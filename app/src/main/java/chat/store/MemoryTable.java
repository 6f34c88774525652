package chat.store;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A table that lasts as long as the process. Answers at once. Confined to one thread. */
final class MemoryTable implements Table {
    private final NavigableMap<String, Entry> entries = new TreeMap<>(CodePoints.ORDER);
    private long version;

    @Override
    public void get(String key, Reply<Optional<Entry>> reply) {
        reply.answered(Optional.ofNullable(entries.get(key)));
    }

    @Override
    public void scan(String prefix, Reply<List<Entry>> reply) {
        reply.answered(entries.tailMap(prefix, true).values().stream()
                .takeWhile(entry -> entry.key().startsWith(prefix))
                .toList());
    }

    @Override
    public void put(String key, String value, Reply<Entry> reply) {
        if (isFullFor(key)) {
            reply.failed(Refused.TABLE_IS_FULL);
        } else {
            reply.answered(put(key, value));
        }
    }

    @Override
    public void replace(String key, String value, long version, Reply<Optional<Entry>> reply) {
        Entry before = entries.get(key);
        if (version != (before == null ? 0 : before.version())) {
            reply.answered(Optional.empty());
        } else if (isFullFor(key)) {
            reply.failed(Refused.TABLE_IS_FULL);
        } else {
            reply.answered(Optional.of(put(key, value)));
        }
    }

    private boolean isFullFor(String key) {
        return entries.size() >= ENTRIES && !entries.containsKey(key);
    }

    private Entry put(String key, String value) {
        Entry entry = new Entry(key, value, ++version);
        entries.put(key, entry);
        return entry;
    }

    @Override
    public void remove(String key, Reply<Boolean> reply) {
        reply.answered(entries.remove(key) != null);
    }
}
