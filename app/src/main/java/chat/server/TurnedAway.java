package chat.server;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Who tried to come in lately and did not, so that whoever hosts can be told. Any thread. */
public final class TurnedAway {
    private final InstantSource clock;
    private final Deque<Try> tries = new ArrayDeque<>();

    /**
     * One try.
     *
     * @param at when
     * @param address where it came from, a number
     * @param why it was not let in, in words
     */
    public record Try(Instant at, String address, String why) {}

    TurnedAway(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void add(String address, String why) {
        tries.addLast(new Try(clock.instant(), address, why));
        if (tries.size() > Bounds.TURNED_AWAY) {
            tries.removeFirst();
        }
    }

    /** The last ones, the latest at the end. */
    public synchronized List<Try> lately() {
        return List.copyOf(tries);
    }
}
