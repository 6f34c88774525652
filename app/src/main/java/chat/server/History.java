package chat.server;

import chat.irc.Capability;
import chat.irc.Message;
import chat.irc.RoomName;
import chat.store.Latest;
import chat.store.MessageLog;
import chat.store.Page;
import chat.store.Place;
import chat.store.Query;
import chat.store.Stored;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CHATHISTORY: what was said before, asked for page by page (IRCv3 draft/chathistory, draft/event-playback). Of a room
 * only those who are in it may ask, and of what two accounts said to each other alone those two. Confined to the
 * dispatcher.
 *
 * <pre>
 *   CHATHISTORY LATEST  #room *|place  most      CHATHISTORY AROUND  #room place       most
 *   CHATHISTORY BEFORE  #room place    most      CHATHISTORY BETWEEN #room place place most
 *   CHATHISTORY AFTER   #room place    most      CHATHISTORY TARGETS       time  time  most
 *   #room may be a nick; place = msgid=… or timestamp=2026-11-20T18:00:00.123Z
 * </pre>
 */
final class History {
    private static final String VERB = "CHATHISTORY";
    private static final String MSGID = "msgid=";
    private static final String TIMESTAMP = "timestamp=";

    private final String serverName;
    private final Directory directory;
    private final MessageLog log;
    private final Asking asking;
    private final Privates privates;

    History(String serverName, Directory directory, Privates privates, MessageLog log, Asking asking) {
        this.privates = privates;
        this.serverName = serverName;
        this.directory = directory;
        this.log = log;
        this.asking = asking;
    }

    /** How many parameters each way of asking has. */
    private static final Map<String, Integer> PARAMETERS =
            Map.of("LATEST", 4, "BEFORE", 4, "AFTER", 4, "AROUND", 4, "BETWEEN", 5, "TARGETS", 4);

    void history(Session session, Message message) {
        String way = message.param(0).toUpperCase(Locale.ROOT);
        Integer parameters = PARAMETERS.get(way);
        if (parameters == null) {
            fail(session, "UNKNOWN_COMMAND", "There is no such way to ask for history", message.param(0));
            return;
        }
        int most = most(message.param(parameters - 1));
        if (message.params().size() < parameters) {
            fail(session, "INVALID_PARAMS", "Insufficient parameters", way);
        } else if (most < 1) {
            fail(session, "INVALID_PARAMS", "How many must be a number above 0", way, message.param(parameters - 1));
        } else if (way.equals("TARGETS")) {
            targets(session, message, most);
        } else {
            messages(session, way, message, most);
        }
    }

    /** More than we give is as much as we give (the specification's "maximum limit"); 0 when it is no number. */
    private static int most(String text) {
        boolean number = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Math.min(Integer.parseInt(text), Bounds.HISTORY) : 0;
    }

    private void messages(Session session, String way, Message message, int most) {
        String target = message.param(1);
        Optional<String> id = id(session, target);
        Place from = way.equals("LATEST") && message.param(2).equals("*") ? new Place.Open() : place(message.param(2));
        Place to = way.equals("BETWEEN") ? place(message.param(3)) : new Place.Open();
        if (id.isEmpty()) {
            fail(session, "INVALID_TARGET", nowhere(target), way, target);
        } else if (from == null || to == null) {
            String wrong = message.param(from == null ? 2 : 3);
            fail(session, "INVALID_PARAMS", "A place is msgid=… or timestamp=…", way, wrong);
        } else {
            Query query = new Query(id.get(), kind(way), from, to, most, true);
            boolean events = session.has(Capability.EVENT_PLAYBACK);
            read(session, way, name(target), events ? query : query.textOnly());
        }
    }

    /** As the log calls what is asked for; empty when it is not for whoever asks. */
    private Optional<String> id(Session session, String target) {
        return RoomName.isRoom(target)
                ? directory.room(target).filter(there -> there.has(session)).map(Room::id)
                : privates.with(session, target);
    }

    /** Why there is nothing to be had there. */
    static String nowhere(String target) {
        return RoomName.isRoom(target)
                ? "You are in no such room"
                : "What two say to each other is kept when both have accounts and are logged in";
    }

    private String name(String target) {
        return directory.room(target).map(Room::name).orElse(Lines.word(target));
    }

    private static Query.Kind kind(String way) {
        return switch (way) {
            case "BEFORE" -> Query.Kind.BEFORE;
            case "AFTER" -> Query.Kind.AFTER;
            case "AROUND" -> Query.Kind.AROUND;
            case "BETWEEN" -> Query.Kind.BETWEEN;
            default -> Query.Kind.LATEST;
        };
    }

    private static @Nullable Place place(String text) {
        if (text.startsWith(MSGID)) {
            return new Place.Of(text.substring(MSGID.length()));
        }
        Instant time = time(text);
        return time == null ? null : new Place.At(time);
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.startsWith(TIMESTAMP) ? Instant.parse(text.substring(TIMESTAMP.length())) : null;
        } catch (DateTimeException e) {
            return null; // it is no time; whoever asked is told
        }
    }

    private void read(Session session, String way, String target, Query query) {
        Awaited lines = new Awaited(session.out()::resume);
        session.answer().add(lines);
        log.read(
                query,
                asking.reply(
                        page -> lines.bring(found(session, way, target, page)),
                        reason -> lines.bring(unread(way, target, reason))));
    }

    private Iterator<Message> found(Session session, String way, String target, Page page) {
        return page.found()
                ? batch(session, "chathistory", target, past(session, page.records()))
                : unread(way, target, "That message is not kept here, or not any more");
    }

    private Iterator<Message> unread(String way, String target, String why) {
        return List.of(failure("MESSAGE_ERROR", why, way, target)).iterator();
    }

    /** What a session is given of these records, each made when it can leave. */
    static Iterator<Message> past(Session session, List<Stored> records) {
        return records.stream()
                .map(stored -> new Relay(stored.message(), stored.time(), stored.msgid()))
                .filter(relay -> relay.isFor(session.kind()))
                .flatMap(relay -> relay.messages(session.kind()).stream())
                .iterator();
    }

    /** These lines as a batch, for those who know of batches; answers come one by one, so that one name does for all. */
    private Iterator<Message> batch(Session session, String type, String target, Iterator<Message> lines) {
        if (!session.has(Capability.BATCH)) {
            return lines;
        }
        Message open = target.isEmpty()
                ? Lines.from(serverName, "BATCH", "+past", type)
                : Lines.from(serverName, "BATCH", "+past", type, target);
        return Lines.batch("past", open, lines);
    }

    /** What was said before to one who joins: at once and unasked, unless it can ask. */
    Iterator<Message> unasked(Room room, Session session, List<Stored> records) {
        Iterator<Message> lines = past(session, records);
        return lines.hasNext() ? batch(session, "chathistory", room.name(), lines) : Collections.emptyIterator();
    }

    private void targets(Session session, Message message, int most) {
        Instant one = time(message.param(1));
        Instant other = time(message.param(2));
        if (one == null || other == null) {
            String wrong = message.param(one == null ? 1 : 2);
            fail(session, "INVALID_PARAMS", "A time is timestamp=2026-11-20T18:00:00.000Z", "TARGETS", wrong);
            return;
        }
        Map<String, String> names = privates.of(session);
        session.rooms().forEach(room -> names.put(room.id(), room.name()));
        boolean forward = !one.isAfter(other);
        Awaited lines = new Awaited(session.out()::resume);
        session.answer().add(lines);
        log.targets(
                names::containsKey,
                forward ? one : other,
                forward ? other : one,
                most,
                asking.reply(
                        latest -> lines.bring(targets(session, names, latest)),
                        reason -> lines.bring(unread("TARGETS", "*", reason))));
    }

    private Iterator<Message> targets(Session session, Map<String, String> names, List<Latest> latest) {
        Iterator<Message> lines = latest.stream()
                .map(each -> Lines.from(
                        serverName,
                        VERB,
                        "TARGETS",
                        names.getOrDefault(each.room(), each.room()),
                        Relay.TIME_FORMAT.format(each.time())))
                .iterator();
        return batch(session, "draft/chathistory-targets", "", lines);
    }

    private void fail(Session session, String code, String why, String... context) {
        session.say(failure(code, why, context));
    }

    private Message failure(String code, String why, String... context) {
        String[] params = new String[context.length + 3];
        params[0] = VERB;
        params[1] = code;
        Arrays.setAll(context, i -> Lines.word(context[i]));
        System.arraycopy(context, 0, params, 2, context.length);
        params[params.length - 1] = why;
        return Lines.from(serverName, "FAIL", params);
    }
}
