package chat.server;

import static chat.irc.Numeric.RPL_ENDOFNAMES;
import static chat.irc.Numeric.RPL_NAMREPLY;

import chat.irc.Capability;
import chat.irc.Limits;
import chat.irc.Message;
import java.util.ArrayList;
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
        List<Member> members = new ArrayList<>(); // no stream: when a thousand come, this is most of what they cost
        if (room.isVisibleTo(asking)) {
            for (Member member : room.members()) {
                if (member.session().isFirst()
                        && (all || !member.session().profile().isInvisible())) {
                    members.add(member);
                }
            }
        }
        Message end = asking.numeric(RPL_ENDOFNAMES, room.name(), "End of /NAMES list");
        return Lines.chained(
                List.of(new Listing(room, asking, members), List.of(end).iterator()));
    }

    private static final class Listing implements Iterator<Message> {
        private final Room room;
        private final Session asking;
        private final List<Member> members;
        private final boolean sources;
        private final boolean allPrefixes;
        private int next;

        Listing(Room room, Session asking, List<Member> members) {
            this.room = room;
            this.asking = asking;
            this.members = members;
            this.sources = asking.has(Capability.USERHOST_IN_NAMES);
            this.allPrefixes = asking.has(Capability.MULTI_PREFIX);
        }

        @Override
        public boolean hasNext() {
            while (next < members.size() && members.get(next).isGone()) {
                next++;
            }
            return next < members.size();
        }

        @Override
        public Message next() {
            String sign = room.is(Room.Flag.SECRET) ? "@" : "=";
            int space = Limits.LINE - Lines.length(asking.numeric(RPL_NAMREPLY, sign, room.name(), ": "));
            StringBuilder names = new StringBuilder(Math.max(0, space));
            while (hasNext()) {
                Member member = members.get(next);
                String prefix = member.prefix(allPrefixes);
                String name = name(member.session());
                space -= prefix.length() + name.length() + 1;
                if (space < 0 && !names.isEmpty()) {
                    break;
                }
                names.append(names.isEmpty() ? "" : " ").append(prefix).append(name);
                next++;
            }
            return asking.numeric(RPL_NAMREPLY, sign, room.name(), names.toString());
        }

        private String name(Session session) {
            return sources ? session.source().toString() : session.nick();
        }
    }
}
