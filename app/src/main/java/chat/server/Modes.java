package chat.server;

import static chat.irc.Numeric.*;

import chat.irc.Message;
import chat.irc.RoomName;
import java.time.InstantSource;
import java.util.Optional;

/** MODE: what is set for a room or for oneself, asked or changed. Confined to the dispatcher. */
final class Modes {
    private final Directory directory;
    private final InstantSource clock;
    private final RoomModes rooms;

    Modes(Directory directory, RoomChanges changes, KeptRooms kept, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
        this.rooms = new RoomModes(directory, changes, kept, clock);
    }

    void mode(Session session, Message message) {
        String target = message.param(0);
        if (RoomName.isRoom(target)) {
            Optional<Room> room = directory.room(target);
            if (room.isEmpty() || !room.get().isVisibleTo(session)) {
                session.reply(ERR_NOSUCHCHANNEL, target, "No such channel");
            } else {
                rooms.mode(session, room.get(), message.params());
            }
            return;
        }
        Optional<Session> person = directory.session(target);
        if (person.isEmpty()) {
            session.reply(ERR_NOSUCHNICK, target, "No such nick/channel");
        } else if (!person.get().isSame(session)) {
            session.reply(ERR_USERSDONTMATCH, "Cannot change mode for other users");
        } else if (message.params().size() < 2) {
            session.reply(RPL_UMODEIS, session.profile().modes());
        } else {
            change(session, message.param(1));
        }
    }

    /** Of oneself {@code i}, not to be found by those who share no room; and {@code o}, which can only be given up; and {@code B}, a program. */
    private void change(Session session, String letters) {
        boolean on = true;
        boolean unknown = false;
        String before = session.profile().modes();
        for (char letter : letters.toCharArray()) {
            switch (letter) {
                case '+' -> on = true;
                case '-' -> on = false;
                case 'i' -> directory.invisible(session, on);
                case 'B' -> session.profile().bot(on);
                case 'o' -> directory.operator(session, session.profile().isOperator() && on);
                default -> unknown = true;
            }
        }
        String change = change(before, session.profile().modes(), 'i')
                + change(before, session.profile().modes(), 'o')
                + change(before, session.profile().modes(), 'B');
        if (!change.isEmpty()) {
            Message mode = session.by(Message.of("MODE", session.nick(), change));
            Relay relay = new Relay(mode, clock.instant(), "");
            session.tell(relay);
            session.others().forEach(other -> other.tell(relay));
        }
        if (unknown) {
            session.reply(ERR_UMODEUNKNOWNFLAG, "Unknown MODE flag");
        }
    }

    private static String change(String before, String after, char letter) {
        boolean was = before.indexOf(letter) >= 0;
        boolean is = after.indexOf(letter) >= 0;
        return was == is ? "" : (is ? "+" : "-") + letter;
    }
}
