package chat.tui;

import chat.text.Look;
import chat.text.Span;
import chat.text.Tone;
import java.util.List;

/**
 * One picture of the whole screen, from top to bottom. Rows may be shorter than the screen; what is missing is blank.
 * No row is wider than the screen.
 *
 * @param columns the width in cells
 * @param rows one list of spans for each row of the screen
 * @param paneRows how many of the rows, from the top, are the history, which scrolls as a whole
 * @param paneColumns how many cells of these rows, from the left edge, are the history; what stands beside it does not scroll
 * @param cursorColumn where the cursor stands, from 0; -1 hides it
 * @param cursorRow its row, from 0
 */
public record Frame(
        int columns, List<List<Span>> rows, int paneRows, int paneColumns, int cursorColumn, int cursorRow) {
    /** One with nothing beside the history. */
    public Frame(int columns, List<List<Span>> rows, int paneRows, int cursorColumn, int cursorRow) {
        this(columns, rows, paneRows, columns, cursorColumn, cursorRow);
    }

    public Frame {
        rows = List.copyOf(rows);
    }

    /** The same with names in the colour of the text; they stay bold. */
    Frame withPlainNames() {
        List<List<Span>> plain = rows.stream()
                .map(row -> row.stream().map(Frame::plain).toList())
                .toList();
        return new Frame(columns, plain, paneRows, paneColumns, cursorColumn, cursorRow);
    }

    private static Span plain(Span span) {
        boolean name = span.look().tone() == Tone.NICK;
        return name ? span.in(new Look(Tone.TEXT, 0, span.look().emphasis() | Look.BOLD)) : span;
    }

    /** The rows as plain text, blanks at their ends removed, as tests compare them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(Span.plain(row).stripTrailing()).append('\n'));
        return text.toString();
    }
}
