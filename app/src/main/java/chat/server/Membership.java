package chat.server;

import static chat.irc.Numeric.*;

import chat.irc.Capability;
import chat.irc.Clean;
import chat.irc.Limits;
import chat.irc.Message;
import chat.irc.RoomName;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Coming into rooms and leaving them: JOIN, PART, KICK. Confined to the dispatcher. */
final class Membership {
    private static final Logger LOG = System.getLogger("chat.server");

    private final Directory directory;
    private final Presence presence;
    private final Topics topics;
    private final Names names;
    private final Past past;
    private final KeptRooms kept;
    private final InstantSource clock;

    Membership(Directory directory, Presence presence, Topics topics, Names names, Past past, InstantSource clock) {
        this.directory = directory;
        this.presence = presence;
        this.topics = topics;
        this.names = names;
        this.past = past;
        this.kept = past.kept;
        this.clock = clock;
    }

    /** What a newcomer is told of, and where it is kept. */
    record Past(Backlog backlog, Chronicle chronicle, KeptRooms kept, Markers markers) {}

    void join(Session session, Message message) {
        if (message.param(0).equals("0")) {
            List.copyOf(session.rooms()).forEach(room -> part(session, room, ""));
            return;
        }
        String[] rooms = message.param(0).split(",");
        String[] keys = message.param(1).split(",");
        for (int i = 0; i < rooms.length; i++) {
            join(session, rooms[i], i < keys.length ? keys[i] : "");
        }
    }

    private void join(Session session, String name, String key) {
        if (!RoomName.isValid(name)) {
            session.reply(ERR_NOSUCHCHANNEL, name, "No such channel");
            return;
        }
        Optional<Room> there = directory.room(name);
        if (there.isPresent() && there.get().has(session)) {
            return;
        }
        if (session.rooms().size() >= Bounds.ROOMS_EACH) {
            session.reply(ERR_TOOMANYCHANNELS, name, "You have joined too many channels");
            return;
        }
        if (there.isEmpty() && directory.rooms().size() >= Bounds.ROOMS) {
            kept.makeRoom();
        }
        if (there.isEmpty() && directory.rooms().size() >= Bounds.ROOMS) {
            LOG.log(Level.WARNING, "full: {0} rooms", Bounds.ROOMS);
            session.reply(ERR_TOOMANYCHANNELS, name, "This host has too many channels");
            return;
        }
        if (there.isEmpty() || isAdmitted(session, there.get(), key)) {
            enter(session, there.orElseGet(() -> directory.open(name, clock.instant())));
        }
    }

    private static boolean isAdmitted(Session session, Room room, String key) {
        if (room.isInvited(session)) {
            return true;
        }
        if (room.isBanned(session)) {
            session.reply(ERR_BANNEDFROMCHAN, room.name(), "Cannot join channel (+b)");
        } else if (!room.isOpenTo(session)) {
            session.reply(ERR_INVITEONLYCHAN, room.name(), "Cannot join channel (+i)");
        } else if (!room.key().isEmpty() && !room.key().equals(key)) {
            session.reply(ERR_BADCHANNELKEY, room.name(), "Cannot join channel (+k)");
        } else if (room.limit() > 0 && room.size() >= room.limit()) {
            session.reply(ERR_CHANNELISFULL, room.name(), "Cannot join channel (+l)");
        } else {
            return true;
        }
        return false;
    }

    /** The first one in a room, and whoever hosts, is its operator. */
    private void enter(Session session, Room room) {
        String rank = room.kept().getOrDefault(Account.key(session.profile().account()), "");
        boolean first = room.size() == 0 && room.kept().values().stream().noneMatch(kept -> kept.contains("o"));
        announce(session, room);
        Member member = room.add(session);
        member.op(first || session.isHost() || rank.contains("o"));
        member.voice(rank.contains("v"));
        kept.member(session, room);
        session.others().forEach(room::add);
        LOG.log(Level.INFO, "{0} joins {1}", session.source(), room.name());
        if (!first && !member.prefix(true).isEmpty()) {
            String letters = (member.isOp() ? "o" : "") + (member.hasVoice() ? "v" : "");
            List<String> changes = new ArrayList<>(List.of(room.name(), "+" + letters));
            letters.chars().forEach(letter -> changes.add(session.nick()));
            Message op = Lines.from(topics.serverName(), "MODE", changes.toArray(String[]::new));
            Relay relay = new Relay(op, clock.instant(), "");
            room.members().stream()
                    .map(Member::session)
                    .filter(other -> !other.isSame(session))
                    .forEach(other -> other.tell(relay));
        }
        show(session, room);
        session.others().forEach(other -> show(other, room));
    }

    /** What one who has come into a room is told of it. */
    private void show(Session session, Room room) {
        if (!room.topic().text().isEmpty()) {
            topics.show(session, room);
        }
        past.markers.show(session, room);
        if (!session.has(Capability.NO_IMPLICIT_NAMES)) {
            session.answering().say(names.of(room, session));
        }
        session.answering().sayBehind(past.backlog.of(room, session));
    }

    /** An account that was cut off, or whose host was, is in its rooms again, unless it is kept out meanwhile. */
    void resume(Session session) {
        for (Room room : kept.of(session)) {
            if (!room.has(session) && !room.isBanned(session) && session.rooms().size() < Bounds.ROOMS_EACH) {
                enter(session, room);
            }
        }
    }

    /** Somebody has logged in: it is in its rooms as its account from now on. */
    void identified(Session session) {
        session.rooms().forEach(room -> kept.member(session, room));
    }

    /** Another connection of somebody is in the rooms it is in: nobody else is told. */
    void attach(Session session, List<Room> rooms) {
        for (Room room : rooms) {
            room.add(session);
            session.tell(joining(session, room));
            show(session, room);
        }
    }

    /** Those who are there already get it with all else of the turn. */
    private void announce(Session session, Room room) {
        Relay join = joining(session, room);
        room.say(join, null);
        if (session.profile().isAway()) {
            room.say(new Relay(presence.awayNotice(session), clock.instant(), ""), null);
        }
        session.tell(join);
        session.others().forEach(other -> other.tell(join));
    }

    private Relay joining(Session session, Room room) {
        Message plain = Message.of("JOIN", room.name());
        String account = session.profile().account();
        String named = account.isEmpty() ? "*" : account;
        Message extended =
                Message.of("JOIN", room.name(), named, session.profile().realName());
        return Relay.joining(session.by(plain), session.by(extended), clock.instant());
    }

    void part(Session session, Message message) {
        String reason = Clean.text(message.param(1));
        for (String name : message.param(0).split(",")) {
            Optional<Room> room = directory.room(name);
            if (room.isEmpty()) {
                session.reply(ERR_NOSUCHCHANNEL, name, "No such channel");
            } else if (!room.get().has(session)) {
                session.reply(ERR_NOTONCHANNEL, name, "You're not on that channel");
            } else {
                part(session, room.get(), reason);
            }
        }
    }

    private void part(Session session, Room room, String reason) {
        Message part = session.by(
                reason.isEmpty() ? Message.of("PART", room.name()) : Message.of("PART", room.name(), reason));
        if (Lines.length(part) > Limits.LINE) {
            session.reply(ERR_INPUTTOOLONG, "Input line was too long");
            return;
        }
        room.tell(new Relay(part, clock.instant(), ""));
        LOG.log(Level.INFO, "{0} leaves {1}", session.source(), room.name());
        presence.leaveWhole(session, room);
    }

    /** {@code KICK #room nick[,nick…] [:reason]}, or as many rooms as nicks (RFC 2812, section 3.2.8). */
    void kick(Session session, Message message) {
        String[] rooms = message.param(0).split(",");
        String[] nicks = message.param(1).split(",");
        if (nicks.length > Bounds.TARGETS) {
            session.reply(ERR_TOOMANYTARGETS, message.param(1), "Too many targets");
        } else if (rooms.length == 0 || nicks.length == 0 || rooms.length > 1 && rooms.length != nicks.length) {
            session.reply(ERR_NEEDMOREPARAMS, "KICK", "One channel, or one for each nick");
        } else {
            for (int i = 0; i < nicks.length; i++) {
                kick(session, rooms[rooms.length > 1 ? i : 0], nicks[i], message.param(2));
            }
        }
    }

    private void kick(Session session, String name, String nick, String reason) {
        Optional<Room> room = directory.room(name);
        if (room.isEmpty()) {
            session.reply(ERR_NOSUCHCHANNEL, name, "No such channel");
        } else if (!room.get().has(session)) {
            session.reply(ERR_NOTONCHANNEL, name, "You're not on that channel");
        } else if (!room.get().isOp(session)) {
            session.reply(ERR_CHANOPRIVSNEEDED, name, "You're not channel operator");
        } else {
            kick(session, room.get(), nick, reason);
        }
    }

    private void kick(Session session, Room room, String nick, String reason) {
        Optional<Session> target = directory.session(nick);
        if (target.isEmpty()) {
            session.reply(ERR_NOSUCHNICK, nick, "No such nick/channel");
            return;
        }
        if (!room.has(target.get())) {
            session.reply(ERR_USERNOTINCHANNEL, nick, room.name(), "They aren't on that channel");
            return;
        }
        String words = reason.isEmpty() ? session.nick() : Clean.text(reason);
        Message kick = session.by(Message.of("KICK", room.name(), target.get().nick(), words));
        if (Lines.bytes(words) > Limits.TOPIC) {
            session.reply(ERR_INPUTTOOLONG, "A reason has at most " + Limits.TOPIC + " bytes");
            return;
        }
        past.chronicle.tell(room, kick);
        LOG.log(Level.INFO, "{0} is kicked out of {1} by {2}", target.get().source(), room.name(), session.source());
        presence.leaveWhole(target.get(), room);
    }
}
