package chat.client;

import chat.client.Popup.Candidate;
import chat.client.Popup.Choice;
import chat.client.Popup.Selection;
import chat.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Choosing a reaction to a message, or one of its links: from a short list, by its number, or by a name that is typed. */
final class Picking {
    /** What people react with most, by the names in {@link Emoji}. */
    private static final List<String> USUAL =
            List.of("+1", "-1", "joy", "tada", "heart", "eyes", "thinking", "white_check_mark");

    /** Signs in the list at most; who has more to choose from types on. A count. */
    private static final int MOST = 50;

    private Picking() {}

    static Step reaction(State state, Selection message) {
        return shown(state, new Choice(message, Choice.Use.REACTION, "", signs(""), 0));
    }

    /** Opens the only link, or asks which one. */
    static Step link(State state, Selection message, Entry entry) {
        List<Candidate> links = entry.body().stream()
                .map(Span::link)
                .filter(link -> link != null && !link.isEmpty())
                .distinct()
                .map(link -> new Candidate(link, link, ""))
                .toList();
        if (links.isEmpty()) {
            return Step.of(state.with(state.writing().noting("There is no link in it.")));
        }
        Choice choice = new Choice(message, Choice.Use.LINK, "", links, 0);
        return links.size() == 1 ? picked(state, choice, 0, entry) : shown(state, choice);
    }

    private static Step shown(State state, Choice choice) {
        return Step.of(state.with(state.writing().opening(choice)));
    }

    /** Those whose name begins so, those that have it in their name, and the words themselves. */
    private static List<Candidate> signs(String typed) {
        Map<String, String> all = Emoji.all();
        String name = typed.replace(":", "").strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return USUAL.stream().map(n -> sign(n, all.getOrDefault(n, n))).toList();
        }
        List<Candidate> signs = new ArrayList<>(Stream.concat(
                        all.keySet().stream().filter(n -> n.startsWith(name)),
                        all.keySet().stream().filter(n -> !n.startsWith(name) && n.contains(name)))
                .limit(MOST)
                .map(n -> sign(n, all.getOrDefault(n, n)))
                .toList());
        String words = Reactions.clean(typed);
        if (!words.isEmpty() && !typed.startsWith(":")) {
            signs.add(new Candidate(words, words, "as you typed it"));
        }
        return signs;
    }

    private static Candidate sign(String name, String sign) {
        return new Candidate(sign, sign + " :" + name + ":", "");
    }

    /**
     * A key while something is chosen.
     *
     * @param entry the message that it is about
     */
    static Step press(State state, Choice open, Key key, Entry entry) {
        if (key instanceof Key.Text text) {
            return typed(state, open, text.text(), entry);
        }
        if (key instanceof Key.Paste || !(key instanceof Key.Chord chord)) {
            return Step.of(state);
        }
        return switch (chord.name()) {
            case "Up", "WheelUp", "Shift-Tab", "Ctrl-P" -> shown(state, at(open, open.at() - 1));
            case "Down", "WheelDown", "Tab", "Ctrl-N" -> shown(state, at(open, open.at() + 1));
            case "Enter" -> picked(state, open, open.at(), entry);
            case "Backspace", "Ctrl-H" ->
                open.typed().isEmpty() ? back(state, open) : searching(state, open, shorter(open.typed()));
            case "Ctrl-U" -> searching(state, open, "");
            case "Esc", "Ctrl-C", "Ctrl-G" -> back(state, open);
            case "Ctrl-L" -> Step.of(state, new Effect.Redraw());
            case "Ctrl-Q" -> Typing.leave(state.with(state.writing().opening(null)));
            default -> Step.of(state);
        };
    }

    private static String shorter(String typed) {
        return typed.substring(0, typed.offsetByCodePoints(typed.length(), -1));
    }

    private static Step back(State state, Choice open) {
        return Step.of(state.with(state.writing().opening(open.message())));
    }

    private static Choice at(Choice open, int at) {
        int size = open.list().size();
        return new Choice(
                open.message(), open.use(), open.typed(), open.list(), size == 0 ? 0 : Math.floorMod(at, size));
    }

    /** A digit picks while nothing else is typed: what else would begin with one is found behind a colon. */
    private static Step typed(State state, Choice open, String text, Entry entry) {
        boolean digit = text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9';
        if (digit && open.typed().isEmpty()) {
            int at = text.charAt(0) - '1';
            return at < open.list().size() ? picked(state, open, at, entry) : Step.of(state);
        }
        return open.use() == Choice.Use.LINK ? Step.of(state) : searching(state, open, open.typed() + text);
    }

    private static Step searching(State state, Choice open, String typed) {
        return open.use() == Choice.Use.LINK || typed.length() > 2 * Reactions.LENGTH
                ? Step.of(state)
                : shown(state, new Choice(open.message(), open.use(), typed, signs(typed), 0));
    }

    private static Step picked(State state, Choice open, int at, Entry entry) {
        if (open.list().isEmpty()) {
            return Step.of(state);
        }
        String text = open.list().get(at).text();
        State closed = state.with(state.writing().opening(null));
        return switch (open.use()) {
            case REACTION -> Reacting.toggle(closed, entry, text);
            case LINK -> Browsing.open(closed, text);
        };
    }
}
