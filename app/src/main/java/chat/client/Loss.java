package chat.client;

import java.util.regex.Pattern;

/** What a lost connection, or one that never came up, means for whoever takes part, and how it is told. */
final class Loss {
    /** Whether a text ends in a command that somebody may copy: a full stop would become a part of it. */
    private static final Pattern COMMAND = Pattern.compile("chat (--?\\S+ )+\\S+$");

    private Loss() {}

    /** What happened, as a sentence. */
    static String sentence(State state, String reason) {
        String what = state.link().isUp() ? "Connection lost: " : "Cannot connect: ";
        boolean ends = reason.endsWith(".")
                || reason.endsWith("?")
                || COMMAND.matcher(reason).find();
        return what + reason + (ends ? "" : ".");
    }

    /** One sentence behind another; nothing stands behind a command in its line. */
    static String and(String sentence, String next) {
        String between = COMMAND.matcher(sentence).find() ? "\n" : " ";
        return next.isEmpty() ? sentence : sentence + between + next;
    }

    /** Whether to leave with the reason instead of trying again: nobody is there who would wait for it. */
    static boolean endsAll(State state) {
        return switch (state.me().manner()) {
            case SCREEN -> false;
            case LINES ->
                !state.me().hosting()
                        && (!state.me().known() || state.outgoing().leaving());
            case ONE_MESSAGE -> true;
        };
    }

    /** What becomes of what was said and has not arrived. */
    static String kept(State state) {
        Outgoing outgoing = state.outgoing();
        return outgoing.isKept() && !outgoing.isEmpty() ? "What you said is kept, and goes at the next start." : "";
    }
}
