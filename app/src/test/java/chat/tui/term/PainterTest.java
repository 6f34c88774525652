package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.text.Look;
import chat.text.Markup;
import chat.text.Span;
import chat.text.Tone;
import chat.text.Wrap;
import chat.tui.Frame;
import chat.tui.Theme;
import com.googlecode.lanterna.TerminalSize;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;

/** What a frame costs, in bytes and writes, and what the terminal then shows. */
class PainterTest {
    private final List<String> writes = new ArrayList<>();

    @Test
    void anUnchangedFrameCostsNothing() throws IOException {
        Painter painter = painter(80, 24, Depth.TRUE);
        painter.paint(conversation(80, 24, 0, "hi"));
        writes.clear();

        painter.paint(conversation(80, 24, 0, "hi"));

        assertEquals(List.of(), writes);
    }

    @Test
    void aFrameIsOneWrite() throws IOException {
        Painter painter = painter(120, 40, Depth.TRUE);

        painter.paint(conversation(120, 40, 0, ""));

        assertEquals(1, writes.size());
        assertTrue(writes.get(0).startsWith("\033[?2026h") && writes.get(0).endsWith("\033[?2026l"));
    }

    @Test
    void aTypedCharacterCostsUnderTwentyBytes() throws IOException {
        Painter painter = painter(120, 40, Depth.TRUE);
        painter.paint(conversation(120, 40, 0, "hell"));
        writes.clear();

        painter.paint(conversation(120, 40, 0, "hello"));

        assertEquals(1, writes.size());
        assertTrue(bytes() < 20, writes::toString);
    }

    @Test
    void anAppendedMessageCostsUnder300BytesAndClearsNothing() throws IOException {
        Painter painter = painter(120, 40, Depth.TRUE);
        painter.paint(conversation(120, 40, 100, ""));
        writes.clear();

        painter.paint(conversation(120, 40, 101, ""));

        assertEquals(1, writes.size());
        assertTrue(bytes() < 300, () -> bytes() + ": " + writes);
        assertFalse(writes.get(0).contains("\033[2J"));
    }

    @Test
    void withPeopleBesideItAnAppendedMessageCostsUnder400Bytes() throws IOException {
        ScreenTerminal emulator = new ScreenTerminal(120, 40);
        Painter painter = painter(120, 40, Depth.TRUE, emulator);
        painter.paint(withPeople(conversation(120, 40, 100, "")));
        writes.clear();

        painter.paint(withPeople(conversation(120, 40, 101, "")));

        assertTrue(bytes() < 400, () -> bytes() + ": " + writes);
        ScreenTerminal anew = new ScreenTerminal(120, 40);
        painter(120, 40, Depth.TRUE, anew).paint(withPeople(conversation(120, 40, 101, "")));
        assertEquals(anew.toString(), emulator.toString());
    }

    /** The same with six people at the right edge of the history. */
    private static Frame withPeople(Frame frame) {
        List<List<Span>> rows = new ArrayList<>(frame.rows());
        for (int y = 0; y < frame.paneRows(); y++) {
            List<Span> row = new ArrayList<>(rows.get(y));
            row.add(Span.of(" ".repeat(96 - Span.plain(row).length())));
            row.add(Span.of("| ", Tone.QUIET));
            row.add(new Span(y < 6 ? "person" + y : "", Look.nick(y)));
            rows.set(y, row);
        }
        return new Frame(120, rows, frame.paneRows(), 96, frame.cursorColumn(), frame.cursorRow());
    }

    @Test
    void anAppendedMessageCostsItsTextAndUnder80BytesMore() throws IOException {
        Painter painter = painter(80, 24, Depth.INDEXED256);
        painter.paint(conversation(80, 24, 100, ""));
        writes.clear();

        painter.paint(conversation(80, 24, 101, ""));

        int text = Span.plain(message(101)).length();
        assertTrue(bytes() < text + 80, () -> bytes() + ": " + writes);
    }

    @Test
    void scrollingByALineCostsLittleEitherWay() throws IOException {
        Painter painter = painter(120, 40, Depth.TRUE);
        painter.paint(conversation(120, 40, 100, ""));
        writes.clear();

        painter.paint(conversation(120, 40, 99, ""));

        assertTrue(bytes() < 300, () -> bytes() + ": " + writes);
    }

    @Test
    void whatIsPaintedIsShown() throws IOException {
        ScreenTerminal emulator = new ScreenTerminal(20, 3);
        Painter painter = painter(20, 3, Depth.TRUE, emulator);
        List<Span> row = List.of(
                Span.of("18:04 ", Tone.QUIET), new Span("ana ", Look.nick(3)), Span.of("\u4f60\u597d e\u0301 x|"));

        painter.paint(new Frame(20, List.of(List.of(), row), 2, 0, 0));

        assertEquals("18:04 ana \u4f60 \u597d  e x|", text(emulator, 20, 3).get(1));
    }

    @Test
    void aWideCharacterIsNotCutInHalf() throws IOException {
        ScreenTerminal emulator = new ScreenTerminal(4, 1);
        Painter painter = painter(4, 1, Depth.TRUE, emulator);

        painter.paint(new Frame(4, List.of(List.of(Span.of("abc\u4f60d"))), 1, 0, 0));

        assertEquals("abc", text(emulator, 4, 1).get(0).stripTrailing());
    }

    @Test
    void noSizeMakesItFail() throws IOException {
        for (int columns = 1; columns < 9; columns++) {
            for (int rows = 1; rows < 6; rows++) {
                Painter painter = painter(columns, rows, Depth.TRUE);
                painter.paint(conversation(80, 24, 3, "\ud83d\ude00 x"));
                painter.paint(conversation(columns, rows, 4, "\ud83d\ude00 x"));
                painter.resize(new TerminalSize(1, 1));
                painter.paint(conversation(columns, rows, 5, "\ud83d\ude00 x"));
                painter.resize(new TerminalSize(200, 60));
                painter.paint(conversation(1, 1, 5, ""));
                painter.paint(conversation(200, 60, 5, ""));
            }
        }

        assertFalse(writes.isEmpty());
    }

    @Test
    void aNewSizeIsPaintedInFull() throws IOException {
        ScreenTerminal emulator = new ScreenTerminal(30, 5);
        Painter painter = painter(60, 9, Depth.TRUE, emulator);
        painter.paint(conversation(60, 9, 7, "draft"));

        painter.resize(new TerminalSize(30, 5));
        painter.paint(conversation(30, 5, 7, "draft"));

        assertEquals("> draft", text(emulator, 30, 5).get(4).stripTrailing());
    }

    @Test
    void everyPieceOfALinkLeadsToItAndNothingBehindIt() throws IOException {
        Painter painter = painter(14, 4, Depth.NONE);
        List<List<Span>> rows = new ArrayList<>();
        for (List<Span> row : Wrap.rows(Markup.line("see https://host/a/long/path now"), 12, 12)) {
            rows.add(Stream.concat(Stream.of(Span.of("| ")), row.stream()).toList());
        }

        painter.paint(new Frame(14, rows, rows.size(), -1, 0));

        String all = String.join("", writes);
        String open = "\033]8;id=" + Integer.toHexString("https://host/a/long/path".hashCode())
                + ";https://host/a/long/path\033\\";
        String close = "\033]8;;\033\\";
        assertTrue(all.contains(open + "\033[4mhttps://"), all);
        assertTrue(all.contains(open + "\033[4mhost/a/long/"), all);
        assertEquals(4, all.split(Pattern.quote(close), -1).length, all);
        assertTrue(all.contains(open + "\033[4mpath" + close + "\033[0m now"), all);
    }

    @Test
    void aLinkAtTheEndOfAFrameIsClosedAndOpenedAnew() throws IOException {
        Painter painter = painter(40, 1, Depth.NONE);
        painter.paint(new Frame(40, List.of(Markup.line("https://host/a")), 1, -1, 0));
        writes.clear();

        painter.paint(new Frame(40, List.of(Markup.line("https://host/b")), 1, -1, 0));

        assertTrue(writes.get(0).contains(";https://host/b\033\\"), writes::toString);
        assertTrue(writes.get(0).contains("\033]8;;\033\\"), writes::toString);
    }

    @Test
    void whereLinksDoHarmThereAreNone() throws IOException {
        Painter painter = painter(40, 1, abilities(Depth.NONE, false), new ScreenTerminal(40, 1));

        painter.paint(new Frame(40, List.of(Markup.line("https://host/a")), 1, -1, 0));

        assertFalse(writes.get(0).contains("\033]8"), writes::toString);
    }

    @Test
    void withoutColoursThereAreAttributesOnly() throws IOException {
        Painter painter = painter(80, 24, Depth.NONE);

        painter.paint(conversation(80, 24, 3, ""));

        String all = String.join("", writes);
        assertTrue(all.contains("\033[7m"), "the status row is reversed");
        assertTrue(all.matches("(?s).*[\\[;]1mnick.*"), "nicks are bold");
        assertFalse(all.matches("(?s).*\033\\[[0-9;]*[349][0-9][0-9;]*m.*"), all);
    }

    @Test
    void sixteenColoursAreThoseOfTheUser() throws IOException {
        Painter painter = painter(80, 24, Depth.ANSI16);

        painter.paint(conversation(80, 24, 3, ""));

        assertFalse(String.join("", writes).contains("38;"));
    }

    @Test
    void anotherThemeIsPaintedInFullOnce() throws IOException {
        Painter painter = painter(80, 24, Depth.INDEXED256);
        painter.paint(conversation(80, 24, 3, ""));
        writes.clear();

        painter.use(Theme.DARK, Glyphs.USUAL);
        painter.paint(conversation(80, 24, 3, ""));
        assertTrue(writes.get(0).contains("\033[2J"), writes::toString);
        assertTrue(writes.get(0).contains("38;5;248"), writes::toString);
        writes.clear();

        painter.use(Theme.DARK, new Glyphs(Set.of()));
        painter.paint(conversation(80, 24, 3, ""));
        assertEquals(List.of(), writes);
    }

    @Test
    void aHiddenCursorComesBack() throws IOException {
        Painter painter = painter(10, 2, Depth.TRUE);
        painter.paint(new Frame(10, List.of(), 0, -1, 0));
        assertTrue(writes.get(0).contains("\033[?25l"));
        writes.clear();

        painter.paint(new Frame(10, List.of(), 0, 3, 1));

        assertEquals(List.of("\033[2;4H\033[?25h"), writes);
    }

    /** A screen as the program has it, its last message the one with this number. */
    private static Frame conversation(int columns, int rows, int last, String draft) {
        List<List<Span>> picture = new ArrayList<>();
        int pane = Math.max(0, rows - 2);
        IntStream.range(0, pane).forEach(y -> picture.add(message(last - pane + 1 + y)));
        picture.add(List.of(Span.of(" ".repeat(columns), Tone.STATUS)));
        picture.add(List.of(Span.of("> ", Tone.PROMPT), Span.of(draft, Tone.INPUT)));
        return new Frame(columns, picture, pane, Math.min(columns - 1, 2 + draft.length()), rows - 1);
    }

    private static List<Span> message(int number) {
        return List.of(
                Span.of("18:04 ", Tone.QUIET),
                new Span("nick" + number % 7, Look.nick(number % 7)),
                Span.of("  this is message number " + number + ", as long as such messages are"));
    }

    private static Abilities abilities(Depth depth, boolean links) {
        return new Abilities(depth, true, links, Notice.NONE, Passage.DIRECT, Theme.DEFAULT);
    }

    private int bytes() {
        return String.join("", writes).getBytes(StandardCharsets.UTF_8).length;
    }

    private Painter painter(int columns, int rows, Depth depth) {
        return painter(columns, rows, depth, new ScreenTerminal(columns, rows));
    }

    private Painter painter(int columns, int rows, Depth depth, ScreenTerminal emulator) {
        return painter(columns, rows, abilities(depth, true), emulator);
    }

    private Painter painter(int columns, int rows, Abilities abilities, ScreenTerminal emulator) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("a write of one byte");
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                String written = new String(bytes, from, count, StandardCharsets.UTF_8);
                writes.add(written);
                emulator.write(written);
            }
        };
        Style plain = Style.plain();
        FastScreen screen = new FastScreen(new TtyOutput(out, new TerminalSize(columns, rows)), plain.blank());
        return new Painter(screen, plain, Theme.DEFAULT, abilities);
    }

    private static List<String> text(ScreenTerminal emulator, int columns, int rows) {
        long[] cells = new long[columns * rows];
        emulator.dump(cells, 0, 0, rows, columns, new int[2]);
        List<String> text = new ArrayList<>();
        for (int y = 0; y < rows; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < columns; x++) {
                row.appendCodePoint(Math.max(' ', ScreenTerminal.cellCodePoint(cells[y * columns + x])));
            }
            text.add(row.toString().stripTrailing());
        }
        return text;
    }
}
