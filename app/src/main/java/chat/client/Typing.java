package chat.client;

import chat.text.Editor;
import chat.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What each key does. Up and Down scroll, unless the caret can move inside a draft of several rows or the help is open. */
final class Typing {
    /**
     * One binding.
     *
     * @param group what it is about: the heading in the help
     * @param keys their names, as {@link Key.Chord} has them
     * @param help what they do; empty for those that the help does not need to tell
     * @param action what they do
     */
    record Binding(String group, List<String> keys, String help, Function<State, Step> action) {}

    /** Rows of the help that stay in sight when a page is turned. A count. */
    private static final int OVERLAP = 2;

    /** Conversations that have a key of their own. A count. */
    private static final int PLACES = 9;

    private static final String WRITING = "Writing";

    private static final String LEAVE = "Ctrl-Q quits";

    private final Commands commands;
    private final Scroll scroll;
    private final Searching searching;
    private final Selecting selecting;
    private final Jumping jumping;
    private final List<Binding> table = new ArrayList<>();
    private final Map<String, Binding> bindings = new LinkedHashMap<>();
    private String group = ""; // of the bindings that are being made

    Typing(Commands commands, Scroll scroll, Jumping jumping) {
        this.commands = commands;
        this.scroll = scroll;
        this.searching = new Searching(scroll);
        this.selecting = new Selecting(scroll);
        this.jumping = jumping;
        group = "Reading";
        bindReading();
        group = "Conversations";
        bindSwitching();
        group = WRITING;
        bindWriting();
        group = "Leaving";
        bindLeaving();
        table.forEach(row -> row.keys().forEach(key -> bindings.put(key, row)));
    }

    /** All bindings, in the order of the help. */
    List<Binding> all() {
        return List.copyOf(table);
    }

    private void bindReading() {
        bind("scroll by a line", s -> vertical(s, -1), "Up");
        bind("scroll by a line", s -> vertical(s, 1), "Down");
        bind("", s -> scrolled(s, -1), "WheelUp", "Shift-Up");
        bind("", s -> scrolled(s, 1), "WheelDown", "Shift-Down");
        bind("scroll by a page", s -> page(s, -1), "PgUp", "Ctrl-Up");
        bind("scroll by a page", s -> page(s, 1), "PgDn", "Ctrl-Down");
        bind("to the oldest", s -> Step.of(scroll.oldest(s)), "Ctrl-Home");
        bind("back to now", s -> Step.of(Scroll.newest(s)), "Ctrl-End", "Esc");
        bind("to the first that is new", s -> Step.of(jumping.unread(s)), "Alt-u");
        bind("to what speaks to you", s -> Step.of(jumping.mention(s, -1)), "Alt-p");
        bind("to what speaks to you", s -> Step.of(jumping.mention(s, 1)), "Alt-n");
        bind("who is here, at the right edge", this::people, "F8");
        bind(
                "nothing but what was said, to take it",
                s -> Step.of(s.with(s.viewport().bare(true))),
                "Alt-l");
        bind("choose a message: copy, answer, details", s -> selecting.open(s), "Alt-s");
        bind("search all that is kept", s -> Searching.open(s, ""), "Ctrl-F", "Ctrl-R");
        bind("this help", s -> Step.of(s.with(s.viewport().helping(0))), "F1", "Ctrl-G");
        bind("how it is with the connection", s -> Doctor.examine(s), "F2");
        bind("paint the screen anew", s -> Step.of(s, new Effect.Redraw()), "Ctrl-L");
    }

    private void bindSwitching() {
        bind("the next conversation", s -> Step.of(Switching.next(s, 1)), "Alt-Right");
        bind("the one before it", s -> Step.of(Switching.next(s, -1)), "Alt-Left");
        bind("where something is new", s -> Step.of(Switching.active(s)), "Alt-a");
        bind("choose one from a list", s -> Choosing.open(s), "Alt-k");
        bind("the first; Alt-2 the second, and so on", s -> Step.of(Switching.place(s, 1)), "Alt-1");
        for (int place = 2; place <= PLACES; place++) {
            int chosen = place;
            bind("", s -> Step.of(Switching.place(s, chosen)), "Alt-" + place);
        }
    }

    private void bindWriting() {
        bind("send", s -> commands.enter(s, s.writing().editor().text()), "Enter");
        bind("complete a name, a command, a :sign:", s -> Completion.complete(s, commands.all(), 1), "Tab");
        bind("", s -> Completion.complete(s, commands.all(), -1), "Shift-Tab");
        bind("a new line", s -> edit(s, e -> e.insert("\n")), "Ctrl-J", "Alt-Enter", "Shift-Enter");
        bind("search what you typed before", s -> Completion.recall(s), "Alt-r");
        bind("correct your last message", s -> Correcting.open(s), "Alt-e");
        bind("what you typed before", this::older, "Ctrl-P", "Alt-Up");
        bind("what you typed before", this::newer, "Ctrl-N", "Alt-Down");
        bind("move by a letter", s -> edit(s, Editor::left), "Left", "Ctrl-B");
        bind("move by a letter", s -> edit(s, Editor::right), "Right");
        bind("move by a word", s -> edit(s, Editor::wordLeft), "Ctrl-Left", "Alt-b");
        bind("move by a word", s -> edit(s, Editor::wordRight), "Ctrl-Right", "Alt-f");
        bind("to the start of the line", this::home, "Ctrl-A", "Home");
        bind("to the end of the line", this::end, "Ctrl-E", "End");
        bind("delete a letter before", s -> edit(s, Editor::backspace), "Backspace", "Ctrl-H");
        bind("delete a letter behind", s -> edit(s, Editor::delete), "Delete", "Ctrl-D");
        bind("delete a word before", s -> edit(s, Editor::killWordBack), "Ctrl-W", "Alt-Backspace", "Ctrl-Backspace");
        bind("delete a word behind", s -> edit(s, Editor::killWordForward), "Alt-d", "Ctrl-Delete");
        bind("delete to the start", s -> edit(s, Editor::killToStart), "Ctrl-U");
        bind("delete to the end", s -> edit(s, Editor::killToEnd), "Ctrl-K");
        bind("put back what was deleted", s -> edit(s, Editor::yank), "Ctrl-Y");
        bind("swap two letters", s -> edit(s, Editor::transpose), "Ctrl-T");
        bind("undo", s -> edit(s, Editor::undo), "Ctrl-_");
        bind("redo", s -> edit(s, Editor::redo), "Alt-_");
    }

    private void bindLeaving() {
        bind("clear the line (Ctrl-Y brings it back)", this::clear, "Ctrl-C");
        bind("put aside; fg in the shell brings it back", s -> Step.of(s, new Effect.Suspend()), "Ctrl-Z");
        bind("leave", Typing::leave, "Ctrl-Q");
    }

    private void bind(String help, Function<State, Step> action, String... keys) {
        table.add(new Binding(group, List.of(keys), help, action));
    }

    /** What a key leads to. */
    Step press(State state, Key key) {
        Step step = Announced.pressed(state, pressed(state, key));
        boolean came = step.state().rooms().shown() != state.rooms().shown();
        return came ? step.then(s -> Step.of(jumping.offered(s))) : step;
    }

    private Step pressed(State state, Key key) {
        if (key instanceof Key.Closed) {
            return Sending.quit(state, 0, "");
        }
        if (state.viewport().showsHelp()) {
            return inHelp(state, key);
        }
        if (state.viewport().bare()) {
            return inBare(state, key);
        }
        if (Searching.takes(state, key)) {
            return searching.press(unnoted(state, key), key);
        }
        Chooser chooser = state.viewport().chooser();
        if (chooser != null) {
            return Choosing.press(unnoted(state, key), chooser, key);
        }
        if (state.link().phase() == Link.Phase.LOCKED) {
            return Unlocking.press(unnoted(state, key), key, s -> besides(s, key));
        }
        Popup popup = state.writing().popup();
        if (popup != null) {
            return over(unnoted(state, key), popup, key);
        }
        if (isWalk(state, key)) {
            return Step.of(jumping.walked(state));
        }
        if (state.writing().about().isAny()
                && key instanceof Key.Chord chord
                && chord.name().equals("Esc")) {
            return Step.of(alone(state));
        }
        if (key instanceof Key.Text text) {
            return edit(unasked(state), e -> e.insert(Printable.cleanLines(text.text())));
        }
        if (key instanceof Key.Paste paste) {
            return Pasting.paste(unasked(state), paste.text());
        }
        if (key instanceof Key.Chord chord) {
            Binding binding = bindings.get(chord.name());
            State asked = unnoted(state, key);
            return binding == null ? Step.of(asked) : binding.action().apply(asked);
        }
        throw new AssertionError("a key without a case: " + key.getClass());
    }

    /** What is about another message is so no more; a correction that is given up leaves an empty line. */
    private static State alone(State state) {
        Writing writing = state.writing();
        Editor editor = writing.about().corrects() ? writing.editor().killAll() : writing.editor();
        return state.with(writing.with(editor).with(About.NOTHING));
    }

    /** The same where what is chosen is on the screen, whatever size that has now. */
    State shown(State state) {
        return state.writing().popup() instanceof Popup.Selection one
                        && one.room() == state.rooms().at()
                ? scroll.reveal(state, one.entry())
                : state;
    }

    /** What is open over the draft takes its keys; any other one closes it, and does what it always does. */
    private Step over(State state, Popup popup, Key key) {
        String chord =
                key instanceof Key.Chord pressed ? pressed.name() : key instanceof Key.Text text ? text.text() : "";
        State closed = state.with(state.writing().opening(null));
        if (popup instanceof Popup.Suggestions suggestions) {
            return Completion.takes(chord) ? Completion.press(state, suggestions, chord) : press(closed, key);
        }
        if (popup instanceof Popup.Selection selection) {
            return selection.room() == state.rooms().at()
                    ? selecting.press(state, selection, chord)
                    : press(closed, key);
        }
        if (popup instanceof Popup.Pasted pasted) {
            return Pasting.takes(chord) ? Pasting.press(state, pasted, chord, commands) : press(closed, key);
        }
        throw new AssertionError("a popup without a case: " + popup.getClass());
    }

    /** The question whether to leave stands until another key than the one that leaves. */
    private static State unnoted(State state, Key key) {
        return key instanceof Key.Chord chord && chord.name().equals("Ctrl-Q") ? state : unasked(state);
    }

    /** While a password is typed, keys that write do nothing; one can still read, and leave. */
    private Step besides(State state, Key key) {
        Binding binding = key instanceof Key.Chord chord ? bindings.get(chord.name()) : null;
        return binding == null || binding.group().equals(WRITING)
                ? Step.of(state)
                : binding.action().apply(state);
    }

    /** A blank in an empty line goes on to what is new, as long as nothing else is pressed. */
    private static boolean isWalk(State state, Key key) {
        return key instanceof Key.Text text
                && text.text().equals(" ")
                && state.room().unread().walk() > 0
                && state.writing().editor().isEmpty();
    }

    private static State unasked(State before) {
        State state = Jumping.walking(before, 0);
        Writing writing = state.writing();
        return writing.question() || !writing.note().isEmpty() ? state.with(writing.noting("")) : state;
    }

    private static Step edit(State state, UnaryOperator<Editor> change) {
        return Step.of(
                state.with(state.writing().with(change.apply(state.writing().editor()))));
    }

    /** In the help, keys move it or close it; only leaving stays what it is. */
    private Step inHelp(State state, Key key) {
        String name = key instanceof Key.Chord chord ? chord.name() : "";
        int at = state.viewport().help();
        int page = Math.max(1, state.viewport().rows() - OVERLAP);
        return switch (name) {
            case "Up", "WheelUp" -> helping(state, at - 1);
            case "Down", "WheelDown" -> helping(state, at + 1);
            case "PgUp", "Ctrl-Up" -> helping(state, at - page);
            case "PgDn", "Ctrl-Down" -> helping(state, at + page);
            case "Ctrl-Q" -> leave(state.with(state.viewport().helping(-1)));
            case "Ctrl-L" -> Step.of(state, new Effect.Redraw());
            default -> {
                State closed = state.with(state.viewport().helping(-1));
                yield key instanceof Key.Paste ? press(closed, key) : Step.of(closed);
            }
        };
    }

    /** Keys that scroll do so; any other leads back. */
    private Step inBare(State state, Key key) {
        String name = key instanceof Key.Chord chord ? chord.name() : "";
        State back = state.with(state.viewport().bare(false));
        return switch (name) {
            case "Up", "WheelUp" -> scrolled(state, -1);
            case "Down", "WheelDown" -> scrolled(state, 1);
            case "PgUp", "Ctrl-Up" -> page(state, -1);
            case "PgDn", "Ctrl-Down" -> page(state, 1);
            case "Ctrl-L" -> Step.of(state, new Effect.Redraw());
            case "Ctrl-Q" -> leave(back);
            default -> key instanceof Key.Paste ? press(back, key) : Step.of(back);
        };
    }

    private Step helping(State state, int row) {
        int shown = Math.max(1, state.viewport().rows() - 1);
        int last = Math.max(0, Help.lines(table, commands.all()).size() - shown);
        return Step.of(state.with(state.viewport().helping(Math.max(0, Math.min(row, last)))));
    }

    /** Moves the caret inside a draft of several rows; else, and from its first or last row, scrolls, or recalls. */
    private Step vertical(State state, int rows) {
        Editor editor = state.writing().editor();
        int columns = Plan.inputColumns(state);
        if (rows < 0 && !editor.onFirstRow(columns)) {
            return edit(state, e -> e.up(columns));
        }
        if (rows > 0 && !editor.onLastRow(columns)) {
            return edit(state, e -> e.down(columns));
        }
        boolean recalls = state.me().settings().get(Setting.ARROWS).equals("recall");
        return !recalls ? scrolled(state, rows) : rows < 0 ? older(state) : newer(state);
    }

    private Step scrolled(State state, int rows) {
        return Step.of(scroll.by(state, rows));
    }

    private Step page(State state, int direction) {
        return scrolled(state, direction * scroll.page(state));
    }

    private Step people(State state) {
        boolean may = state.viewport().columns() >= Plan.WIDE && !state.room().isPrivate();
        return may ? Step.of(state.with(state.viewport().peopled())) : commands.enter(state, "/who");
    }

    private Step home(State state) {
        return state.writing().editor().isEmpty() ? Step.of(scroll.oldest(state)) : edit(state, Editor::lineStart);
    }

    private Step end(State state) {
        return state.writing().editor().isEmpty() ? Step.of(Scroll.newest(state)) : edit(state, Editor::lineEnd);
    }

    private Step older(State state) {
        Writing writing = state.writing();
        return writing.recall().hasOlder()
                ? recalled(state, writing.recall().older(writing.editor().text()))
                : Step.of(state);
    }

    private Step newer(State state) {
        Recall recall = state.writing().recall();
        return recall.hasNewer() ? recalled(state, recall.newer()) : Step.of(state);
    }

    private static Step recalled(State state, Recall recall) {
        return Step.of(state.with(
                state.writing().with(recall).with(state.writing().editor().replace(recall.shown()))));
    }

    private Step clear(State state) {
        return state.writing().editor().isEmpty()
                ? Step.of(state.with(state.writing().noting(LEAVE)))
                : edit(state, Editor::killAll);
    }

    /** Nothing is lost without a question; what is kept on disk is not lost, and nobody is asked twice. Where nobody can be asked, it waits. */
    static Step leave(State state) {
        boolean draft = !state.writing().editor().isBlank()
                || state.rooms().all().stream()
                        .anyMatch(room -> room.number() != state.rooms().at()
                                && !room.aside().draft().isBlank());
        boolean waiting = !state.outgoing().isEmpty();
        boolean kept = state.outgoing().isKept() && state.me().manner() == Profile.Manner.SCREEN;
        if (kept || state.writing().question() || !draft && !waiting) {
            return Sending.quit(state, 0, "");
        }
        if (state.me().manner() != Profile.Manner.SCREEN) {
            return Step.of(state.with(state.outgoing().leave()));
        }
        String what = draft ? "What you typed is not sent." : "Not everything has arrived yet.";
        return Step.of(state.with(state.writing().asking(what + " Ctrl-Q again leaves all the same.")));
    }
}
