package chat.tui.term;

import chat.text.Span;
import chat.text.Width;
import java.util.ArrayList;
import java.util.List;

/** How far the history moved between two pictures of it. Pure. */
final class Shift {
    /** What moving rows costs in bytes; when it saves less, they are drawn again. */
    private static final int COST = 24;

    private Shift() {}

    /**
     * What of rows is compared as a whole: the history, or what stands beside it.
     *
     * @param hashes of each row
     * @param lengths what each costs to be drawn, about, in bytes
     */
    private record Part(int[] hashes, int[] lengths) {
        static Part of(List<List<Span>> rows) {
            return new Part(
                    rows.stream().mapToInt(List::hashCode).toArray(),
                    rows.stream().mapToInt(Shift::length).toArray());
        }

        /** How much of it is there already after what was there has moved. */
        int matching(Part was, int distance) {
            int sum = 0;
            for (int y = Math.max(0, -distance); y < hashes.length && y + distance < was.hashes.length; y++) {
                if (hashes[y] == was.hashes[y + distance]) {
                    sum += lengths[y];
                }
            }
            return sum;
        }

        int total() {
            int sum = 0;
            for (int length : lengths) {
                sum += length;
            }
            return sum;
        }
    }

    /**
     * The number of rows by which the first picture is to be moved up, or down where negative, so that the fewest
     * characters differ from the second; 0 when moving saves nothing. Both have the same number of rows. What stands
     * beside the history moves with it, since terminals can move whole rows only, and is put right afterwards: nearly all
     * of it is the same in each row.
     *
     * @param columns the cells that the history has
     */
    static int between(List<List<Span>> before, List<List<Span>> after, int columns) {
        int rows = before.size();
        List<Part> was = parts(before, columns);
        List<Part> is = parts(after, columns);
        int best = 0;
        int most = matching(was, is, 0) + COST;
        if (most >= is.get(0).total() + is.get(1).total()) {
            return 0;
        }
        for (int distance = 1 - rows; distance < rows; distance++) {
            int matching = matching(was, is, distance);
            if (matching > most) {
                most = matching;
                best = distance;
            }
        }
        return best;
    }

    private static int matching(List<Part> was, List<Part> is, int distance) {
        return is.get(0).matching(was.get(0), distance) + is.get(1).matching(was.get(1), distance);
    }

    private static List<Part> parts(List<List<Span>> rows, int columns) {
        List<List<Span>> panes = new ArrayList<>();
        List<List<Span>> besides = new ArrayList<>();
        for (List<Span> row : rows) {
            int spans = spans(row, columns);
            panes.add(row.subList(0, spans));
            besides.add(row.subList(spans, row.size()));
        }
        return List.of(Part.of(panes), Part.of(besides));
    }

    /** How many of the spans of a row are of its first cells. */
    private static int spans(List<Span> row, int columns) {
        int spans = 0;
        int cells = 0;
        while (spans < row.size() && cells < columns) {
            cells += Width.of(row.get(spans).text());
            spans++;
        }
        return spans;
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

    private static int length(List<Span> row) {
        int length = 0;
        for (Span span : row) {
            length += span.text().length();
        }
        return length;
    }
}
