package chat.server;

import chat.irc.Capability;
import chat.irc.Message;
import chat.store.MessageLog;
import chat.store.Query;
import chat.store.Stored;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * What was said before somebody came. Who joins gets the last messages with their times; a client that cannot be told
 * the times gets none, since it would show them as said now. Confined to the dispatcher.
 */
final class Backlog {
    private final String serverName;
    private final MessageLog log;
    private final Asking asking;

    Backlog(String serverName, MessageLog log, Asking asking) {
        this.serverName = serverName;
        this.log = log;
        this.asking = asking;
    }

    /** The last messages of a room, each made when it can leave; a batch for those who know of them. */
    Iterator<Message> of(Room room, Session session) {
        if (!session.has(Capability.SERVER_TIME)) {
            return Collections.emptyIterator();
        }
        long delivered = room.delivered();
        Awaited lines = new Awaited(session.out()::resume);
        log.read(
                Query.latest(room.id(), Bounds.BACKLOG),
                asking.reply(
                        page -> lines.bring(lines(room, session, before(page.records(), room, delivered))),
                        reason -> lines.bring(Collections.emptyIterator()))); // one can talk without knowing the past
        return lines;
    }

    /** Without those that went to the members meanwhile: they come, or came, as new ones. */
    private static List<Stored> before(List<Stored> records, Room room, long delivered) {
        long next = delivered > 0 ? delivered + 1 : room.firstDelivered() > 0 ? room.firstDelivered() : Long.MAX_VALUE;
        return records.stream().filter(stored -> stored.number() < next).toList();
    }

    private static boolean isShown(String verb, Session session) {
        return verb.equals("PRIVMSG")
                || verb.equals("NOTICE")
                || verb.equals("TAGMSG") && session.has(Capability.MESSAGE_TAGS);
    }

    private Iterator<Message> lines(Room room, Session session, List<Stored> records) {
        List<Stored> past = records.stream()
                .filter(stored -> isShown(stored.message().verb(), session))
                .toList();
        if (past.isEmpty()) {
            return Collections.emptyIterator();
        }
        Iterator<Message> messages = past.stream()
                .map(stored -> new Relay(stored.message(), stored.time(), stored.msgid()).message(session.kind()))
                .iterator();
        if (!session.has(Capability.BATCH)) {
            return messages;
        }
        Message open = Lines.from(serverName, "BATCH", "+past", "chathistory", room.name());
        return Lines.batch("past", open, messages);
    }
}
