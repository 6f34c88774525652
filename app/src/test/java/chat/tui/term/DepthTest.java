package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DepthTest {
    private static final Map<String, String> TRUE = Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor");

    @Test
    void aTerminalIsTakenAtItsWord() {
        assertEquals(Depth.TRUE, Depth.of(TRUE, Depth.When.AUTO));
        assertEquals(Depth.TRUE, Depth.of(Map.of("COLORTERM", "24bit"), Depth.When.AUTO));
        assertEquals(Depth.INDEXED256, Depth.of(Map.of("TERM", "screen-256color"), Depth.When.AUTO));
        assertEquals(Depth.ANSI16, Depth.of(Map.of("TERM", "linux"), Depth.When.AUTO));
        assertEquals(Depth.ANSI16, Depth.of(Map.of(), Depth.When.AUTO));
        assertEquals(Depth.NONE, Depth.of(Map.of("TERM", "dumb"), Depth.When.AUTO));
    }

    @Test
    void noColorMeansNone() {
        assertEquals(Depth.NONE, Depth.of(Map.of("COLORTERM", "truecolor", "NO_COLOR", "1"), Depth.When.AUTO));
        assertEquals(Depth.TRUE, Depth.of(Map.of("COLORTERM", "truecolor", "NO_COLOR", ""), Depth.When.AUTO));
    }

    @Test
    void aWordOfTheUserWins() {
        assertEquals(Depth.NONE, Depth.of(TRUE, Depth.When.NEVER));
        assertEquals(Depth.TRUE, Depth.of(Map.of("COLORTERM", "truecolor", "NO_COLOR", "1"), Depth.When.ALWAYS));
        assertEquals(Depth.ANSI16, Depth.of(Map.of("TERM", "dumb"), Depth.When.ALWAYS));
    }
}
