package chat.client;

import chat.client.Link.Phase;
import chat.irc.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Opening conversations, closing them, and going from one to another. */
final class Switching {
    /** A server's reason for not taking more; ours is that somebody has to read them. */
    private static final String FULL = "You have " + Rooms.MOST + " conversations already: /part closes one.";

    private Switching() {}

    /** The conversation at this place, counted from 1; nothing where there is none. */
    static State place(State state, int place) {
        List<Room> all = state.rooms().all();
        return place <= all.size() ? state.showing(all.get(place - 1).number()) : state;
    }

    /** The next one in their order, or the one before; it goes round. */
    static State next(State state, int by) {
        List<Room> all = state.rooms().all();
        int place = state.rooms().place(state.rooms().shown()) + by;
        return state.showing(all.get(Math.floorMod(place, all.size())).number());
    }

    /** One where something is new: before all where somebody speaks to me. Where nothing is, the one before. */
    static State active(State state) {
        Rooms rooms = state.rooms();
        Optional<Room> active = rooms.all().stream()
                .filter(room ->
                        room.number() != rooms.shown() && room.unread().news().said() > 0)
                .max(Comparator.comparingInt(room -> room.unread().news().mentions() > 0 ? 1 : 0));
        return state.showing(active.map(Room::number).orElse(rooms.before()));
    }

    /** {@code /join [ROOM [KEY]]}: a room, or the one that is shown once more. */
    static Step join(State state, String arguments) {
        String[] words = arguments.split("\\s+");
        String name = words[0].isEmpty() ? state.room().name() : roomName(words[0]);
        if (words.length > 2 || name.indexOf(',') >= 0 || !Rooms.isRoom(name)) {
            return Commands.problem(state, "/join needs one room: /join dev, or /join dev KEY where it is locked");
        }
        State open = state.opening(name);
        int number = open.number(name);
        if (number == 0) {
            return Commands.problem(state, FULL);
        }
        String key = words.length == 2 ? words[1] : "";
        State shown = open.showing(number);
        return enter(key.isEmpty() ? shown : shown.inRoom(r -> r.locked(key)));
    }

    private static String roomName(String word) {
        return Rooms.isRoom(word) ? word : "#" + word;
    }

    private static Step enter(State state) {
        String room = state.room().name();
        return switch (state.link().phase()) {
            case OUTSIDE -> Handshake.enter(state);
            case JOINED -> Commands.note(state, "You are in " + room + " already.");
            case STOPPED ->
                Commands.problem(
                        state,
                        "The connection has ended for good. " + state.me().words("Ctrl-Q quits.", "/quit leaves."));
            default -> Commands.note(state, "You will be in " + room + " once the host is there.");
        };
    }

    /** {@code /part}: leaves the room that is shown, or closes what is shown of it. */
    static Step part(State state, String why) {
        Room room = state.room();
        boolean inside = !room.isPrivate()
                && (state.link().phase() == Phase.JOINED || state.link().phase() == Phase.JOINING);
        Message part = why.isEmpty() ? Message.of("PART", room.name()) : Message.of("PART", room.name(), why);
        if (!state.rooms().areSeveral()) {
            return inside ? Commands.online(state, part) : Commands.problem(state, "You are not in " + room.name());
        }
        State closed = state.closing(room.number());
        return inside ? Step.of(closed, new Effect.Send(part)) : Step.of(closed);
    }

    /** {@code /rooms}: all conversations, by the numbers that the keys have, and what is new there. */
    static Step rooms(State state) {
        List<String> told = new ArrayList<>();
        for (Room room : state.rooms().all()) {
            Below news = room.unread().news();
            boolean here = room.number() == state.rooms().shown();
            String what = here ? " (what you type goes there)" : news.said() > 0 ? " (" + news.said() + " new)" : "";
            told.add((told.size() + 1) + " " + room.name() + what);
        }
        return Commands.note(state, String.join(", ", told) + ". /join ROOM and /query NAME go to one of them.");
    }

    /** {@code /query NAME}: a conversation with one other. */
    static Step query(State state, String name) {
        if (!Commands.isPerson(name) || name.split("\\s", 2).length > 1) {
            return Commands.problem(state, "/query needs one name: /query ana");
        }
        State open = state.opening(name);
        int number = open.number(name);
        return number == 0 ? Commands.problem(state, FULL) : Step.of(open.showing(number));
    }
}
