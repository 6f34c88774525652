package chat.client;

import chat.client.Link.Phase;
import chat.client.Outgoing.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** How long the host takes to answer just now: a question that it is asked in silence, or what I say. Pure. */
public final class Lag {
    /** What is worth a word. */
    public static final Duration WORTH = Duration.ofSeconds(1);

    private Lag() {}

    /** How long its last answer took, or it has been waited for the next one already, if that is longer. */
    public static Duration of(State state) {
        Duration last = state.link().pulse().latest();
        Duration waited =
                begun(state).map(since -> Duration.between(since, state.now())).orElse(Duration.ZERO);
        return waited.compareTo(last) > 0 ? waited : last;
    }

    /** Since when it is waited for an answer. Whoever hosts waits for nobody. */
    private static Optional<Instant> begun(State state) {
        boolean waits = state.link().phase() == Phase.JOINED && !state.me().hosting();
        return waits
                ? Stream.concat(
                                Stream.ofNullable(state.link().pulse().asked()),
                                state.outgoing().pending().stream()
                                        .filter(Pending::isSent)
                                        .limit(1)
                                        .map(Pending::since))
                        .min(Instant::compareTo)
                : Optional.empty();
    }

    /** When somebody who looks at the screen is to be told that it takes another second. */
    static Optional<Instant> due(State state) {
        return state.me().manner() == Profile.Manner.SCREEN
                ? begun(state)
                        .map(since -> since.plusSeconds(
                                Math.max(0, Duration.between(since, state.now()).toSeconds()) + 1))
                : Optional.empty();
    }

    /** One of my messages has been answered. */
    static State told(State state, Pending pending) {
        return pending.isSent() && !state.now().isBefore(pending.since())
                ? state.onLink(l -> l.pulsing(l.pulse().echoed(Duration.between(pending.since(), state.now()))))
                : state;
    }
}
