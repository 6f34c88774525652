package chat.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Own messages that are not acknowledged yet, oldest first.
 *
 * @param pending at most {@link #LIMIT}
 * @param labels how many labels were given out
 * @param leaving whether we leave as soon as nothing is pending
 * @param refused whether anything that was to be sent was not
 */
public record Outgoing(List<Pending> pending, long labels, boolean leaving, boolean refused) {
    /** Messages that may wait. A count. */
    static final int LIMIT = 1_000;

    /** Messages that may be under way at once, so that no server's flood limit is met by a paste. A count. */
    static final int WINDOW = 10;

    static final Outgoing NONE = new Outgoing(List.of(), 0, false, false);

    public Outgoing {
        pending = List.copyOf(pending);
    }

    /**
     * One message under way.
     *
     * @param entry its number in the history
     * @param id our own id for it, sent as {@code +chat/id}
     * @param label the label or ping token it was sent with; empty while it is only queued
     * @param target a room or a nick
     * @param text as it stands on the wire
     * @param uncertain whether the connection was lost after it was sent and before it was acknowledged
     */
    public record Pending(long entry, String id, String label, String target, String text, boolean uncertain) {
        boolean isSent() {
            return !label.isEmpty();
        }

        Pending sent(String label) {
            return new Pending(entry, id, label, target, text, false);
        }

        Pending doubted() {
            return new Pending(entry, id, label, target, text, true);
        }

        /** The same after its entry, or one before it, was put behind a newer one. */
        Pending moved(long from, long to) {
            long now = Place.moved(entry, from, to);
            return now == entry ? this : new Pending(now, id, label, target, text, uncertain);
        }

        Pending again() {
            return new Pending(entry, id, "", target, text, false);
        }
    }

    public boolean isEmpty() {
        return pending.isEmpty();
    }

    long underWay() {
        return pending.stream().filter(Pending::isSent).count();
    }

    Optional<Pending> find(Predicate<Pending> which) {
        return pending.stream().filter(which).findFirst();
    }

    Outgoing plus(Pending one) {
        List<Pending> more = new ArrayList<>(pending);
        more.add(one);
        return new Outgoing(more, labels, leaving, refused);
    }

    Outgoing without(Pending one) {
        return new Outgoing(pending.stream().filter(p -> p != one).toList(), labels, leaving, refused);
    }

    /** The same with one of them as it is now. A label is counted when it gets one. */
    Outgoing change(Pending one, Pending now) {
        long given = now.isSent() && !one.isSent() ? labels + 1 : labels;
        return new Outgoing(pending.stream().map(p -> p == one ? now : p).toList(), given, leaving, refused);
    }

    /** The same after an entry of the history was put behind a newer one. */
    Outgoing moved(long from, long to) {
        return new Outgoing(pending.stream().map(p -> p.moved(from, to)).toList(), labels, leaving, refused);
    }

    /** Everything that was under way may or may not have arrived. */
    Outgoing cut() {
        return new Outgoing(
                pending.stream().map(p -> p.isSent() ? p.doubted() : p).toList(), labels, leaving, refused);
    }

    Outgoing leave() {
        return new Outgoing(pending, labels, true, refused);
    }

    /** The same after something could not be sent. */
    Outgoing refusing() {
        return new Outgoing(pending, labels, leaving, true);
    }
}
