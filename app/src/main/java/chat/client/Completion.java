package chat.client;

import chat.text.Editor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tab: the rest of a name or a command, as far as only one can be meant; else those that can. */
final class Completion {
    /** Candidates that are told. A count; more do not fit into a row. */
    private static final int TOLD = 12;

    private Completion() {}

    static Step complete(State state, List<Commands.Command> commands) {
        Editor editor = state.writing().editor();
        String before = editor.text().substring(0, editor.cursor());
        int start = before.length();
        while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
            start--;
        }
        String word = before.substring(start);
        if (word.isEmpty()) {
            return Step.of(state);
        }
        boolean command = start == 0 && word.startsWith("/");
        List<String> candidates = command ? names(commands, word) : people(state, word);
        if (candidates.isEmpty()) {
            return note(state, command ? "There is no such command." : "Nobody here has a name that begins so.");
        }
        String rest = common(candidates).substring(word.length());
        if (candidates.size() == 1) {
            return insert(state, rest + (start == 0 && !command ? ": " : " "));
        }
        return rest.isEmpty()
                ? note(state, String.join("  ", candidates.subList(0, Math.min(TOLD, candidates.size()))))
                : insert(state, rest);
    }

    private static List<String> names(List<Commands.Command> commands, String word) {
        String typed = word.toLowerCase(Locale.ROOT);
        return commands.stream()
                .map(command -> "/" + command.name())
                .filter(name -> name.startsWith(typed))
                .toList();
    }

    private static List<String> people(State state, String word) {
        Stream<String> nicks = state.room().roster().all().stream().map(Member::nick);
        return nicks.filter(nick -> !state.isMe(nick) && begins(state, nick, word))
                .toList();
    }

    private static boolean begins(State state, String nick, String word) {
        return nick.length() >= word.length() && state.link().mapping().same(nick.substring(0, word.length()), word);
    }

    /** What all of them begin with, in the letters of the first. */
    private static String common(List<String> candidates) {
        String common = candidates.get(0);
        for (String other : candidates) {
            while (!other.regionMatches(true, 0, common, 0, common.length())) {
                common = common.substring(0, common.length() - 1);
            }
        }
        return common;
    }

    private static Step insert(State state, String text) {
        Writing writing = state.writing();
        return Step.of(state.with(writing.with(writing.editor().insert(text))));
    }

    private static Step note(State state, String text) {
        return Step.of(state.with(state.writing().noting(text)));
    }
}
