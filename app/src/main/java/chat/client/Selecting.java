package chat.client;

import chat.client.Popup.Selection;
import chat.text.Printable;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Choosing a message, to do something with it: Alt-S. What is chosen is a message and not a row, and stays chosen
 * whatever else comes, moves or goes.
 */
final class Selecting {
    /** Messages that a page key passes. A count. */
    private static final int PAGE = 5;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS 'UTC'").withZone(ZoneOffset.UTC);

    private final Scroll scroll;

    Selecting(Scroll scroll) {
        this.scroll = scroll;
    }

    /** Chooses the newest message that is wholly on the screen. The screen stands still until something is done. */
    Step open(State state) {
        Optional<Entry> newest = next(state, Math.min(scroll.bottom(state), last(state)) + 1, -1);
        return newest.map(entry -> Step.of(chosen(scroll.held(state), entry)))
                .orElseGet(() -> Step.of(state.with(state.writing().noting("Nothing has been said here yet."))));
    }

    private static long last(State state) {
        return state.room().history().last();
    }

    private static State chosen(State state, Entry entry) {
        return state.with(state.writing().opening(new Selection(state.rooms().at(), entry.number())));
    }

    private static Optional<Entry> next(State state, long from, int by) {
        History history = state.room().history();
        for (long n = from + by; n >= history.first() && n <= history.last(); n += by) {
            if (history.get(n).isSaid()) {
                return Optional.of(history.get(n));
            }
        }
        return Optional.empty();
    }

    /** The message that is chosen, or if it is not kept any more, the nearest one. */
    static Entry entry(State state, Selection chosen) {
        History history = state.room().history();
        return history.get(Math.max(history.first(), Math.min(chosen.entry(), history.last())));
    }

    /** A key while a message is chosen. What has no meaning there does nothing: it is not typed unseen. */
    Step press(State state, Selection open, String key) {
        Entry entry = entry(state, open);
        long number = entry.number();
        return switch (key) {
            case "Up", "WheelUp", "k" -> moved(state, number, -1, 1);
            case "Down", "WheelDown", "j" -> moved(state, number, 1, 1);
            case "PgUp", "Ctrl-Up" -> moved(state, number, -1, PAGE);
            case "PgDn", "Ctrl-Down" -> moved(state, number, 1, PAGE);
            case "Home", "Ctrl-Home" -> moved(state, number, -1, History.LIMIT);
            case "End", "Ctrl-End" -> moved(state, number, 1, History.LIMIT);
            case "Enter", "d" -> said(closed(state), details(state, entry));
            case "o" -> Picking.link(closed(state), open, entry);
            case "+" -> Picking.reaction(state, open);
            case "c" -> Step.of(noting(closed(state), "Copied, if this terminal can."), new Effect.Copy(entry.text()));
            case "r" -> Step.of(answering(closed(state), entry));
            case "e" ->
                entry.mine() && entry.delivery() == Entry.Delivery.STORED
                        ? Correcting.open(closed(state), entry)
                        : Step.of(noting(state, "Only what you have said, and the host has, can be corrected."));
            case "Esc", "Alt-s", "Ctrl-C", "Ctrl-G", "q" -> Step.of(closed(state));
            case "Ctrl-L" -> Step.of(state, new Effect.Redraw());
            case "Ctrl-Q" -> Typing.leave(closed(state));
            default -> Step.of(state);
        };
    }

    private Step moved(State state, long from, int by, int times) {
        long at = from;
        for (int i = 0; i < times; i++) {
            at = next(state, at, by).map(Entry::number).orElse(at);
        }
        State there = scroll.reveal(state, at);
        return Step.of(chosen(there, there.room().history().get(at)));
    }

    /** Where the newest is on the screen, it is followed again. */
    private State closed(State state) {
        State closed = state.with(state.writing().opening(null));
        return scroll.by(closed, 0);
    }

    private static State noting(State state, String words) {
        return state.with(state.writing().noting(words));
    }

    private static Step said(State state, String words) {
        return Commands.note(Scroll.newest(state), words);
    }

    private static State answering(State state, Entry entry) {
        About about = new About(Correcting.id(entry), Ties.quote(entry), false);
        return state.with(state.writing().with(about));
    }

    /** What is known of a message, a line each. */
    private static String details(State state, Entry entry) {
        List<String> lines = new ArrayList<>();
        lines.add(Ties.quote(entry));
        lines.add("said at " + TIME.format(entry.time()) + ", to " + entry.target());
        lines.add(entry.id().isEmpty() ? "the server has given it no id" : "its id: " + Printable.clean(entry.id()));
        if (entry.mine()) {
            return String.join("\n", lines);
        }
        lines.add(
                entry.account().isEmpty()
                        ? "nothing says which account " + entry.nick() + " had"
                        : "by the account " + entry.account());
        boolean verified =
                state.room().roster().get(entry.nick()).map(Member::verified).orElse(false);
        lines.add(
                verified
                        ? "you have compared words with the " + entry.nick() + " who is here now"
                        : "you have not compared words with " + entry.nick() + ": /verify " + entry.nick());
        lines.add(
                entry.clear()
                        ? "the connection of " + entry.nick() + " is not encrypted"
                        : "nothing says that the connection of " + entry.nick() + " is not encrypted");
        return String.join("\n", lines);
    }
}
