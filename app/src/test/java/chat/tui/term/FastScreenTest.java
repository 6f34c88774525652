package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import chat.text.Width;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.screen.Screen;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;

/**
 * Random edits, drawn by an emulator that knows nothing of clusters: it gives a flag four columns and a combining mark
 * one of its own. Whatever was there before, the screen must come out right.
 */
class FastScreenTest {
    private static final int SCRIPTS = 400;
    private static final int STEPS = 40;

    /** How far the emulator may draw beyond a cluster; nothing repairs what spills at the right edge. */
    private static final int SPILL = 5;

    private static final List<String> CLUSTERS = List.of(
            "a",
            "b",
            " ",
            " ",
            "\u00e9",
            "\u4f60",
            "\ud83d\ude00",
            "e\u0301",
            "\u2764\ufe0f",
            "\ud83c\uddeb\ud83c\uddf7",
            "\ud55c",
            "\u2500");

    @Test
    void anyEditsLeaveTheTerminalShowingTheBuffer() throws IOException {
        for (int seed = 0; seed < SCRIPTS; seed++) {
            new Script(seed).run();
        }
    }

    @Test
    void aStrictTerminalThatMeasuresAsWeDoShowsTheBuffer() throws IOException {
        strict(Width::ofGrapheme, true);
    }

    @Test
    void aTerminalThatTakesDoubtfulClustersForNarrowShowsTheRest() throws IOException {
        strict(cluster -> isDoubtful(cluster) ? 1 : Width.ofGrapheme(cluster), false);
    }

    @Test
    void aTerminalThatTakesDoubtfulClustersForWideShowsTheRest() throws IOException {
        strict(cluster -> isDoubtful(cluster) ? 2 : Width.ofGrapheme(cluster), false);
    }

    private static boolean isDoubtful(String cluster) {
        return Style.plain().cell(cluster).risky();
    }

    private static void strict(ToIntFunction<String> widths, boolean all) throws IOException {
        for (int seed = 0; seed < SCRIPTS / 2; seed++) {
            new StrictScript(seed, widths).run(all);
        }
    }

    /** The edits and the buffer; what they look like is compared by those who run it. */
    private static final class Edits {
        private final Random random;
        private final int columns;
        private final int rows;
        private final List<Style> styles;

        Edits(Random random, int columns, int rows, List<Style> styles) {
            this.random = random;
            this.columns = columns;
            this.rows = rows;
            this.styles = styles;
        }

        void apply(FastScreen screen) {
            if (rows > 1 && random.nextInt(3) == 0) {
                int first = random.nextInt(rows - 1);
                int last = first + 1 + random.nextInt(rows - first - 1);
                screen.scrollLines(first, last, random.nextInt(2 * rows) - rows);
            }
            for (int edits = random.nextInt(6); edits > 0; edits--) {
                edit(screen, random.nextInt(columns), random.nextInt(rows));
            }
        }

        private void edit(FastScreen screen, int from, int y) {
            int x = from;
            for (int length = random.nextInt(12); length > 0; length--) {
                Cell cell =
                        styles.get(random.nextInt(styles.size())).cell(CLUSTERS.get(random.nextInt(CLUSTERS.size())));
                if (cell.risky() && x + SPILL > columns) {
                    cell = styles.get(0).ascii('c');
                }
                if (x + cell.width() > columns) {
                    return;
                }
                screen.setCharacter(x, y, cell);
                x += cell.width();
            }
        }
    }

    private static final class StrictScript {
        private final int seed;
        private final StrictTerminal terminal;
        private final int columns;
        private final int rows;
        private final FastScreen screen;
        private final Edits edits;

        StrictScript(int seed, ToIntFunction<String> widths) throws IOException {
            this.seed = seed;
            Random random = new Random(seed);
            columns = 1 + random.nextInt(30);
            rows = 1 + random.nextInt(6);
            terminal = new StrictTerminal(columns, rows, widths);
            Style plain = Style.plain();
            screen = new FastScreen(new TtyOutput(terminal, new TerminalSize(columns, rows)), plain.blank());
            screen.startScreen();
            edits = new Edits(random, columns, rows, List.of(plain));
        }

        void run(boolean all) throws IOException {
            for (int step = 0; step < STEPS; step++) {
                edits.apply(screen);
                screen.refresh(Screen.RefreshType.DELTA);
                for (int y = 0; y < rows; y++) {
                    for (int x = 0; x < columns; ) {
                        TextCharacter wanted = screen.getBackCharacter(x, y);
                        String text = wanted.getCharacterString();
                        if (all || !isDoubtful(text)) {
                            assertEquals(text, terminal.at(x, y), "seed " + seed + " step " + step + " " + x + "," + y);
                        }
                        if (wanted.isDoubleWidth()) {
                            assertTrue(terminal.isFree(x + 1, y), "seed " + seed + " step " + step + " " + x + "," + y);
                        }
                        x += wanted.isDoubleWidth() ? 2 : 1;
                    }
                }
            }
        }
    }

    private static final class Script {
        private final int seed;
        private final int columns;
        private final int rows;
        private final ScreenTerminal emulator;
        private final FastScreen screen;
        private final List<Style> styles = List.of(
                Style.plain(),
                new Style(TextColor.ANSI.RED, TextColor.ANSI.DEFAULT, 1 << 1),
                new Style(TextColor.ANSI.DEFAULT, TextColor.ANSI.BLUE, 0),
                new Style(new TextColor.RGB(1, 2, 3), TextColor.ANSI.DEFAULT, 1 << 4));
        private final Edits edits;
        private String written = "";

        Script(int seed) throws IOException {
            this.seed = seed;
            Random random = new Random(seed);
            columns = 1 + random.nextInt(45);
            rows = 1 + random.nextInt(12);
            emulator = new ScreenTerminal(columns, rows);
            OutputStream out = new OutputStream() {
                @Override
                public void write(int b) {
                    throw new AssertionError("a write of one byte");
                }

                @Override
                public void write(byte[] bytes, int from, int count) {
                    written = new String(bytes, from, count, StandardCharsets.UTF_8);
                    emulator.write(written);
                }
            };
            screen = new FastScreen(
                    new TtyOutput(out, new TerminalSize(columns, rows)),
                    styles.get(0).blank());
            screen.startScreen();
            edits = new Edits(random, columns, rows, styles);
        }

        void run() throws IOException {
            for (int step = 0; step < STEPS; step++) {
                edits.apply(screen);
                screen.refresh(Screen.RefreshType.DELTA);
                compare(step);
            }
        }

        private void compare(int step) {
            long[] cells = new long[columns * rows];
            emulator.dump(cells, 0, 0, rows, columns, new int[2]);
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < columns; ) {
                    TextCharacter wanted = screen.getBackCharacter(x, y);
                    compare(wanted, cells[y * columns + x], "seed " + seed + " step " + step + " at " + x + "," + y);
                    x += wanted.isDoubleWidth() ? 2 : 1;
                }
            }
        }

        private void compare(TextCharacter wanted, long cell, String where) {
            int shown = Math.max(' ', ScreenTerminal.cellCodePoint(cell));
            Style style = wanted instanceof Cell ours ? ours.style() : styles.get(0);
            boolean same = shown == wanted.getCharacterString().codePointAt(0)
                    && ScreenTerminal.cellBold(cell) == ((style.attributes & 1 << 1) != 0)
                    && ScreenTerminal.cellUnderline(cell) == ((style.attributes & 1 << 4) != 0)
                    && ScreenTerminal.cellHasBackground(cell) == (style == styles.get(2));
            if (!same) {
                fail(where + " wanted " + wanted.getCharacterString() + " but " + Character.toString(shown) + " after "
                        + written.replace("\033", "ESC "));
            }
        }
    }
}
