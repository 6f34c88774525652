package chat.client;

import java.time.Instant;

/**
 * The conversation on the screen.
 *
 * @param name with its {@code #}, as typed or as the server spells it
 * @param topic safe to show; empty when there is none
 * @param history what happened in it
 * @param roster who is in it
 * @param since when we first came in, by the server's clock; the epoch before that
 * @param marker how far it was read
 */
public record Room(String name, String topic, History history, Roster roster, Instant since, Marker marker) {
    /** A room nobody has entered yet. */
    static Room named(String name) {
        return new Room(name, "", History.EMPTY, Roster.EMPTY, Instant.EPOCH, Marker.NONE);
    }

    Room titled(String topic) {
        return new Room(name, topic, history, roster, since, marker);
    }

    Room with(History history) {
        return new Room(name, topic, history, roster, since, marker);
    }

    Room with(Roster roster) {
        return new Room(name, topic, history, roster, since, marker);
    }

    Room with(Marker marker) {
        return new Room(name, topic, history, roster, since, marker);
    }

    /** We have come in. Of several times the first counts: from then on we may be told of what was said. */
    Room entered(Instant time) {
        return since.equals(Instant.EPOCH) ? new Room(name, topic, history, roster, time, marker) : this;
    }

    Room plus(Entry entry) {
        return with(history.plus(entry));
    }
}
