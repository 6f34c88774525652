package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.googlecode.lanterna.TerminalSize;
import org.junit.jupiter.api.Test;

class TtyTest {
    @Test
    void rowsComeFirst() {
        assertEquals(new TerminalSize(120, 40), Tty.parseSize("40 120\n"));
    }

    @Test
    void anUnknownSizeIsTheUsualOne() {
        assertEquals(new TerminalSize(80, 24), Tty.parseSize("0 0"));
        assertEquals(new TerminalSize(80, 24), Tty.parseSize("0 100"));
        assertEquals(new TerminalSize(80, 24), Tty.parseSize(""));
        assertEquals(new TerminalSize(80, 24), Tty.parseSize("stty: what?"));
    }
}
