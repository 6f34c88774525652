package chat.server;

import chat.irc.Clean;
import chat.irc.Message;
import chat.store.Draft;
import chat.store.MessageLog;
import chat.store.Stored;
import java.util.Optional;

/**
 * REDACT: what was said is taken back, by whoever said it or by an operator of the room (IRCv3 draft/message-redaction).
 * Its text is forgotten; that it was taken back is kept. Confined to the dispatcher.
 *
 * <pre>
 *   REDACT #room msgid :reason
 * </pre>
 */
final class Redaction {
    private final String serverName;
    private final Directory directory;
    private final MessageLog log;
    private final Asking asking;
    private final Conversation conversation;

    Redaction(String serverName, Directory directory, MessageLog log, Asking asking, Conversation conversation) {
        this.serverName = serverName;
        this.directory = directory;
        this.log = log;
        this.asking = asking;
        this.conversation = conversation;
    }

    void redact(Session session, Message message) {
        String target = message.param(0);
        String msgid = message.param(1);
        Optional<Room> room = directory.room(target).filter(there -> there.has(session));
        if (room.isEmpty()) {
            session.say(failure(serverName, "INVALID_TARGET", target, msgid, "You are in no such room"));
            return;
        }
        String reason = Clean.text(message.param(2));
        Message redact = reason.isEmpty()
                ? Message.of("REDACT", room.get().name(), Lines.word(msgid))
                : Message.of("REDACT", room.get().name(), Lines.word(msgid), reason);
        Message relayed = session.by(redact);
        if (conversation.isTooLong(session, relayed)) {
            return;
        }
        Waiting waiting = new Waiting(session, session.answer(), room.get(), msgid);
        waiting.begin();
        log.find(
                room.get().id(),
                msgid,
                asking.reply(
                        found -> waiting.found(found, relayed),
                        why -> waiting.fails("REDACT_FORBIDDEN", "It cannot be looked for: " + why)));
    }

    static Message failure(String serverName, String code, String target, String msgid, String why) {
        return Lines.from(serverName, "FAIL", "REDACT", code, Lines.word(target), Lines.word(msgid), why);
    }

    /** One who waits until the message is found. */
    private final class Waiting {
        private final Session session;
        private final Answer answer;
        private final Room room;
        private final String msgid;

        Waiting(Session session, Answer answer, Room room, String msgid) {
            this.session = session;
            this.answer = answer;
            this.room = room;
            this.msgid = msgid;
        }

        void begin() {
            answer.hold();
            session.storing();
        }

        private void end() {
            answer.release();
            session.storingEnded();
        }

        void fails(String code, String why) {
            answer.add(failure(serverName, code, room.name(), msgid, why));
            end();
        }

        void found(Optional<Stored> found, Message redact) {
            if (found.isEmpty()) {
                fails("UNKNOWN_MSGID", "That message is not kept here, or not any more");
            } else if (!mayTakeBack(found.get())) {
                fails("REDACT_FORBIDDEN", "Only who said it and operators of the room may take it back");
            } else {
                conversation.store(
                        session,
                        answer,
                        ticket -> log.redact(msgid, new Draft(room.id(), redact, session.author(), ticket)));
                end();
            }
        }

        private boolean mayTakeBack(Stored said) {
            return room.has(session) && (session.hasSaid(said) || room.isOp(session));
        }
    }
}
