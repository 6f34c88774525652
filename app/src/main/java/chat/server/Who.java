package chat.server;

import static chat.irc.Numeric.*;

import chat.irc.Capability;
import chat.irc.Mask;
import chat.irc.Message;
import chat.irc.RoomName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** WHO, plain and with chosen fields (IRCv3 WHOX). Confined to the dispatcher. */
final class Who {
    /** The fields that can be chosen, in the order of the answer (IRCv3 WHOX). */
    private static final String FIELDS = "tcuihsnfdlaor";

    private final Settings settings;
    private final Directory directory;
    private final InstantSource clock;

    Who(Settings settings, Directory directory, InstantSource clock) {
        this.settings = settings;
        this.directory = directory;
        this.clock = clock;
    }

    /** Somebody who is told about, and the room by which, if by one. */
    private record Found(Session person, @Nullable Member member, String room) {}

    /** {@code WHO mask [o][%fields[,token]]}; with {@code o} only those who look after the host. */
    void who(Session session, Message message) {
        String mask = message.param(0);
        String options = message.param(1);
        int fields = options.indexOf('%');
        boolean operators = (fields < 0 ? options : options.substring(0, fields)).indexOf('o') >= 0;
        List<Found> found = RoomName.isRoom(mask) ? inRoom(session, mask) : fitting(session, mask);
        Iterator<Message> lines = found.stream()
                .filter(one -> !operators || one.person.profile().isOperator())
                .map(one -> fields < 0 ? plain(session, one) : chosen(session, one, options.substring(fields)))
                .iterator();
        session.answer().add(lines);
        session.reply(RPL_ENDOFWHO, mask, "End of /WHO list");
    }

    private List<Found> inRoom(Session session, String name) {
        Optional<Room> there = directory.room(name);
        if (there.isEmpty() || !there.get().isVisibleTo(session)) {
            return List.of();
        }
        Room room = there.get();
        return room.people()
                .filter(member ->
                        room.has(session) || !member.session().profile().isInvisible())
                .map(member -> new Found(member.session(), member, room.name()))
                .toList();
    }

    /** By exact nick anybody; by mask those who do not hide, or share a room. */
    private List<Found> fitting(Session session, String mask) {
        Optional<Session> named = directory.session(mask);
        if (named.isPresent()) {
            return List.of(found(session, named.get()));
        }
        boolean all = mask.isEmpty() || mask.equals("0");
        Set<Session> near = directory.neighbours(session);
        List<Found> found = new ArrayList<>();
        for (Session person : directory.registered()) {
            boolean visible = !person.profile().isInvisible() || person.isSame(session) || near.contains(person);
            if (visible && (all || fits(mask, person))) {
                found.add(found(session, person));
            }
        }
        return found;
    }

    private boolean fits(String mask, Session person) {
        return Stream.of(
                        person.nick(),
                        person.profile().user(),
                        person.profile().host(),
                        person.profile().realName(),
                        settings.serverName())
                .anyMatch(text -> Mask.matches(mask, text));
    }

    private static Found found(Session session, Session person) {
        for (Room room : person.rooms()) {
            if (room.has(session)) {
                return new Found(person, room.member(person).orElseThrow(), room.name());
            }
        }
        return new Found(person, null, "*");
    }

    private Message plain(Session session, Found found) {
        Session person = found.person;
        return session.numeric(
                RPL_WHOREPLY,
                found.room,
                person.profile().user(),
                person.profile().host(),
                settings.serverName(),
                person.nick(),
                flags(session, found),
                "0 " + person.profile().realName());
    }

    /** Here or gone, and the signs of rank in the room. */
    private static String flags(Session session, Found found) {
        String rank = found.member == null ? "" : found.member.prefix(session.has(Capability.MULTI_PREFIX));
        return (found.person.profile().isAway() ? "G" : "H")
                + (found.person.profile().isOperator() ? "*" : "")
                + (found.person.profile().isBot() ? "B" : "")
                + rank;
    }

    private Message chosen(Session session, Found found, String options) {
        int comma = options.indexOf(',');
        String fields = comma < 0 ? options.substring(1) : options.substring(1, comma);
        String token = comma < 0 ? "0" : options.substring(comma + 1);
        List<String> values = new ArrayList<>();
        for (char field : FIELDS.toCharArray()) {
            if (fields.indexOf(field) >= 0) {
                values.add(value(session, found, field, token));
            }
        }
        return session.numeric(RPL_WHOSPCRPL, values.toArray(String[]::new));
    }

    private String value(Session session, Found found, char field, String token) {
        Session person = found.person;
        return switch (field) {
            case 't' -> token.matches("[0-9]{1,3}") ? token : "0";
            case 'c' -> found.room;
            case 'u' -> person.profile().user();
            case 'i' -> "255.255.255.255"; // what the specification says for one that is not told
            case 'h' -> person.profile().host();
            case 's' -> settings.serverName();
            case 'n' -> person.nick();
            case 'f' -> flags(session, found);
            case 'd' -> "0";
            case 'l' ->
                Long.toString(Duration.between(person.profile().lastSpoke(), clock.instant())
                        .toSeconds());
            case 'a' ->
                person.profile().account().isEmpty() ? "0" : person.profile().account();
            case 'o' -> "n/a";
            case 'r' -> person.profile().realName();
            default -> throw new AssertionError(field);
        };
    }
}
