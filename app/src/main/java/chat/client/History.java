package chat.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is remembered of a room, oldest first, at most {@link #LIMIT} entries. Immutable; adding an entry copies one
 * chunk of {@link #CHUNK} and shares the rest with the history before.
 *
 * <pre>
 *   chunks   [ 1 … 256 ][ 257 … 512 ][ 513 … 600 ]
 *              first                        last
 * </pre>
 */
public final class History {
    /** Entries kept. A count; some 4 MB of short messages. */
    public static final int LIMIT = 10_000;

    /** Entries copied at most when one is added or changed. A count. */
    private static final int CHUNK = 256;

    /** Nothing yet. */
    public static final History EMPTY = new History(List.of(), 1, 0);

    private final List<List<Entry>> chunks;
    private final long first;
    private final int size;

    private History(List<List<Entry>> chunks, long first, int size) {
        this.chunks = chunks;
        this.first = first;
        this.size = size;
    }

    /** The number of entries. */
    public int size() {
        return size;
    }

    /** The number of the oldest entry that is kept; 1 when there is none. */
    public long first() {
        return first;
    }

    /** The number of the newest entry; {@code first() - 1} when there is none. */
    public long last() {
        return first + size - 1;
    }

    /** The entry of this number, which must be between {@link #first()} and {@link #last()}. */
    public Entry get(long number) {
        if (number < first || number > last()) {
            throw new IllegalStateException("no entry " + number + " between " + first + " and " + last());
        }
        long offset = number - firstOfChunk(0);
        return chunks.get((int) (offset / CHUNK)).get((int) (offset % CHUNK));
    }

    /** All chunks but the last are full, and the oldest is dropped as a whole: so its first number is known. */
    private long firstOfChunk(int chunk) {
        return first + (long) chunk * CHUNK;
    }

    /** This history and one more entry, which gets the next number. */
    public History plus(Entry entry) {
        List<List<Entry>> more = new ArrayList<>(chunks);
        Entry numbered = entry.numbered(last() + 1);
        if (more.isEmpty() || more.get(more.size() - 1).size() == CHUNK) {
            more.add(List.of(numbered));
        } else {
            List<Entry> grown = new ArrayList<>(more.get(more.size() - 1));
            grown.add(numbered);
            more.set(more.size() - 1, grown);
        }
        if (size < LIMIT) {
            return new History(more, first, size + 1);
        }
        more.remove(0);
        return new History(more, first + CHUNK, size + 1 - CHUNK);
    }

    /** The same without the oldest of many entries. */
    History shorter() {
        return chunks.size() < 2 ? this : new History(chunks.subList(1, chunks.size()), first + CHUNK, size - CHUNK);
    }

    /** The same with one entry changed; its number stays. Nothing happens when it is not kept any more. */
    public History change(long number, UnaryOperator<Entry> change) {
        if (number < first || number > last()) {
            return this;
        }
        int chunk = (int) ((number - first) / CHUNK);
        List<Entry> changed = new ArrayList<>(chunks.get(chunk));
        int at = (int) ((number - first) % CHUNK);
        changed.set(at, change.apply(changed.get(at)).numbered(number));
        List<List<Entry>> more = new ArrayList<>(chunks);
        more.set(chunk, changed);
        return new History(more, first, size);
    }

    /**
     * The same with one entry put behind another one that is newer; those between them move up by one.
     *
     * <pre>
     *   before   5 mine   6 bob   7 carol
     *   after    5 bob    6 carol 7 mine     of move(5, 7)
     * </pre>
     */
    History move(long from, long to) {
        List<List<Entry>> more = new ArrayList<>(chunks);
        for (int chunk = (int) ((from - first) / CHUNK); chunk <= (to - first) / CHUNK; chunk++) {
            List<Entry> changed = new ArrayList<>(chunks.get(chunk));
            long begin = firstOfChunk(chunk);
            for (long n = Math.max(from, begin); n <= Math.min(to, begin + changed.size() - 1); n++) {
                changed.set((int) (n - begin), get(n == to ? from : n + 1).numbered(n));
            }
            more.set(chunk, changed);
        }
        return new History(more, first, size);
    }

    /** The newest entry with this id among the last {@code within}. */
    public Optional<Entry> find(String id, int within) {
        return find(entry -> entry.id().equals(id), within);
    }

    /** The newest entry of this kind among the last {@code within}. */
    public Optional<Entry> find(Predicate<Entry> which, int within) {
        for (long number = last(); number >= Math.max(first, last() - within + 1); number--) {
            Entry entry = get(number);
            if (which.test(entry)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
