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

    /** Answers of the host that are told one by one. A count. */
    private static final int SHOWN = 5;

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
        Step step = Commands.note(state, "Looking at the connection…").and(new Effect.CheckUp(true));
        Link link = state.link();
        boolean asks =
                link.phase().isOfRoom() && !state.me().hosting() && link.pulse().asked() == null;
        return asks && !Login.isUnderWay(state) ? step.then(Handshake::ask) : step;
    }

    /** Shows what was found, and what is known besides. */
    static Step found(State state, Event.CheckedUp checked) {
        if (!checked.asked() && state.link().isUp()) {
            return Step.of(state); // it was only slow
        }
        List<List<Span>> lines = new ArrayList<>();
        lines.add(List.of(Span.of("The connection", Tone.OVERLAY_TITLE)));
        lines.add(List.of(Span.of(now(state))));
        answers(state).forEach(words -> lines.add(List.of(Span.of(words))));
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

    /** How safe it is to talk there, in one sentence or two. */
    static String trust(Link link) {
        if (link.pin().isEmpty()) {
            return "Nothing is encrypted.";
        }
        return link.verified() ? "Encrypted, and the host is verified." : "Encrypted; the host was never verified.";
    }

    /** How long the host took to answer, over time: this wire is asked when it was silent, and now. */
    private static List<String> answers(State state) {
        Link.Pulse pulse = state.link().pulse();
        List<String> told = new ArrayList<>();
        if (state.link().isUp() && pulse.asked() != null) {
            Duration since = Duration.between(pulse.asked(), state.now());
            told.add("The host has not answered for " + words(since) + ".");
        }
        Link.Lags lags = pulse.lags();
        if (lags.count() == 1) {
            told.add("The host answered after " + words(lags.last()) + ".");
        } else if (lags.count() > 1) {
            told.add("The host answered after " + newest(lags) + ", the newest first; of the last " + lags.count()
                    + " the shortest took " + words(lags.least()) + ", the longest " + words(lags.most()) + ".");
        }
        return told;
    }

    private static String newest(Link.Lags lags) {
        List<String> newest = new ArrayList<>();
        for (int i = lags.count() - 1; i >= Math.max(0, lags.count() - SHOWN); i--) {
            newest.add(words(lags.latest().get(i)));
        }
        return String.join(", ", newest.subList(0, newest.size() - 1)) + " and " + newest.get(newest.size() - 1);
    }

    private static String words(Duration lag) {
        return Math.max(1, lag.toMillis()) + " ms";
    }
}
