package chat.client;

import chat.irc.Capability;
import chat.irc.Message;

/**
 * Logging in by the key that the wire was opened with (IRCv3 sasl-3.1, EXTERNAL). A host that knows who somebody is lets
 * a second connection be the one who is here already. That is for whoever comes back, or asked for the name; two
 * terminals of one user who chose none are two people.
 *
 * <pre>
 *   who is to be the same     CAP ACK → AUTHENTICATE EXTERNAL → AUTHENTICATE + → 903 → CAP END → 001
 *   who may not be            CAP ACK → CAP END → 001 … 376 → AUTHENTICATE EXTERNAL → … → 903 → JOIN
 * </pre>
 *
 * A server that does not want it, or says nothing for {@link Update#SILENCE}, still lets us in.
 */
final class Login {
    /** How far it has come on this wire. */
    enum Stage {
        NOTHING,
        ASKED,
        /** The server wanted to know as whom, and was told: as whoever has the key. */
        ANSWERED,
        DONE,
        /** The server does not do it, or not now. */
        OVER
    }

    /** The question behind a late one, by which we see that a server said nothing to it. */
    static final String BEHIND = "chat-login";

    /** Whoever has the key of the wire. */
    static final String MECHANISM = "EXTERNAL";

    private static final String VERB = "AUTHENTICATE";

    private Login() {}

    /** Whether the server can be asked: who we are is shown only by a key, and so never in clear. */
    static boolean isPossible(Link link) {
        return link.has(Capability.SASL) && !link.pin().isEmpty();
    }

    private static Stage stage(State state) {
        return state.link().terms().login();
    }

    private static State at(State state, Stage stage) {
        return state.onTerms(t -> t.loggingIn(stage));
    }

    static boolean isUnderWay(State state) {
        return stage(state) == Stage.ASKED || stage(state) == Stage.ANSWERED;
    }

    /** What was agreed on is known: logs in before anything else if we are to be the one who is here. */
    static Step early(State state) {
        return isPossible(state.link()) && state.me().attaches()
                ? Step.of(at(state, Stage.ASKED), send(MECHANISM))
                : Step.of(state, end());
    }

    /** The greeting is over: logs in if that was not tried yet, and goes where we want to be. */
    static Step late(State state) {
        return isPossible(state.link()) && stage(state) == Stage.NOTHING
                ? Step.of(at(state, Stage.ASKED), send(MECHANISM)).and(new Effect.Send(Message.of("PING", BEHIND)))
                : Handshake.enterAll(state);
    }

    /** The server asks as whom. */
    static Step challenged(State state) {
        return stage(state) == Stage.ASKED ? Step.of(at(state, Stage.ANSWERED), send("+")) : Step.of(state);
    }

    /** Nothing was said to our question. */
    static Step passed(State state) {
        return stage(state) == Stage.ASKED ? ended(state, Stage.OVER) : Step.of(state);
    }

    /** It is done or will not be: on we go. */
    static Step ended(State state, Stage how) {
        if (!isUnderWay(state)) {
            return Step.of(state);
        }
        State told = at(state, how);
        if (state.link().phase() != Link.Phase.REGISTERING) {
            return Step.of(told);
        }
        return state.me().attaches() ? Step.of(told, end()) : Handshake.enterAll(told);
    }

    /** Whoever has logged in comes back as the one it was. */
    static State remembered(State state) {
        boolean fresh = stage(state) == Stage.DONE && !state.me().attaches();
        return fresh ? state.with(state.me().renamed(state.me().nick()).attaching(true)) : state;
    }

    private static Effect end() {
        return new Effect.Send(Message.of("CAP", "END"));
    }

    private static Effect send(String what) {
        return new Effect.Send(Message.of(VERB, what));
    }

    /** Whether an error answers our question. */
    static boolean isRefused(State state, Message message) {
        return isUnderWay(state) && message.param(1).equals(VERB);
    }
}
