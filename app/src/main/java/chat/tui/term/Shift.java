package chat.tui.term;

import chat.text.Span;
import java.util.ArrayList;
import java.util.List;

/** How far the history moved between two pictures of it. Pure. */
final class Shift {
    /** What moving rows costs in bytes; when it saves less, they are drawn again. */
    private static final int COST = 24;

    private Shift() {}

    /**
     * The number of rows by which the first picture is to be moved up, or down where negative, so that the fewest
     * characters differ from the second; 0 when moving saves nothing. Both have the same number of rows.
     */
    static int between(List<List<Span>> before, List<List<Span>> after) {
        int rows = before.size();
        int[] was = hashes(before);
        int[] is = hashes(after);
        int[] length = after.stream().mapToInt(Shift::length).toArray();
        int best = 0;
        int most = matching(was, is, length, 0) + COST;
        if (most >= total(length)) {
            return 0;
        }
        for (int distance = 1 - rows; distance < rows; distance++) {
            int matching = matching(was, is, length, distance);
            if (matching > most) {
                most = matching;
                best = distance;
            }
        }
        return best;
    }

    /** The rows as a screen has them after it moved the first so many of them. */
    static List<List<Span>> shifted(List<List<Span>> rows, int moving, int distance) {
        List<List<Span>> shifted = new ArrayList<>(rows);
        for (int y = 0; y < moving; y++) {
            int from = y + distance;
            shifted.set(y, from >= 0 && from < moving ? rows.get(from) : List.of());
        }
        return shifted;
    }

    private static int matching(int[] was, int[] is, int[] length, int distance) {
        int sum = 0;
        for (int y = Math.max(0, -distance); y < is.length && y + distance < was.length; y++) {
            if (is[y] == was[y + distance]) {
                sum += length[y];
            }
        }
        return sum;
    }

    private static int[] hashes(List<List<Span>> rows) {
        return rows.stream().mapToInt(List::hashCode).toArray();
    }

    private static int total(int[] lengths) {
        int sum = 0;
        for (int length : lengths) {
            sum += length;
        }
        return sum;
    }

    private static int length(List<Span> row) {
        int length = 0;
        for (Span span : row) {
            length += span.text().length();
        }
        return length;
    }
}
