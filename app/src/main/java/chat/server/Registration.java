package chat.server;

import static chat.irc.Numeric.ERR_ERRONEUSNICKNAME;
import static chat.irc.Numeric.ERR_INVALIDUSERNAME;
import static chat.irc.Numeric.ERR_NEEDMOREPARAMS;
import static chat.irc.Numeric.ERR_NICKNAMEINUSE;
import static chat.irc.Numeric.ERR_NONICKNAMEGIVEN;
import static chat.irc.Numeric.ERR_PASSWDMISMATCH;

import chat.irc.Clean;
import chat.irc.Limits;
import chat.irc.Message;
import chat.irc.Nick;
import chat.irc.Source;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How a peer introduces itself: PASS, NICK, USER, in any order, and the end of the negotiation if it began one. Confined
 * to the dispatcher.
 */
final class Registration {
    private static final Logger LOG = System.getLogger("chat.server");

    private final Gate gate;
    private final Directory directory;
    private final About about;
    private final Presence presence;
    private final Accounts accounts;
    private final Identifying identifying;
    private final Membership membership;
    private final InstantSource clock;
    private final LongSupplier nanos;

    Registration(Gate gate, Directory directory, About about, Presence presence, Membership membership, Clocks clocks) {
        this.membership = membership;
        this.accounts = gate.accounts;
        this.identifying = gate.identifying;
        this.gate = gate;
        this.directory = directory;
        this.about = about;
        this.presence = presence;
        this.clock = clocks.day;
        this.nanos = clocks.nanos;
    }

    /** Who is let in, who has tried too often, and whose names are kept. */
    record Gate(Access access, Attempts attempts, Accounts accounts, Identifying identifying) {}

    /** The time of day, and a clock that nobody sets. */
    record Clocks(InstantSource day, LongSupplier nanos) {}

    /** Where no password is asked for, any is right. */
    void pass(Session session, Message message) {
        if (!lacksPassword(session)) {
            return;
        }
        if (!gate.attempts.mayTry(session)) {
            turnAway(session, "Too many wrong passwords from your address; try again in a minute");
        } else if (gate.access.password().orElseThrow().is(message.param(0))) {
            session.admitted();
        } else {
            gate.attempts.wrong(session);
            turnAway(session, "Password incorrect");
        }
    }

    /** Whoever hosts needs none. */
    private boolean lacksPassword(Session session) {
        return gate.access.password().isPresent() && !session.isAdmitted() && !session.isHost();
    }

    private void turnAway(Session session, String why) {
        session.reply(ERR_PASSWDMISMATCH, why);
        presence.end(session, why);
    }

    void nick(Session session, Message message) {
        String nick = message.param(0);
        if (nick.isEmpty()) {
            session.reply(ERR_NONICKNAMEGIVEN, "No nickname given");
        } else if (!Nick.isValid(nick)) {
            session.reply(ERR_ERRONEUSNICKNAME, nick, "Erroneous nickname");
        } else if (session.isRegistered() && isRefused(session, nick)) {
            LOG.log(Level.DEBUG, "{0} does not get the name {1}", session.source(), nick);
        } else if (session.isRegistered()) {
            rename(session, nick);
        } else {
            session.profile().nick(nick);
            completeIfPossible(session);
        }
    }

    /** Refuses a nick that is somebody else's. What is left of the same user's last connection gives way. */
    private boolean isRefused(Session session, String nick) {
        directory.holder(nick).filter(holder -> isGhostOf(session, holder)).ifPresent(ghost -> {
            LOG.log(
                    Level.INFO,
                    "{0} comes back while its old connection is silent",
                    session.peer().address());
            List.copyOf(ghost.profile().sessions())
                    .forEach(one -> presence.end(one, "Came back on another connection"));
        });
        if (directory.isTaken(nick, session)) {
            session.reply(ERR_NICKNAMEINUSE, nick, "Nickname is already in use");
            return true;
        }
        if (accounts.keepsFrom(session, nick)) {
            session.reply(ERR_NICKNAMEINUSE, nick, "Nickname belongs to an account: log in to it to have that name");
            return true;
        }
        return false;
    }

    /**
     * Whether a nick is held by what is left of the same user's last connection: the same key, and silent for longer
     * than this program's guests ever are.
     */
    private boolean isGhostOf(Session session, Session holder) {
        String pin = session.peer().pin();
        return !holder.isSame(session)
                && !pin.isEmpty()
                && pin.equals(holder.peer().pin())
                && TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - holder.heard()) > Bounds.GHOST;
    }

    private void rename(Session session, String nick) {
        if (nick.equals(session.nick())) {
            return;
        }
        Relay relay = new Relay(session.by(Message.of("NICK", nick)), clock.instant(), "");
        session.tell(relay);
        directory.neighbours(session).forEach(neighbour -> neighbour.tell(relay));
        directory.rename(session, nick);
    }

    /**
     * {@code USER name 0 * :real name}; of the name only what can stand in a source is taken, and so nobody can take the
     * mark of those who are not encrypted, nor get rid of it.
     */
    void user(Session session, Message message) {
        if (message.param(0).isEmpty() || message.param(3).isEmpty()) {
            session.reply(ERR_NEEDMOREPARAMS, "USER", "Neither name may be empty");
            return;
        }
        String mark = session.peer().encrypted() ? "" : Source.IN_CLEAR;
        StringBuilder user = new StringBuilder(mark);
        message.param(0)
                .chars()
                .filter(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-'))
                .limit(Limits.USER - mark.length())
                .forEach(c -> user.append((char) c));
        if (user.length() == mark.length()) {
            session.reply(ERR_INVALIDUSERNAME, "A user name has ASCII letters and digits");
            return;
        }
        session.profile().user(user.toString());
        session.profile().realName(fitting(Clean.text(message.param(3))));
        completeIfPossible(session);
    }

    /** A real name as far as it fits; nobody is kept out for a long one. */
    private static String fitting(String realName) {
        String fitting = Lines.cut(realName, Limits.REAL_NAME);
        return fitting.isBlank() ? "?" : fitting;
    }

    /** Lets a session in that has said all that is needed. */
    void completeIfPossible(Session session) {
        if (session.isRegistered()
                || session.isNegotiating()
                || session.nick().isEmpty()
                || session.profile().user().isEmpty()) {
            return;
        }
        if (lacksPassword(session)) {
            turnAway(session, "A password is needed");
            return;
        }
        Optional<Session> same = directory.holder(session.nick()).filter(holder -> mayAttach(session, holder));
        if (same.isPresent()) {
            attach(session, same.get());
            return;
        }
        String nick = session.nick();
        session.profile().nick(""); // while it may be refused
        if (isRefused(session, nick)) {
            return;
        }
        session.profile().nick(nick);
        if (directory.registered().size() >= Bounds.MEMBERS && !session.isHost()) {
            LOG.log(Level.WARNING, "full: {0} members", Bounds.MEMBERS);
            presence.end(session, "This host is full: " + Bounds.MEMBERS + " members");
            return;
        }
        session.registered();
        directory.enter(session);
        String how = session.peer().encrypted() ? "over TLS" : "in clear";
        LOG.log(
                Level.INFO,
                "{0} is here, from {1} {2}",
                session.source(),
                session.peer().address(),
                how);
        about.welcome(session);
        if (!session.profile().account().isEmpty()) {
            membership.resume(session);
        }
    }

    /**
     * Whether somebody who has logged in is the one who holds a nick: the same account, or the same key where that one
     * has not logged in. One whose lines can be read on the way is not the same as one whose lines cannot.
     */
    private static boolean mayAttach(Session session, Session holder) {
        String account = session.profile().account();
        String theirs = holder.profile().account();
        boolean sameKey = !session.peer().pin().isEmpty()
                && session.peer().pin().equals(holder.peer().pin());
        return !account.isEmpty()
                && (account.equals(theirs) || theirs.isEmpty() && sameKey)
                && session.peer().encrypted() == holder.peer().encrypted();
    }

    /** It is another connection of somebody who is here: in the same rooms under the same nick, and nobody else is told. */
    private void attach(Session session, Session holder) {
        String account = session.profile().account();
        while (holder.profile().sessions().size() >= Bounds.CONNECTIONS) {
            Session silent = holder.profile().sessions().stream()
                    .filter(one -> !one.isHost())
                    .min(Comparator.comparingLong(Session::heard))
                    .orElseThrow();
            presence.end(silent, "Too many connections of one account: the one that was silent for longest ends");
        }
        Session first = directory.holder(session.nick()).orElseThrow();
        session.registered();
        directory.attach(session, first);
        LOG.log(Level.INFO, "{0} is here on another connection", session.source());
        accounts.named(account).ifPresent(one -> identifying.joins(session, one));
        about.welcome(session);
        membership.attach(session, first.rooms());
    }
}
