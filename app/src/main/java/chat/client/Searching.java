package chat.client;

import chat.text.Editor;
import chat.text.Look;
import chat.text.Printable;
import chat.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Searches: each key changes what is looked for, or goes to another match; nothing else moves. */
final class Searching {
    /** The keys that move about around a match that one has gone to, or leave it; all others are for the draft. */
    private static final Set<String> MOVING =
            Set.of("Up", "WheelUp", "Down", "WheelDown", "PgUp", "PgDn", "Ctrl-F", "Ctrl-R", "Esc");

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
            boolean match = i == event.match() - event.shift();
            window = window.plus(marked(event.window().get(i), words(event.words()), match));
        }
        long place = event.match() + 1L;
        if (search.stays() && window.size() > 0) { // one may have gone on meanwhile
            Search there = new Search(search.words(), event.at(), event.count(), window, place, true, event.shift());
            return Step.of(state.with(state.viewport().searching(there.by(search.shift() - event.shift()))));
        }
        Search now = new Search(search.words(), event.at(), event.count(), window, place, false, 0);
        return Step.of(state.with(state.viewport().searching(now)));
    }

    private static Step told(State state, Event.Found event) {
        if (event.count() == 0) {
            return Commands.note(state, "Not found: " + event.words());
        }
        Entry match = event.window().get(event.match());
        return Commands.note(
                state,
                "Found " + (event.count() == 1 ? "once, " : event.count() + " times, the last time ")
                        + ago(Duration.between(match.time(), state.now())) + ": " + match.nick() + ": "
                        + match.text());
    }

    /** As people say it. */
    private static String ago(Duration time) {
        long minutes = time.toMinutes();
        if (minutes < 1) {
            return "just now";
        }
        if (minutes < 120) {
            return minutes + (minutes == 1 ? " minute ago" : " minutes ago");
        }
        return time.toDays() < 2 ? time.toHours() + " hours ago" : time.toDays() + " days ago";
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
        if (search.stays()) {
            return stays(state, key);
        }
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

    /** Goes to the match and stays there: in what the screen holds, or in what is kept. */
    private Step stay(State state, Search search) {
        return search.hasMatch()
                ? settled(state.with(state.viewport().searching(search.staying())))
                : Step.of(state.with(state.viewport().searching(null)));
    }

    /** Where the screen holds the line that one has come to, one goes on as usual. */
    private Step settled(State state) {
        Search search = search(state);
        Entry there = search.window().get(search.match());
        State closed = state.with(state.viewport().searching(null));
        return state.room()
                .history()
                .find(e -> isSame(e, there), History.LIMIT)
                .map(entry -> Step.of(scroll.show(closed, entry.number())))
                .orElseGet(() -> search.isNearTheEnd() && state.outgoing().isKept()
                        ? Step.of(state, new Effect.Find(search.words().text().strip(), search.at(), search.shift()))
                        : Step.of(state));
    }

    private static boolean isSame(Entry one, Entry other) {
        return one.isSaid()
                && one.id().equals(other.id())
                && one.time().equals(other.time())
                && one.text().equals(other.text());
    }

    /** Whether a key is for the search, and not for what one is about to say. */
    static boolean takes(State state, Key key) {
        Search search = state.viewport().search();
        return search != null && (!search.stays() || key instanceof Key.Chord chord && MOVING.contains(chord.name()));
    }

    /** A key while one moves about around a match. */
    private Step stays(State state, Key key) {
        int page = Math.max(1, Plan.of(state).pane() - 2);
        return switch (key instanceof Key.Chord chord ? chord.name() : "") {
            case "Up", "WheelUp" -> settled(by(state, -1));
            case "Down", "WheelDown" -> settled(by(state, 1));
            case "PgUp" -> settled(by(state, -page));
            case "PgDn" -> settled(by(state, page));
            case "Ctrl-F", "Ctrl-R" ->
                Step.of(state.with(state.viewport()
                                .searching(search(state).looking(search(state).words()))))
                        .then(s -> ask(s, 0));
            default -> Step.of(Scroll.newest(state));
        };
    }

    private static State by(State state, int lines) {
        return state.with(state.viewport().searching(search(state).by(lines)));
    }
}
