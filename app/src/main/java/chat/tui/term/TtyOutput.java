package chat.tui.term;

import chat.text.Printable;
import com.googlecode.lanterna.TerminalSize;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What is written to the terminal: collected, and sent as one write with {@link #flush}. Colours, attributes and the
 * cursor are wishes that cost bytes only when they change. Confined to the thread that paints.
 */
final class TtyOutput {
    /**
     * Alternate screen, no wrap at the right edge, pastes in brackets, whether the window has the keyboard, the wheel as
     * arrows. Whether the wheel was arrows
     * before is kept by the terminal, where it can (XTSAVE).
     */
    private static final String ENTER = "\033[?1049h\033[?7l\033[?2004h\033[?1004h\033[?1007s\033[?1007h";

    private static final String LEAVE =
            "\033[0m\033[?1007l\033[?1007r\033[?1004l\033[?2004l\033[?7h\033[?25h\033[?1049l";

    private static final byte[] BEGIN_FRAME = "\033[?2026h".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_FRAME = "\033[?2026l".getBytes(StandardCharsets.US_ASCII);

    /** Frames above this many bytes are shown at once where the terminal can (mode 2026); smaller ones are anyway. */
    private static final int SMALL_FRAME = 64;

    /** A title is a few words; terminals cut or refuse long ones. */
    private static final int MAX_TITLE = 128;

    private final OutputStream out;
    private byte[] bytes = new byte[1 << 14];
    private int count;
    private TerminalSize size;

    private int column = -1;
    private int row = -1;
    private boolean cursorVisible = true;
    private boolean titled;
    private String title = "";
    private final Style none = Style.plain();
    private Style sent = none;
    private String linked = "";

    TtyOutput(OutputStream out, TerminalSize size) {
        this.out = out;
        this.size = size;
    }

    TerminalSize size() {
        return size;
    }

    void resize(TerminalSize now) {
        size = now;
        forgetCursor();
    }

    /** Also after {@link #leave}; the window is named as it was then. */
    void enter() {
        ascii(ENTER);
        cursorVisible = true;
        forgetCursor();
        forgetStyle();
        if (!title.isEmpty()) {
            title(title);
        }
    }

    /** Asks the terminal something, in sequences that leave the screen erased. */
    void ask(String question) {
        utf8(question);
        forgetCursor();
        forgetStyle();
    }

    void leave() {
        untitle();
        ascii(LEAVE);
    }

    private void untitle() {
        if (titled) {
            titled = false;
            ascii("\033[23;2t");
        }
    }

    /** Something that changes nothing on the screen. */
    void send(String sequence) {
        utf8(sequence);
    }

    void bell() {
        put(7);
    }

    /**
     * Sets the title of the window, if it is another; the first time keeps the old one for {@link #leave}. An empty one
     * brings the old one back.
     */
    void title(String text) {
        if (text.equals(titled ? title : "")) {
            return;
        }
        if (text.isEmpty()) {
            title = "";
            untitle();
            return;
        }
        title = text;
        if (!titled) {
            titled = true;
            ascii("\033[22;2t");
        }
        ascii("\033]2;");
        Printable.clean(text).codePoints().limit(MAX_TITLE).forEach(c -> utf8(Character.toString(c)));
        ascii("\033\\");
    }

    /** Whether nothing waits to be sent. */
    boolean isEmpty() {
        return count == 0;
    }

    /** Forgets where the cursor is: what else writes to the terminal may have moved it. */
    void forgetCursor() {
        column = -1;
        row = -1;
    }

    /** The column of the cursor if it is known to be in this row, else -1. */
    int columnIn(int y) {
        return row == y ? column : -1;
    }

    void moveTo(int x, int y) {
        if (x != column || y != row) {
            put(0x1B);
            put('[');
            number(y + 1);
            put(';');
            number(x + 1);
            put('H');
            column = x;
            row = y;
        }
    }

    void cursorVisible(boolean visible) {
        if (visible != cursorVisible) {
            cursorVisible = visible;
            ascii(visible ? "\033[?25h" : "\033[?25l");
        }
    }

    /** Erases everything, in the plain style. */
    void clear() {
        plain();
        ascii("\033[2J");
    }

    /** Erases from the cursor to the right edge, in the plain style. */
    void eraseToEnd() {
        plain();
        ascii("\033[K");
    }

    /**
     * Moves rows up, or down where the distance is negative; the rows that come in are plain.
     *
     * @param first the first row of those that move
     * @param last the last one
     */
    void scroll(int first, int last, int distance) {
        plain();
        put(0x1B);
        put('[');
        number(first + 1);
        put(';');
        number(last + 1);
        put('r');
        put(0x1B);
        put('[');
        number(Math.abs(distance));
        put(distance > 0 ? 'S' : 'T');
        ascii("\033[r");
        forgetCursor();
    }

    /** Draws a cell at the cursor. After a risky one nobody knows where the cursor is. */
    void draw(Cell cell) {
        style(cell.style());
        if (cell.risky() && cell.width() == 2) {
            int x = column;
            int y = row;
            ascii("  "); // A narrow drawing must not leave half of what was there before.
            forgetCursor();
            moveTo(x, y);
        }
        utf8(cell.text());
        column += cell.width();
        if (cell.risky() || column >= size.getColumns()) {
            forgetCursor();
        }
    }

    /** Sends everything with one write. No link stays open: what else writes to the terminal must not be part of it. */
    void flush() throws IOException {
        link("");
        if (count == 0) {
            return;
        }
        if (count > SMALL_FRAME) {
            byte[] frame = Arrays.copyOf(BEGIN_FRAME, BEGIN_FRAME.length + count + END_FRAME.length);
            System.arraycopy(bytes, 0, frame, BEGIN_FRAME.length, count);
            System.arraycopy(END_FRAME, 0, frame, BEGIN_FRAME.length + count, END_FRAME.length);
            count = 0;
            out.write(frame);
        } else {
            int length = count;
            count = 0;
            out.write(bytes, 0, length);
        }
        out.flush();
    }

    private void plain() {
        link("");
        if (sent != none) {
            ascii("\033[0m");
            forgetStyle();
        }
    }

    private void forgetStyle() {
        sent = none;
    }

    private void style(Style wanted) {
        link(wanted.link);
        if (wanted == sent || wanted.isPlain() && sent == none) {
            return;
        }
        if (wanted.isPlain()) {
            plain();
            return;
        }
        StringBuilder sgr = new StringBuilder();
        Style from = sent;
        if ((from.attributes & ~wanted.attributes) != 0) {
            sgr.append("0;");
            from = none;
        }
        for (int code = 1; code < 10; code++) {
            if ((wanted.attributes & ~from.attributes & 1 << code) != 0) {
                sgr.append(code).append(';');
            }
        }
        if (!wanted.foreground.equals(from.foreground)) {
            sgr.append(ascii(wanted.foreground.getForegroundSGRSequence())).append(';');
        }
        if (!wanted.background.equals(from.background)) {
            sgr.append(ascii(wanted.background.getBackgroundSGRSequence())).append(';');
        }
        sent = wanted;
        if (!sgr.isEmpty()) {
            sgr.setCharAt(sgr.length() - 1, 'm');
            put(0x1B);
            put('[');
            ascii(sgr);
        }
    }

    /** What is drawn from now on leads there (OSC 8). The pieces of a link that is wrapped have the same id. */
    private void link(String target) {
        if (!target.equals(linked)) {
            linked = target;
            ascii("\033]8;");
            if (!target.isEmpty()) {
                ascii("id=" + Integer.toHexString(target.hashCode()));
            }
            ascii(";" + target + "\033\\");
        }
    }

    private static String ascii(byte[] sequence) {
        return new String(sequence, StandardCharsets.US_ASCII);
    }

    private void put(int unit) {
        if (count == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * count);
        }
        bytes[count++] = (byte) unit;
    }

    private void ascii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    private void utf8(String text) {
        if (text.length() == 1 && text.charAt(0) < 0x80) {
            put(text.charAt(0));
            return;
        }
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            put(unit);
        }
    }

    /** @param value 0 or more */
    private void number(int value) {
        if (value >= 10) {
            number(value / 10);
        }
        put('0' + value % 10);
    }
}
