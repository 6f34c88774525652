package chat.server;

import static chat.irc.Numeric.ERR_CANNOTSENDTOCHAN;

import chat.irc.Capability;
import chat.irc.Message;
import chat.store.Draft;
import chat.store.MessageLog;
import chat.store.Stored;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of what was handed to the log: once it is stored, it goes to those it is for, and whoever said it hears
 * so. Confined to the dispatcher.
 */
final class Delivery implements MessageLog.Feed {
    private final String serverName;
    private final Directory directory;
    private final Map<Long, Ticket> tickets = new HashMap<>();
    private long ticketsGiven;

    /** @param to whom it was said alone; null for what was said in a room, or to one who is not here */
    private record Ticket(
            Session sender, Answer answer, @Nullable Profile to) {}

    Delivery(String serverName, Directory directory) {
        this.serverName = serverName;
        this.directory = directory;
    }

    /**
     * Hands something over to be stored; whoever said it is answered when it is, or cannot be.
     *
     * @param to whom it is said alone, or null
     */
    void store(Session session, Answer answer, @Nullable Profile to, LongConsumer toLog) {
        answer.hold();
        session.storing();
        tickets.put(++ticketsGiven, new Ticket(session, answer, to));
        toLog.accept(ticketsGiven);
    }

    /** A message is stored: now it is said. */
    @Override
    public void stored(Stored stored, long ticket) {
        Ticket own = tickets.remove(ticket);
        if (Privates.isPrivate(stored.room())) {
            if (own != null) {
                privately(to(own, stored), relay(stored), own.sender(), own.answer());
            }
        } else {
            directory.room(stored.room()).ifPresent(room -> inRoom(room, stored, ticket, own));
        }
        if (own != null) {
            own.sender().said(stored.msgid());
            finish(own);
        }
    }

    /** Who was not here when it was said may have come by now. */
    private @Nullable Profile to(Ticket own, Stored stored) {
        return own.to() != null
                ? own.to()
                : directory
                        .session(stored.message().param(0))
                        .map(Session::profile)
                        .filter(profile -> Privates.isOf(stored.room(), profile))
                        .orElse(null);
    }

    private static Relay relay(Stored stored) {
        return new Relay(stored.message(), stored.time(), stored.msgid());
    }

    private static void inRoom(Room room, Stored stored, long ticket, @Nullable Ticket own) {
        room.delivered(stored.number());
        if (ticket == Chronicle.NO_TICKET) {
            return; // everybody was told when it was done
        }
        Session sender = own == null ? null : own.sender();
        inRoom(room, Audience.all(room), relay(stored), sender, own == null ? null : own.answer());
    }

    /** A message comes again, since its acknowledgement was lost: it is acknowledged again. */
    @Override
    public void repeated(Stored first, long ticket) {
        Ticket own = tickets.remove(ticket);
        if (own != null) {
            echo(own.sender(), relay(first), own.answer());
            finish(own);
        }
    }

    /** A message could not be stored: its sender is told why. */
    @Override
    public void refused(Draft draft, String reason) {
        Ticket own = tickets.remove(draft.ticket());
        if (own != null) {
            own.answer().add(refusal(own.sender(), draft.message(), reason));
            finish(own);
        }
    }

    private Message refusal(Session sender, Message draft, String reason) {
        String name = draft.param(0);
        return draft.verb().equals("REDACT")
                ? Redaction.failure(serverName, "REDACT_FORBIDDEN", name, draft.param(1), "Not taken back: " + reason)
                : unsent(sender, name, reason);
    }

    /** What one is told of whose message is not kept, and so not said. */
    static Message unsent(Session sender, String target, String reason) {
        return sender.numeric(ERR_CANNOTSENDTOCHAN, target, "Not sent: " + reason);
    }

    private static void finish(Ticket own) {
        own.answer().release();
        own.sender().storingEnded();
    }

    /** Tells those of a room whom it is for. */
    static void inRoom(Room room, Audience audience, Relay relay, @Nullable Session sender, @Nullable Answer answer) {
        if (audience.isAll()) {
            room.say(relay, sender);
        } else {
            tellSome(room, audience, relay, sender);
        }
        if (sender != null && answer != null) {
            echo(sender, relay, answer);
        }
    }

    private static void tellSome(Room room, Audience audience, Relay relay, @Nullable Session sender) {
        for (Member member : room.members()) {
            Session to = member.session();
            if (to != sender && audience.has(member) && relay.isFor(to.kind())) {
                to.deliver(relay);
            }
        }
    }

    /** Tells all connections of one, and the other connections of whoever says it. */
    static void privately(@Nullable Profile to, Relay relay, Session sender, Answer answer) {
        if (to != null) {
            deliver(relay, to.sessions());
        }
        if (to != sender.profile()) {
            deliver(relay, sender.others());
        }
        echo(sender, relay, answer);
    }

    private static void deliver(Relay relay, List<Session> connections) {
        for (Session connection : connections) {
            if (relay.isFor(connection.kind())) {
                connection.deliver(relay);
            }
        }
    }

    private static void echo(Session sender, Relay relay, Answer answer) {
        boolean wanted = sender.has(Capability.ECHO_MESSAGE) || relay.isAlwaysEchoed();
        if (wanted && relay.isFor(sender.kind()) && !sender.isEnded()) {
            relay.messages(sender.kind()).forEach(answer::add);
        }
    }
}
