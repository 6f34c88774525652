package chat.tui.term;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A terminal as strict as xterm about wide glyphs: drawing over one half destroys the other. What it takes clusters to be
 * wide is up to the test. It knows the sequences we send and no others, and no wrap at the right edge.
 */
final class StrictTerminal extends OutputStream {
    private static final Pattern TOKEN =
            Pattern.compile("\033\\[([?>0-9;]*)([A-Za-z])|\033\\][^\033\007]*(?:\007|\033\\\\)|\\X");

    /** The second column of a wide glyph. */
    private static final String HALF = "";

    /** A half whose other half was drawn over: what terminals leave there differs. */
    private static final String CUT = "cut";

    private final ToIntFunction<String> widths;
    private final List<Answer.Cursor> answers = new ArrayList<>();
    private String[][] cells;
    private int column;
    private int row;
    private int top;
    private int bottom;

    StrictTerminal(int columns, int rows, ToIntFunction<String> widths) {
        this.widths = widths;
        cells = new String[rows][columns];
        bottom = rows - 1;
        erase(0, rows);
    }

    /** Another size; what real terminals show then differs, so here it is rubbish. */
    void resize(int columns, int rows) {
        cells = new String[rows][columns];
        for (String[] cell : cells) {
            Arrays.fill(cell, "?");
        }
        top = 0;
        bottom = rows - 1;
        column = 0;
        row = 0;
    }

    int column() {
        return column;
    }

    int row() {
        return row;
    }

    /** Where the cursor was each time it was asked for. */
    List<Answer.Cursor> answers() {
        return List.copyOf(answers);
    }

    /** Whether this column shows nothing, or the second half of a wide glyph. */
    boolean isFree(int x, int y) {
        return cells[y][x].isBlank();
    }

    String at(int x, int y) {
        return cells[y][x];
    }

    @Override
    public void write(int b) {
        throw new AssertionError("a write of one byte");
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        Matcher token = TOKEN.matcher(new String(bytes, from, count, StandardCharsets.UTF_8));
        while (token.find()) {
            if (token.group().startsWith("\033]")) {
                continue;
            }
            if (token.group(2) == null) {
                draw(token.group());
            } else if (!token.group(1).matches("[?>].*")) {
                obey(
                        token.group(2).charAt(0),
                        token.group(1).isEmpty()
                                ? new String[0]
                                : token.group(1).split(";"));
            }
        }
    }

    private void obey(char order, String[] parameters) {
        int first = parameters.length > 0 ? Integer.parseInt(parameters[0]) : 0;
        switch (order) {
            case 'H' -> {
                row = first - 1;
                column = Integer.parseInt(parameters[1]) - 1;
            }
            case 'J' -> erase(0, cells.length);
            case 'K' -> {
                for (int x = column; x < cells[row].length; x++) {
                    put(x, " ");
                }
            }
            case 'r' -> {
                top = first == 0 ? 0 : first - 1;
                bottom = first == 0 ? cells.length - 1 : Integer.parseInt(parameters[1]) - 1;
            }
            case 'S' -> scroll(first);
            case 'T' -> scroll(-first);
            case 'n' -> answers.add(new Answer.Cursor(column, row));
            case 'm' -> {}
            default -> throw new AssertionError("not known: " + order);
        }
    }

    private void draw(String cluster) {
        int width = widths.applyAsInt(cluster);
        if (column + width > cells[row].length) {
            column = cells[row].length - 1;
            width = 1;
        }
        for (int i = 0; i < width; i++) {
            put(column + i, " ");
        }
        cells[row][column] = cluster;
        for (int i = 1; i < width; i++) {
            cells[row][column + i] = HALF;
        }
        column = Math.min(column + width, cells[row].length - 1);
    }

    private void put(int x, String cluster) {
        for (int left = x; cells[row][left].equals(HALF); left--) {
            cells[row][left - 1] = cells[row][left - 1].equals(HALF) ? HALF : CUT;
        }
        for (int right = x + 1; right < cells[row].length && cells[row][right].equals(HALF); right++) {
            cells[row][right] = CUT;
        }
        cells[row][x] = cluster;
    }

    private void scroll(int distance) {
        String[][] before = cells.clone();
        for (int y = top; y <= bottom; y++) {
            int from = y + distance;
            boolean inside = from >= top && from <= bottom;
            cells[y] = inside ? before[from] : blankRow();
        }
    }

    private void erase(int from, int to) {
        for (int y = from; y < to; y++) {
            cells[y] = blankRow();
        }
    }

    private String[] blankRow() {
        String[] blank = new String[cells[0].length];
        Arrays.fill(blank, " ");
        return blank;
    }
}
