package chat.client;

import chat.client.Link.Phase;
import chat.client.Viewport.Anchor;
import chat.text.Editor;
import org.jspecify.annotations.Nullable;

/**
 * What of a state belongs to one conversation, put aside while the state is seen from another one.
 *
 * @param phase how far we are in it: of those that are a room's own
 * @param replayed how many earlier messages the server has told since we asked for it
 * @param catchUp how far we have asked for what was said before
 * @param top the first row that is shown; absent while the newest is followed
 * @param seen the newest entry that was on the screen
 * @param below what was said behind it
 * @param draft what I am about to say there
 * @param recall what I said there before
 * @param about which message the draft answers or corrects
 */
record Aside(
        Phase phase,
        int replayed,
        CatchUp catchUp,
        @Nullable Anchor top,
        long seen,
        Below below,
        Editor draft,
        Recall recall,
        About about) {
    /** Of a room that nobody has asked for yet. */
    static final Aside OUTSIDE = fresh(Phase.OUTSIDE);

    /** Of a conversation with one other, which needs no asking. */
    static final Aside OPEN = fresh(Phase.JOINED);

    /** The same while it is not known yet whether anything was said in it. */
    static final Aside AWAITING = fresh(Phase.JOINING, CatchUp.NONE.asking(CatchUp.Stage.READY, ""));

    private static Aside fresh(Phase phase) {
        return fresh(phase, CatchUp.NONE);
    }

    private static Aside fresh(Phase phase, CatchUp catchUp) {
        return new Aside(phase, 0, catchUp, null, 0, Below.NOTHING, Editor.EMPTY, Recall.EMPTY, About.NOTHING);
    }

    /** What belongs to the conversation that a state is seen from. */
    static Aside of(State state) {
        Link link = state.link();
        Viewport viewport = state.viewport();
        Writing writing = state.writing();
        Phase unasked = state.room().isPrivate() ? Phase.JOINED : Phase.OUTSIDE;
        return new Aside(
                link.phase().isOfRoom() ? link.phase() : unasked,
                link.terms().replayed(),
                link.terms().catchUp(),
                viewport.top(),
                viewport.seen(),
                viewport.below(),
                writing.editor(),
                writing.recall(),
                writing.about());
    }

    /** A state with this in it. Where the connection as a whole is not up, that stays so. */
    State in(State state) {
        Link link = state.link().on(t -> t.catchingUp(catchUp).replayed(replayed));
        Viewport viewport = state.viewport();
        return state.with(link.phase().isOfRoom() ? link.in(phase) : link)
                .with(top == null ? viewport.following(seen) : viewport.at(top, seen, below))
                .with(state.writing().with(draft).with(recall).with(about));
    }
}
