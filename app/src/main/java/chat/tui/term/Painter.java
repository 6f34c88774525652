package chat.tui.term;

import chat.text.Graphemes;
import chat.text.Look;
import chat.text.Span;
import chat.tui.Frame;
import chat.tui.Theme;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.Screen;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns frames into cells, as few as possible: a row that is as it was costs nothing. Confined to the thread that paints. */
final class Painter {
    /** Styles remembered: tones, hues, emphases and links on a screen are fewer. */
    private static final int MAX_STYLES = 512;

    /** The lowest character that may join with its neighbour to a cluster. */
    private static final int FIRST_JOINING = 0x80;

    private final FastScreen screen;
    private final Abilities abilities;
    private Palette palette;
    private Glyphs glyphs = Glyphs.USUAL;
    private final Map<Drawn, Style> styles = new HashMap<>();
    private final Style plain;
    private List<List<Span>> shown = List.of();
    private int paneRows;

    /** What cells of one style have in common. */
    private record Drawn(Look look, String link) {}

    /**
     * @param plain what rows end in
     * @param abilities what the terminal can do
     */
    Painter(FastScreen screen, Style plain, Theme theme, Abilities abilities) {
        this.screen = screen;
        this.abilities = abilities;
        this.plain = plain;
        this.palette = new Palette(theme, abilities.depth());
    }

    /** From now on all is drawn so; the next frame in full if it was not before. */
    void use(Theme theme, Glyphs wanted) {
        if (theme != palette.theme() || !wanted.equals(glyphs)) {
            palette = new Palette(theme, abilities.depth());
            glyphs = wanted;
            styles.clear();
            repaint();
        }
    }

    /** Sends what differs from the frame before. */
    void paint(Frame frame) throws IOException {
        scrollPane(frame);
        TerminalSize size = screen.getTerminalSize();
        for (int y = 0; y < size.getRows(); y++) {
            List<Span> row = y < frame.rows().size() ? frame.rows().get(y) : List.of();
            if (y >= shown.size() || !row.equals(shown.get(y))) {
                paintRow(y, row, size.getColumns());
            }
        }
        shown = frame.rows();
        paneRows = frame.paneRows();
        screen.setCursorPosition(cursor(frame, size));
        screen.refresh(Screen.RefreshType.DELTA);
    }

    /** The next frame is painted in full. */
    void repaint() {
        shown = List.of();
        screen.repaint();
    }

    /** The screen has another size. */
    void resize(TerminalSize size) {
        shown = List.of();
        screen.resize(size);
    }

    private void scrollPane(Frame frame) {
        int rows = Math.min(
                Math.min(paneRows, frame.paneRows()),
                Math.min(
                        Math.min(shown.size(), frame.rows().size()),
                        screen.getTerminalSize().getRows()));
        int distance = rows < 2 || paneRows != frame.paneRows()
                ? 0
                : Shift.between(shown.subList(0, rows), frame.rows().subList(0, rows), frame.paneColumns());
        if (distance != 0) {
            screen.scrollLines(0, rows - 1, distance);
            shown = Shift.shifted(shown, rows, distance);
        }
    }

    private static @Nullable TerminalPosition cursor(Frame frame, TerminalSize size) {
        boolean inside = frame.cursorColumn() >= 0
                && frame.cursorRow() >= 0
                && frame.cursorColumn() < size.getColumns()
                && frame.cursorRow() < size.getRows();
        return inside ? new TerminalPosition(frame.cursorColumn(), frame.cursorRow()) : null;
    }

    private void paintRow(int y, List<Span> row, int columns) {
        int x = 0;
        for (Span span : row) {
            x = paintSpan(x, y, span, columns);
        }
        while (x < columns) {
            screen.setCharacter(x++, y, plain.blank());
        }
    }

    private int paintSpan(int from, int y, Span span, int columns) {
        Style style = style(new Drawn(span.look(), abilities.links() ? span.link() : ""));
        String text = span.text();
        int x = from;
        if (text.chars().allMatch(c -> c < FIRST_JOINING)) {
            for (int i = 0; i < text.length() && x < columns; i++) {
                screen.setCharacter(x++, y, style.ascii(text.charAt(i)));
            }
            return x;
        }
        for (String cluster : Graphemes.split(text)) {
            Cell cell = style.cell(cluster, glyphs);
            if (x + cell.width() > columns) {
                break;
            }
            if (cell.width() > 0) {
                screen.setCharacter(x, y, cell);
                x += cell.width();
            }
        }
        return x;
    }

    private Style style(Drawn drawn) {
        if (styles.size() >= MAX_STYLES) {
            styles.clear();
        }
        return styles.computeIfAbsent(drawn, d -> palette.style(d.look, d.link));
    }
}
