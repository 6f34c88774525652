package chat.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft and the place in it where typing goes. Immutable: each operation gives the next one. Words and lines are those
 * of readline.
 */
public final class Editor {
    /** The longest draft, in chars; what goes beyond is left out. */
    public static final int LONGEST = 64 * 1024;

    /** Steps that can be undone. A count. */
    private static final int UNDO = 200;

    /** Nothing typed. */
    public static final Editor EMPTY = new Editor("", 0, "", Last.OTHER, null, null, -1);

    /** What the last operation was, as far as the next one goes on with it. */
    private enum Last {
        TYPED,
        KILLED,
        OTHER
    }

    /** A draft that was, and those before it. */
    private record Past(
            String text, int cursor, int depth, @Nullable Past before) {}

    /**
     * Where the cursor is shown.
     *
     * @param row counted from 0
     * @param column in cells, from 0
     */
    public record Caret(int row, int column) {}

    private final String text;
    private final int cursor;
    private final String killed;
    private final Last last;
    private final @Nullable Past undo;
    private final @Nullable Past redo;
    private final int goal;

    private Editor(
            String text, int cursor, String killed, Last last, @Nullable Past undo, @Nullable Past redo, int goal) {
        this.text = text;
        this.cursor = cursor;
        this.killed = killed;
        this.last = last;
        this.undo = undo;
        this.redo = redo;
        this.goal = goal;
    }

    public String text() {
        return text;
    }

    /** The offset where typing goes, always between two characters. */
    public int cursor() {
        return cursor;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** Puts clean text in at the cursor, as much of it as fits. */
    public Editor insert(String more) {
        int room = LONGEST - text.length();
        if (room <= 0 || more.isEmpty()) {
            return this;
        }
        String fits = more.length() <= room ? more : more.substring(0, Graphemes.previous(more, room));
        String now = text.substring(0, cursor) + fits + text.substring(cursor);
        return changed(now, boundary(now, cursor + fits.length()), killed, Last.TYPED);
    }

    /** A mark that was typed belongs to the letter before it: the cursor goes behind both. */
    private static int boundary(String text, int offset) {
        if (offset >= text.length() || offset == 0) {
            return offset;
        }
        int start = Graphemes.previous(text, offset);
        int end = Graphemes.next(text, start);
        return Math.max(offset, end);
    }

    public Editor backspace() {
        return cut(Graphemes.previous(text, cursor), cursor);
    }

    public Editor delete() {
        return cut(cursor, cursor < text.length() ? Graphemes.next(text, cursor) : cursor);
    }

    private Editor cut(int from, int to) {
        return from == to ? this : changed(text.substring(0, from) + text.substring(to), from, killed, Last.OTHER);
    }

    public Editor left() {
        return at(Graphemes.previous(text, cursor));
    }

    public Editor right() {
        return at(cursor < text.length() ? Graphemes.next(text, cursor) : cursor);
    }

    public Editor wordLeft() {
        return at(wordStart());
    }

    public Editor wordRight() {
        return at(wordEnd());
    }

    public Editor lineStart() {
        return at(text.lastIndexOf('\n', cursor - 1) + 1);
    }

    public Editor lineEnd() {
        return at(lineEndOffset());
    }

    private int lineEndOffset() {
        int end = text.indexOf('\n', cursor);
        return end < 0 ? text.length() : end;
    }

    /** Where the word before the cursor begins: letters and digits, behind whatever else there is. */
    private int wordStart() {
        int at = cursor;
        while (at > 0 && !isWord(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        while (at > 0 && isWord(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    private int wordEnd() {
        int at = cursor;
        while (at < text.length() && !isWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        while (at < text.length() && isWord(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    public Editor killToEnd() {
        int end = lineEndOffset();
        return kill(cursor, end == cursor && end < text.length() ? end + 1 : end, false);
    }

    public Editor killToStart() {
        int start = text.lastIndexOf('\n', cursor - 1) + 1;
        return kill(start == cursor && start > 0 ? start - 1 : start, cursor, true);
    }

    /** Up to the blank before, as Ctrl-W does in a shell. */
    public Editor killWordBack() {
        int at = cursor;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return kill(at, cursor, true);
    }

    public Editor killWordForward() {
        return kill(cursor, wordEnd(), false);
    }

    public Editor killAll() {
        return kill(0, text.length(), true);
    }

    /** Takes a part away and keeps it for {@link #yank}; kills that follow each other are kept as one. */
    private Editor kill(int from, int to, boolean before) {
        if (from == to) {
            return this;
        }
        String part = text.substring(from, to);
        String kept = last != Last.KILLED ? part : before ? part + killed : killed + part;
        return changed(text.substring(0, from) + text.substring(to), from, kept, Last.KILLED);
    }

    /** Puts back what was killed last. */
    public Editor yank() {
        return insert(killed).ended();
    }

    /** Swaps the two characters around the cursor; at the end of a line, the last two. */
    public Editor transpose() {
        int middle = cursor == lineEndOffset() ? Graphemes.previous(text, cursor) : cursor;
        int before = Graphemes.previous(text, middle);
        if (middle <= 0 || text.charAt(before) == '\n' || middle >= text.length() || text.charAt(middle) == '\n') {
            return this;
        }
        int after = Graphemes.next(text, middle);
        String swapped = text.substring(0, before)
                + text.substring(middle, after)
                + text.substring(before, middle)
                + text.substring(after);
        return changed(swapped, after, killed, Last.OTHER);
    }

    public Editor undo() {
        Past to = undo;
        if (to == null) {
            return this;
        }
        Past back = new Past(text, cursor, 0, redo);
        return new Editor(to.text, to.cursor, killed, Last.OTHER, to.before, back, -1);
    }

    public Editor redo() {
        Past to = redo;
        if (to == null) {
            return this;
        }
        return new Editor(to.text, to.cursor, killed, Last.OTHER, past(), to.before, -1);
    }

    /** The whole text anew, the cursor behind it; can be undone. */
    public Editor replace(String other) {
        return changed(other, other.length(), killed, Last.OTHER);
    }

    /** Nothing typed, and nothing to undo: the draft was sent. What was killed can still be put back. */
    public Editor clear() {
        return new Editor("", 0, killed, Last.OTHER, null, null, -1);
    }

    /** The next key begins another step to undo. */
    private Editor ended() {
        return new Editor(text, cursor, killed, Last.OTHER, undo, redo, -1);
    }

    private Editor at(int offset) {
        return new Editor(text, offset, killed, Last.OTHER, undo, redo, -1);
    }

    /** Letters typed one after the other are one step to undo. */
    private Editor changed(String now, int offset, String kept, Last what) {
        boolean goesOn = what == Last.TYPED && last == Last.TYPED;
        return new Editor(now, offset, kept, what, goesOn ? undo : past(), null, -1);
    }

    private Past past() {
        int depth = undo == null ? 1 : undo.depth + 1;
        Past before = depth > UNDO ? forgetting(undo, UNDO / 2) : undo;
        return new Past(text, cursor, depth > UNDO ? UNDO / 2 + 1 : depth, before);
    }

    private static @Nullable Past forgetting(@Nullable Past newest, int keep) {
        return newest == null || keep == 0
                ? null
                : new Past(newest.text, newest.cursor, keep, forgetting(newest.before, keep - 1));
    }

    /** The rows the draft takes when it is shown so wide; at least one. */
    public List<String> rows(int columns) {
        List<String> rows = new ArrayList<>();
        for (Row row : layout(columns)) {
            rows.add(text.substring(row.start, row.end));
        }
        return rows;
    }

    /** Where the cursor is when the draft is shown so wide. */
    public Caret caret(int columns) {
        List<Row> rows = layout(columns);
        int row = rowOf(rows, cursor);
        return new Caret(row, Width.of(text.substring(rows.get(row).start, cursor)));
    }

    public boolean onFirstRow(int columns) {
        return rowOf(layout(columns), cursor) == 0;
    }

    public boolean onLastRow(int columns) {
        List<Row> rows = layout(columns);
        return rowOf(rows, cursor) == rows.size() - 1;
    }

    /** One row up, in the same column as long as only rows are changed. */
    public Editor up(int columns) {
        return vertical(columns, -1);
    }

    public Editor down(int columns) {
        return vertical(columns, 1);
    }

    private Editor vertical(int columns, int by) {
        List<Row> rows = layout(columns);
        int row = rowOf(rows, cursor);
        int to = row + by;
        if (to < 0 || to >= rows.size()) {
            return this;
        }
        int column = goal >= 0 ? goal : Width.of(text.substring(rows.get(row).start, cursor));
        return new Editor(text, offset(rows, to, column), killed, Last.OTHER, undo, redo, column);
    }

    /** The place in a row that is nearest to a column. */
    private int offset(List<Row> rows, int row, int column) {
        Row in = rows.get(row);
        int at = in.start;
        int used = 0;
        while (at < in.end) {
            int next = Graphemes.next(text, at);
            int width = Width.ofGrapheme(text.substring(at, next));
            boolean wraps = next == in.end && row + 1 < rows.size() && rows.get(row + 1).start == in.end;
            if (used + width > column || wraps) {
                break;
            }
            used += width;
            at = next;
        }
        return at;
    }

    private record Row(int start, int end) {}

    /** A row that is full has another one behind it, because the cursor may stand there. */
    private List<Row> layout(int columns) {
        int width = Math.max(1, columns);
        List<Row> rows = new ArrayList<>();
        int start = 0;
        int used = 0;
        for (int at = 0; at < text.length(); ) {
            int next = Graphemes.next(text, at);
            if (text.charAt(at) == '\n') {
                rows.add(new Row(start, at));
                start = next;
                used = 0;
            } else {
                int cells = Width.ofGrapheme(text.substring(at, next));
                if (used + cells > width && at > start) {
                    rows.add(new Row(start, at));
                    start = at;
                    used = 0;
                }
                used += cells;
            }
            at = next;
        }
        rows.add(new Row(start, text.length()));
        if (used >= width && start < text.length()) {
            rows.add(new Row(text.length(), text.length()));
        }
        return rows;
    }

    private static int rowOf(List<Row> rows, int offset) {
        int row = rows.size() - 1;
        while (row > 0 && rows.get(row).start > offset) {
            row--;
        }
        return row;
    }
}
