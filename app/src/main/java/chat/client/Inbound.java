package chat.client;

import chat.client.Entry.Kind;
import chat.client.Link.Phase;
import chat.client.Outgoing.Pending;
import chat.irc.Message;
import chat.irc.Numeric;
import chat.text.Formatted;
import chat.text.Printable;
import chat.text.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What each message from the server means to us. Everything in it is hostile until it has been cleaned. */
final class Inbound {
    /** Entries looked at to see whether a message is already shown. A count; a replay is shorter. */
    private static final int KNOWN = 300;

    /** How far a server's clock may be ahead before ours is believed instead. */
    static final Duration AHEAD = Duration.ofDays(1);

    /** What is taken from the past. */
    private static final Set<String> TELLING = Set.of("PRIVMSG", "NOTICE", "TAGMSG", "REDACT", "BATCH");

    private Inbound() {}

    /** What it leads to. The table of contents of everything a server can say. */
    static Step receive(State before, Message message) {
        State state = Subject.opened(heard(before), message);
        if (isOfAll(message.verb()) && !isPast(state, message)) {
            return everywhere(state, message);
        }
        int about = Subject.of(state, message);
        return about == Subject.NONE ? Step.of(state) : state.within(about, s -> here(s, message));
    }

    /** What somebody does is told wherever that one is. */
    private static boolean isOfAll(String verb) {
        return verb.equals("QUIT") || verb.equals("AWAY");
    }

    private static Step everywhere(State state, Message message) {
        Step step = Step.of(state);
        for (Room room : state.rooms().all()) {
            if (room.roster().has(message.nick())) {
                step = step.then(s -> s.within(room.number(), t -> meant(t, message)));
            }
        }
        return step;
    }

    private static Step here(State state, Message message) {
        if (Resume.holds(state, message)) {
            return Step.of(Resume.hold(state, message));
        }
        if (isPast(state, message) && !TELLING.contains(message.verb())) {
            return Step.of(Resume.told(state, message)); // who came, went or did what then says nothing about now
        }
        return meant(isPast(state, message) ? Resume.told(state, message) : state, message);
    }

    private static Step meant(State state, Message message) {
        return switch (message.verb()) {
            case "PRIVMSG", "NOTICE" -> said(state, message);
            case "PING" -> Step.of(state, new Effect.Send(Message.of("PONG", message.last())));
            case "PONG" -> pong(state, message.last());
            case "AUTHENTICATE" -> Login.challenged(state);
            case "CAP" -> Handshake.capability(state, message);
            case "JOIN" -> Membership.joined(state, message, time(state, message));
            case "PART" -> Membership.parted(state, message, time(state, message));
            case "QUIT" -> Membership.quit(state, message, time(state, message));
            case "KICK" -> Membership.kicked(state, message, time(state, message));
            case "NICK" -> Membership.renamed(state, message, time(state, message));
            case "KILL" -> killed(state, message);
            case "MODE" -> Membership.moded(state, message);
            case "AWAY" -> Membership.away(state, message);
            case "TOPIC" -> topic(state, message);
            case "BATCH" -> batch(state, message);
            case "TAGMSG" ->
                Reacting.isOne(message) ? Reacting.received(state, message) : Step.of(Typists.heard(state, message));
            case "MARKREAD" -> Marker.heard(state, message);
            case "REDACT" -> Redacting.received(state, message, isPast(state, message));
            case "ACK" -> acknowledged(state, message);
            case "FAIL" -> Replies.failed(state, message);
            case "NOTE", "WARN" -> Replies.noted(state, message);
            case "CHATHISTORY" -> Returning.told(state, message);
            case "ERROR" -> Step.of(state.plus(Update.note(state, Kind.ERROR, farewell(text(message)))));
            default -> isNumeric(message.verb()) ? numeric(state, message) : Step.of(state);
        };
    }

    private static boolean isNumeric(String verb) {
        return verb.length() == 3 && verb.chars().allMatch(Character::isDigit);
    }

    /** RFC 2812, section 5.2; what came later and is an error is listed by itself. */
    private static boolean isError(String numeric) {
        return numeric.charAt(0) == '4' || numeric.charAt(0) == '5' || numeric.equals(Numeric.ERR_INVALIDMODEPARAM);
    }

    private static Step numeric(State state, Message message) {
        return switch (message.verb()) {
            case Numeric.RPL_WELCOME -> Handshake.welcomed(state, message);
            case Numeric.RPL_MYINFO -> Handshake.server(state, message);
            case Numeric.RPL_ISUPPORT -> Handshake.supports(state, message);
            case Numeric.RPL_ENDOFMOTD, Numeric.ERR_NOMOTD -> Handshake.greeted(state);
            case Numeric.RPL_SASLSUCCESS, Numeric.ERR_SASLALREADY -> Login.ended(state, Login.Stage.DONE);
            case Numeric.ERR_NICKLOCKED, Numeric.ERR_SASLFAIL, Numeric.ERR_SASLTOOLONG, Numeric.ERR_SASLABORTED ->
                Login.ended(state, Login.Stage.OVER);
            case Numeric.ERR_NICKNAMEINUSE -> Handshake.taken(state, message);
            case Numeric.ERR_PASSWDMISMATCH ->
                state.link().phase() == Phase.REGISTERING
                        ? Unlocking.keptOut(state, text(message))
                        : Replies.error(state, message);
            case Numeric.RPL_NAMREPLY -> Membership.names(state, message);
            case Numeric.RPL_TOPIC ->
                state.isRoom(message.param(1)) ? Step.of(state.inRoom(r -> r.titled(text(message)))) : Step.of(state);
            case Numeric.RPL_WHOISCERTFP -> Verifying.key(state, message);
            case Numeric.RPL_ENDOFWHOIS -> Verifying.noKey(state, message.param(1));
            case Numeric.RPL_INVITING -> Commands.note(state, Printable.name(message.param(1)) + " is invited.");
            case Numeric.RPL_BANLIST -> Commands.note(state, "Kept out: " + Printable.name(message.param(2)));
            case Numeric.RPL_ENDOFBANLIST -> Commands.note(state, "That is all who are kept out.");
            case Numeric.RPL_CHANNELMODEIS ->
                Commands.note(
                        state,
                        "Modes: "
                                + Printable.clean(message.params().stream()
                                        .skip(2) // of a hostile server not even so many are there
                                        .collect(Collectors.joining(" "))));
            case Numeric.RPL_AWAY -> Replies.absent(state, message);
            default -> isError(message.verb()) ? Replies.error(state, message) : Step.of(state);
        };
    }

    /** An operator of the server has ended this connection: coming back by itself would be no answer to that. */
    private static Step killed(State state, Message message) {
        if (!state.isMe(message.param(0))) {
            return Step.of(state);
        }
        String reason = Printable.name(message.nick()) + ", an operator of the server, ended your connection: "
                + text(message) + ". Start chat again to come back.";
        State told = state.onLink(l -> l.stopped(Sending.FAILED)).plus(Update.note(state, Kind.ERROR, reason));
        Step step = Step.of(told, new Effect.Hangup());
        boolean reads = state.me().manner() == Profile.Manner.SCREEN;
        return reads ? step : step.and(new Effect.Quit(Sending.FAILED, reason));
    }

    /** Anything at all shows that the server is there. */
    private static State heard(State state) {
        return state.link().pulse().heard().equals(state.now())
                ? state
                : state.onLink(l -> l.pulsing(l.pulse().hearing(state.now())));
    }

    /** The server's time if it tells one that can be true, else ours (IRCv3 server-time). */
    static Instant time(State state, Message message) {
        Optional<String> told = message.tags().get("time");
        if (told.isEmpty()) {
            return state.now();
        }
        try {
            Instant time = Instant.parse(told.get());
            boolean credible =
                    time.isAfter(Instant.EPOCH) && time.isBefore(state.now().plus(AHEAD));
            return credible ? time : state.now();
        } catch (DateTimeParseException e) {
            return state.now();
        }
    }

    static String text(Message message) {
        return Formatted.strip(message.last());
    }

    /** Servers put the reason behind who is meant: {@code Closing link: ana!u@h (The host has left)}. */
    private static String farewell(String text) {
        int reason = text.indexOf(" (");
        boolean usual = text.toLowerCase(Locale.ROOT).startsWith("closing link") && reason > 0 && text.endsWith(")");
        return "The host says: " + (usual ? text.substring(reason + 2, text.length() - 1) : text);
    }

    private static Step pong(State state, String token) {
        if (Handshake.isPulse(token)) {
            return Step.of(Handshake.answered(state));
        }
        if (token.equals(Login.BEHIND)) {
            return Login.passed(state);
        }
        if (Handshake.joined(token) == state.rooms().at()) {
            return Arrival.inside(state);
        }
        Optional<Pending> pending = Sending.labeled(state, token);
        return pending.isPresent() ? Sending.acknowledge(state, pending.get(), "", state.now()) : Step.of(state);
    }

    private static Step said(State state, Message message) {
        if (state.link().terms().gathering().has(message)) {
            return Step.of(state.onTerms(t -> t.gathering(g -> g.plus(message))));
        }
        String target = message.param(0);
        boolean mine = isMine(state, message);
        Instant time = time(state, message);
        String msgid = message.tags().get("msgid").orElse("");
        Optional<Pending> pending = Sending.labeled(state, label(message));
        Optional<Pending> own =
                pending.isPresent() ? pending : Sending.echoed(state, message, mine && !isReplay(state, message));
        if (own.isPresent()) {
            return Sending.settle(replayed(state, message), own.get(), msgid, time);
        }
        if (!msgid.isEmpty() && state.room().history().find(msgid, KNOWN).isPresent()) {
            return Step.of(replayed(state, message));
        }
        Optional<Entry> known = mine ? Sending.known(state, message, KNOWN) : Optional.empty();
        if (known.isPresent()) {
            return Step.of(Sending.arrived(replayed(state, message), known.get(), msgid, time));
        }
        Entry entry = entry(message, mine, time)
                .to(Printable.name(target))
                .identified(msgid)
                .about(Sending.about(message))
                .by(message.tags().get("account").map(Printable::name).orElse(""))
                .inClear(!mine && state.link().isInClear(message.source()));
        State shown = replayed(state, message)
                .plus(entry)
                .inRoom(r -> r.with(r.typists().without(entry.nick())));
        return isLive(shown, message) ? Attention.said(shown, entry) : Step.of(shown);
    }

    /** Also what I said to one other under another name, of which the past tells. */
    private static boolean isMine(State state, Message message) {
        return state.isMe(message.nick())
                || state.room().isPrivate()
                        && isPast(state, message)
                        && state.isRoom(message.param(0))
                        && !state.isRoom(message.nick());
    }

    static String label(Message message) {
        return message.tags().get("label").orElse("");
    }

    private static State replayed(State state, Message message) {
        return isReplay(state, message) ? state.onTerms(Terms::replaying) : state;
    }

    /** Whether a message comes from the history: in a batch of it, or while we are still joining. */
    private static boolean isReplay(State state, Message message) {
        return isPast(state, message) || state.link().phase() == Phase.JOINING && state.isRoom(message.param(0));
    }

    /** Whether a message is in a batch of the history. */
    private static boolean isPast(State state, Message message) {
        return isPast(state, message.tags().get("batch").orElse(""));
    }

    private static boolean isPast(State state, String batch) {
        return type(state, batch).equals("chathistory");
    }

    private static String type(State state, String batch) {
        return state.link()
                .terms()
                .batches()
                .getOrDefault(batch, Terms.Batch.NONE)
                .type();
    }

    /** A message, or a CTCP ACTION in it; other CTCP is shown by its name (the host passes it through). */
    private static Entry entry(Message message, boolean mine, Instant time) {
        String text = message.last();
        boolean notice = message.verb().equals("NOTICE");
        String nick = Printable.name(message.nick());
        if (text.length() > 1 && text.charAt(0) == '\1') {
            String inside = text.substring(1, text.endsWith("\1") ? text.length() - 1 : text.length());
            return inside.startsWith("ACTION ")
                    ? Entry.act(Kind.ACTION, time, nick, mine, Sending.body(inside.substring("ACTION ".length())))
                    : Entry.act(Kind.NOTICE, time, nick, mine, List.of(Span.of("CTCP " + Formatted.strip(inside))));
        }
        return Entry.act(notice ? Kind.NOTICE : Kind.MESSAGE, time, nick, mine, Sending.body(text));
    }

    /** Whether it is said now, and not told again. */
    private static boolean isLive(State state, Message message) {
        return !isReplay(state, message) && state.link().phase() == Phase.JOINED;
    }

    private static Step topic(State state, Message message) {
        if (!state.isRoom(message.param(0))) {
            return Step.of(state);
        }
        String topic = text(message);
        String who = Printable.name(message.nick());
        String what = topic.isEmpty() ? who + " took the topic away" : who + " set the topic: " + topic;
        Entry entry =
                Entry.act(Kind.TOPIC, time(state, message), who, state.isMe(message.nick()), List.of(Span.of(what)));
        return Step.of(state.inRoom(r -> r.titled(topic)).plus(entry));
    }

    private static Step batch(State state, Message message) {
        String reference = message.param(0);
        if (Gathering.isBegun(message)) {
            return Step.of(state.onTerms(t -> t.gathering(g -> g.beginning(message))));
        }
        if (reference.startsWith("+") && message.params().size() > 1) {
            return Step.of(state.onTerms(
                    t -> t.opening(reference.substring(1), new Terms.Batch(message.param(1), message.param(2)))));
        }
        if (!reference.startsWith("-")) {
            return Step.of(state);
        }
        Optional<Message> text = state.link().terms().gathering().whole(reference.substring(1));
        State closed =
                state.onTerms(t -> t.closing(reference.substring(1)).gathering(g -> g.without(reference.substring(1))));
        if (text.isPresent()) {
            return receive(closed, text.get());
        }
        if (type(state, reference.substring(1)).equals(Returning.TYPE)) {
            return Returning.pageEnded(closed);
        }
        return isPast(state, reference.substring(1)) ? Resume.pageEnded(closed) : Step.of(closed);
    }

    private static Step acknowledged(State state, Message message) {
        return Sending.labeled(state, label(message))
                .map(pending -> Sending.acknowledge(state, pending, "", time(state, message)))
                .orElse(Step.of(state));
    }
}
