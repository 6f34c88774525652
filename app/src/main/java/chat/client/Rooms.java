package chat.client;

import chat.irc.CaseMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All conversations, in the order in which they were opened.
 *
 * @param all at least one, at most {@link #MOST}
 * @param at the number of the one that a state is seen from
 * @param shown the number of the one on the screen: the same, unless something is being done in another one
 * @param before the number of the one that was on the screen before; it may be gone
 * @param opened how many there ever were
 */
public record Rooms(List<Room> all, int at, int shown, int before, int opened) {
    /** Conversations at once; strangers may open some. A count. */
    static final int MOST = 32;

    /** Entries remembered of all conversations together; beyond it the longest one forgets its oldest. A count. */
    static final int ENTRIES = 20_000;

    /** The number of the conversation that the program was started for. */
    static final int FIRST = 1;

    public Rooms {
        all = List.copyOf(all);
    }

    static Rooms of(String name) {
        return new Rooms(List.of(Room.named(FIRST, name)), FIRST, FIRST, FIRST, FIRST);
    }

    /** Whether a target is a room and not a person (Modern IRC, "CHANTYPES"). */
    static boolean isRoom(String target) {
        return target.startsWith("#") || target.startsWith("&") || target.startsWith("+") || target.startsWith("!");
    }

    /** The one that a state is seen from. */
    Room here() {
        return get(at);
    }

    Room get(int number) {
        return find(number).orElseThrow(() -> new IllegalStateException("there is no conversation " + number));
    }

    /** The one with this number, unless it is gone. */
    public Optional<Room> find(int number) {
        for (Room room : all) {
            if (room.number() == number) {
                return Optional.of(room);
            }
        }
        return Optional.empty();
    }

    /** The one with this name, as a server compares names. */
    Optional<Room> find(String name, CaseMapping mapping) {
        for (Room room : all) {
            if (mapping.same(room.name(), name)) {
                return Optional.of(room);
            }
        }
        return Optional.empty();
    }

    /** Its place in the order, from 0; -1 if it is gone. */
    public int place(int number) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).number() == number) {
                return i;
            }
        }
        return -1;
    }

    public boolean areSeveral() {
        return all.size() > 1;
    }

    boolean isFull() {
        return all.size() >= MOST;
    }

    /** The same with one of them as it is now. */
    Rooms with(Room room) {
        if (all.size() == 1) {
            return new Rooms(List.of(room), at, shown, before, opened);
        }
        List<Room> now = new ArrayList<>(all);
        now.set(place(room.number()), room);
        return new Rooms(now, at, shown, before, opened);
    }

    /** The same with one of them changed, unless it is gone. */
    Rooms change(int number, UnaryOperator<Room> change) {
        return find(number).map(room -> with(change.apply(room))).orElse(this);
    }

    Rooms each(UnaryOperator<Room> change) {
        return new Rooms(all.stream().map(change).toList(), at, shown, before, opened);
    }

    /** One more, at the end. */
    Rooms opening(String name) {
        List<Room> more = new ArrayList<>(all);
        more.add(Room.named(opened + 1, name));
        return new Rooms(more, at, shown, before, opened + 1);
    }

    Rooms without(int number) {
        return new Rooms(all.stream().filter(r -> r.number() != number).toList(), at, shown, before, opened);
    }

    /** The same, seen from another one. */
    Rooms from(int number) {
        return new Rooms(all, number, shown, before, opened);
    }

    Rooms showing(int number) {
        return new Rooms(all, number, number, shown, opened);
    }

    /** The same with no more entries than may be remembered. */
    Rooms trimmed() {
        int entries = 0;
        for (Room room : all) {
            entries += room.history().size();
        }
        if (entries <= ENTRIES) {
            return this;
        }
        Room longest = all.stream()
                .max(Comparator.comparingInt(room -> room.history().size()))
                .orElseThrow();
        return with(longest.with(longest.history().shorter()));
    }
}
