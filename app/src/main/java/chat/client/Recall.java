package chat.client;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed before, to bring it back.
 *
 * @param lines oldest first, at most {@link #LIMIT}
 * @param at the one that is shown; {@code lines.size()} while none is
 * @param draft what stood in the line before the first was shown
 */
public record Recall(List<String> lines, int at, String draft) {
    /** Lines remembered. A count. */
    static final int LIMIT = 200;

    static final Recall EMPTY = new Recall(List.of(), 0, "");

    public Recall {
        lines = List.copyOf(lines);
    }

    /** One line more, unless it is the same as the one before. */
    Recall plus(String line) {
        List<String> more = new ArrayList<>(lines);
        if (more.isEmpty() || !more.get(more.size() - 1).equals(line)) {
            more.add(line);
        }
        if (more.size() > LIMIT) {
            more.remove(0);
        }
        return new Recall(more, more.size(), "");
    }

    boolean hasOlder() {
        return at > 0;
    }

    boolean hasNewer() {
        return at < lines.size();
    }

    /** Goes one line back; {@code now} is what stands in the line. */
    Recall older(String now) {
        return new Recall(lines, at - 1, hasNewer() ? draft : now);
    }

    Recall newer() {
        return new Recall(lines, at + 1, draft);
    }

    /** What this place stands for. */
    String shown() {
        return hasNewer() ? lines.get(at) : draft;
    }
}
