package chat.server;

import chat.irc.Capability;
import chat.wire.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a room in this turn. A member gets it at the end of the turn, all in one piece that is made once for
 * everybody with the same capabilities; or what there is of it so far, before it is told anything else. Confined to the
 * dispatcher.
 */
final class Spoken {
    private final List<Relay> relays = new ArrayList<>();
    private final List<@Nullable Session> speakers = new ArrayList<>();

    /** Those who have said something of it, for a quick answer. */
    private final Set<Session> spoke = Collections.newSetFromMap(new IdentityHashMap<>());

    /** All of it in one piece, for each sum of {@link Relay#TIME} and {@link Relay#TAGS}. */
    private final @Nullable Line[] pieces = new Line[4];

    /** What was said in earlier turns. A count. */
    private long begin;

    /** How much was said in this turn. */
    int count() {
        return relays.size();
    }

    /** How much was ever said. */
    long end() {
        return begin + relays.size();
    }

    /** @param by does not get it; null when nobody who is here said it */
    void add(Relay relay, @Nullable Session by) {
        relays.add(relay);
        speakers.add(by);
        if (by != null) {
            spoke.add(by);
        }
    }

    /** Everybody has it; a new turn begins. */
    void clear() {
        begin += relays.size();
        relays.clear();
        speakers.clear();
        spoke.clear();
        Arrays.fill(pieces, null);
    }

    /**
     * Tells somebody what was said from this place on, but for its own words.
     *
     * @param from as {@link #end}; not before this turn
     */
    void tell(Session to, long from) {
        if (from == begin && !spoke.contains(to)) {
            Line piece = piece(to);
            if (piece.length() > 0) {
                to.out().pass(piece);
            }
            return;
        }
        for (int i = (int) (from - begin); i < relays.size(); i++) {
            Relay relay = relays.get(i);
            if (speakers.get(i) != to && isFor(to, relay)) {
                to.out().pass(relay.line(to.tagged()));
            }
        }
    }

    private Line piece(Session to) {
        int tagged = to.tagged();
        Line piece = pieces[tagged];
        if (piece == null) {
            piece = Line.of(relays.stream()
                    .filter(relay -> isFor(to, relay))
                    .map(relay -> relay.line(tagged))
                    .toList());
            pieces[tagged] = piece;
        }
        return piece;
    }

    private static boolean isFor(Session to, Relay relay) {
        return !relay.verb().equals("TAGMSG") || to.has(Capability.MESSAGE_TAGS);
    }
}
