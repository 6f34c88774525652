package chat.server;

import static chat.irc.Numeric.*;

import chat.irc.Mask;
import chat.irc.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions about people: WHOIS, USERHOST, ISON. Confined to the dispatcher. */
final class Queries {
    private final Settings settings;
    private final Directory directory;
    private final InstantSource clock;

    Queries(Settings settings, Directory directory, InstantSource clock) {
        this.settings = settings;
        this.directory = directory;
        this.clock = clock;
    }

    /** {@code WHOIS [server] nick[,nick…]}; instead of the server there may be the nick of somebody on it. */
    void whois(Session session, Message message) {
        boolean directed = message.params().size() > 1;
        Set<String> nicks = Stream.of(message.param(directed ? 1 : 0).split(","))
                .filter(nick -> !nick.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (nicks.isEmpty()) {
            session.reply(ERR_NONICKNAMEGIVEN, "No nickname given");
        } else if (directed && !isHere(message.param(0))) {
            session.reply(ERR_NOSUCHSERVER, message.param(0), "No such server");
        } else if (nicks.size() > Bounds.WHOIS_TARGETS) {
            session.reply(ERR_TOOMANYTARGETS, message.param(directed ? 1 : 0), "Too many targets");
        } else {
            nicks.forEach(nick -> whois(session, nick));
        }
    }

    private boolean isHere(String server) {
        return Mask.matches(server, settings.serverName())
                || directory.session(server).isPresent();
    }

    private void whois(Session session, String nick) {
        Optional<Session> person = directory.session(nick);
        if (person.isEmpty()) {
            session.reply(ERR_NOSUCHNICK, nick, "No such nick/channel");
        } else {
            whois(session, person.get());
        }
        session.reply(RPL_ENDOFWHOIS, nick, "End of /WHOIS list");
    }

    private void whois(Session session, Session person) {
        String nick = person.nick();
        session.reply(
                RPL_WHOISUSER,
                nick,
                person.profile().user(),
                person.profile().host(),
                "*",
                person.profile().realName());
        tellRooms(session, person);
        session.reply(RPL_WHOISSERVER, nick, settings.serverName(), settings.network());
        if (person.profile().isAway()) {
            session.reply(RPL_AWAY, nick, person.profile().away());
        }
        if (person.profile().isOperator()) {
            session.reply(RPL_WHOISOPERATOR, nick, "is an IRC operator");
        }
        if (!person.profile().account().isEmpty()) {
            session.reply(RPL_WHOISACCOUNT, nick, person.profile().account(), "is logged in as");
        }
        if (person.profile().isBot()) {
            session.reply(RPL_WHOISBOT, nick, "is a bot");
        }
        if (person.peer().encrypted()) {
            session.reply(RPL_WHOISSECURE, nick, "is using a secure connection");
        }
        if (!person.peer().pin().isEmpty() && knowEachOther(session, person)) {
            session.reply(
                    RPL_WHOISCERTFP,
                    nick,
                    "has client certificate fingerprint " + person.peer().pin());
        }
        if (!session.isSame(person) && session.profile().isOperator()) {
            session.reply(RPL_WHOISACTUALLY, nick, person.peer().address(), "is actually using host");
        }
        if (session.isSame(person)) {
            String address = person.peer().address();
            session.reply(RPL_WHOISHOST, nick, "is connecting from *@" + address + " " + address);
            session.reply(
                    RPL_WHOISMODES, nick, "is using modes " + person.profile().modes());
        }
        String idle = Long.toString(
                Duration.between(person.profile().lastSpoke(), clock.instant()).toSeconds());
        String since = Long.toString(person.profile().since().getEpochSecond());
        session.reply(RPL_WHOISIDLE, nick, idle, since, "seconds idle, signon time");
    }

    private static void tellRooms(Session session, Session person) {
        List<String> rooms = new ArrayList<>();
        for (Room room : person.rooms()) {
            boolean hidden = room.is(Room.Flag.SECRET) || person.profile().isInvisible();
            if (!hidden || room.has(session)) {
                rooms.add(room.member(person).orElseThrow().prefix(true) + room.name());
            }
        }
        if (!rooms.isEmpty()) {
            Lines.joined(rooms).forEach(line -> session.reply(RPL_WHOISCHANNELS, person.nick(), line));
        }
    }

    /** Who is in a room with somebody may know the key by which to recognise that one again. */
    private static boolean knowEachOther(Session session, Session person) {
        return session.isSame(person) || person.rooms().stream().anyMatch(room -> room.has(session));
    }

    void userhost(Session session, Message message) {
        List<String> found = new ArrayList<>();
        for (String nick : message.params()
                .subList(0, Math.min(Bounds.USERHOSTS, message.params().size()))) {
            directory.session(nick).map(Queries::userhost).ifPresent(found::add);
        }
        session.reply(RPL_USERHOST, String.join(" ", found));
    }

    /** {@code nick*=-user@host}: the star of one who looks after the host, the minus of one who is away. */
    private static String userhost(Session person) {
        Profile profile = person.profile();
        return person.nick()
                + (profile.isOperator() ? "*" : "")
                + (profile.isAway() ? "=-" : "=+")
                + profile.user()
                + "@"
                + profile.host();
    }

    void ison(Session session, Message message) {
        List<String> found = message.params().stream()
                .flatMap(param -> Stream.of(param.split(" ")))
                .map(directory::session)
                .flatMap(Optional::stream)
                .map(Session::nick)
                .distinct()
                .toList();
        Lines.joined(found).forEach(line -> session.reply(RPL_ISON, line));
    }
}
