package chat.tui.term;

import java.util.Map;

/** What stands between us and the terminal that people look at, and how a sequence gets through it unread. */
enum Passage {
    /** Nothing. */
    DIRECT,
    /** tmux: in one string, each ESC twice. From 3.3 on only where {@code allow-passthrough} is on. */
    TMUX,
    /** GNU screen: in strings that are not too long for it. */
    SCREEN;

    /** GNU screen's limit of a string is 256 in old versions, with its frame. In bytes. */
    private static final int PIECE = 240;

    static Passage of(Map<String, String> environment) {
        if (environment.containsKey("TMUX")) {
            return TMUX;
        }
        return environment.containsKey("STY") ? SCREEN : DIRECT;
    }

    /** The sequence, to be read by the terminal only. It must end with BEL. */
    String through(String sequence) {
        return switch (this) {
            case DIRECT -> sequence;
            case TMUX -> "\033Ptmux;" + sequence.replace("\033", "\033\033") + "\033\\";
            case SCREEN -> inPieces(sequence);
        };
    }

    private static String inPieces(String sequence) {
        StringBuilder pieces = new StringBuilder();
        for (int start = 0; start < sequence.length(); ) {
            int end = start;
            for (int bytes = 0; end < sequence.length() && bytes < PIECE; ) {
                int codePoint = sequence.codePointAt(end);
                bytes += codePoint < 0x80 ? 1 : 4;
                end += Character.charCount(codePoint);
            }
            pieces.append("\033P").append(sequence, start, end).append("\033\\");
            start = end;
        }
        return pieces.toString();
    }
}
