package chat.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Where the rows of a text begin and end when it is wrapped. Row n shows the text from {@code start(n)} to
 * {@code end(n)}; what lies between there and {@code start(n + 1)} is a line break or blanks, and is not shown.
 *
 * <pre>
 * see https://host/a/long/path      in 12 columns:   see
 *                                                    https://host/
 *                                                    a/long/path
 * </pre>
 *
 * <p>Confined to whoever made it.
 */
final class Rows {
    /** Words longer than a row break behind one of these, if they have one. */
    private static final String BREAKS_BEHIND = "/?&=-_.";

    /** Wide characters that end what is before them: no row begins with one if it can be helped. */
    private static final String NEVER_FIRST = "、。，．：；！？）］｝」』】〉》〕";

    private static final int NONE = -1;

    private final String text;
    private final int[] pieceEnds;
    private final BitSet verbatim;
    private int[] starts = new int[4];
    private int[] ends = new int[4];
    private int count;
    private int piece;

    private Rows(String text, int[] pieceEnds, BitSet verbatim) {
        this.text = text;
        this.pieceEnds = pieceEnds;
        this.verbatim = verbatim;
    }

    /** @param first columns of the first row; {@code rest} of all others; each taken for 1 if less */
    static Rows of(String text, int first, int rest) {
        return of(text, new int[] {text.length()}, new BitSet(), first, rest);
    }

    /**
     * @param pieceEnds where the pieces of the text end, ascending; no grapheme spans two of them
     * @param verbatim the pieces whose blanks all stay; what is decided for the first piece of a row goes for the row
     */
    static Rows of(String text, int[] pieceEnds, BitSet verbatim, int first, int rest) {
        Rows rows = new Rows(text, pieceEnds, verbatim);
        int next = rows.fill(0, Math.max(1, first));
        while (next != NONE) {
            next = rows.fill(next, Math.max(1, rest));
        }
        return rows;
    }

    int count() {
        return count;
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return ends[row];
    }

    /** The row in which an offset lies. */
    int at(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Fills one row and gives the start of the next. */
    private int fill(int from, int limit) {
        return from < text.length() && isVerbatim(from) ? cut(from, limit) : wrap(from, limit);
    }

    private boolean isVerbatim(int offset) {
        graphemeEnd(offset);
        return verbatim.get(piece);
    }

    /** Fills one row to its end, whatever stands there. */
    private int cut(int from, int limit) {
        int column = 0;
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n') {
            int end = graphemeEnd(at);
            column += Width.of(text, at, end);
            if (column > limit && at > from) {
                push(from, at);
                return at;
            }
            at = end;
        }
        push(from, at);
        return at < text.length() ? at + 1 : NONE;
    }

    private int wrap(int from, int limit) {
        int column = 0;
        int fits = from;
        int blanks = NONE;
        int breakEnd = NONE;
        int breakStart = NONE;
        int splitAt = NONE;
        boolean wideBefore = false;
        for (int i = from; i < text.length(); ) {
            char c = text.charAt(i);
            if (c == '\n') {
                push(from, fits);
                return i + 1;
            }
            int end = graphemeEnd(i);
            if (c == ' ' && end == i + 1) {
                blanks = blanks == NONE ? i : blanks;
                column++;
                fits = column <= limit ? end : fits;
                i = end;
                continue;
            }
            int width = Width.of(text, i, end);
            if (blanks > from || blanks == from && column > limit) {
                breakEnd = Math.min(blanks == from ? fits : blanks, fits);
                breakStart = i;
                splitAt = NONE;
            } else if (blanks == NONE && i > from && (wideBefore || width == 2) && NEVER_FIRST.indexOf(c) < 0) {
                breakEnd = i;
                breakStart = i;
            }
            if (column + width > limit && i > from) {
                int rowEnd = breakStart != NONE ? breakEnd : splitAt != NONE ? splitAt : i;
                push(from, rowEnd);
                return breakStart != NONE ? breakStart : rowEnd;
            }
            column += width;
            fits = end;
            blanks = NONE;
            wideBefore = width == 2;
            splitAt = BREAKS_BEHIND.indexOf(c) >= 0 ? end : splitAt;
            i = end;
        }
        push(from, fits);
        return NONE;
    }

    private int graphemeEnd(int start) {
        while (pieceEnds[piece] <= start) {
            piece++;
        }
        while (piece > 0 && pieceEnds[piece - 1] > start) {
            piece--;
        }
        return Math.min(Graphemes.end(text, start), pieceEnds[piece]);
    }

    private void push(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        count++;
    }
}
