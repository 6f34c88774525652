package chat.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What an event led to.
 *
 * @param state what is true now
 * @param effects what shall happen, in this order
 */
public record Step(State state, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    static Step of(State state) {
        return new Step(state, List.of());
    }

    static Step of(State state, Effect effect) {
        return new Step(state, List.of(effect));
    }

    Step and(Effect effect) {
        List<Effect> more = new ArrayList<>(effects);
        more.add(effect);
        return new Step(state, more);
    }

    /** Goes on from here; the effects add up. */
    Step then(Function<State, Step> next) {
        Step after = next.apply(state);
        if (effects.isEmpty()) {
            return after;
        }
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(after.effects());
        return new Step(after.state(), all);
    }
}
