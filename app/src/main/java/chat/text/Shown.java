package chat.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A draft as it is shown in some columns. Blanks that vanish at a break still let the cursor stand on them, as far as the
 * row goes; behind a row that is full it stands in the next, and where the line ends there in an empty one of its own:
 *
 * <pre>
 * hello there|   in 5 columns:   hello
 *                                there
 *                                |
 * </pre>
 *
 * <p>Confined to one call.
 */
final class Shown {
    private final String text;
    private final Rows rows;

    /** The row of the text after which the cursor has a row of its own; else {@link #NONE}. */
    private final int full;

    private final Editor.Caret caret;

    private static final int NONE = -1;

    Shown(String text, int cursor, int columns) {
        this.text = text;
        this.rows = Rows.of(text, columns, columns);
        int row = rows.at(cursor);
        int end = rows.end(row);
        int blanks = Math.max(0, cursor - end);
        int column = Width.of(text.substring(rows.start(row), cursor - blanks)) + blanks;
        boolean behind = column >= Math.max(1, columns);
        this.full = behind && endsLine(row) ? row : NONE;
        this.caret = behind ? new Editor.Caret(row + 1, 0) : new Editor.Caret(row, column);
    }

    Editor.Caret caret() {
        return caret;
    }

    List<String> rows() {
        List<String> shown = new ArrayList<>(rows.count() + 1);
        for (int row = 0; row < rows.count(); row++) {
            shown.add(text.substring(rows.start(row), rows.end(row)));
            if (row == full) {
                shown.add("");
            }
        }
        return List.copyOf(shown);
    }

    boolean onLastRow() {
        return !hasRow(1);
    }

    /** Whether there is a row so many below the cursor's, or above if negative. */
    boolean hasRow(int by) {
        int to = caret.row() + by;
        return to >= 0 && to < rows.count() + (full == NONE ? 0 : 1);
    }

    /** The offset in the row so many below the cursor's (not 0) that is nearest to a column and not behind it. */
    int offset(int by, int column) {
        int to = caret.row() + by;
        int row = full != NONE && to > full ? to - 1 : to;
        int at = rows.start(row);
        int used = 0;
        while (at < rows.end(row)) {
            int next = Graphemes.end(text, at);
            used += Width.of(text, at, next);
            if (used > column) {
                break;
            }
            at = next;
        }
        return at;
    }

    private boolean endsLine(int row) {
        return row + 1 == rows.count() || text.charAt(rows.start(row + 1) - 1) == '\n';
    }
}
