package chat;

import chat.text.Graphemes;
import chat.text.Look;
import chat.text.Span;
import chat.text.Width;
import chat.tui.Frame;
import chat.tui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of terminal windows as SVG, from the frames the program paints: for the pages people read. Every cluster
 * has its place in cells, whatever font draws it.
 */
public final class Picture {
    private static final int CELL_WIDTH = 9;
    private static final int CELL_HEIGHT = 20;
    private static final int FONT_SIZE = 15;
    private static final int BASELINE = 15;
    private static final int PADDING = 12;
    private static final int TITLE_HEIGHT = 32;
    private static final int GAP = 24;

    private static final String BACKGROUND = "#12161c";
    private static final String FOREGROUND = "#d6dbe3";
    private static final String TITLE_BAR = "#232a34";
    private static final String TITLE = "#9aa5b4";

    private final Theme theme;
    private final StringBuilder body = new StringBuilder();
    private int left;
    private int height;

    /** A terminal window. */
    public record Window(String title, Frame frame) {}

    private Picture(Theme theme) {
        this.theme = theme;
    }

    /** Writes a drawing of windows side by side. */
    public static void write(Path file, Theme theme, Window... windows) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, svg(theme, windows));
    }

    /** The drawing of windows side by side, from left to right. */
    public static String svg(Theme theme, Window... windows) {
        Picture picture = new Picture(theme);
        for (Window window : windows) {
            picture.window(window);
        }
        return picture.finish();
    }

    private String finish() {
        int width = Math.max(0, left - GAP);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">
                <style>text { font: %dpx ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace }\
                 .bold { font-weight: bold } .italic { font-style: italic } .title { font-family: sans-serif;\
                 font-size: 13px }</style>
                %s</svg>
                """.formatted(width, height, width, height, FONT_SIZE, body);
    }

    private void window(Window window) {
        int columns = window.frame().columns();
        int rows = window.frame().rows().size();
        int width = columns * CELL_WIDTH + 2 * PADDING;
        int tall = TITLE_HEIGHT + rows * CELL_HEIGHT + 2 * PADDING;
        body.append("<g transform=\"translate(%d 0)\">\n".formatted(left));
        body.append("<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\"/>\n".formatted(width, tall, BACKGROUND));
        titleBar(width, window.title());
        body.append("<g transform=\"translate(%d %d)\">\n".formatted(PADDING, TITLE_HEIGHT + PADDING));
        for (int y = 0; y < rows; y++) {
            row(y, window.frame().rows().get(y), columns);
        }
        cursor(window.frame());
        body.append("</g>\n</g>\n");
        left += width + GAP;
        height = Math.max(height, tall);
    }

    private void titleBar(int width, String title) {
        body.append("<path d=\"M0 %d V8 Q0 0 8 0 H%d Q%d 0 %d 8 V%d Z\" fill=\"%s\"/>\n"
                .formatted(TITLE_HEIGHT, width - 8, width, width, TITLE_HEIGHT, TITLE_BAR));
        List<String> lights = List.of("#e0645c", "#dfae4a", "#5fae58");
        for (int i = 0; i < lights.size(); i++) {
            body.append("<circle cx=\"%d\" cy=\"%d\" r=\"6\" fill=\"%s\"/>\n"
                    .formatted(18 + 20 * i, TITLE_HEIGHT / 2, lights.get(i)));
        }
        body.append("<text class=\"title\" x=\"%d\" y=\"%d\" fill=\"%s\" text-anchor=\"middle\">%s</text>\n"
                .formatted(width / 2, TITLE_HEIGHT / 2 + 5, TITLE, escape(title)));
    }

    private void row(int y, List<Span> row, int columns) {
        int x = 0;
        for (Span span : row) {
            x = span(x, y, span, columns);
        }
    }

    private int span(int from, int y, Span span, int columns) {
        Theme.Ink ink = theme.ink(span.look());
        boolean reverse = (ink.emphasis() & Look.REVERSE) != 0;
        String foreground = shade(reverse ? ink.background() : ink.foreground(), reverse ? BACKGROUND : FOREGROUND);
        List<String> pieces = pieces(span.text());
        int width = Math.min(columns - from, pieces.stream().mapToInt(Width::of).sum());
        if (reverse || ink.background() != null) {
            String background = shade(reverse ? ink.foreground() : ink.background(), FOREGROUND);
            body.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n"
                    .formatted(from * CELL_WIDTH, y * CELL_HEIGHT, width * CELL_WIDTH, CELL_HEIGHT, background));
        }
        int x = from;
        for (String piece : pieces) {
            if (!piece.isBlank() && x < columns) {
                text(x, y, piece, foreground, ink.emphasis());
            }
            x += Width.of(piece);
        }
        return x;
    }

    private void text(int x, int y, String piece, String color, int emphasis) {
        List<String> classes = new ArrayList<>();
        if ((emphasis & Look.BOLD) != 0) {
            classes.add("bold");
        }
        if ((emphasis & Look.ITALIC) != 0) {
            classes.add("italic");
        }
        List<String> lines = new ArrayList<>();
        if ((emphasis & Look.UNDERLINE) != 0) {
            lines.add("underline");
        }
        if ((emphasis & Look.STRIKE) != 0) {
            lines.add("line-through");
        }
        body.append(
                "<text x=\"%d\" y=\"%d\" fill=\"%s\" textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\"%s%s%s>%s</text>\n"
                        .formatted(
                                x * CELL_WIDTH,
                                y * CELL_HEIGHT + BASELINE,
                                color,
                                Width.of(piece) * CELL_WIDTH,
                                attribute("class", String.join(" ", classes)),
                                attribute("text-decoration", String.join(" ", lines)),
                                (emphasis & Theme.DIM) != 0 ? " opacity=\"0.6\"" : "",
                                escape(piece)));
    }

    private void cursor(Frame frame) {
        if (frame.cursorColumn() >= 0) {
            body.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" opacity=\"0.8\"/>\n"
                    .formatted(
                            frame.cursorColumn() * CELL_WIDTH,
                            frame.cursorRow() * CELL_HEIGHT,
                            CELL_WIDTH,
                            CELL_HEIGHT,
                            FOREGROUND));
        }
    }

    /** Words of ASCII, and each other cluster and blank for itself: only so all have their place in any font. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (String cluster : Graphemes.split(text)) {
            if (cluster.length() == 1 && cluster.charAt(0) > ' ' && cluster.charAt(0) < 0x7F) {
                run.append(cluster);
                continue;
            }
            if (!run.isEmpty()) {
                pieces.add(run.toString());
                run.setLength(0);
            }
            pieces.add(cluster);
        }
        if (!run.isEmpty()) {
            pieces.add(run.toString());
        }
        return pieces;
    }

    private static String shade(Theme.@Nullable Color color, String otherwise) {
        return color == null ? otherwise : "#%02x%02x%02x".formatted(color.red(), color.green(), color.blue());
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + value + "\"";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace(" ", "\u00a0");
    }
}
