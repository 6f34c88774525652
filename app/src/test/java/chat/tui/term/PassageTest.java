package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static final String BELL = "\007";

    @Test
    void nothingInBetweenChangesNothing() {
        assertEquals("\033]9;x\007", Passage.DIRECT.through("\033]9;x\007"));
    }

    @Test
    void tmuxPassesOnWhatIsInAStringOfItsOwn() {
        assertEquals("\033Ptmux;\033\033]9;x\007\033\\", Passage.TMUX.through("\033]9;x\007"));
    }

    @Test
    void screenPassesOnPiecesThatAreNotTooLong() {
        String sequence = "\033]9;" + "\u00e9".repeat(200) + BELL;

        String through = Passage.SCREEN.through(sequence);

        String[] pieces = through.split("\033\\\\");
        assertTrue(pieces.length > 1);
        StringBuilder all = new StringBuilder();
        for (String piece : pieces) {
            assertTrue(piece.startsWith("\033P"));
            assertTrue(piece.getBytes(StandardCharsets.UTF_8).length < 256);
            all.append(piece.substring(2));
        }
        assertEquals(sequence, all.toString());
    }

    @Test
    void textIsCopiedAsItIs() {
        assertEquals("\033]52;c;YQriiqU=\007", Clipboard.sequence("a\n\u22a5", Passage.DIRECT));
        assertEquals("\033]52;c;YQ==\007\033Ptmux;\033\033]52;c;YQ==\007\033\\", Clipboard.sequence("a", Passage.TMUX));
        assertEquals("\033P\033]52;c;YQ==\007\033\\", Clipboard.sequence("a", Passage.SCREEN));
    }

    @Test
    void tooMuchIsNotCopiedAtAll() {
        assertTrue(Clipboard.takes("x".repeat(Clipboard.MAX_BYTES)));
        assertFalse(Clipboard.takes("x".repeat(Clipboard.MAX_BYTES + 1)));
        assertFalse(Clipboard.takes("\u00e9".repeat(Clipboard.MAX_BYTES / 2 + 1)));
    }
}
