package chat.client;

import chat.client.Popup.Pasted;
import chat.text.Editor;
import chat.text.Printable;
import java.util.Set;

/**
 * A text that is pasted goes into the draft and is never sent by itself. About a long one it is asked once whether it
 * shall be sent, be a block of code, or be worked on.
 */
final class Pasting {
    /** Lines of a paste that nobody is asked about. A count. */
    static final int SHORT = 5;

    private static final String FENCE = "```";

    private static final Set<String> KEYS = Set.of("Enter", "c", "e", "Esc", "Ctrl-G");

    private Pasting() {}

    static Step paste(State state, String raw) {
        String text = Printable.cleanLines(raw);
        Editor before = state.writing().editor();
        State pasted = state.with(state.writing().with(before.insert(text)));
        boolean asks =
                text.stripTrailing().lines().count() > SHORT && before.text().indexOf('/') != 0;
        return Step.of(
                asks ? pasted.with(pasted.writing().opening(new Pasted(before, text, messages(pasted)))) : pasted);
    }

    private static int messages(State state) {
        return Sending.pieces(
                        state, state.room().name(), state.writing().editor().text(), false)
                .size();
    }

    /** Whether a key answers; any other one is taken for "edit", and does what it always does. */
    static boolean takes(String key) {
        return KEYS.contains(key);
    }

    static Step press(State state, Pasted open, String key, Commands commands) {
        State closed = state.with(state.writing().opening(null));
        return switch (key) {
            case "Enter" -> commands.enter(closed, closed.writing().editor().text());
            case "c" -> {
                State fenced = fenced(closed, open);
                yield commands.enter(fenced, fenced.writing().editor().text());
            }
            default -> Step.of(closed);
        };
    }

    /** The pasted lines between fences, which stand alone in their lines. */
    private static State fenced(State state, Pasted open) {
        String before = open.before().text().substring(0, open.before().cursor());
        String behind = open.before().text().substring(open.before().cursor());
        String begin = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        String end = behind.isEmpty() || behind.startsWith("\n") ? "" : "\n";
        String lines = open.text().stripTrailing().replaceFirst("^(\\h*\n)+", "");
        String code = begin + FENCE + "\n" + lines + "\n" + FENCE + end;
        return state.with(state.writing().with(open.before().insert(code)));
    }
}
