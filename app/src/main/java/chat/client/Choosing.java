package chat.client;

import chat.text.Editor;
import chat.text.Printable;
import java.util.List;

/** Choosing a conversation from a list: what is typed makes it shorter, Enter goes there. */
final class Choosing {
    private Choosing() {}

    static Step open(State state) {
        return Step.of(state.with(state.viewport().uncovered().choosing(Chooser.NEW)));
    }

    /** A key while the list is open. */
    static Step press(State state, Chooser chooser, Key key) {
        if (key instanceof Key.Text text) {
            return typed(state, chooser.words().insert(Printable.clean(text.text())));
        }
        if (key instanceof Key.Paste paste) {
            return typed(
                    state,
                    chooser.words()
                            .insert(Printable.clean(
                                    paste.text().lines().findFirst().orElse(""))));
        }
        return switch (key instanceof Key.Chord chord ? chord.name() : "") {
            case "Down", "WheelDown", "Ctrl-N", "Alt-k" -> moved(state, chooser, 1);
            case "Up", "WheelUp", "Ctrl-P" -> moved(state, chooser, -1);
            case "Backspace", "Ctrl-H" -> typed(state, chooser.words().backspace());
            case "Ctrl-U", "Ctrl-W" -> typed(state, chooser.words().killAll());
            case "Enter", "Tab" -> go(state, chooser);
            case "Esc", "Ctrl-C", "Ctrl-G" ->
                Step.of(state.with(state.viewport().choosing(null)));
            case "Ctrl-L" -> Step.of(state, new Effect.Redraw());
            case "Ctrl-Q" -> Typing.leave(state.with(state.viewport().choosing(null)));
            default -> Step.of(state);
        };
    }

    private static Step typed(State state, Editor words) {
        return Step.of(state.with(state.viewport().choosing(new Chooser(words, 0))));
    }

    private static Step moved(State state, Chooser chooser, int by) {
        int size = chooser.among(state.rooms()).size();
        int at = size == 0 ? 0 : Math.floorMod(chooser.at() + by, size);
        return Step.of(state.with(state.viewport().choosing(new Chooser(chooser.words(), at))));
    }

    private static Step go(State state, Chooser chooser) {
        List<Room> list = chooser.among(state.rooms());
        State closed = state.with(state.viewport().choosing(null));
        return list.isEmpty()
                ? Step.of(state)
                : Step.of(closed.showing(
                        list.get(Math.min(chooser.at(), list.size() - 1)).number()));
    }
}
