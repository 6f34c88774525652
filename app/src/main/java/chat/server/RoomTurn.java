package chat.server;

import chat.wire.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a room in one turn of the dispatcher, on its way to the members. It is encoded once for everybody with
 * the same capabilities, in one piece; a member gets all of it at the end of the turn, or what there is of it so far,
 * before it is told anything else. Who did something itself gets the stretches between its own.
 *
 * <pre>
 *   piece     │ana: a│bob: b│cleo joins│ana: c│
 *   dave      ├───────────────────────────────┤
 *   bob       ├──────┤      ├─────────────────┤
 * </pre>
 *
 * <p>Confined to the dispatcher.
 */
final class RoomTurn {
    /** Characters, about, after which it is handed over before the turn ends; bytes are at most three times that. */
    static final int MOST = 48 * 1024;

    private static final List<Integer> NONE = List.of();

    private final List<Relay> relays = new ArrayList<>();

    /** Whose they are: the places of what each one did itself. */
    private final Map<Session, List<Integer>> own = new IdentityHashMap<>();

    private final @Nullable Piece[] pieces = new Piece[Relay.KINDS];

    /** What happened in earlier turns. A count. */
    private long begin;

    private int size;

    boolean isEmpty() {
        return relays.isEmpty();
    }

    /** Whether it is enough to be handed over now. */
    boolean isFull() {
        return size >= MOST;
    }

    /** How much has ever happened. */
    long end() {
        return begin + relays.size();
    }

    /** @param by does not get it; null when nobody who is here did it */
    void add(Relay relay, @Nullable Session by) {
        if (by != null) {
            own.computeIfAbsent(by, session -> new ArrayList<>(1)).add(relays.size());
        }
        relays.add(relay);
        size += relay.size();
    }

    /** Everybody has it; a new turn begins. */
    void clear() {
        begin += relays.size();
        size = 0;
        relays.clear();
        own.clear();
        Arrays.fill(pieces, null);
    }

    /**
     * Tells somebody what happened from this place on, but for what it did itself.
     *
     * @param from as {@link #end}; not before this turn
     */
    void tell(Session to, long from) {
        Piece piece = piece(to.kind());
        int at = (int) (from - begin);
        for (int mine : own.getOrDefault(to, NONE)) {
            if (mine >= at) {
                piece.pass(to, at, mine);
                at = mine + 1;
            }
        }
        piece.pass(to, at, relays.size());
    }

    private Piece piece(int kind) {
        Piece piece = pieces[kind];
        if (piece == null) {
            piece = new Piece(kind);
            pieces[kind] = piece;
        }
        piece.goOn();
        return piece;
    }

    /** All of it as those of one kind get it. It grows with the turn; what was passed of it stays as it was. */
    private final class Piece {
        private final int kind;
        private byte[] bytes = {};

        /** Where each relay begins, and at the end where the next one will. */
        private int[] starts = new int[1];

        private int made;

        Piece(int kind) {
            this.kind = kind;
        }

        /** Adds what has happened since. */
        void goOn() {
            if (made == relays.size()) {
                return;
            }
            List<Line> lines = new ArrayList<>(relays.size() - made);
            int[] all = Arrays.copyOf(starts, relays.size() + 1);
            for (int i = made; i < relays.size(); i++) {
                Relay relay = relays.get(i);
                all[i + 1] = all[i];
                if (relay.isFor(kind)) {
                    Line line = relay.line(kind);
                    lines.add(line);
                    all[i + 1] += line.length();
                }
            }
            byte[] longer = Arrays.copyOf(bytes, all[relays.size()]); // what was passed before shares the old one
            int at = starts[made];
            for (Line line : lines) {
                line.copyTo(longer, at);
                at += line.length();
            }
            bytes = longer;
            starts = all;
            made = relays.size();
        }

        /** Passes the stretch between two places, if there is anything in it for those of this kind. */
        void pass(Session to, int from, int until) {
            int length = starts[until] - starts[from];
            if (length > 0) {
                to.out().pass(Line.of(bytes, starts[from], length));
            }
        }
    }
}
