package chat.client;

import java.time.Instant;

/**
 * One conversation: a room, or what is said between me and one other.
 *
 * @param number never given twice, from 1
 * @param name a room's with its {@code #}, or the other's nick
 * @param topic safe to show; empty when there is none
 * @param history what happened in it
 * @param roster who is in it
 * @param since when we first came in, by the server's clock; the epoch before that
 * @param marker how far it was read, on any machine
 * @param key what it is locked with, as the server wants to hear it; empty if it is not
 * @param unread what came while another conversation was on the screen
 * @param typists who is writing something
 * @param recalled whether what is kept of it on disk is known
 * @param aside what else belongs to it, while a state is not seen from it
 */
public record Room(
        int number,
        String name,
        String topic,
        History history,
        Roster roster,
        Instant since,
        Marker marker,
        String key,
        Unread unread,
        Typists typists,
        boolean recalled,
        Aside aside) {
    /** One in which nothing has happened yet. */
    static Room named(int number, String name) {
        Aside aside = Rooms.isRoom(name) ? Aside.OUTSIDE : Aside.OPEN;
        return new Room(
                number,
                name,
                "",
                History.EMPTY,
                Roster.EMPTY,
                Instant.EPOCH,
                Marker.NONE,
                "",
                Unread.NOTHING,
                Typists.NOBODY,
                false,
                aside);
    }

    /** Whether it is the one that the program was started for. */
    public boolean isFirst() {
        return number == Rooms.FIRST;
    }

    /** Whether it is between me and one other. */
    public boolean isPrivate() {
        return !Rooms.isRoom(name);
    }

    Room named(String name) {
        return new Room(number, name, topic, history, roster, since, marker, key, unread, typists, recalled, aside);
    }

    Room titled(String topic) {
        return new Room(number, name, topic, history, roster, since, marker, key, unread, typists, recalled, aside);
    }

    Room with(History history) {
        return new Room(number, name, topic, history, roster, since, marker, key, unread, typists, recalled, aside);
    }

    Room with(Roster roster) {
        return new Room(number, name, topic, history, roster, since, marker, key, unread, typists, recalled, aside);
    }

    Room with(Marker marker) {
        return new Room(number, name, topic, history, roster, since, marker, key, unread, typists, recalled, aside);
    }

    Room with(Unread unread) {
        return new Room(number, name, topic, history, roster, since, marker, key, unread, typists, recalled, aside);
    }

    Room with(Typists typists) {
        return new Room(number, name, topic, history, roster, since, marker, key, unread, typists, recalled, aside);
    }

    Room with(Aside aside) {
        return new Room(number, name, topic, history, roster, since, marker, key, unread, typists, recalled, aside);
    }

    /** The same once it is known what is kept of it. */
    Room known() {
        return new Room(number, name, topic, history, roster, since, marker, key, unread, typists, true, aside);
    }

    Room locked(String key) {
        return new Room(number, name, topic, history, roster, since, marker, key, unread, typists, recalled, aside);
    }

    /** We have come in. Of several times the first counts: from then on we may be told of what was said. */
    Room entered(Instant time) {
        return since.equals(Instant.EPOCH)
                ? new Room(number, name, topic, history, roster, time, marker, key, unread, typists, recalled, aside)
                : this;
    }

    Room plus(Entry entry) {
        return with(Ties.plus(history, entry));
    }
}
