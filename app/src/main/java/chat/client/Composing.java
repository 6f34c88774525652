package chat.client;

import chat.text.Printable;

/** Working on the draft in an editor that has the whole terminal: Ctrl-O and {@code /editor}. */
final class Composing {
    private Composing() {}

    /** Meanwhile no key is for us, and what happens is there afterwards. */
    static Step open(State state) {
        Popup composing = new Popup.Composing(state.rooms().at());
        return Step.of(
                state.with(state.writing().opening(composing)),
                new Effect.Compose(state.writing().editor().text()));
    }

    static Step command(State state) {
        return state.me().manner() == Profile.Manner.SCREEN
                ? open(state)
                : Commands.problem(state, "/editor is for a screen.");
    }

    /** The editor has ended, or did not begin. The draft of the conversation it was for is what was written there. */
    static Step ended(State state, Event.Composed composed) {
        if (!(state.writing().popup() instanceof Popup.Composing open)) {
            return Step.of(state);
        }
        State closed = state.with(state.writing().opening(null));
        if (!composed.problem().isEmpty()) {
            return Step.of(closed.with(closed.writing().noting(composed.problem())));
        }
        String text = Printable.cleanLines(composed.text()).stripTrailing();
        return closed.within(
                open.room(),
                s -> Step.of(s.with(s.writing().with(s.writing().editor().replace(text)))));
    }
}
