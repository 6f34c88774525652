package chat.client;

import chat.client.Popup.Candidate;
import chat.client.Popup.Suggestions;
import chat.text.Editor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tab: the rest of a name, a room, a command or a sign. Where several can be meant, the likeliest is put in and all are
 * shown; Tab, Shift-Tab and the arrows go through them.
 */
final class Completion {
    private static final Set<String> KEYS = Set.of(
            "Tab",
            "Alt-r",
            "Shift-Tab",
            "Up",
            "Down",
            "WheelUp",
            "WheelDown",
            "Ctrl-N",
            "Ctrl-P",
            "Enter",
            "Esc",
            "Ctrl-G");

    private Completion() {}

    /** @param by 1 for the first of them, -1 for the last */
    static Step complete(State state, List<CommandTable.Command> commands, int by) {
        Editor editor = state.writing().editor();
        String before = editor.text().substring(0, editor.cursor());
        int start = before.length();
        while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
            start--;
        }
        Candidates.Meant meant = Candidates.of(state, commands, before.substring(0, start), before.substring(start));
        List<Candidate> list = meant.list();
        if (list.isEmpty()) {
            return Step.of(state.with(state.writing().noting(meant.none())));
        }
        Suggestions suggestions = new Suggestions(editor, start, list, by > 0 ? 0 : list.size() - 1);
        State chosen = shown(state, suggestions);
        return Step.of(list.size() == 1 ? chosen.with(chosen.writing().opening(null)) : chosen);
    }

    /** Alt-R: what was typed before and has the words of the draft in it, the newest first. */
    static Step recall(State state) {
        Editor editor = state.writing().editor().textEnd();
        String wanted = editor.text().strip().toLowerCase(Locale.ROOT);
        Set<String> lines = new LinkedHashSet<>();
        List<String> before = state.writing().recall().lines();
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).toLowerCase(Locale.ROOT).contains(wanted)) {
                lines.add(before.get(i));
            }
        }
        if (lines.isEmpty()) {
            return Step.of(state.with(state.writing().noting("Nothing that you typed before has that in it.")));
        }
        List<Candidate> list = lines.stream()
                .map(line -> new Candidate(line, line.lines().findFirst().orElse(""), ""))
                .toList();
        State chosen = shown(state, new Suggestions(editor, 0, list, 0));
        return Step.of(list.size() == 1 ? chosen.with(chosen.writing().opening(null)) : chosen);
    }

    /** Whether a key is for them; any other closes them. */
    static boolean takes(String chord) {
        return KEYS.contains(chord);
    }

    static Step press(State state, Suggestions open, String chord) {
        return Step.of(
                switch (chord) {
                    case "Tab", "Alt-r", "Down", "WheelDown", "Ctrl-N" -> moved(state, open, 1);
                    case "Shift-Tab", "Up", "WheelUp", "Ctrl-P" -> moved(state, open, -1);
                    case "Enter" -> state.with(state.writing().opening(null));
                    default -> state.with(state.writing().with(open.before()).opening(null));
                });
    }

    private static State moved(State state, Suggestions open, int by) {
        int at = Math.floorMod(open.at() + by, open.list().size());
        return shown(state, new Suggestions(open.before(), open.start(), open.list(), at));
    }

    private static State shown(State state, Suggestions open) {
        Editor filled =
                open.before().complete(open.start(), open.list().get(open.at()).text());
        return state.with(state.writing().with(filled).opening(open));
    }
}
