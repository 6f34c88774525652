package chat.tui.term;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.screen.AbstractScreen;
import com.googlecode.lanterna.screen.ScreenBuffer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lanterna's pair of buffers with a refresh of our own: it never clears what need not be, and it does not trust a
 * terminal with the width of clusters about which terminals disagree. Confined to the thread that paints.
 *
 * <p>After such a risky cluster was drawn or covered, the rest of its row is drawn anew, each piece at a place said
 * explicitly, because a glyph may be wider than its cells and spill over.
 */
final class FastScreen extends AbstractScreen {
    /** A run of cells up to this is written: erasing it or jumping over it is not shorter. */
    private static final int SHORT_RUN = 4;

    private final TtyOutput output;
    private final Cell blank;
    private boolean complete = true;
    private @Nullable TerminalPosition cursorLeftAt;

    private int scrollFirst;
    private int scrollLast;
    private int scrollDistance;

    /** @param blank what fills the screen at first */
    FastScreen(TtyOutput output, Cell blank) {
        super(output.size(), blank);
        this.output = output;
        this.blank = blank;
    }

    @Override
    public void startScreen() throws IOException {
        output.enter();
        complete = true;
        output.flush();
    }

    @Override
    public void stopScreen() throws IOException {
        output.leave();
        output.flush();
    }

    /** The next refresh draws everything. */
    void repaint() {
        complete = true;
    }

    void resize(TerminalSize size) {
        output.resize(size);
        addResizeRequest(size);
        doResizeIfNecessary();
        setCursorPosition(null);
        complete = true;
    }

    /** Moves rows, in what is wanted at once and on the terminal with the next refresh, which does so once at most. */
    @Override
    public void scrollLines(int first, int last, int distance) {
        super.scrollLines(first, last, distance);
        if (scrollDistance != 0) {
            complete = true; // Two moves before one refresh: all is drawn anew.
        }
        scrollFirst = first;
        scrollLast = last;
        scrollDistance = distance;
    }

    @Override
    public @Nullable KeyStroke pollInput() {
        return null;
    }

    @Override
    public KeyStroke readInput() {
        throw new UnsupportedOperationException("keys come from the keyboard");
    }

    /** Sends what differs. The kind is no longer a choice: {@link #repaint} asks for everything. */
    @Override
    public void refresh(RefreshType ignored) throws IOException {
        output.forgetCursor();
        scrollOrClear();
        for (int y = 0; y < getBackBuffer().getSize().getRows(); y++) {
            refreshRow(y);
        }
        getBackBuffer().copyTo(getFrontBuffer());
        complete = false;
        placeCursor();
        output.flush();
    }

    private void scrollOrClear() {
        if (complete) {
            output.clear();
        } else if (scrollDistance != 0 && scrollLast > scrollFirst) {
            output.scroll(scrollFirst, scrollLast, scrollDistance);
            getFrontBuffer().scrollLines(scrollFirst, scrollLast, scrollDistance);
        }
        scrollDistance = 0;
    }

    private void placeCursor() {
        TerminalPosition cursor = getCursorPosition();
        boolean moved = cursor != null && !cursor.equals(cursorLeftAt);
        if (cursor == null) {
            output.cursorVisible(false);
        } else if (moved || !output.isEmpty()) {
            output.moveTo(cursor.getColumn(), cursor.getRow());
            output.cursorVisible(true);
        }
        cursorLeftAt = cursor;
    }

    private void refreshRow(int y) {
        int columns = getBackBuffer().getSize().getColumns();
        boolean spilled = false;
        int cut = 0; // Before this column lies the half of a wide glyph whose other half was drawn over.
        int x = 0;
        while (x < columns) {
            Cell wanted = at(getBackBuffer(), x, y);
            if (!spilled && x >= cut && isShown(wanted, x, y)) {
                x += wanted.width();
                continue;
            }
            goTo(x, y, wanted.style());
            if (wanted.isErased() && canEraseFrom(x, y, spilled)) {
                output.eraseToEnd();
                return;
            }
            spilled |= wanted.risky() || coversRisky(x, wanted.width(), y);
            cut = Math.max(cut, endOfCovered(x, wanted.width(), y));
            output.draw(x + wanted.width() <= columns ? wanted : wanted.style().blank());
            x += wanted.width();
        }
    }

    /** Goes there, over a few cells that are right already by writing them again, which is shorter than a jump. */
    private void goTo(int x, int y, Style style) {
        int from = output.columnIn(y);
        if (from < 0 || x - from > SHORT_RUN) {
            output.moveTo(x, y);
            return;
        }
        for (int i = from; i < x; i++) {
            Cell between = at(getBackBuffer(), i, y);
            if (between.risky() || between.width() > 1 || between.style() != style) {
                output.moveTo(x, y);
                return;
            }
        }
        for (int i = from; i < x; i++) {
            output.draw(at(getBackBuffer(), i, y));
        }
    }

    private boolean isShown(Cell wanted, int x, int y) {
        Cell shown = shown(x, y);
        return wanted.equals(shown) || wanted.isErased() && shown.isErased();
    }

    private boolean canEraseFrom(int x, int y, boolean spilled) {
        int columns = getBackBuffer().getSize().getColumns();
        if (!spilled && columns - x <= SHORT_RUN) {
            return false;
        }
        for (int i = x; i < columns; i++) {
            if (!at(getBackBuffer(), i, y).isErased()) {
                return false;
            }
        }
        return true;
    }

    private boolean coversRisky(int x, int width, int y) {
        return shown(x, y).risky() || width == 2 && shown(x + 1, y).risky();
    }

    private int endOfCovered(int x, int width, int y) {
        int last = x + width - 1;
        return last + shown(last, y).width();
    }

    /** What the terminal shows there; after a clear, nothing. */
    private Cell shown(int x, int y) {
        return complete ? blank : at(getFrontBuffer(), x, y);
    }

    /** Lanterna fills what scrolls in with a character of its own, and has none outside. */
    private Cell at(ScreenBuffer buffer, int x, int y) {
        TextCharacter character = buffer.getCharacterAt(x, y);
        return character instanceof Cell cell ? cell : blank;
    }
}
