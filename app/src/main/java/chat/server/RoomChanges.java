package chat.server;

import chat.irc.Message;
import chat.store.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is set for a room is told once it is stored, and undone when it cannot be. Of one room one change is made after
 * the other. Confined to the dispatcher.
 *
 * <pre>
 *   make() ─▶ stored ─▶ tell()
 *         └─▶ not    ─▶ undo(), FAIL to whoever wanted it
 * </pre>
 */
final class RoomChanges {
    /** What somebody changes. */
    interface Change {
        /** Does it, and says whether anything is different now. */
        boolean make();

        /** It is stored: everybody is told. */
        void tell();

        /** It could not be stored: what is no part of a {@link RoomRecord} is as it was before. */
        void undo();
    }

    private final String serverName;
    private final Table rooms;
    private final Asking asking;

    /** The changes of each room that wait, the one that is being stored included. */
    private final Map<Room, Deque<Runnable>> waiting = new HashMap<>();

    RoomChanges(String serverName, Table rooms, Asking asking) {
        this.serverName = serverName;
        this.rooms = rooms;
        this.asking = asking;
    }

    /**
     * Changes a room, now or after the changes that were begun before. Until then the session's next command waits, so
     * that there is one of each at most.
     *
     * @param verb of the command that is being performed
     */
    void change(Session session, Room room, String verb, Change change) {
        Later later = new Later(session);
        Deque<Runnable> turns = waiting.computeIfAbsent(room, one -> new ArrayDeque<>(1));
        turns.add(() -> make(session, room, verb, change, later));
        if (turns.size() == 1) {
            turns.element().run();
        }
    }

    private void make(Session session, Room room, String verb, Change change, Later later) {
        String before = RoomRecord.of(room);
        boolean[] made = {false};
        List<Message> said = session.answering().gather(() -> made[0] = change.make());
        if (!made[0]) {
            answer(session, room, later, () -> said.forEach(session::say));
            return;
        }
        rooms.put(
                room.id(),
                RoomRecord.of(room),
                asking.reply(
                        entry -> answer(session, room, later, () -> {
                            said.forEach(session::say);
                            change.tell();
                        }),
                        reason -> {
                            RoomRecord.takeBack(before, room);
                            change.undo();
                            answer(session, room, later, () -> {
                                said.forEach(session::say);
                                session.say(failure(room, verb, reason));
                            });
                        }));
    }

    private Message failure(Room room, String verb, String reason) {
        return Lines.from(serverName, "FAIL", verb, "TEMPORARILY_UNAVAILABLE", room.name(), "Not changed: " + reason);
    }

    private void answer(Session session, Room room, Later later, Runnable answering) {
        if (session.isEnded()) {
            answering.run(); // the others are told all the same
        } else {
            later.answer(answering);
        }
        Deque<Runnable> turns = waiting.getOrDefault(room, new ArrayDeque<>());
        turns.poll();
        if (turns.isEmpty()) {
            waiting.remove(room);
        } else {
            turns.element().run();
        }
    }
}
