package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeTest {
    @Test
    void eachTerminalHasItsWords() {
        assertEquals(Notice.OSC_99, Notice.of(Map.of("TERM", "xterm-kitty")));
        assertEquals(Notice.OSC_99, Notice.of(Map.of("TERM", "screen", "KITTY_WINDOW_ID", "1")));
        assertEquals(Notice.OSC_9, Notice.of(Map.of("TERM", "xterm-256color", "TERM_PROGRAM", "iTerm.app")));
        assertEquals(Notice.OSC_9, Notice.of(Map.of("TERM", "xterm-256color", "LC_TERMINAL", "iTerm2")));
        assertEquals(Notice.OSC_9, Notice.of(Map.of("TERM_PROGRAM", "WezTerm")));
        assertEquals(Notice.OSC_9, Notice.of(Map.of("TERM", "xterm-ghostty")));
        assertEquals(Notice.OSC_777, Notice.of(Map.of("TERM", "foot")));
        assertEquals(Notice.OSC_777, Notice.of(Map.of("TERM", "xterm-256color", "VTE_VERSION", "6800")));
        assertEquals(Notice.OSC_777, Notice.of(Map.of("TERM", "rxvt-unicode-256color")));
        assertEquals(Notice.OSC_9, Notice.of(Map.of("TERM", "xterm-256color")));
        assertEquals(
                Notice.NONE,
                Abilities.of(Map.of("TERM", "linux"), Depth.When.AUTO).notice());
    }

    @Test
    void whatATerminalCallsItselfWinsIfItIsKnown() {
        assertEquals(Notice.OSC_99, Notice.of("kitty(0.32.1)", Notice.OSC_9));
        assertEquals(Notice.OSC_777, Notice.of("VTE(7600)", Notice.OSC_9));
        assertEquals(Notice.OSC_777, Notice.of("tmux 3.4", Notice.OSC_777));
    }

    @Test
    void theSequencesAreThoseOfTheirInventors() {
        assertEquals("\033]9;bob: hi; you\007", Notice.OSC_9.sequence("bob", "hi; you"));
        assertEquals(
                "\033]99;i=chat:d=0;bob\007\033]99;i=chat:d=1:p=body;hi; you\007",
                Notice.OSC_99.sequence("bob", "hi; you"));
        assertEquals("\033]777;notify;bob;hi, you\007", Notice.OSC_777.sequence("bob", "hi; you"));
        assertEquals("", Notice.NONE.sequence("bob", "hi"));
    }

    @Test
    void noTextEndsTheSequenceOrBeginsAnother() {
        for (Notice notice : Notice.values()) {
            String sequence = notice.sequence("a\007b\033]0;x\033\\", "\u009d52;c;eA==\007\n\u202e");

            String inside =
                    sequence.replaceAll("^\033\\]99;i=chat:d=0;|\007\033\\]99;i=chat:d=1:p=body;|^\033\\]|\007$", "");
            assertTrue(inside.chars().noneMatch(Character::isISOControl), inside);
            assertFalse(inside.contains("\u202e"));
        }
    }

    @Test
    void aNumberIsNoCommand() {
        assertEquals("\033]9; 4;1: x\007", Notice.OSC_9.sequence("4;1", "x"));
    }

    @Test
    void longTextIsCut() {
        String sequence = Notice.OSC_777.sequence("t".repeat(100), "\ud83d\ude00".repeat(1000));

        assertEquals(
                "\033]777;notify;" + "t".repeat(63) + "\u2026;" + "\ud83d\ude00".repeat(239) + "\u2026\007", sequence);
    }
}
