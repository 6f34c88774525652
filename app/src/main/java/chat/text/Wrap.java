package chat.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Breaks text into rows, at blanks if it can: the blanks at a break vanish. A word longer than a row breaks behind
 * {@code / ? & = - _ .}, else between any two graphemes; between wide ones, as of Chinese, any text may break. A line
 * break in the text starts a new row. A line of a {@link Tone#CODE_BLOCK} keeps all its blanks, and breaks only where the
 * row is full. Pure.
 */
public final class Wrap {
    private Wrap() {}

    /**
     * The rows of some spans, at least one. Neighbours that look the same become one span.
     *
     * @param first columns of the first row, {@code rest} of all others; each taken for 1 if less. Only a grapheme that
     *     is itself wider than its row makes a row wider than that
     */
    public static List<List<Span>> rows(List<Span> spans, int first, int rest) {
        Rows rows = layOut(spans, first, rest);
        List<List<Span>> wrapped = new ArrayList<>(rows.count());
        int span = 0;
        int spanStart = 0;
        for (int row = 0; row < rows.count(); row++) {
            while (span < spans.size() - 1 && spanStart + spans.get(span).text().length() <= rows.start(row)) {
                spanStart += spans.get(span++).text().length();
            }
            wrapped.add(cut(spans, span, rows.start(row) - spanStart, rows.end(row) - spanStart));
        }
        return List.copyOf(wrapped);
    }

    /** How many rows {@link #rows} gives, without making them. */
    public static int height(List<Span> spans, int first, int rest) {
        return layOut(spans, first, rest).count();
    }

    private static Rows layOut(List<Span> spans, int first, int rest) {
        if (spans.size() == 1) {
            return Rows.of(spans.get(0).text(), first, rest);
        }
        StringBuilder text = new StringBuilder();
        int[] ends = new int[spans.size()];
        BitSet verbatim = new BitSet();
        for (int i = 0; i < ends.length; i++) {
            ends[i] = text.append(spans.get(i).text()).length();
            verbatim.set(i, spans.get(i).look().tone() == Tone.CODE_BLOCK);
        }
        return Rows.of(text.toString(), ends, verbatim, first, rest);
    }

    /** @param from offset in the span at {@code index}; {@code to} from the same place, perhaps in a later span */
    private static List<Span> cut(List<Span> spans, int index, int from, int to) {
        List<Span> row = new ArrayList<>();
        int offset = 0;
        for (int i = index; i < spans.size() && offset < to; i++) {
            Span span = spans.get(i);
            int length = span.text().length();
            int start = Math.max(0, from - offset);
            int end = Math.min(length, to - offset);
            if (start < end) {
                append(row, span, start, end);
            }
            offset += length;
        }
        return List.copyOf(row);
    }

    private static void append(List<Span> row, Span span, int start, int end) {
        int last = row.size() - 1;
        Span piece = span.cut(start, end);
        if (last >= 0
                && row.get(last).look().equals(span.look())
                && row.get(last).link().equals(span.link())) {
            row.set(last, new Span(row.get(last).text() + piece.text(), span.look(), span.link()));
        } else {
            row.add(piece);
        }
    }
}
