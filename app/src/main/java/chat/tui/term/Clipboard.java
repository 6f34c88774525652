package chat.tui.term;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Text for the clipboard of the machine that the terminal is on (OSC 52). Pure. */
final class Clipboard {
    /** What terminals take is bounded: hterm's and xterm's 100,000 bytes of a sequence are that much of text. */
    static final int MAX_BYTES = 74_994;

    private Clipboard() {}

    /**
     * The sequences; null when the text is too long. tmux takes the plain one where {@code set-clipboard} is on, and the
     * terminal the other where {@code allow-passthrough} is; twice the same does no harm.
     */
    static @Nullable String sequence(String text, Passage passage) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_BYTES) {
            return null;
        }
        String sequence = "\033]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\007";
        return switch (passage) {
            case DIRECT -> sequence;
            case TMUX -> sequence + passage.through(sequence);
            case SCREEN -> passage.through(sequence);
        };
    }
}
