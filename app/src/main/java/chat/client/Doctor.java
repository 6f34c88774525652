package chat.client;

import chat.client.Entry.Kind;
import chat.client.Link.Phase;
import chat.text.Span;
import chat.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells how it is with the connection: what is known here, and what a look at the way there finds. */
final class Doctor {
    /** How long a host may be silent that was never reached, before the way there is looked at. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private Doctor() {}

    /** Whether the first try is under way or has failed, so that a look shall be taken unasked. */
    static boolean isNeeded(State state) {
        Link link = state.link();
        boolean never = link.phase() == Phase.CONNECTING && link.pin().isEmpty();
        return never && !state.me().hosting() && !link.retry().examined();
    }

    /** When such a look is due, if nothing else happens. */
    static Instant due(State state) {
        return state.link().pulse().since().plus(PATIENCE);
    }

    static boolean isDue(State state) {
        return isNeeded(state) && !state.now().isBefore(due(state));
    }

    /** Takes a look unasked, once until the host was there. */
    static Step look(State state) {
        State looking = state.onLink(l -> l.retrying(l.retry().asExamined()));
        return Step.of(looking, new Effect.CheckUp(false));
    }

    /** Asks for a look; it takes some seconds. */
    static Step examine(State state) {
        return Commands.note(state, "Looking at the connection…").and(new Effect.CheckUp(true));
    }

    /** Shows what was found, and what is known besides. */
    static Step found(State state, Event.CheckedUp checked) {
        if (!checked.asked() && state.link().isUp()) {
            return Step.of(state); // it was only slow
        }
        List<List<Span>> lines = new ArrayList<>();
        lines.add(List.of(Span.of("The connection", Tone.OVERLAY_TITLE)));
        lines.add(List.of(Span.of(now(state))));
        if (state.link().pulse().lags().count() > 0) {
            lines.add(List.of(Span.of(lags(state.link().pulse().lags()))));
        }
        lines.addAll(checked.report());
        return Step.of(Update.shown(state, Kind.CARD, lines));
    }

    private static String now(State state) {
        Link link = state.link();
        if (state.me().hosting()) {
            int others = state.room().roster().size() - 1;
            return others > 0 ? "You host, and others are here: it works." : "You host, and nobody else is here.";
        }
        Phase phase = link.phase();
        if (phase == Phase.JOINED) {
            return "You are in the room: it works. " + trust(link);
        }
        if (link.isUp()) {
            return "You are connected, and not in the room.";
        }
        if (phase == Phase.WAITING) {
            int tries = link.retry().tries();
            return "You are not connected, after " + (tries == 1 ? "one try" : tries + " tries") + ".";
        }
        return phase == Phase.CONNECTING ? "You are not connected yet." : "You are not connected.";
    }

    private static String trust(Link link) {
        if (link.pin().isEmpty()) {
            return "Nothing is encrypted.";
        }
        return link.verified() ? "Encrypted, and the host is verified." : "Encrypted; the host was never verified.";
    }

    private static String lags(Link.Lags lags) {
        String last = "The host answered the last question after " + words(lags.last());
        return lags.count() == 1
                ? last + "."
                : last + ", and the last " + lags.count() + " after " + words(lags.least()) + " to "
                        + words(lags.most()) + ".";
    }

    private static String words(Duration lag) {
        return Math.max(1, lag.toMillis()) + " ms";
    }
}
