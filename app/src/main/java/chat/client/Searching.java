package chat.client;

import chat.text.Editor;
import chat.text.Look;
import chat.text.Printable;
import chat.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Searches: each key changes what is looked for, or goes to another match; nothing else moves. */
final class Searching {
    private final Scroll scroll;

    Searching(Scroll scroll) {
        this.scroll = scroll;
    }

    /** {@code /find words}, and Ctrl-F without any. */
    static Step open(State state, String words) {
        boolean screen = state.me().manner() == Profile.Manner.SCREEN;
        if (!screen && words.isEmpty()) {
            return Commands.problem(state, "/find needs words: /find tea");
        }
        State open = state.with(state.viewport().searching(Search.of(words)));
        return ask(open, 0);
    }

    private static Search search(State state) {
        Search search = state.viewport().search();
        if (search == null) {
            throw new IllegalStateException("nothing is looked for");
        }
        return search;
    }

    private static Step ask(State state, int at) {
        String words = search(state).words().text().strip();
        if (words.isEmpty()) {
            return found(state, new Event.Found(words, 0, 0, List.of(), 0));
        }
        return state.outgoing().isKept()
                ? Step.of(state, new Effect.Find(words, at))
                : found(state, inMemory(state, words, at));
    }

    /** Where nothing is kept, what is on the screen is searched. */
    private static Event.Found inMemory(State state, String words, int at) {
        History history = state.room().history();
        List<String> wanted = words(words);
        List<Long> numbers = new ArrayList<>();
        for (long n = history.last(); n >= history.first() && numbers.size() < Search.MOST; n--) {
            String text = history.get(n).text().toLowerCase(Locale.ROOT);
            if (history.get(n).isSaid() && wanted.stream().allMatch(text::contains)) {
                numbers.add(n);
            }
        }
        if (numbers.isEmpty()) {
            return new Event.Found(words, 0, 0, List.of(), 0);
        }
        int chosen = Math.min(at, numbers.size() - 1);
        long match = numbers.get(chosen);
        long first = Math.max(history.first(), match - Search.AROUND);
        List<Entry> window = new ArrayList<>();
        for (long n = first; n <= Math.min(history.last(), match + Search.AROUND); n++) {
            window.add(history.get(n));
        }
        return new Event.Found(words, chosen, numbers.size(), window, (int) (match - first));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /** What was looked for was found, or was not. An answer to an older question says nothing. */
    static Step found(State state, Event.Found event) {
        Search search = state.viewport().search();
        if (search == null || !search.words().text().strip().equals(event.words())) {
            return Step.of(state);
        }
        if (state.me().manner() != Profile.Manner.SCREEN) {
            return told(state.with(state.viewport().searching(null)), event);
        }
        History window = History.EMPTY;
        for (int i = 0; i < event.window().size(); i++) {
            window = window.plus(marked(event.window().get(i), words(event.words()), i == event.match()));
        }
        Search now = new Search(search.words(), event.at(), event.count(), window, event.match() + 1L);
        return Step.of(state.with(state.viewport().searching(now)));
    }

    private static Step told(State state, Event.Found event) {
        if (event.count() == 0) {
            return Commands.note(state, "Not found: " + event.words());
        }
        Entry match = event.window().get(event.match());
        return Commands.note(
                state,
                "Found " + event.count() + " times, the last time at " + match.time() + ": " + match.nick() + ": "
                        + match.text());
    }

    /** The same with the words that were looked for standing out. */
    private static Entry marked(Entry entry, List<String> words, boolean match) {
        List<Span> body = new ArrayList<>();
        for (Span span : entry.body()) {
            mark(span, words, match ? Look.REVERSE : Look.UNDERLINE, body);
        }
        return entry.showing(body);
    }

    private static void mark(Span span, List<String> words, int emphasis, List<Span> into) {
        String text = span.text();
        String lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        while (lower.length() == text.length()) { // else places in one are not those in the other
            int at = -1;
            int length = 0;
            for (String word : words) {
                int found = word.isEmpty() ? -1 : lower.indexOf(word, from);
                if (found >= 0 && (at < 0 || found < at)) {
                    at = found;
                    length = word.length();
                }
            }
            if (at < 0) {
                break;
            }
            if (at > from) {
                into.add(span.cut(from, at));
            }
            into.add(span.cut(at, at + length).in(span.look().with(emphasis)));
            from = at + length;
        }
        if (from < text.length()) {
            into.add(span.cut(from, text.length()));
        }
    }

    /** A key while words are looked for. */
    Step press(State state, Key key) {
        Search search = search(state);
        if (key instanceof Key.Text text) {
            return typed(state, search.words().insert(Printable.clean(text.text())));
        }
        if (key instanceof Key.Paste paste) {
            return typed(
                    state,
                    search.words()
                            .insert(Printable.clean(
                                    paste.text().lines().findFirst().orElse(""))));
        }
        return switch (key instanceof Key.Chord chord ? chord.name() : "") {
            case "Up", "WheelUp", "Ctrl-R", "Ctrl-F", "Ctrl-P" -> moved(state, search.at() + 1);
            case "Down", "WheelDown", "Ctrl-N" -> moved(state, search.at() - 1);
            case "Backspace", "Ctrl-H" -> typed(state, search.words().backspace());
            case "Ctrl-W" -> typed(state, search.words().killWordBack());
            case "Ctrl-U" -> typed(state, search.words().killAll());
            case "Enter" -> stay(state, search);
            case "Esc", "Ctrl-C", "Ctrl-G" ->
                Step.of(state.with(state.viewport().searching(null)));
            case "Ctrl-L" -> Step.of(state, new Effect.Redraw());
            case "Ctrl-Q" -> Typing.leave(state.with(state.viewport().searching(null)));
            default -> Step.of(state);
        };
    }

    private static Step typed(State state, Editor words) {
        return ask(state.with(state.viewport().searching(search(state).looking(words))), 0);
    }

    private static Step moved(State state, int at) {
        boolean there = at >= 0 && at < search(state).count();
        return there ? ask(state, at) : Step.of(state);
    }

    /** Goes to the match and stays there, if the screen reaches so far back. */
    private Step stay(State state, Search search) {
        State closed = state.with(state.viewport().searching(null));
        if (!search.hasMatch()) {
            return Step.of(closed);
        }
        Entry match = search.window().get(search.match());
        return state.room()
                .history()
                .find(
                        e -> e.isSaid()
                                && e.id().equals(match.id())
                                && e.time().equals(match.time())
                                && e.text().equals(match.text()),
                        History.LIMIT)
                .map(entry -> Step.of(scroll.show(closed, entry.number())))
                .orElse(Step.of(state.with(state.writing()
                        .noting("That is older than what the screen holds: it can be read here. Esc goes back."))));
    }
}
