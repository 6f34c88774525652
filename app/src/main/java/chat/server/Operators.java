package chat.server;

import static chat.irc.Numeric.*;

import chat.irc.Clean;
import chat.irc.Limits;
import chat.irc.Message;
import chat.irc.Password;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Those who look after the host, and what they may ask it: OPER, KILL, STATS. Confined to the dispatcher. */
final class Operators {
    /** Members whose queues are told, the fullest first; all would be a riddle. A count. */
    private static final int QUEUES = 20;

    private static final String WRONG = "Password incorrect";

    private static final int MEGABYTE = 1024 * 1024;

    private static final Logger LOG = System.getLogger("chat.server");

    private final Settings settings;
    private final Directory directory;
    private final Presence presence;
    private final Attempts attempts;
    private final InstantSource clock;

    private String means = "";

    /** How often each verb was used. Only verbs that there are. */
    private final Map<String, Long> uses = new TreeMap<>();

    Operators(Settings settings, Directory directory, Presence presence, Attempts attempts, InstantSource clock) {
        this.settings = settings;
        this.directory = directory;
        this.presence = presence;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** What moves the bytes of guests and does TLS, in words. */
    void runsOn(String words) {
        means = words;
    }

    /** A verb of this host was used. */
    void count(String verb) {
        uses.merge(verb, 1L, Long::sum);
    }

    /** {@code OPER name password}. */
    void oper(Session session, Message message) {
        Password password = settings.access().operators().get(message.param(0));
        if (!attempts.mayTry(session)) {
            LOG.log(Level.WARNING, "{0} has tried too often to become an operator, and has to wait", session.source());
            session.reply(ERR_PASSWDMISMATCH, "Too many wrong passwords from your address; try again in a minute");
        } else if (password == null) {
            attempts.wrong(session);
            LOG.log(Level.WARNING, "{0} does not know the name of an operator", session.source());
            session.reply(ERR_PASSWDMISMATCH, WRONG); // which names there are is nobody's business
        } else if (!password.is(message.param(1))) {
            attempts.wrong(session);
            LOG.log(Level.WARNING, "{0} does not know the password of an operator", session.source());
            session.reply(ERR_PASSWDMISMATCH, WRONG);
        } else {
            LOG.log(Level.INFO, "{0} is an operator", session.source());
            directory.operator(session, true);
            session.reply(RPL_YOUREOPER, "You are now an IRC operator");
            session.say(Lines.from(settings.serverName(), "MODE", session.nick(), "+o"));
        }
    }

    /** {@code KILL nick :reason}: ends somebody's connection (Modern IRC, "KILL message"). */
    void kill(Session session, Message message) {
        String nick = message.param(0);
        String reason = Clean.text(message.param(1));
        Optional<Session> target = directory.session(nick);
        if (!session.profile().isOperator()) {
            session.reply(ERR_NOPRIVILEGES, "Permission Denied- You're not an IRC operator");
        } else if (Lines.bytes(reason) > Limits.TOPIC - Limits.NICK) {
            session.reply(ERR_INPUTTOOLONG, "A reason has at most " + (Limits.TOPIC - Limits.NICK) + " bytes");
        } else if (target.isEmpty()) {
            session.reply(ERR_NOSUCHNICK, nick, "No such nick/channel");
        } else if (target.get().profile().sessions().stream().anyMatch(Session::isHost)) {
            session.reply(ERR_CANTKILLSERVER, "You can't kill whoever hosts");
        } else {
            kill(session, target.get(), reason);
        }
    }

    private void kill(Session session, Session target, String reason) {
        LOG.log(Level.INFO, "{0} is killed by {1}", target.source(), session.source());
        target.tell(new Relay(session.by(Message.of("KILL", target.nick(), reason)), clock.instant(), ""));
        String killed = "Killed (" + session.nick() + " (" + reason + "))";
        target.others().forEach(other -> presence.end(other, killed));
        presence.end(target, killed);
    }

    /** {@code STATS letter}: {@code u} for everybody; {@code m} and {@code l} for operators. */
    void stats(Session session, Message message) {
        String letter = message.param(0).isEmpty() ? "*" : message.param(0).substring(0, 1);
        boolean known = "uml".contains(letter);
        if (known && !letter.equals("u") && !session.profile().isOperator()) {
            session.reply(ERR_NOPRIVILEGES, "Permission Denied- You're not an IRC operator");
            return;
        }
        switch (letter) {
            case "u" -> uptime(session);
            case "m" -> uses.forEach((verb, times) -> session.reply(RPL_STATSCOMMANDS, verb, Long.toString(times)));
            case "l" -> links(session);
            default -> {} // nothing is known about it
        }
        session.reply(RPL_ENDOFSTATS, letter, "End of /STATS report");
    }

    private void uptime(Session session) {
        Duration up = Duration.between(settings.created(), clock.instant());
        String time = "%d:%02d:%02d".formatted(up.toHoursPart(), up.toMinutesPart(), up.toSecondsPart());
        session.reply(RPL_STATSUPTIME, "Server Up " + up.toDays() + " days " + time);
    }

    /** How much there is of everything, and whose queues are the fullest. */
    private void links(Session session) {
        long secured = directory.registered().stream()
                .filter(member -> member.peer().encrypted())
                .count();
        long clear = directory.registered().size() - secured;
        tell(
                session,
                (means.isEmpty() ? "" : "guests come by " + means + "; ") + secured + " over TLS, " + clear
                        + " in clear");
        Runtime machine = Runtime.getRuntime();
        long used = (machine.totalMemory() - machine.freeMemory()) / MEGABYTE;
        tell(session, "memory " + used + " of " + machine.maxMemory() / MEGABYTE + " MB");
        int members = directory.registered().size();
        tell(
                session,
                "members " + members + ", others " + (directory.sessions().size() - members) + ", rooms "
                        + directory.rooms().size());
        List<Session> fullest = directory.sessions().stream()
                .sorted(Comparator.comparingInt(
                                (Session one) -> one.connection().queued())
                        .reversed())
                .toList();
        tell(
                session,
                "queued "
                        + fullest.stream()
                                .mapToLong(one -> one.connection().queued())
                                .sum() + " bytes");
        fullest.stream()
                .filter(one -> one.connection().queued() > 0)
                .limit(QUEUES)
                .forEach(one -> tell(
                        session,
                        "queued " + one.connection().queued() + " bytes for " + one.addressed() + " at "
                                + one.peer().address()));
    }

    private static void tell(Session session, String line) {
        session.reply(RPL_STATSDEBUG, "l", line);
    }
}
