package chat.client;

import chat.client.Entry.Kind;
import chat.client.Link.Phase;

/** Being let into the room, or not, and what is said about it. */
final class Arrival {
    /** Marks our own note that we are in the room. */
    static final String ARRIVED = "arrived";

    private Arrival() {}

    /** All that belongs to our JOIN has been told. */
    static Step inside(State state) {
        if (state.link().phase() != Phase.JOINING) {
            return Step.of(state);
        }
        if (state.link().terms().targets().areAwaited()) {
            // It was asked before we asked for the room: a server that has not answered by now will not.
            return Returning.settle(state).then(Arrival::inside);
        }
        boolean in = state.room().roster().has(state.me().nick());
        if (!in) {
            return outside(
                    state, "The host did not let you into " + state.room().name() + ".");
        }
        return Resume.begin(state);
    }

    /** All that was said before has been told, as far as it can be. */
    static Step open(State state) {
        if (state.room().isPrivate()) {
            return Sending.resume(state.onLink(l -> l.in(Phase.JOINED)));
        }
        State open = state.onLink(l -> l.in(Phase.JOINED).retrying(Link.Retry.NONE))
                .with(state.me().joinedBefore());
        State told = state.me().hosting()
                ? open
                : open.plus(Update.note(open, Kind.STATE, arrival(open)).identified(ARRIVED));
        return Sending.resume(told).then(Arrival::meetHost);
    }

    private static String arrival(State state) {
        boolean again = wasInside(state);
        String people = switch (state.room().roster().size()) {
            case 1 -> ", and nobody else is";
            case 2 -> " with 1 other";
            default -> " with " + (state.room().roster().size() - 1) + " others";
        };
        return "You are in " + state.room().name() + (again ? " again" : "") + people
                + (CatchUp.isPossible(state.link()) ? told(state, again) : again ? missed(state) : earlier(state))
                + state.me().words("", besides(state, again));
    }

    /** What the status row of a screen would tell. */
    private static String besides(State state, boolean again) {
        String topic = state.room().topic();
        boolean first = !again && state.rooms().at() == state.first();
        boolean waits =
                state.outgoing().find(p -> p.room() == state.rooms().at()).isPresent();
        return (first ? " " + Doctor.trust(state.link()) : "")
                + (topic.isEmpty() ? "" : " The topic is: " + topic + (topic.endsWith(".") ? "" : "."))
                + (first ? " /help tells what you can type." : "")
                + (again && waits ? " What you said meanwhile is sent now." : "");
    }

    /** Whether we have been in the room before this connection, since the program was started. */
    static boolean wasInside(State state) {
        return state.room()
                .history()
                .find(e -> e.kind() == Kind.STATE && e.id().equals(ARRIVED), History.LIMIT)
                .isPresent();
    }

    private static String earlier(State state) {
        int earlier = state.link().terms().replayed();
        String where = state.me().words(" above.", " came before this.");
        return earlier == 0 ? "." : "; " + earlier + " earlier message" + (earlier == 1 ? "" : "s") + where;
    }

    /** Where we ask for what was said, a gap is told at its place. */
    private static String told(State state, boolean again) {
        int count = state.link().terms().replayed();
        return again && count > 0
                ? ". Said meanwhile: " + count + " message" + (count == 1 ? "" : "s") + "."
                : again ? "." : earlier(state);
    }

    /** A gap is told as one: nobody may take what is on the screen for all that was said. */
    private static String missed(State state) {
        if (!state.link().isChat()) {
            return ". What was said meanwhile is missing here: this server does not keep it.";
        }
        return state.link().terms().replayed() < Sending.REPLAYED
                ? "."
                : ". Much was said meanwhile: messages may be missing here.";
    }

    /** The joining side sees the words for the host at once, while they have not been compared. */
    private static Step meetHost(State state) {
        boolean unknown = state.rooms().at() == state.first()
                && !state.link().pin().isEmpty()
                && !state.link().verified()
                && !state.me().hosting();
        return unknown ? Step.of(state, new Effect.FindWords("", state.link().pin())) : Step.of(state);
    }

    static Step outside(State state, String reason) {
        State out = state.onLink(l -> l.in(Phase.OUTSIDE)).plus(Update.note(state, Kind.ERROR, reason));
        if (state.me().manner() == Profile.Manner.SCREEN) {
            return Step.of(out);
        }
        return state.rooms().at() == state.first() ? Sending.quit(out, Sending.UNREACHED, reason) : unsaid(out, reason);
    }

    /** Nobody is there to decide what becomes of what was to be said in a room that we are not in. */
    private static Step unsaid(State state, String reason) {
        Step step = Step.of(state);
        for (Outgoing.Pending pending : state.outgoing().pending()) {
            if (pending.room() == state.rooms().at()) {
                step = step.then(s -> Sending.refuse(s, pending, reason, Replies.unsent(s, pending, reason)));
            }
        }
        return step.then(Sending::leaveWhenDone);
    }
}
