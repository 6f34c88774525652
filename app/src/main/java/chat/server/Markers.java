package chat.server;

import chat.irc.Capability;
import chat.irc.CaseMapping;
import chat.irc.Limits;
import chat.irc.Message;
import chat.store.Table;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * MARKREAD: how far somebody has read, kept for its account or key, told to all of its connections and to nobody else
 * (IRCv3 draft/read-marker). Confined to the dispatcher.
 */
final class Markers {
    private static final String VERB = "MARKREAD";
    private static final String TIMESTAMP = "timestamp=";
    private static final Logger LOG = System.getLogger("chat.server");

    private final String serverName;
    private final Table table;
    private final Asking asking;

    /** By whose they are, and where. */
    private final Map<String, Map<String, Instant>> markers = new HashMap<>();

    Markers(String serverName, Table table, Asking asking) {
        this.serverName = serverName;
        this.table = table;
        this.asking = asking;
    }

    /** Reads all there are. */
    void load(Runnable then) {
        asking.all(
                table, this::read, reason -> LOG.log(Level.WARNING, "read markers cannot be read: {0}", reason), then);
    }

    private void read(Table.Entry entry) {
        int blank = entry.key().lastIndexOf(' ');
        time(TIMESTAMP + entry.value())
                .ifPresent(time -> put(
                        entry.key().substring(0, Math.max(0, blank)),
                        entry.key().substring(blank + 1),
                        time));
    }

    private void put(String author, String place, Instant time) {
        markers.computeIfAbsent(author, one -> new HashMap<>(1)).put(place, time);
    }

    private static Optional<Instant> time(String text) {
        try {
            return text.startsWith(TIMESTAMP)
                    ? Optional.of(Instant.parse(text.substring(TIMESTAMP.length())))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // whoever said so is told
        }
    }

    /** {@code MARKREAD target [timestamp=…]}. */
    void markRead(Session session, Message message) {
        String target = message.param(0);
        Optional<Instant> time = time(message.param(1));
        if (target.isEmpty()) {
            session.say(Lines.from(serverName, "FAIL", VERB, "NEED_MORE_PARAMS", "Missing parameters"));
        } else if (message.params().size() < 2) {
            session.say(marker(session, target));
        } else if (time.isEmpty() || Lines.bytes(target) > Limits.ROOM || target.indexOf(' ') >= 0) {
            fail(session, "INVALID_PARAMS", target, "A time is timestamp=2026-11-20T18:00:00.000Z");
        } else if (session.author().isEmpty()) {
            fail(session, "INTERNAL_ERROR", target, "Markers are kept for those who have an account or a certificate");
        } else {
            mark(session, target, time.get());
        }
    }

    private void mark(Session session, String target, Instant time) {
        String place = CaseMapping.ASCII.fold(target);
        Map<String, Instant> own = markers.getOrDefault(session.author(), Map.of());
        if (!time.isAfter(own.getOrDefault(place, Instant.MIN))) {
            session.say(marker(session, target));
            return;
        }
        if (!own.containsKey(place) && own.size() >= Bounds.MARKERS) {
            fail(session, "INTERNAL_ERROR", target, "At most " + Bounds.MARKERS + " markers are kept");
            return;
        }
        String author = session.author();
        Later later = new Later(session);
        table.put(
                author + " " + place,
                time.toString(),
                asking.reply(
                        entry -> {
                            put(author, place, time);
                            later.answer(() -> session.say(marker(session, target)));
                            tellOthers(session, target);
                        },
                        reason -> later.answer(() ->
                                fail(session, "INTERNAL_ERROR", target, "The marker cannot be kept: " + reason))));
    }

    private void tellOthers(Session session, String target) {
        for (Session other : session.others()) {
            if (other.has(Capability.READ_MARKER)) {
                other.say(marker(other, target));
            }
        }
    }

    /** Tells one who comes into a room how far it had read. */
    void show(Session session, Room room) {
        if (session.has(Capability.READ_MARKER)) {
            session.say(marker(session, room.name()));
        }
    }

    private Message marker(Session session, String target) {
        Instant time = markers.getOrDefault(session.author(), Map.of()).get(CaseMapping.ASCII.fold(target));
        String text = time == null ? "*" : TIMESTAMP + Relay.TIME_FORMAT.format(time);
        return Lines.from(serverName, VERB, Lines.word(target), text);
    }

    private void fail(Session session, String code, String target, String why) {
        session.say(Lines.from(serverName, "FAIL", VERB, code, Lines.word(target), why));
    }
}
