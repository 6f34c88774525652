package chat.tui.term;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text for the clipboard of the machine that the terminal is on (OSC 52). Pure. */
final class Clipboard {
    /** What terminals take is bounded: hterm's and xterm's 100,000 bytes of a sequence are that much of text. */
    static final int MAX_BYTES = 74_994;

    private Clipboard() {}

    /** Whether it is not too long. */
    static boolean takes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    /**
     * The sequences for a text that is not too long. tmux takes the plain one where {@code set-clipboard} is on, and the
     * terminal the other where {@code allow-passthrough} is; twice the same does no harm.
     */
    static String sequence(String text, Passage passage) {
        String coded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        String sequence = "\033]52;c;" + coded + "\007";
        return switch (passage) {
            case DIRECT -> sequence;
            case TMUX -> sequence + passage.through(sequence);
            case SCREEN -> passage.through(sequence);
        };
    }
}
