package chat.server;

import static chat.irc.Numeric.ERR_INPUTTOOLONG;
import static chat.irc.Numeric.ERR_NOORIGIN;
import static chat.irc.Numeric.RPL_NOWAWAY;
import static chat.irc.Numeric.RPL_UNAWAY;

import chat.irc.Capability;
import chat.irc.Clean;
import chat.irc.Limits;
import chat.irc.Message;
import chat.wire.Line;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Being there, being away, and going: PING, PONG, AWAY, SETNAME, QUIT. Confined to the dispatcher. */
final class Presence {
    private static final Logger LOG = System.getLogger("chat.server");

    private final Settings settings;
    private final Directory directory;
    private final Monitors monitors;
    private final KeptRooms kept;
    private final TurnedAway turnedAway;
    private final InstantSource clock;

    Presence(
            Settings settings,
            Directory directory,
            Monitors monitors,
            KeptRooms kept,
            TurnedAway turnedAway,
            InstantSource clock) {
        this.monitors = monitors;
        this.settings = settings;
        this.directory = directory;
        this.kept = kept;
        this.turnedAway = turnedAway;
        this.clock = clock;
    }

    void ping(Session session, Message message) {
        if (message.param(0).isEmpty()) {
            session.reply(ERR_NOORIGIN, "No origin specified");
            return;
        }
        Message pong = Lines.from(settings.serverName(), "PONG", settings.serverName(), message.param(0));
        Message bare = Message.of("PONG", message.param(0)); // for a token that leaves no room for our name
        if (Lines.length(bare) > Limits.LINE) {
            session.reply(ERR_INPUTTOOLONG, "Input line was too long");
        } else {
            session.say(Lines.length(pong) <= Limits.LINE ? pong : bare);
        }
    }

    /** That something was heard is all there is to a PONG. */
    void pong(Session session, Message message) {
        // Noted by whoever reads.
    }

    void away(Session session, Message message) {
        String reason = Clean.text(message.param(0));
        if (Lines.bytes(reason) > Limits.TOPIC) {
            session.reply(ERR_INPUTTOOLONG, "An away text has at most " + Limits.TOPIC + " bytes");
            return;
        }
        boolean changed = !reason.equals(session.profile().away());
        session.profile().away(reason);
        if (session.profile().isAway()) {
            session.reply(RPL_NOWAWAY, "You have been marked as being away");
        } else {
            session.reply(RPL_UNAWAY, "You are no longer marked as being away");
        }
        if (changed) {
            tellOthers(session, awayNotice(session), Capability.AWAY_NOTIFY);
        }
    }

    /** What those with away-notify are told of somebody. */
    Message awayNotice(Session session) {
        Message notice = session.profile().isAway()
                ? Message.of("AWAY", session.profile().away())
                : Message.of("AWAY");
        return session.by(notice);
    }

    void setName(Session session, Message message) {
        String name = Clean.text(message.param(0));
        if (name.isBlank() || Lines.bytes(name) > Limits.REAL_NAME) {
            String why = "A name has 1 to " + Limits.REAL_NAME + " bytes";
            session.say(Lines.from(settings.serverName(), "FAIL", "SETNAME", "INVALID_REALNAME", why));
            return;
        }
        session.profile().realName(name);
        Message notice = session.by(Message.of("SETNAME", name));
        if (session.has(Capability.SETNAME)) {
            session.tell(new Relay(notice, clock.instant(), ""));
        }
        tellOthers(session, notice, Capability.SETNAME);
    }

    private void tellOthers(Session session, Message notice, Capability needed) {
        Relay relay = new Relay(notice, clock.instant(), "");
        for (Session other : monitors.interested(session)) {
            if (other.has(needed)) {
                other.tell(relay);
            }
        }
    }

    void quit(Session session, Message message) {
        String reason = Clean.text(message.param(0));
        if (session.others().isEmpty()) {
            session.rooms().forEach(room -> kept.left(session, room));
        }
        boolean fits = Lines.bytes(reason) <= Limits.TOPIC; // one who leaves is not kept by too many words
        end(session, reason.isEmpty() || !fits ? "Quit" : "Quit: " + reason);
    }

    /**
     * Ends a session: it and its neighbours are told why, unless it has other connections. Once; later calls do nothing.
     */
    void end(Session session, String reason) {
        if (session.isEnded()) {
            return;
        }
        boolean stays = !session.others().isEmpty();
        session.end();
        farewell(session, reason);
        Set<Session> neighbours = directory.neighbours(session);
        for (Room room : List.copyOf(session.rooms())) {
            leave(session, room);
        }
        directory.remove(session);
        boolean own = reason.startsWith("Quit") || reason.startsWith("Killed"); // what people say is not for the log
        if (stays) {
            LOG.log(Level.INFO, "{0} is gone on one connection", session.source()); // and is told to nobody
        } else if (session.isRegistered()) {
            LOG.log(Level.INFO, own ? "{0} is gone" : "{0} is gone: {1}", session.source(), reason);
            Relay quit = new Relay(session.by(Message.of("QUIT", reason)), clock.instant(), "");
            neighbours.forEach(neighbour -> neighbour.tell(quit));
        } else if (!own) {
            LOG.log(Level.INFO, "{0} did not come in: {1}", session.peer().address(), reason);
            turnedAway.add(session.peer().address(), reason);
        }
    }

    /** Ends everybody, as the host leaves. Nobody is told that the others go, too. */
    void endAll(String reason) {
        for (Session session : List.copyOf(directory.sessions())) {
            if (!session.isEnded()) {
                session.end();
                farewell(session, reason);
            }
            directory.remove(session);
        }
    }

    private void farewell(Session session, String reason) {
        String words = "Closing link: " + session.profile().host() + " (" + reason + ")";
        session.out().send(Line.of(Message.of("ERROR", words)));
        session.connection().flush();
        session.connection().close();
    }

    /** Takes all connections of a participant out of a room. */
    void leaveWhole(Session session, Room room) {
        kept.left(session, room);
        List.copyOf(session.profile().sessions()).forEach(connection -> leave(connection, room));
    }

    /** Takes a session out of a room; an empty room that nobody is kept for ends. */
    void leave(Session session, Room room) {
        room.remove(session);
        kept.closeIfEmpty(room);
    }
}
