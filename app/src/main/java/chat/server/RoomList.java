package chat.server;

import static chat.irc.Numeric.RPL_LIST;
import static chat.irc.Numeric.RPL_LISTEND;
import static chat.irc.Numeric.RPL_LISTSTART;

import chat.irc.Mask;
import chat.irc.Message;
import chat.irc.RoomName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** LIST: which rooms there are. Confined to the dispatcher. */
final class RoomList {
    /** A condition with a number: of members, or of minutes since the room was opened ({@code C}) or got its topic. */
    private static final Pattern NUMBER = Pattern.compile("([CT]?)([<>])([0-9]{1,9})");

    private final Directory directory;
    private final InstantSource clock;

    RoomList(Directory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** {@code LIST [#room,#mask*,!#mask*,>5,C<10,T>60]}; rooms that are secret are not told of to others. */
    void list(Session session, Message message) {
        List<String> wanted =
                Stream.of(message.param(0).split(",")).filter(s -> !s.isEmpty()).toList();
        Iterator<Message> rooms = directory.rooms().stream()
                .filter(room -> room.size() > 0 && room.isVisibleTo(session))
                .filter(room -> isWanted(room, wanted))
                .toList()
                .stream()
                .map(room -> session.numeric(
                        RPL_LIST,
                        room.name(),
                        Integer.toString(room.size()),
                        room.topic().text()))
                .iterator();
        session.reply(RPL_LISTSTART, "Channel", "Users  Name");
        session.answer().add(rooms);
        session.reply(RPL_LISTEND, "End of /LIST");
    }

    /** One of the names, if there are any, and all of the conditions. */
    private boolean isWanted(Room room, List<String> wanted) {
        boolean named = wanted.stream().anyMatch(RoomList::isName);
        boolean fits =
                !named || wanted.stream().filter(RoomList::isName).anyMatch(mask -> Mask.matches(mask, room.name()));
        return fits && wanted.stream().filter(w -> !isName(w)).allMatch(condition -> meets(room, condition));
    }

    private static boolean isName(String wanted) {
        return RoomName.isRoom(wanted) || wanted.indexOf('*') >= 0 && !wanted.startsWith("!");
    }

    /** A condition that ELIST announces (Modern IRC, "ELIST Parameter"); others are not known and always true. */
    private boolean meets(Room room, String condition) {
        Matcher number = NUMBER.matcher(condition);
        if (condition.startsWith("!")) {
            return !Mask.matches(condition.substring(1), room.name());
        }
        if (!number.matches()) {
            return true;
        }
        boolean below = number.group(2).equals("<");
        int bound = Integer.parseInt(number.group(3));
        return switch (number.group(1)) {
            case "C" -> isAged(room.created(), below, bound);
            case "T" ->
                !room.topic().text().isEmpty() && isAged(room.topic().set().at(), below, bound);
            default -> below ? room.size() < bound : room.size() > bound;
        };
    }

    private boolean isAged(Instant since, boolean below, int minutes) {
        int compared = Duration.between(since, clock.instant()).compareTo(Duration.ofMinutes(minutes));
        return below ? compared < 0 : compared > 0;
    }
}
