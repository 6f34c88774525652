package chat.server;

import static chat.irc.Numeric.*;

import chat.irc.Capability;
import chat.irc.Clean;
import chat.irc.Limits;
import chat.irc.Message;
import chat.irc.RoomName;
import chat.irc.Tags;
import chat.store.Draft;
import chat.store.MessageLog;
import chat.store.Stored;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is said: PRIVMSG, NOTICE, TAGMSG. What is said in a room goes to the log first and to the members, its sender
 * included, when it comes back from there. What is said to one person is not stored. Confined to the dispatcher.
 */
final class Conversation {
    /** Tags that make a TAGMSG worth keeping: what is thought of a message that is kept (IRCv3 client-tags/react). */
    private static final List<String> KEPT_TAGS = List.of("+draft/react", "+draft/unreact", "+react", "+unreact");

    private final Settings settings;
    private final Directory directory;
    private final MessageLog log;
    private final InstantSource clock;
    private final Map<Long, Ticket> tickets = new HashMap<>();
    private long ticketsGiven;
    private long privateIds;

    private record Ticket(Session sender, Answer answer) {}

    Conversation(Settings settings, Directory directory, MessageLog log, InstantSource clock) {
        this.settings = settings;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    /** PRIVMSG and NOTICE; to the latter nothing is ever answered but its echo. */
    void say(Session session, Message message) {
        boolean quiet = isQuiet(message);
        if (message.param(0).isEmpty()) {
            complain(session, quiet, ERR_NORECIPIENT, "No recipient given (" + message.verb() + ")");
        } else if (message.param(1).isEmpty()) {
            complain(session, quiet, ERR_NOTEXTTOSEND, "No text to send");
        } else {
            session.profile().spoke(clock.instant());
            send(session, message, Clean.text(message.param(1)), false);
        }
    }

    /** PRIVMSG or NOTICE with a text of several lines, each clean already. */
    void sayLines(Session session, Message message) {
        session.profile().spoke(clock.instant());
        send(session, message, message.param(1), true);
    }

    /** TAGMSG: tags without a text. */
    void tag(Session session, Message message) {
        if (clientTags(session, message).isEmpty()) {
            return; // it says nothing
        }
        send(session, message, "", false);
    }

    private static boolean isQuiet(Message message) {
        return !message.verb().equals("PRIVMSG");
    }

    private static void complain(Session session, boolean quiet, String numeric, String... params) {
        if (!quiet) {
            session.reply(numeric, params);
        }
    }

    private static Tags clientTags(Session session, Message message) {
        return session.has(Capability.MESSAGE_TAGS) ? Clean.tags(message.tags().clientOnly()) : Tags.NONE;
    }

    /**
     * What is said, to whomever.
     *
     * @param lines whether it may be of several lines, or longer than one
     */
    private record Saying(String verb, String text, Tags tags, boolean lines) {
        boolean isQuiet() {
            return !verb.equals("PRIVMSG");
        }

        Message by(Session session, String target) {
            Message plain = verb.equals("TAGMSG") ? Message.of(verb, target) : Message.of(verb, target, text);
            return session.by(plain.tagged(tags));
        }

        boolean isPassing() {
            return verb.equals("TAGMSG") && KEPT_TAGS.stream().noneMatch(tags::has);
        }
    }

    private void send(Session session, Message message, String text, boolean lines) {
        Set<String> targets = new LinkedHashSet<>(List.of(message.param(0).split(",")));
        if (targets.size() > Bounds.TARGETS) {
            complain(session, isQuiet(message), ERR_TOOMANYTARGETS, message.param(0), "Too many targets");
            return;
        }
        Saying saying = new Saying(message.verb(), text, clientTags(session, message), lines);
        for (String target : targets) {
            Audience audience = Audience.of(target);
            if (RoomName.isRoom(audience.room())) {
                toRoom(session, audience, saying);
            } else {
                toPerson(session, target, saying);
            }
        }
    }

    private void toRoom(Session session, Audience audience, Saying saying) {
        boolean quiet = saying.isQuiet();
        Optional<Room> there = directory.room(audience.room());
        if (there.isEmpty()) {
            complain(session, quiet, ERR_NOSUCHCHANNEL, audience.room(), "No such channel");
            return;
        }
        Room room = there.get();
        if (!room.maySpeak(session)) {
            complain(session, quiet, ERR_CANNOTSENDTOCHAN, room.name(), "Cannot send to channel");
            return;
        }
        Message relayed = saying.by(session, audience.sign() + room.name());
        if (!saying.lines && isTooLong(session, relayed)) {
            return;
        }
        if (saying.isPassing() || !audience.isAll()) { // what is not for all is not for those who come later
            deliver(room, audience, new Relay(relayed, clock.instant(), privateId()), session, session.answer());
        } else {
            append(session, room, relayed);
        }
    }

    /** Refuses what would not fit into a line for its readers. */
    boolean isTooLong(Session session, Message relayed) {
        boolean tooLong = Lines.length(relayed) > Limits.LINE;
        if (tooLong) {
            session.reply(ERR_INPUTTOOLONG, "Input line was too long");
        }
        return tooLong;
    }

    private void append(Session session, Room room, Message relayed) {
        store(session, session.answer(), ticket -> log.append(new Draft(room.id(), relayed, session.author(), ticket)));
    }

    /** Hands something over to be stored; whoever said it is answered when it is, or cannot be. */
    void store(Session session, Answer answer, LongConsumer toLog) {
        answer.hold();
        session.storing();
        tickets.put(++ticketsGiven, new Ticket(session, answer));
        toLog.accept(ticketsGiven);
    }

    /** A message is stored: now it is said. */
    void stored(Stored stored, long ticket) {
        Ticket own = tickets.remove(ticket);
        Session sender = own == null ? null : own.sender();
        Optional<Room> room = directory.room(stored.room());
        if (room.isPresent()) {
            room.get().delivered(stored.number());
            if (ticket == Chronicle.NO_TICKET) {
                return; // everybody was told when it was done
            }
            Relay relay = new Relay(stored.message(), stored.time(), stored.msgid());
            deliver(room.get(), Audience.all(room.get()), relay, sender, own == null ? null : own.answer());
        }
        if (own != null) {
            own.sender().said(stored.msgid());
            finish(own);
        }
    }

    /** A message comes again, since its acknowledgement was lost: it is acknowledged again. */
    void repeated(Stored first, long ticket) {
        Ticket own = tickets.remove(ticket);
        if (own != null) {
            echo(own.sender(), new Relay(first.message(), first.time(), first.msgid()), own.answer());
            finish(own);
        }
    }

    /** A message could not be stored: its sender is told why. */
    void refused(Draft draft, String reason) {
        Ticket own = tickets.remove(draft.ticket());
        if (own != null) {
            Message draftMessage = draft.message();
            String name = draftMessage.param(0);
            own.answer()
                    .add(
                            draftMessage.verb().equals("REDACT")
                                    ? Redaction.failure(
                                            settings.serverName(),
                                            "REDACT_FORBIDDEN",
                                            name,
                                            draftMessage.param(1),
                                            "Not taken back: " + reason)
                                    : own.sender().numeric(ERR_CANNOTSENDTOCHAN, name, "Not sent: " + reason));
            finish(own);
        }
    }

    private static void finish(Ticket own) {
        own.answer().release();
        own.sender().storingEnded();
    }

    private void deliver(Room room, Audience audience, Relay relay, @Nullable Session sender, @Nullable Answer answer) {
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

    private static void echo(Session sender, Relay relay, Answer answer) {
        boolean wanted = sender.has(Capability.ECHO_MESSAGE) || relay.isAlwaysEchoed();
        if (wanted && relay.isFor(sender.kind()) && !sender.isEnded()) {
            relay.messages(sender.kind()).forEach(answer::add);
        }
    }

    private static void deliver(Relay relay, List<Session> connections) {
        for (Session connection : connections) {
            if (relay.isFor(connection.kind())) {
                connection.deliver(relay);
            }
        }
    }

    private void toPerson(Session session, String nick, Saying saying) {
        boolean quiet = saying.isQuiet();
        Optional<Session> person = directory.session(nick);
        if (person.isEmpty()) {
            complain(session, quiet, ERR_NOSUCHNICK, nick, "No such nick/channel");
            return;
        }
        Session to = person.get();
        Message relayed = saying.by(session, to.nick());
        if (!saying.lines && isTooLong(session, relayed)) {
            return;
        }
        Relay relay = new Relay(relayed, clock.instant(), privateId());
        deliver(relay, to.profile().sessions());
        if (!to.isSame(session)) {
            deliver(relay, session.others());
        }
        echo(session, relay, session.answer());
        if (!quiet && to.profile().isAway()) {
            session.reply(RPL_AWAY, to.nick(), to.profile().away());
        }
    }

    /** An id for what no log has named. It cannot be one of the log's. */
    private String privateId() {
        return Long.toString(settings.created().toEpochMilli(), Character.MAX_RADIX)
                + "-p-"
                + Long.toString(++privateIds, Character.MAX_RADIX);
    }
}
