package chat.client;

import chat.client.Outgoing.Pending;
import chat.text.Editor;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Everything a participant knows. Only {@link Update} makes a new one.
 *
 * <p>A state is seen from one of the conversations, between two events from the one on the screen: {@link #room},
 * how far we are in it, the draft, and the place on the screen are of that one. What is done in another one is done
 * {@link #within} it, as if it were on the screen.
 *
 * @param me who I am
 * @param link the connection
 * @param rooms the conversations
 * @param writing what I am about to say
 * @param viewport what of it is on the screen
 * @param outgoing what I said and nobody has acknowledged
 * @param now the time of the last event
 */
public record State(
        Profile me, Link link, Rooms rooms, Writing writing, Viewport viewport, Outgoing outgoing, Instant now) {

    /** The start: nothing known but who I am and where I want to go. */
    public static State start(Profile me, String room, Instant now) {
        return new State(me, Link.begun(now), Rooms.of(room), Writing.NOTHING, Viewport.USUAL, Outgoing.NONE, now);
    }

    /** The conversation that this is seen from. */
    public Room room() {
        return rooms.here();
    }

    /** What the pane shows: the room, or while words are looked for, what is around the one that is found. */
    public State shown() {
        Search search = viewport.search();
        return search == null || !search.hasMatch()
                ? this
                : with(room().with(search.window()).with(Unread.NOTHING));
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
        return new State(me, link, rooms, writing, viewport, outgoing, now);
    }

    State with(Link link) {
        return new State(me, link, rooms, writing, viewport, outgoing, now);
    }

    State with(Rooms rooms) {
        return new State(me, link, rooms, writing, viewport, outgoing, now);
    }

    State with(Room room) {
        return with(rooms.with(room));
    }

    State with(Writing writing) {
        return new State(me, link, rooms, writing, viewport, outgoing, now);
    }

    State with(Viewport viewport) {
        return new State(me, link, rooms, writing, viewport, outgoing, now);
    }

    State with(Outgoing outgoing) {
        return new State(me, link, rooms, writing, viewport, outgoing, now);
    }

    State at(Instant now) {
        return new State(me, link, rooms, writing, viewport, outgoing, now);
    }

    State inRoom(UnaryOperator<Room> change) {
        return with(change.apply(room()));
    }

    State onLink(UnaryOperator<Link> change) {
        return with(change.apply(link));
    }

    State onTerms(UnaryOperator<Terms> change) {
        return with(link.on(change));
    }

    /** Something done in one of the conversations. In one that is gone, it is done here. */
    Step within(int number, Function<State, Step> doing) {
        Step step = doing.apply(from(number));
        return new Step(step.state().back(this), step.effects());
    }

    /** The same seen from another conversation. */
    State from(int number) {
        if (number == rooms.at() || rooms.find(number).isEmpty()) {
            return this;
        }
        State left = with(room().with(Aside.of(this)));
        return left.rooms.get(number).aside().in(left.with(left.rooms.from(number)));
    }

    /** The same seen from where it was seen before: from the screen, wherever that is now. */
    private State back(State before) {
        boolean fromScreen = before.rooms.at() == before.rooms.shown();
        boolean there = rooms.find(before.rooms.at()).isPresent();
        return from(fromScreen || !there ? rooms.shown() : before.rooms.at());
    }

    /** The same with another conversation on the screen. What comes into the one that was there is new from now on. */
    State showing(int number) {
        if (number == rooms.shown() || rooms.find(number).isEmpty()) {
            return this;
        }
        State left = from(rooms.shown());
        long read = left.viewport.follows() ? left.room().history().last() : left.viewport.seen();
        State there = left.inRoom(r -> r.with(Unread.left(read))).from(number);
        return there.with(there.rooms.showing(number)).with(there.viewport.uncovered());
    }

    /** The same with a conversation of this name, if there was none and there is room for one more. */
    State opening(String name) {
        boolean may = rooms.find(name, link.mapping()).isEmpty() && !rooms.isFull();
        boolean waits = !Rooms.isRoom(name) && link.terms().targets().areAwaited();
        return may
                ? with(rooms.opening(name)
                        .change(rooms.opened() + 1, r -> r.with(r.roster().folded(link.mapping())))
                        .change(rooms.opened() + 1, r -> waits ? r.with(Aside.AWAITING) : r))
                : this;
    }

    /** The same without one of several conversations. What is under way from it stays so. */
    State closing(int number) {
        int place = rooms.place(number);
        int next = rooms.all().get(place == 0 ? 1 : place - 1).number();
        int known = rooms.before() != number && rooms.find(rooms.before()).isPresent() ? rooms.before() : next;
        State left = number == rooms.shown() ? showing(known) : from(number == rooms.at() ? rooms.shown() : rooms.at());
        return left.with(left.rooms.without(number)).with(left.outgoing.leaving(number));
    }

    /** How far we are in one of the conversations. */
    public Link.Phase phase(Room room) {
        return room.number() == rooms.at() || !link.phase().isOfRoom()
                ? link.phase()
                : room.aside().phase();
    }

    /** What I am about to say in one of the conversations. */
    public Editor draft(Room room) {
        return room.number() == rooms.at() ? writing.editor() : room.aside().draft();
    }

    /** The number of the conversation with this name, or 0. */
    int number(String name) {
        return rooms.find(name, link.mapping()).map(Room::number).orElse(0);
    }

    /** The same with one of my own messages shown as it is now. */
    State showing(Pending pending, UnaryOperator<Entry> change) {
        return with(rooms.change(pending.room(), r -> r.with(r.history().change(pending.entry(), change))));
    }

    /** The same and one more entry; below the screen, and in another conversation than the one shown, it is counted. */
    State plus(Entry entry) {
        Room room = room().plus(entry);
        History history = room.history();
        boolean elsewhere = rooms.at() != rooms.shown();
        boolean counts = elsewhere || !viewport.follows();
        State more = with(room);
        if (!counts) {
            return rooms.areSeveral() ? more.with(more.rooms.trimmed()) : more;
        }
        long last = history.last();
        Below one = Below.in(more, last, last);
        Below news = entry.kind() == Entry.Kind.ERROR ? Below.FOR_ME : one;
        State told = elsewhere ? more.inRoom(r -> r.with(r.unread().plus(news, entry))) : more;
        State trimmed = told.with(told.rooms.trimmed());
        if (viewport.follows()) {
            return trimmed;
        }
        boolean dropped = trimmed.room().history().first() > room().history().first(); // once for each chunk of it
        return trimmed.with(viewport.with(
                dropped
                        ? Below.in(trimmed, viewport.seen() + 1, last)
                        : viewport.below().plus(one)));
    }

    /** Whether a name is mine, as this server compares names. */
    boolean isMe(String nick) {
        return link.mapping().same(nick, me.nick());
    }

    /** Whether a name is that of the conversation this is seen from. */
    boolean isRoom(String name) {
        return link.mapping().same(name, room().name());
    }

    /** The conversation that the program was started for, or if it is gone, the oldest. */
    int first() {
        Optional<Room> first = rooms.find(Rooms.FIRST);
        return first.isPresent() ? Rooms.FIRST : rooms.all().get(0).number();
    }
}
