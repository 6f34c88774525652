package chat.client;

import chat.client.Entry.Kind;
import chat.client.Link.Phase;
import java.util.function.Function;

/** A host that wants a password: who has a screen is asked for it, who has none gives it beforehand. */
final class Unlocking {
    private Unlocking() {}

    /** 464 before we are let in. */
    static Step keptOut(State state, String why) {
        return state.me().manner() == Profile.Manner.SCREEN ? ask(state, why) : turnAway(state, why);
    }

    private static Step turnAway(State state, String why) {
        String reason = "The host wants a password, and yours is missing or wrong (" + why
                + "). Give it with --password-file FILE, or in CHAT_PASSWORD.";
        State told = state.onLink(l -> l.stopped(Sending.UNREACHED)).plus(Update.note(state, Kind.ERROR, reason));
        return Step.of(told, new Effect.Hangup()).and(new Effect.Quit(Sending.UNREACHED, reason));
    }

    private static Step ask(State state, String why) {
        String question = "The host wants a password (" + why + "). Type it and press Enter; it is not shown."
                + warning(state.link());
        State asked = Scroll.newest(state.onLink(l -> l.in(Phase.LOCKED))
                .with(state.outgoing().cut())
                .plus(Update.note(state, Kind.ERROR, question)));
        return Step.of(asked, new Effect.Hangup());
    }

    /** Whoever answers gets it, and that may be somebody in between. */
    private static String warning(Link link) {
        if (link.pin().isEmpty()) {
            return " It goes there unencrypted: others on the way can read it.";
        }
        return link.verified()
                ? ""
                : " Whether it is the right host that asks is not verified; who joins by the invite is safe.";
    }

    /** A key, while the password is typed. None of it reaches the draft. */
    static Step press(State state, Key key, Function<State, Step> otherwise) {
        Secret secret = state.writing().secret();
        if (key instanceof Key.Text text) {
            return typed(state, secret.plus(text.text()));
        }
        if (key instanceof Key.Paste paste) {
            return typed(state, secret.plus(paste.text().lines().findFirst().orElse("")));
        }
        return switch (key instanceof Key.Chord chord ? chord.name() : "") {
            case "Backspace", "Ctrl-H" -> typed(state, secret.minus());
            case "Ctrl-U", "Ctrl-C", "Ctrl-W" -> typed(state, secret.none());
            case "Enter" -> secret.isEmpty() ? Step.of(state) : unlock(state, secret);
            default -> otherwise.apply(state);
        };
    }

    private static Step typed(State state, Secret secret) {
        return Step.of(state.with(state.writing().with(secret)));
    }

    private static Step unlock(State state, Secret secret) {
        Effect unlock = new Effect.Unlock(secret.password());
        State trying = state.onLink(l -> l.in(Phase.CONNECTING));
        return Step.of(trying.with(state.writing().with(secret.none())), unlock);
    }
}
