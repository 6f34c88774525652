package chat.dialect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one event led to.
 *
 * @param heard what the peer meant by it, in order
 * @param said what the peer is to be sent, in order
 * @param quiet how long the peer may be silent before it is asked for with {@code quiet}; null for as long as it likes
 * @param over whether the conversation has ended: what is said still leaves, and then the connection is closed
 * @param <T> in what terms the peer is understood
 */
public record Turn<T>(
        List<T> heard, List<Say> said, @Nullable Duration quiet, boolean over) {
    public Turn {
        heard = List.copyOf(heard);
        said = List.copyOf(said);
    }

    /** Nothing comes of it. */
    static <T> Turn<T> nothing() {
        return new Turn<>(List.of(), List.of(), null, false);
    }

    @SafeVarargs
    static <T> Turn<T> hears(T... heard) {
        List<T> all = new ArrayList<>();
        for (T one : heard) {
            all.add(one);
        }
        return new Turn<>(all, List.of(), null, false);
    }

    static <T> Turn<T> says(Say... said) {
        return new Turn<>(List.of(), List.of(said), null, false);
    }

    /** The peer is given so long to say more. */
    Turn<T> waiting(Duration quiet) {
        return new Turn<>(heard, said, quiet, over);
    }

    /** And then it is over. */
    Turn<T> ending() {
        return new Turn<>(heard, said, null, true);
    }

    /** This one, and another one after it: whose wish for time it is that counts. */
    Turn<T> then(Turn<T> next) {
        List<T> allHeard = new ArrayList<>(heard);
        allHeard.addAll(next.heard);
        List<Say> allSaid = new ArrayList<>(said);
        allSaid.addAll(next.said);
        return new Turn<>(allHeard, allSaid, next.quiet == null ? quiet : next.quiet, over || next.over);
    }
}
