package chat.server;

import chat.irc.Capability;
import chat.irc.Message;
import chat.store.MessageLog;
import chat.store.Stored;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * What was said before somebody came. Who joins gets the last messages with their times; a client that cannot be told
 * the times gets none, since it would show them as said now. Confined to the dispatcher.
 */
final class Backlog {
    /** Messages that one who joins gets. */
    static final int MESSAGES = 50;

    private final String serverName;
    private final MessageLog log;

    Backlog(String serverName, MessageLog log) {
        this.serverName = serverName;
        this.log = log;
    }

    /** The last messages of a room, each made when it can leave; a batch for those who know of them. */
    Iterator<Message> of(Room room, Session session) {
        if (!session.has(Capability.SERVER_TIME)) {
            return Collections.emptyIterator();
        }
        List<Stored> past = log.latest(room.id(), MESSAGES).stream()
                .filter(stored -> stored.number() <= room.delivered()) // the others are on their way as new ones
                .filter(stored -> session.has(Capability.MESSAGE_TAGS)
                        || !stored.message().verb().equals("TAGMSG"))
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
