package chat.client;

import chat.client.Bindings.Binding;
import chat.text.Editor;
import chat.text.Printable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where a key goes: to what is open over the conversation, or to what it is bound to. */
final class Typing {
    /** Rows of the help that stay in sight when a page is turned. A count. */
    private static final int OVERLAP = 2;

    /** How soon a letter follows Esc that is meant as with Alt; shells wait half of it. */
    private static final Duration META = Duration.ofSeconds(1);

    private final Commands commands;
    private final Scroll scroll;
    private final Searching searching;
    private final Selecting selecting;
    private final Jumping jumping;
    private final Bindings bindings;

    Typing(Commands commands, Scroll scroll, Jumping jumping) {
        this.commands = commands;
        this.scroll = scroll;
        this.searching = new Searching(scroll);
        this.selecting = new Selecting(scroll);
        this.jumping = jumping;
        this.bindings = new Bindings(commands, scroll, selecting, jumping);
    }

    /** All bindings, in the order of the help. */
    List<Binding> all() {
        return bindings.all();
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
            return Bindings.edit(unasked(state), e -> e.insert(Printable.cleanLines(text.text())));
        }
        if (key instanceof Key.Paste paste) {
            return Pasting.paste(unasked(state), paste.text());
        }
        if (key instanceof Key.Chord chord && chord.name().equals("Esc")) {
            return escaped(unnoted(state, key));
        }
        if (key instanceof Key.Chord chord) {
            State asked = unnoted(state, key);
            return bindings.of(chord.name())
                    .map(binding -> binding.action().apply(asked))
                    .orElse(Step.of(asked));
        }
        throw new AssertionError("a key without a case: " + key.getClass());
    }

    /** Back to now; one who is there already may mean Alt. Nobody waits for that: what comes next tells. */
    private static Step escaped(State state) {
        State now = Scroll.newest(state);
        return Step.of(
                now.equals(state)
                        ? now.with(
                                now.writing().opening(new Popup.Meta(now.now().plus(META))))
                        : now);
    }

    /** A letter right behind Esc is that letter with Alt, if that means something. */
    private Step meta(State closed, Popup.Meta meta, Key key) {
        boolean soon = !closed.now().isAfter(meta.until());
        String chord = key instanceof Key.Text text ? "Alt-" + text.text() : "";
        return press(closed, soon && bindings.of(chord).isPresent() ? new Key.Chord(chord) : key);
    }

    /** What is about another message is so no more; a correction that is given up leaves an empty line. */
    private static State alone(State state) {
        Writing writing = state.writing();
        Editor editor = writing.about().corrects() ? writing.editor().killAll() : writing.editor();
        return state.with(writing.with(editor).with(About.NOTHING));
    }

    /** The same where what is chosen is on the screen, whatever size that has now. */
    State shown(State state) {
        Popup popup = state.writing().popup();
        Popup.Selection one = popup == null ? null : popup.message();
        return one != null && one.room() == state.rooms().at() ? scroll.reveal(state, one.entry()) : state;
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
        if (popup instanceof Popup.Choice choice) {
            return choice.message().room() == state.rooms().at()
                    ? Picking.press(state, choice, key, Selecting.entry(state, choice.message()))
                            .then(this::followed)
                    : press(closed, key);
        }
        if (popup instanceof Popup.Pasted pasted) {
            return Pasting.takes(chord) ? Pasting.press(state, pasted, chord, commands) : press(closed, key);
        }
        if (popup instanceof Popup.Meta meta) {
            return meta(closed, meta, key);
        }
        if (popup instanceof Popup.Composing) {
            return Step.of(state);
        }
        throw new AssertionError("a popup without a case: " + popup.getClass());
    }

    /** Where nothing is chosen any more, and the newest is on the screen, it is followed again. */
    private Step followed(State state) {
        return Step.of(state.writing().popup() == null ? scroll.by(state, 0) : state);
    }

    /**
     * The question whether to leave stands until another key than the one that leaves. Painting anew, which also happens
     * when the terminal is ours again, takes no words away.
     */
    private static State unnoted(State state, Key key) {
        boolean stays = key instanceof Key.Chord chord
                && (chord.name().equals("Ctrl-Q") || chord.name().equals("Ctrl-L"));
        return stays ? state : unasked(state);
    }

    /** While a password is typed, keys that write do nothing; one can still read, and leave. */
    private Step besides(State state, Key key) {
        Optional<Binding> binding = key instanceof Key.Chord chord ? bindings.of(chord.name()) : Optional.empty();
        return binding.filter(b -> !b.group().equals(Bindings.WRITING))
                .map(b -> b.action().apply(state))
                .orElse(Step.of(state));
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
            case "Up", "WheelUp" -> bindings.scrolled(state, -1);
            case "Down", "WheelDown" -> bindings.scrolled(state, 1);
            case "PgUp", "Ctrl-Up" -> bindings.page(state, -1);
            case "PgDn", "Ctrl-Down" -> bindings.page(state, 1);
            case "Ctrl-L" -> Step.of(state, new Effect.Redraw());
            case "Ctrl-Q" -> leave(back);
            default -> key instanceof Key.Paste ? press(back, key) : Step.of(back);
        };
    }

    private Step helping(State state, int row) {
        int shown = Math.max(1, state.viewport().rows() - 1);
        int last = Math.max(0, Help.lines(all(), commands.all()).size() - shown);
        return Step.of(state.with(state.viewport().helping(Math.max(0, Math.min(row, last)))));
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
