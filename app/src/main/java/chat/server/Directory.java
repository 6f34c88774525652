package chat.server;

import chat.irc.CaseMapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is here, and which rooms there are. Confined to the dispatcher. */
final class Directory {
    private final Set<Session> sessions = new LinkedHashSet<>();
    private final Map<String, Session> byNick = new LinkedHashMap<>();
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final List<Observer> observers = new ArrayList<>();
    private final Room always;
    private final TurnEnd turnEnd;
    private int most;
    private int invisible;
    private int operators;
    private int attached;

    /** @param always the room that stays when nobody is in it */
    Directory(String always, Instant created, TurnEnd turnEnd) {
        this.turnEnd = turnEnd;
        this.always = new Room(always, created, turnEnd);
        rooms.put(this.always.id(), this.always);
    }

    /** Who wants to know which nicks are there. */
    interface Observer {
        /** Somebody has its nick from now on. */
        void comes(Session session);

        /** Somebody has its nick no more. */
        void goes(Session session);

        /** A connection has ended. */
        void ends(Session session);
    }

    void tell(Observer observer) {
        observers.add(observer);
    }

    /** All that are connected. */
    Set<Session> sessions() {
        return sessions;
    }

    /** Further connections of those who are here. */
    int attached() {
        return attached;
    }

    /** Those who have introduced themselves, each once, by its first connection. */
    Collection<Session> registered() {
        return Collections.unmodifiableCollection(byNick.values());
    }

    /** As many as have been here at once. */
    int most() {
        return most;
    }

    Optional<Session> session(String nick) {
        return Optional.ofNullable(byNick.get(CaseMapping.ASCII.fold(nick)));
    }

    /** Who has this nick, if anybody has. */
    Optional<Session> holder(String nick) {
        return Optional.ofNullable(byNick.get(CaseMapping.ASCII.fold(nick)));
    }

    /** Whether somebody else has this nick. */
    boolean isTaken(String nick, Session by) {
        Session holder = byNick.get(CaseMapping.ASCII.fold(nick));
        return holder != null && !holder.isSame(by);
    }

    /** Whether somebody else has this nick who has not the same key. */
    boolean isAnothers(Session session, String nick) {
        String pin = session.peer().pin();
        return isTaken(nick, session)
                && (pin.isEmpty() || !holder(nick).orElseThrow().peer().pin().equals(pin));
    }

    /** Enters a session that has introduced itself. */
    void enter(Session session) {
        byNick.put(CaseMapping.ASCII.fold(session.nick()), session);
        session.profile().sessions().add(session);
        most = Math.max(most, byNick.size());
        count(session, 1);
        observers.forEach(observer -> observer.comes(session));
    }

    /** Enters another connection of somebody who is here. */
    void attach(Session session, Session to) {
        session.attach(to.profile());
        to.profile().sessions().add(session);
        attached++;
    }

    /** How many of those who have introduced themselves hide from lists. */
    int invisible() {
        return invisible;
    }

    /** How many of those look after the host. */
    int operators() {
        return operators;
    }

    /** Changes whether somebody who has introduced itself hides from lists. */
    void invisible(Session session, boolean on) {
        count(session, -1);
        session.profile().invisible(on);
        count(session, 1);
    }

    /** Changes whether somebody who has introduced itself looks after the host. */
    void operator(Session session, boolean on) {
        count(session, -1);
        session.profile().operator(on);
        count(session, 1);
    }

    private void count(Session session, int by) {
        invisible += session.profile().isInvisible() ? by : 0;
        operators += session.profile().isOperator() ? by : 0;
    }

    void rename(Session session, String nick) {
        boolean other = !CaseMapping.ASCII.fold(nick).equals(CaseMapping.ASCII.fold(session.nick()));
        if (other) {
            observers.forEach(observer -> observer.goes(session));
        }
        byNick.remove(CaseMapping.ASCII.fold(session.nick()));
        session.profile().nick(nick);
        byNick.put(CaseMapping.ASCII.fold(nick), session.profile().sessions().get(0));
        if (other) {
            observers.forEach(observer -> observer.comes(session));
        }
    }

    void remove(Session session) {
        sessions.remove(session);
        observers.forEach(observer -> observer.ends(session));
        List<Session> same = session.profile().sessions();
        boolean was = same.remove(session);
        if (was && !same.isEmpty()) {
            attached--;
            byNick.put(CaseMapping.ASCII.fold(session.nick()), same.get(0));
            return;
        }
        if (was && byNick.remove(CaseMapping.ASCII.fold(session.nick()), session)) {
            count(session, -1);
            observers.forEach(observer -> observer.goes(session));
        }
        rooms.values().forEach(room -> room.forget(session));
    }

    /** Rooms that somebody is in. */
    int peopled() {
        return (int) rooms.values().stream().filter(room -> room.size() > 0).count();
    }

    Collection<Room> rooms() {
        return Collections.unmodifiableCollection(rooms.values());
    }

    Optional<Room> room(String name) {
        return Optional.ofNullable(rooms.get(CaseMapping.ASCII.fold(name)));
    }

    Room open(String name, Instant now) {
        Room room = new Room(name, now, turnEnd);
        rooms.put(room.id(), room);
        return room;
    }

    /** Whether it is the one that is always there. */
    boolean isAlways(Room room) {
        return room == always;
    }

    /** Closes a room that nobody is in, and says whether it did. The one that is always there stays. */
    boolean closeIfEmpty(Room room) {
        return room.size() == 0 && room != always && rooms.remove(room.id(), room);
    }

    /** All connections that are in a room with this one, or of the same participant; itself left out. */
    Set<Session> neighbours(Session session) {
        Set<Session> neighbours = new LinkedHashSet<>();
        for (Room room : session.rooms()) {
            room.members().forEach(member -> neighbours.add(member.session()));
        }
        neighbours.addAll(session.profile().sessions());
        neighbours.remove(session);
        return neighbours;
    }
}
