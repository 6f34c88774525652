package chat.server;

import static chat.irc.Numeric.RPL_ENDOFNAMES;
import static chat.irc.Numeric.RPL_NAMREPLY;

import chat.irc.Capability;
import chat.irc.Limits;
import chat.irc.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** NAMES: who is in a room. Confined to the dispatcher. */
final class Names {
    private final Directory directory;

    Names(Directory directory) {
        this.directory = directory;
    }

    void names(Session session, Message message) {
        String name = message.param(0).split(",", 2)[0]; // one room a time, as announced in TARGMAX
        Optional<Room> room = directory.room(name);
        if (room.isPresent()) {
            session.answer().add(of(room.get(), session));
        } else {
            session.reply(RPL_ENDOFNAMES, name, "End of /NAMES list");
        }
    }

    /** The whole answer, a line each time one is asked for. Who leaves before that is left out. */
    Iterator<Message> of(Room room, Session asking) {
        boolean all = room.has(asking);
        Deque<Member> members = new ArrayDeque<>();
        if (room.isVisibleTo(asking)) {
            room.people()
                    .filter(member -> all || !member.session().profile().isInvisible())
                    .forEach(members::add);
        }
        Message end = asking.numeric(RPL_ENDOFNAMES, room.name(), "End of /NAMES list");
        return Lines.chained(
                List.of(new Listing(room, asking, members), List.of(end).iterator()));
    }

    private static final class Listing implements Iterator<Message> {
        private final Room room;
        private final Session asking;
        private final Deque<Member> members;

        Listing(Room room, Session asking, Deque<Member> members) {
            this.room = room;
            this.asking = asking;
            this.members = members;
        }

        @Override
        public boolean hasNext() {
            while (!members.isEmpty() && !room.has(members.element().session())) {
                members.remove();
            }
            return !members.isEmpty();
        }

        @Override
        public Message next() {
            String sign = room.is(Room.Flag.SECRET) ? "@" : "=";
            int space = Limits.LINE - Lines.length(asking.numeric(RPL_NAMREPLY, sign, room.name(), ": "));
            List<String> names = new ArrayList<>();
            while (hasNext()) {
                String name = name(members.element());
                space -= name.length() + 1;
                if (space < 0 && !names.isEmpty()) {
                    break;
                }
                names.add(name);
                members.remove();
            }
            return asking.numeric(RPL_NAMREPLY, sign, room.name(), String.join(" ", names));
        }

        private String name(Member member) {
            Session session = member.session();
            String name =
                    asking.has(Capability.USERHOST_IN_NAMES) ? session.source().toString() : session.nick();
            return member.prefix(asking.has(Capability.MULTI_PREFIX)) + name;
        }
    }
}
