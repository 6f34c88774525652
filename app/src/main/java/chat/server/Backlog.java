package chat.server;

import chat.irc.Capability;
import chat.irc.Message;
import chat.store.MessageLog;
import chat.store.Query;
import chat.store.Stored;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What was said before somebody came. Who joins gets the last messages with their times; a client that cannot be told
 * the times gets none, since it would show them as said now. Confined to the dispatcher.
 */
final class Backlog {
    /** What is given without being asked for; signs go to those who know of tags. */
    private static final Set<String> SAID = Set.of("PRIVMSG", "NOTICE", "TAGMSG");

    private final History history;
    private final MessageLog log;
    private final Asking asking;

    Backlog(History history, MessageLog log, Asking asking) {
        this.history = history;
        this.log = log;
        this.asking = asking;
    }

    /**
     * The last messages of a room, each made when it can leave; a batch for those who know of them. Nothing for those who
     * can ask for them (IRCv3 draft/chathistory).
     */
    Iterator<Message> of(Room room, Session session) {
        if (!session.has(Capability.SERVER_TIME) || session.has(Capability.CHATHISTORY)) {
            return Collections.emptyIterator();
        }
        long delivered = room.delivered();
        Awaited lines = new Awaited(session.out()::resume);
        log.read(
                Query.latest(room.id(), Bounds.BACKLOG),
                asking.reply(
                        page -> lines.bring(
                                history.unasked(room, session, said(before(page.records(), room, delivered)))),
                        reason -> lines.bring(Collections.emptyIterator()))); // one can talk without knowing the past
        return lines;
    }

    /** Without those that went to the members meanwhile: they come, or came, as new ones. */
    private static List<Stored> before(List<Stored> records, Room room, long delivered) {
        long next = delivered > 0 ? delivered + 1 : room.firstDelivered() > 0 ? room.firstDelivered() : Long.MAX_VALUE;
        return records.stream().filter(stored -> stored.number() < next).toList();
    }

    private static List<Stored> said(List<Stored> records) {
        return records.stream()
                .filter(stored -> SAID.contains(stored.message().verb()))
                .toList();
    }
}
