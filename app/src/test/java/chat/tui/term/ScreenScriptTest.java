package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Participant;
import chat.text.Graphemes;
import chat.text.Span;
import chat.text.Width;
import chat.tui.Frame;
import chat.tui.Theme;
import chat.tui.View;
import com.googlecode.lanterna.TerminalSize;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/**
 * A participant in a long conversation in all scripts, who scrolls, writes, pastes, looks for help and pulls at the window,
 * on terminals that measure text in different ways. Each time the terminal shows the frame, cell by cell.
 */
class ScreenScriptTest {
    private static final int SCRIPTS = 40;
    private static final int STEPS = 60;

    /** What has made other programs draw wrongly. */
    private static final List<String> WORDS = List.of(
            "hello",
            "a",
            "*bold* `code`",
            "https://example.com/a/very/long/path?with=much&more=of#it",
            "http://bücher.example/ü",
            "\u4f60\u597d\u4e16\u754c\uff0c\u518d\u89c1",
            "\ud55c\uad6d\uc5b4 \u1112\u1161\u11ab",
            "\u0395\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac \u0440\u0443\u0441\u0441\u043a\u0438\u0439",
            "e\u0301te\u0301 na\u00efve",
            "\u0e01\u0e33\u0e25\u0e31\u0e07",
            "\u0915\u094d\u0937 \u0928\u092e\u0938\u094d\u0924\u0947",
            "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd",
            "\ud83d\ude00\ud83d\ude00",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66",
            "\ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb",
            "\ud83d\udc4d\ud83c\udffd!",
            "\ud83c\udde9\ud83c\uddea\ud83c\uddeb\ud83c\uddf7\ud83c\uddfd",
            Glyphs.Kind.TAGGED.sample,
            "\u2764\ufe0f1\ufe0f\u20e3\u231a",
            "\ud840\udc00\ud835\udd38",
            "\u001b[31m\u202eevil\u0007",
            "\u2500\u2502\u2192\u2026\u00b7");

    /** Whatever lies over the history or beside it, and what changes a draft. */
    private static final List<String> KEYS = List.of(
            "Backspace",
            "Enter",
            "Ctrl-U",
            "Ctrl-J",
            "F1",
            "F8",
            "F8",
            "Esc",
            "Esc",
            "Left",
            "Home",
            "Ctrl-_",
            "Tab",
            "Tab",
            "Ctrl-F",
            "Alt-K",
            "Alt-U",
            "Alt-P",
            "Alt-2");

    @Test
    void aTerminalThatMeasuresAsWeDo() throws IOException {
        run(Width::ofGrapheme);
    }

    @Test
    void aTerminalThatKnowsNoClusters() throws IOException {
        run(ScreenScriptTest::byCodePoints);
    }

    @Test
    void aTerminalThatDrawsWhatIsInDoubtNarrow() throws IOException {
        run(cluster -> Style.plain().cell(cluster).risky() ? 1 : Width.ofGrapheme(cluster));
    }

    @Test
    void aTerminalThatDrawsLinesAndForeignLettersWide() throws IOException {
        run(ScreenScriptTest::inEastAsia);
    }

    private static int byCodePoints(String cluster) {
        int columns = cluster.codePoints()
                .map(c -> c >= 0x1F1E6 && c <= 0x1F1FF ? 1 : c >= 0x1F3FB && c <= 0x1F3FF ? 2 : Width.ofCodePoint(c))
                .sum();
        return Math.max(1, columns);
    }

    /** What has East_Asian_Width A of all that is written here. */
    private static int inEastAsia(String cluster) {
        int c = cluster.codePointAt(0);
        boolean letter = c >= 0x391 && c <= 0x3A9 || c >= 0x3B1 && c <= 0x3C9 || c >= 0x410 && c <= 0x44F;
        boolean wide = letter || "\u2500\u2502\u2192\u2190\u2191\u2193\u2026\u00b7\u00fc\u00e9\u00d7".indexOf(c) >= 0;
        return wide ? 2 : Width.ofGrapheme(cluster);
    }

    private static void run(ToIntFunction<String> widths) throws IOException {
        for (int seed = 0; seed < SCRIPTS; seed++) {
            new Script(seed, widths).run();
        }
    }

    private static final class Script {
        private final int seed;
        private final Random random;
        private final Participant ana = Participant.joined();
        private final View view = new View(ana.layout, ana.update.help());
        private final StrictTerminal terminal;
        private final Painter painter;
        private final Glyphs glyphs;
        private int columns = 80;
        private int rows = 24;
        private int heard;

        Script(int seed, ToIntFunction<String> widths) throws IOException {
            this.seed = seed;
            random = new Random(seed);
            terminal = new StrictTerminal(columns, rows, widths);
            TtyOutput output = new TtyOutput(terminal, new TerminalSize(columns, rows));
            Style plain = Style.plain();
            FastScreen screen = new FastScreen(output, plain.blank());
            painter = new Painter(
                    screen,
                    plain,
                    Theme.DEFAULT,
                    new Abilities(Depth.TRUE, true, true, Notice.NONE, Passage.DIRECT, Theme.DEFAULT));
            screen.startScreen();
            Probe probe = new Probe();
            output.ask(probe.question());
            output.flush();
            Glyphs found = Glyphs.USUAL;
            for (Answer.Cursor answer : terminal.answers()) {
                Glyphs told = probe.hear(answer);
                found = told == null ? found : told;
            }
            glyphs = found;
            painter.use(Theme.DEFAULT, glyphs);
        }

        void run() throws IOException {
            for (int step = 0; step < STEPS; step++) {
                act();
                Frame frame = view.render(ana.state);
                painter.paint(frame);
                compare(frame, "seed " + seed + " step " + step + " at " + columns + "x" + rows + ": ");
            }
        }

        private void act() {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> {
                    for (int i = random.nextInt(4); i >= 0; i--) {
                        ana.hears("@msgid=m" + ++heard + " :bob!b@h PRIVMSG #lobby :" + text(12));
                    }
                }
                case 4 -> ana.types(text(3));
                case 5 -> ana.pastes(text(6) + "\n\n" + text(9) + "\n");
                case 6 -> resize(1 + random.nextInt(90), 1 + random.nextInt(30));
                case 7 -> ana.presses(pick(KEYS));
                case 8 -> {
                    ana.hears(":" + pick(List.of("\u4f60\u597d", "bob2", "\u0436\u0443\u043a", "\ud83d\ude00"))
                            + pick(List.of("", "_", "1")) + "!n@h " + pick(List.of("JOIN", "PART")) + " #lobby");
                    painter.repaint();
                }
                default ->
                    ana.presses(pick(List.of(
                            "Up",
                            "Up",
                            "Down",
                            "Down",
                            "PgUp",
                            "PgDn",
                            "WheelUp",
                            "WheelDown",
                            "Ctrl-Home",
                            "Ctrl-End")));
            }
        }

        private void resize(int toColumns, int toRows) {
            columns = toColumns;
            rows = toRows;
            terminal.resize(columns, rows);
            painter.resize(new TerminalSize(columns, rows));
            ana.resizes(columns, rows);
        }

        private String text(int words) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(words); i > 0; i--) {
                text.append(random.nextInt(4) == 0 ? "" : " ").append(pick(WORDS));
            }
            return text.toString();
        }

        private String pick(List<String> from) {
            return from.get(random.nextInt(from.size()));
        }

        private void compare(Frame frame, String where) {
            for (int y = 0; y < rows; y++) {
                List<Span> row = y < frame.rows().size() ? frame.rows().get(y) : List.of();
                int x = 0;
                for (Span span : row) {
                    x = compare(span, x, y, where);
                }
                while (x < columns) {
                    assertTrue(
                            terminal.isFree(x, y), where + "rest of row " + y + " at " + x + ": " + terminal.at(x, y));
                    x++;
                }
            }
            if (frame.cursorColumn() >= 0 && frame.cursorColumn() < columns && frame.cursorRow() < rows) {
                assertEquals(frame.cursorColumn(), terminal.column(), where + "cursor");
                assertEquals(frame.cursorRow(), terminal.row(), where + "cursor");
            }
        }

        private int compare(Span span, int from, int y, String where) {
            int x = from;
            for (String cluster : Graphemes.split(span.text())) {
                int width = glyphs.width(cluster);
                if (width > 0 && x + width <= columns) {
                    assertEquals(glyphs.of(cluster), terminal.at(x, y), where + "column " + x + " of row " + y);
                    assertTrue(width < 2 || terminal.isFree(x + 1, y), where + "half of " + cluster);
                    x += width;
                } else if (width > 0) {
                    return x;
                }
            }
            return x;
        }
    }
}
