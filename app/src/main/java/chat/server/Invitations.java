package chat.server;

import static chat.irc.Numeric.*;

import chat.irc.Capability;
import chat.irc.Message;
import java.time.InstantSource;
import java.util.Optional;

/** INVITE: asking somebody in, and what one is asked to (Modern IRC, "INVITE message"). Confined to the dispatcher. */
final class Invitations {
    private final Directory directory;
    private final InstantSource clock;

    Invitations(Directory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** {@code INVITE nick #room}, or without parameters the rooms that one is invited to. */
    void invite(Session session, Message message) {
        if (message.params().isEmpty()) {
            list(session);
        } else if (message.params().size() < 2) {
            session.reply(ERR_NEEDMOREPARAMS, "INVITE", "Not enough parameters");
        } else {
            invite(session, message.param(0), message.param(1));
        }
    }

    private void list(Session session) {
        directory.rooms().stream()
                .filter(room -> room.isInvited(session))
                .forEach(room -> session.reply(RPL_INVITELIST, room.name()));
        session.reply(RPL_ENDOFINVITELIST, "End of /INVITE list");
    }

    private void invite(Session session, String nick, String name) {
        Optional<Session> guest = directory.session(nick);
        Optional<Room> there = directory.room(name);
        if (there.isEmpty()) {
            session.reply(ERR_NOSUCHCHANNEL, name, "No such channel");
        } else if (!there.get().has(session)) {
            session.reply(ERR_NOTONCHANNEL, name, "You're not on that channel");
        } else if (there.get().is(Room.Flag.INVITE_ONLY) && !there.get().isOp(session)) {
            session.reply(ERR_CHANOPRIVSNEEDED, name, "You're not channel operator");
        } else if (guest.isEmpty()) {
            session.reply(ERR_NOSUCHNICK, nick, "No such nick/channel");
        } else if (there.get().has(guest.get())) {
            session.reply(ERR_USERONCHANNEL, nick, name, "is already on channel");
        } else {
            invite(session, guest.get(), there.get());
        }
    }

    private void invite(Session session, Session guest, Room room) {
        room.invite(guest);
        session.reply(RPL_INVITING, guest.nick(), room.name());
        if (guest.profile().isAway()) {
            session.reply(RPL_AWAY, guest.nick(), guest.profile().away());
        }
        Message invite = session.by(Message.of("INVITE", guest.nick(), room.name()));
        Relay relay = new Relay(invite, clock.instant(), "");
        guest.profile().sessions().forEach(connection -> connection.deliver(relay));
        for (Member member : room.members()) {
            boolean mayInvite = member.isOp() || !room.is(Room.Flag.INVITE_ONLY); // IRCv3 invite-notify: only to these
            if (mayInvite && member.session() != session && member.session().has(Capability.INVITE_NOTIFY)) {
                member.session().deliver(relay);
            }
        }
    }
}
