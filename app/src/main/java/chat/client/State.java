package chat.client;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Everything a participant knows. Only {@link Update} makes a new one.
 *
 * @param me who I am
 * @param link the connection
 * @param room the conversation
 * @param writing what I am about to say
 * @param viewport what of it is on the screen
 * @param outgoing what I said and nobody has acknowledged
 * @param now the time of the last event
 */
public record State(
        Profile me, Link link, Room room, Writing writing, Viewport viewport, Outgoing outgoing, Instant now) {

    /** The start: nothing known but who I am and where I want to go. */
    public static State start(Profile me, String room, Instant now) {
        return new State(me, Link.begun(now), Room.named(room), Writing.NOTHING, Viewport.USUAL, Outgoing.NONE, now);
    }

    /** What the pane shows: the room, or while words are looked for, what is around the one that is found. */
    public State shown() {
        Search search = viewport.search();
        return search == null || !search.hasMatch() ? this : with(room.with(search.window()));
    }

    /** The same with an outbox on disk, which is being opened. */
    public State kept() {
        return with(outgoing.on(Outgoing.Shelf.OPENING));
    }

    /** The same on a screen of this size, in cells. */
    public State sized(int columns, int rows) {
        return with(viewport.sized(columns, rows));
    }

    State with(Profile me) {
        return new State(me, link, room, writing, viewport, outgoing, now);
    }

    State with(Link link) {
        return new State(me, link, room, writing, viewport, outgoing, now);
    }

    State with(Room room) {
        return new State(me, link, room, writing, viewport, outgoing, now);
    }

    State with(Writing writing) {
        return new State(me, link, room, writing, viewport, outgoing, now);
    }

    State with(Viewport viewport) {
        return new State(me, link, room, writing, viewport, outgoing, now);
    }

    State with(Outgoing outgoing) {
        return new State(me, link, room, writing, viewport, outgoing, now);
    }

    State at(Instant now) {
        return new State(me, link, room, writing, viewport, outgoing, now);
    }

    State inRoom(UnaryOperator<Room> change) {
        return with(change.apply(room));
    }

    State onLink(UnaryOperator<Link> change) {
        return with(change.apply(link));
    }

    State onTerms(UnaryOperator<Terms> change) {
        return with(link.on(change));
    }

    /** The same and one more entry; below the screen it is counted. */
    State plus(Entry entry) {
        State more = with(room.plus(entry));
        if (viewport.follows()) {
            return more;
        }
        History history = more.room.history();
        boolean dropped = history.first() > room.history().first(); // once for each chunk of the history
        long last = history.last();
        return more.with(viewport.with(
                dropped
                        ? Below.in(more, viewport.seen() + 1, last)
                        : viewport.below().plus(Below.in(more, last, last))));
    }

    /** Whether a name is mine, as this server compares names. */
    boolean isMe(String nick) {
        return link.mapping().same(nick, me.nick());
    }

    /** Whether a name is the room's. */
    boolean isRoom(String name) {
        return link.mapping().same(name, room.name());
    }
}
