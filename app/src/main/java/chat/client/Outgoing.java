package chat.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Own messages that are not acknowledged yet, oldest first.
 *
 * @param pending at most {@link #LIMIT}
 * @param held those that wait for a decision, oldest first
 * @param shelf whether they are on disk
 * @param labels how many labels were given out
 * @param leaving whether we leave as soon as nothing is pending
 * @param refused whether anything that was to be sent was not
 */
public record Outgoing(
        List<Pending> pending, List<Letter> held, Shelf shelf, long labels, boolean leaving, boolean refused) {
    /** Messages that may wait. A count. */
    static final int LIMIT = 1_000;

    /** Messages that may be under way at once, so that no server's flood limit is met by a paste. A count. */
    static final int WINDOW = 10;

    static final Outgoing NONE = new Outgoing(List.of(), List.of(), Shelf.NONE, 0, false, false);

    /** Where messages lie until they are acknowledged. */
    public enum Shelf {
        /** In memory only. */
        NONE,
        /** On disk; what lies there for this host is not known yet, and nothing is sent before it is. */
        OPENING,
        /** On disk. */
        OPEN
    }

    public Outgoing {
        pending = List.copyOf(pending);
        held = List.copyOf(held);
    }

    /**
     * One message under way.
     *
     * @param room the number of the conversation it is shown in; 0 once that is gone
     * @param entry its number in the history there
     * @param letter what it is
     * @param label the label or ping token it was sent with; empty while it is only queued
     * @param kept whether it is on disk, or needs not to be
     * @param uncertain whether the connection was lost after it was sent and before it was acknowledged
     * @param since when it was sent; of no meaning while it is not
     */
    public record Pending(
            int room, long entry, Letter letter, String label, boolean kept, boolean uncertain, Instant since) {
        /** One that is not sent. */
        Pending(int room, long entry, Letter letter, boolean kept, boolean uncertain) {
            this(room, entry, letter, "", kept, uncertain, Instant.EPOCH);
        }

        /** Our own id for it. */
        public String id() {
            return letter.id();
        }

        String target() {
            return letter.target();
        }

        String text() {
            return letter.text();
        }

        boolean isSent() {
            return !label.isEmpty();
        }

        /** Whether it can go as soon as the room is open. */
        boolean isReady() {
            return !isSent() && kept && !uncertain;
        }

        Pending sent(String label, Instant now) {
            return new Pending(room, entry, letter, label, kept, false, now);
        }

        Pending keeping() {
            return new Pending(room, entry, letter, label, true, uncertain, since);
        }

        /** The same while its place on disk is taken by others. */
        Pending leaving() {
            return new Pending(room, entry, letter, label, false, uncertain, since);
        }

        Pending doubted() {
            return new Pending(room, entry, letter, label, kept, true, since);
        }

        /** The same under another number. */
        Pending at(long now) {
            return now == entry ? this : new Pending(room, now, letter, label, kept, uncertain, since);
        }

        Pending again() {
            return new Pending(room, entry, letter, kept, false);
        }

        /** The same without a conversation in which it is shown. */
        Pending left() {
            return new Pending(0, 0, letter, label, kept, uncertain, since);
        }
    }

    public boolean isEmpty() {
        return pending.isEmpty();
    }

    /** Whether messages lie on disk, so that nothing is lost by leaving. */
    boolean isKept() {
        return shelf != Shelf.NONE;
    }

    long underWay() {
        return pending.stream().filter(Pending::isSent).count();
    }

    Optional<Pending> find(Predicate<Pending> which) {
        return pending.stream().filter(which).findFirst();
    }

    Outgoing with(List<Pending> pending) {
        return new Outgoing(pending, held, shelf, labels, leaving, refused);
    }

    Outgoing plus(Pending one) {
        List<Pending> more = new ArrayList<>(pending);
        more.add(one);
        return with(more);
    }

    /** The same with these before all others. */
    Outgoing after(List<Pending> older) {
        List<Pending> more = new ArrayList<>(older);
        more.addAll(pending);
        return with(more);
    }

    Outgoing without(Pending one) {
        return with(pending.stream().filter(p -> p != one).toList());
    }

    /** The same with one of them as it is now. A label is counted when it gets one. */
    Outgoing change(Pending one, Pending now) {
        long given = now.isSent() && !one.isSent() ? labels + 1 : labels;
        List<Pending> changed = pending.stream().map(p -> p == one ? now : p).toList();
        return new Outgoing(changed, held, shelf, given, leaving, refused);
    }

    /** The same after an entry of a conversation was put behind a newer one. */
    Outgoing moved(int room, long from, long to) {
        return in(room, p -> p.at(Place.moved(p.entry(), from, to)));
    }

    /** The same after so many entries of a conversation came before all others. */
    Outgoing shifted(int room, long by) {
        return in(room, p -> p.at(p.entry() + by));
    }

    /** The same after a conversation was closed. */
    Outgoing leaving(int room) {
        return in(room, Pending::left);
    }

    private Outgoing in(int room, UnaryOperator<Pending> change) {
        return with(pending.stream()
                .map(p -> p.room() == room ? change.apply(p) : p)
                .toList());
    }

    /** The same once these are on disk. */
    Outgoing keeping(List<String> ids) {
        return with(pending.stream()
                .map(p -> ids.contains(p.id()) ? p.keeping() : p)
                .toList());
    }

    /** Everything that was under way may or may not have arrived. */
    Outgoing cut() {
        return with(pending.stream().map(p -> p.isSent() ? p.doubted() : p).toList());
    }

    Outgoing on(Shelf shelf) {
        return new Outgoing(pending, held, shelf, labels, leaving, refused);
    }

    Outgoing holding(List<Letter> held) {
        return new Outgoing(pending, held, shelf, labels, leaving, refused);
    }

    Outgoing holding(Letter letter) {
        List<Letter> more = new ArrayList<>(held);
        more.add(letter);
        return holding(more);
    }

    Outgoing leave() {
        return new Outgoing(pending, held, shelf, labels, true, refused);
    }

    /** The same after something could not be sent. */
    Outgoing refusing() {
        return new Outgoing(pending, held, shelf, labels, leaving, true);
    }
}
