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
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said: PRIVMSG, NOTICE, TAGMSG. What is said in a room goes to the log first and to the members, its sender
 * included, when it comes back from there; so does what is said to one person, if both have accounts. Confined to the dispatcher.
 */
final class Conversation {
    /** Tags that make a TAGMSG worth keeping: what is thought of a message that is kept (IRCv3 client-tags/react). */
    private static final List<String> KEPT_TAGS = List.of("+draft/react", "+draft/unreact", "+react", "+unreact");

    private final Settings settings;
    private final Directory directory;
    private final MessageLog log;
    private final InstantSource clock;
    private final Delivery delivery;
    private final Privates privates;
    private long privateIds;

    Conversation(
            Settings settings,
            Directory directory,
            MessageLog log,
            Delivery delivery,
            Privates privates,
            InstantSource clock) {
        this.delivery = delivery;
        this.privates = privates;
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
            Delivery.inRoom(
                    room, audience, new Relay(relayed, clock.instant(), privateId()), session, session.answer());
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
        store(session, null, room.id(), relayed);
    }

    private void store(Session session, @Nullable Profile to, String id, Message relayed) {
        delivery.store(
                session, session.answer(), to, ticket -> log.append(new Draft(id, relayed, session.author(), ticket)));
    }

    private void toPerson(Session session, String nick, Saying saying) {
        boolean quiet = saying.isQuiet();
        Optional<Session> person = directory.session(nick);
        if (person.isEmpty()) {
            toAbsent(session, nick, saying);
            return;
        }
        Session to = person.get();
        Message relayed = saying.by(session, to.nick());
        if (!saying.lines && isTooLong(session, relayed)) {
            return;
        }
        Optional<String> kept =
                saying.isPassing() ? Optional.empty() : privates.between(session.profile(), to.profile());
        if (kept.isEmpty()) {
            Relay relay = new Relay(relayed, clock.instant(), privateId());
            Delivery.privately(to.profile(), relay, session, session.answer());
        } else if (privates.mayGoOn(session, kept.get())) {
            store(session, to.profile(), kept.get(), relayed);
        } else {
            session.say(Delivery.unsent(session, to.nick(), "the host keeps as many private conversations as it can"));
            return;
        }
        if (!quiet && to.profile().isAway()) {
            session.reply(RPL_AWAY, to.nick(), to.profile().away());
        }
    }

    /** What one account says to another one that is not here is kept, and told when that one asks what it has missed. */
    private void toAbsent(Session session, String nick, Saying saying) {
        Optional<String> kept = saying.isPassing() ? Optional.empty() : privates.with(session, nick);
        if (kept.isEmpty()) {
            complain(session, saying.isQuiet(), ERR_NOSUCHNICK, nick, "No such nick/channel");
            return;
        }
        String name = privates.name(nick);
        Message relayed = saying.by(session, name);
        if (!saying.lines && isTooLong(session, relayed)) {
            return;
        }
        if (!privates.mayGoOn(session, kept.get())) {
            session.say(Delivery.unsent(session, name, "the host keeps as many private conversations as it can"));
            return;
        }
        store(session, null, kept.get(), relayed);
        complain(session, saying.isQuiet(), RPL_AWAY, name, "not here now; this is kept until they come");
    }

    /** An id for what no log has named. It cannot be one of the log's. */
    private String privateId() {
        return Long.toString(settings.created().toEpochMilli(), Character.MAX_RADIX)
                + "-p-"
                + Long.toString(++privateIds, Character.MAX_RADIX);
    }
}
