package chat.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By what the newest messages are recognised when they are sent again. Confined to the writer. */
final class SqliteRepeats {
    /** Messages that are known; more than anybody has under way. 10 MB. A count. */
    static final int MESSAGES = 100_000;

    /** Bytes of a {@link Key} in the file. */
    private static final int BYTES = 16;

    private final Map<Key, Long> stored = new LinkedHashMap<>();
    private final Map<Key, Long> fresh = new LinkedHashMap<>();
    private final MessageDigest digest;

    SqliteRepeats() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e); // every Java has it
        }
    }

    /** Half of a SHA-256: senders choose what goes in, and must not find two that are alike. */
    record Key(long high, long low) {
        byte[] bytes() {
            return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
        }

        static Key of(byte[] bytes) {
            ByteBuffer both = ByteBuffer.wrap(bytes);
            return new Key(both.getLong(), both.getLong());
        }
    }

    /** The key of what a draft is recognised by, or null when it has no id. */
    @Nullable
    Key key(String repetition) {
        return repetition.isEmpty() ? null : Key.of(digest.digest(repetition.getBytes(StandardCharsets.UTF_8)));
    }

    /** The number of the message of this key, or null. */
    @Nullable
    Long get(Key key) {
        Long seq = fresh.get(key);
        return seq == null ? stored.get(key) : seq;
    }

    void put(Key key, long seq) {
        fresh.put(key, seq);
    }

    /** As it was read from the file, the oldest first; straight to the others, since there are many. */
    void load(Key key, long seq) {
        stored.put(key, seq);
    }

    void commit() {
        fresh.forEach((key, seq) -> {
            stored.remove(key); // so that it counts as new
            stored.put(key, seq);
        });
        fresh.clear();
        Iterator<Long> oldest = stored.values().iterator();
        while (stored.size() > MESSAGES) {
            oldest.next();
            oldest.remove();
        }
    }

    void rollback() {
        fresh.clear();
    }
}
