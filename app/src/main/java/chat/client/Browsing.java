package chat.client;

/** Opening a link of a message, when somebody has asked for just that. */
final class Browsing {
    private Browsing() {}

    static Step open(State state, String link) {
        return state.me().settings().get(Setting.BROWSER).equals("never")
                ? Commands.note(Scroll.newest(state), link)
                : Step.of(state.with(state.writing().noting("Opening " + link + " …")), new Effect.Browse(link));
    }

    /** Where it could not be opened it is told, so that it can be taken from there. */
    static Step opened(State state, Event.Browsed browsed) {
        return browsed.problem().isEmpty()
                ? Step.of(state)
                : Commands.note(
                        state.with(state.writing().noting("")), browsed.problem() + " The link is\n" + browsed.link());
    }
}
