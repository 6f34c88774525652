package chat.client;

import chat.text.Editor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Which key does what, in the order of the help, and what those do that move or change the draft. */
final class Bindings {
    /**
     * One binding.
     *
     * @param group what it is about: the heading in the help
     * @param keys their names, as {@link Key.Chord} has them
     * @param help what they do; empty for those that the help does not need to tell
     * @param action what they do
     */
    record Binding(String group, List<String> keys, String help, Function<State, Step> action) {}

    /** Conversations that have a key of their own. A count. */
    private static final int PLACES = 9;

    static final String WRITING = "Writing";

    private static final String LEAVE = "Ctrl-Q quits";

    private final Commands commands;
    private final Scroll scroll;
    private final Selecting selecting;
    private final Jumping jumping;
    private final List<Binding> table = new ArrayList<>();
    private final Map<String, Binding> byKey = new LinkedHashMap<>();
    private String group = ""; // of the bindings that are being made

    Bindings(Commands commands, Scroll scroll, Selecting selecting, Jumping jumping) {
        this.commands = commands;
        this.scroll = scroll;
        this.selecting = selecting;
        this.jumping = jumping;
        group = "Reading";
        bindReading();
        group = "Conversations";
        bindSwitching();
        group = WRITING;
        bindWriting();
        group = "Leaving";
        bindLeaving();
        table.forEach(row -> row.keys().forEach(key -> byKey.put(key, row)));
    }

    /** All of them, in the order of the help. */
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
                "Alt-l",
                "F9");
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
        bind("send; behind a \\ a new line", this::enter, "Enter");
        bind("complete a name, a command, a :sign:", s -> Completion.complete(s, commands.all(), 1), "Tab");
        bind("", s -> Completion.complete(s, commands.all(), -1), "Shift-Tab");
        bind("a new line", s -> edit(s, e -> e.insert("\n")), "Ctrl-J", "Alt-Enter", "Shift-Enter");
        bind("search what you typed before", s -> Completion.recall(s), "Alt-r");
        bind("correct your last message", s -> Correcting.open(s), "Alt-e");
        bind("write it in your editor ($VISUAL, $EDITOR)", s -> Composing.open(s), "Ctrl-O");
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

    /** What a key does; empty for one that does nothing. */
    Optional<Binding> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    static Step edit(State state, UnaryOperator<Editor> change) {
        return Step.of(
                state.with(state.writing().with(change.apply(state.writing().editor()))));
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

    Step scrolled(State state, int rows) {
        return Step.of(scroll.by(state, rows));
    }

    Step page(State state, int direction) {
        return scrolled(state, direction * scroll.page(state));
    }

    private Step people(State state) {
        boolean may = state.viewport().columns() >= Plan.WIDE && !state.room().isPrivate();
        return may ? Step.of(state.with(state.viewport().peopled())) : commands.enter(state, "/who");
    }

    /** A line that ends in a backslash before the cursor goes on in the next: for keyboards without the other keys. */
    private Step enter(State state) {
        Editor editor = state.writing().editor();
        boolean goesOn = editor.cursor() == editor.text().length()
                && editor.text().endsWith("\\")
                && !editor.text().endsWith("\\\\");
        return goesOn ? edit(state, e -> e.backspace().insert("\n")) : commands.enter(state, editor.text());
    }

    private Step home(State state) {
        return state.writing().editor().isEmpty() ? Step.of(scroll.oldest(state)) : edit(state, Editor::lineStart);
    }

    private Step end(State state) {
        return state.writing().editor().isEmpty() ? Step.of(Scroll.newest(state)) : edit(state, Editor::lineEnd);
    }

    private Step older(State state) {
        Recall from = state.writing().recall().from(state.writing().editor());
        Recall older = from.older();
        boolean none = older == from && !from.begin().isEmpty() && !from.lines().isEmpty();
        return none
                ? Step.of(state.with(state.writing().noting("Nothing older that you typed begins so.")))
                : older == from ? Step.of(state) : recalled(state, older);
    }

    private Step newer(State state) {
        Recall from = state.writing().recall().from(state.writing().editor());
        return from.at() < from.lines().size() ? recalled(state, from.newer()) : Step.of(state);
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
}
