package chat.server;

import chat.irc.Clean;
import chat.irc.Message;
import chat.irc.RoomName;
import chat.store.Draft;
import chat.store.MessageLog;
import chat.store.Stored;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * REDACT: what was said is taken back, by whoever said it or by an operator of the room (IRCv3 draft/message-redaction).
 * Its text is forgotten; that it was taken back is kept. Confined to the dispatcher.
 *
 * <pre>
 *   REDACT #room|nick msgid :reason
 * </pre>
 */
final class Redaction {
    private final String serverName;
    private final Directory directory;
    private final MessageLog log;
    private final Asking asking;
    private final Conversation conversation;
    private final Delivery delivery;
    private final Privates privates;

    Redaction(Settings settings, Directory directory, MessageLog log, Asking asking, Said said) {
        this.serverName = settings.serverName();
        this.directory = directory;
        this.log = log;
        this.asking = asking;
        this.conversation = said.conversation;
        this.delivery = said.delivery;
        this.privates = said.privates;
    }

    /** Those who know how something is said. */
    record Said(Conversation conversation, Delivery delivery, Privates privates) {}

    void redact(Session session, Message message) {
        String target = message.param(0);
        String msgid = message.param(1);
        Optional<Past> past = past(session, target);
        if (past.isEmpty()) {
            session.say(failure(serverName, "INVALID_TARGET", target, msgid, History.nowhere(target)));
            return;
        }
        String reason = Clean.text(message.param(2));
        Message redact = reason.isEmpty()
                ? Message.of("REDACT", past.get().name(), Lines.word(msgid))
                : Message.of("REDACT", past.get().name(), Lines.word(msgid), reason);
        Message relayed = session.by(redact);
        if (conversation.isTooLong(session, relayed)) {
            return;
        }
        Waiting waiting = new Waiting(session, session.answer(), past.get(), msgid);
        waiting.begin();
        log.find(
                past.get().id(),
                msgid,
                asking.reply(
                        found -> waiting.found(found, relayed),
                        why -> waiting.fails("REDACT_FORBIDDEN", "It cannot be looked for: " + why)));
    }

    /**
     * Where it was said.
     *
     * @param id as the log calls it
     * @param room null for what two said to each other alone
     */
    private record Past(String id, String name, @Nullable Room room) {
        /** Whether somebody who has a part in it may take back what others said, too. */
        boolean isOp(Session session) {
            return room != null && room.isOp(session);
        }

        boolean has(Session session) {
            return room == null || room.has(session);
        }
    }

    private Optional<Past> past(Session session, String target) {
        if (RoomName.isRoom(target)) {
            return directory
                    .room(target)
                    .filter(there -> there.has(session))
                    .map(there -> new Past(there.id(), there.name(), there));
        }
        return privates.with(session, target).map(id -> new Past(id, Lines.word(target), null));
    }

    static Message failure(String serverName, String code, String target, String msgid, String why) {
        return Lines.from(serverName, "FAIL", "REDACT", code, Lines.word(target), Lines.word(msgid), why);
    }

    /** One who waits until the message is found. */
    private final class Waiting {
        private final Session session;
        private final Answer answer;
        private final Past past;
        private final String msgid;

        Waiting(Session session, Answer answer, Past past, String msgid) {
            this.session = session;
            this.answer = answer;
            this.past = past;
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
            answer.add(failure(serverName, code, past.name(), msgid, why));
            end();
        }

        void found(Optional<Stored> found, Message redact) {
            if (found.isEmpty()) {
                fails("UNKNOWN_MSGID", "That message is not kept here, or not any more");
            } else if (!mayTakeBack(found.get())) {
                fails(
                        "REDACT_FORBIDDEN",
                        past.room() == null
                                ? "Only who said it may take it back"
                                : "Only who said it and operators of the room may take it back");
            } else {
                Profile to = past.room() != null
                        ? null
                        : directory
                                .session(past.name())
                                .map(Session::profile)
                                .filter(other -> privates.between(session.profile(), other)
                                        .equals(Optional.of(past.id())))
                                .orElse(null);
                delivery.store(
                        session,
                        answer,
                        to,
                        ticket -> log.redact(msgid, new Draft(past.id(), redact, session.author(), ticket)));
                end();
            }
        }

        private boolean mayTakeBack(Stored said) {
            return past.has(session) && (session.hasSaid(said) || past.isOp(session));
        }
    }
}
