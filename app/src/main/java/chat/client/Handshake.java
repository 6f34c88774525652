package chat.client;

import chat.client.Entry.Kind;
import chat.client.Link.Phase;
import chat.irc.Capability;
import chat.irc.CaseMapping;
import chat.irc.Message;
import chat.irc.Nick;
import chat.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Saying who we are, until we are in the room, and keeping the line alive (Modern IRC, "Connection Registration";
 * IRCv3 capability negotiation).
 *
 * <pre>
 *   CAP LS 302, NICK, USER  →  CAP LS …, CAP REQ, CAP ACK, CAP END  →  001 … 376
 *   →  (see Login)  →  JOIN #room, PING chat-joined  →  what was said before  →  PONG: we are in, and know all
 * </pre>
 */
final class Handshake {
    /** Answered when the server has told everything that belongs to our JOIN. */
    static final String JOINED = "chat-joined";

    /** The question whether the server is there. */
    static final String PULSE = "chat-pulse";

    /** Names tried when the wanted one is taken. A count. */
    private static final int NAMES = 99;

    private Handshake() {}

    /** The first words on a new wire. */
    static Step introduce(State state) {
        String nick = state.me().wanted();
        return Step.of(state.with(state.me().called(nick)))
                .and(send("CAP", "LS", "302"))
                .and(send("NICK", nick))
                .and(send("USER", user(nick), "0", "*", nick));
    }

    /** User names are more narrow than nicks: letters and digits do everywhere. */
    private static String user(String nick) {
        String plain = nick.chars()
                .filter(c -> c < 128 && Character.isLetterOrDigit(c))
                .limit(chat.irc.Limits.USER)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        return plain.isEmpty() ? "chat" : plain;
    }

    private static Effect send(String verb, String... params) {
        return new Effect.Send(Message.of(verb, params));
    }

    static Step capability(State state, Message message) {
        return switch (message.param(1)) {
            case "LS" -> offered(state, message);
            case "ACK" -> agreed(state, message.last());
            case "NAK" -> Step.of(state, send("CAP", "END"));
            case "NEW" -> Step.of(told(state, message.last()));
            case "DEL" -> withdrawn(state, message.last());
            default -> Step.of(state);
        };
    }

    private static Set<String> names(String list) {
        Set<String> names = new LinkedHashSet<>();
        for (String one : list.split(" ")) {
            if (!one.isEmpty()) {
                String name = one.contains("=") ? one.substring(0, one.indexOf('=')) : one;
                if (isOurs(name, value(one))) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static String value(String one) {
        return one.substring(Math.min(one.length(), one.indexOf('=') < 0 ? one.length() : one.indexOf('=') + 1));
    }

    /** Whether we can do something with what a server offers under a name; it may tell nothing more of it. */
    private static boolean isOurs(String name, String value) {
        if (name.equals(Capability.MULTILINE.wireName())) {
            return Multiline.Most.announced(value).isUsable();
        }
        return !name.equals(Capability.SASL.wireName())
                || value.isEmpty()
                || List.of(value.split(",")).contains(Login.MECHANISM);
    }

    /** What the server tells of what it offers. */
    private static State told(State state, String list) {
        State told = state.onTerms(t -> t.offering(names(list)));
        for (String one : list.split(" ")) {
            if (one.startsWith(Capability.MULTILINE.wireName() + "=")) {
                told = told.onTerms(t -> t.bounding(Multiline.Most.announced(value(one))));
            }
        }
        return told;
    }

    /** A list that goes on has a {@code *} before it (capability negotiation, "Multiline replies"). */
    private static Step offered(State state, Message message) {
        State told = told(state, message.last());
        if (message.param(2).equals("*") && message.params().size() > 3
                || state.link().phase() != Phase.REGISTERING) {
            return Step.of(told);
        }
        List<String> wanted = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            if (told.link().terms().offered().contains(capability.wireName()) && isWanted(capability, state.link())) {
                wanted.add(capability.wireName());
            }
        }
        return Step.of(told, wanted.isEmpty() ? send("CAP", "END") : send("CAP", "REQ", String.join(" ", wanted)));
    }

    /** CAP 302 brings cap-notify by itself; the others change what we are told in ways that we have no use for. */
    private static boolean isWanted(Capability capability, Link link) {
        return switch (capability) {
            case CAP_NOTIFY,
                    ACCOUNT_NOTIFY,
                    ACCOUNT_REGISTRATION,
                    CHGHOST,
                    EVENT_PLAYBACK,
                    INVITE_NOTIFY,
                    NO_IMPLICIT_NAMES,
                    STANDARD_REPLIES -> false;
            case SASL -> !link.pin().isEmpty();
            default -> true;
        };
    }

    private static Step agreed(State state, String list) {
        Set<Capability> agreed = new LinkedHashSet<>(state.link().terms().agreed());
        names(list).forEach(name -> Capability.named(name).ifPresent(agreed::add));
        State told = state.onTerms(t -> t.agreeing(agreed));
        return state.link().phase() == Phase.REGISTERING ? Login.early(told) : Step.of(told);
    }

    private static Step withdrawn(State state, String list) {
        Set<Capability> agreed = new LinkedHashSet<>(state.link().terms().agreed());
        names(list).forEach(name -> Capability.named(name).ifPresent(agreed::remove));
        return Step.of(state.onTerms(t -> t.agreeing(agreed)));
    }

    /** 001: the server has taken us in under this name. */
    static Step welcomed(State state, Message message) {
        String nick = Printable.name(message.param(0));
        State named = state.with(state.me().called(nick));
        String wanted = state.me().wanted();
        if (state.link().mapping().same(nick, wanted)) {
            return Step.of(named);
        }
        String why = nick.equals(state.me().nick())
                ? "The name " + wanted + " is taken: you are " + nick
                : "This server calls you " + nick + " and not " + wanted;
        return Step.of(named.plus(Update.note(state, Kind.STATE, why + ". /nick NAME changes it.")));
    }

    /** 004: what the server is. */
    static Step server(State state, Message message) {
        return Step.of(state.onTerms(t -> t.served(Printable.clean(message.param(2)))));
    }

    /** 005: what the server announces. */
    static Step supports(State state, Message message) {
        State told = state;
        for (String token : message.params()) {
            if (token.startsWith("CASEMAPPING=")) {
                CaseMapping mapping = CaseMapping.named(token.substring("CASEMAPPING=".length()));
                State folded = told.onTerms(t -> t.folding(mapping));
                told = folded.with(folded.rooms().each(r -> r.with(r.roster().folded(mapping))));
            }
        }
        return Step.of(told);
    }

    /** 376 or 422: the greeting is over, so we go where we want to be. */
    static Step greeted(State state) {
        if (state.link().phase() != Phase.REGISTERING) {
            return Step.of(state);
        }
        return Login.late(state);
    }

    /**
     * Where comings and goings are no part of it, as at a host of this program, what was taken back meanwhile is to be told
     * with what was said: it is asked for late, because only then it is known what the server is.
     */
    private static List<Effect> events(State state) {
        String events = Capability.EVENT_PLAYBACK.wireName();
        boolean wanted = state.link().isChat()
                && state.link().has(Capability.MESSAGE_REDACTION)
                && state.link().terms().offered().contains(events)
                && !state.link().has(Capability.EVENT_PLAYBACK);
        return wanted ? List.of(send("CAP", "REQ", events)) : List.of();
    }

    /** Goes everywhere where we want to be. */
    static Step enterAll(State state) {
        Step step = new Step(Login.remembered(state), events(state)).then(Returning::begin);
        for (Room room : state.rooms().all()) {
            step = step.then(s -> s.within(room.number(), Handshake::enter));
        }
        return step;
    }

    /** Asks to be let into the room. Who was in it is told anew. With one other there is nobody to ask. */
    static Step enter(State state) {
        Room room = state.room();
        if (room.isPrivate()) {
            return state.link().terms().targets().areAwaited()
                    ? Step.of(Resume.await(state, ""))
                    : Sending.resume(state.onLink(l -> l.in(Phase.JOINED).on(t -> t.catchingUp(CatchUp.NONE))));
        }
        State empty = state.inRoom(r -> r.with(Roster.folding(state.link().mapping())));
        Effect join = room.key().isEmpty() ? send("JOIN", room.name()) : send("JOIN", room.name(), room.key());
        return Step.of(empty, join).then(Handshake::awaiting);
    }

    /** What belongs to our JOIN is told until this is answered. */
    static Step awaiting(State state) {
        State joining = state.onLink(l -> l.in(Phase.JOINING)
                .on(t -> t.replayed(0).catchingUp(CatchUp.NONE))
                .pulsing(l.pulse().beginning(state.now())));
        return Step.of(joining, send("PING", token(state.room().number())));
    }

    private static String token(int room) {
        return room == Rooms.FIRST ? JOINED : JOINED + "-" + room;
    }

    /** The number of the room of which this answer says that all is told; 0 if it says something else. */
    static int joined(String token) {
        if (token.equals(JOINED)) {
            return Rooms.FIRST;
        }
        String number = token.startsWith(JOINED + "-") ? token.substring(JOINED.length() + 1) : "";
        boolean digits =
                !number.isEmpty() && number.length() < 10 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(number) : 0;
    }

    /** 433 before we are in: the next name. */
    static Step taken(State state, Message message) {
        if (state.link().phase() != Phase.REGISTERING) {
            return Step.of(state.plus(
                    Update.note(state, Kind.ERROR, "The name " + Printable.name(message.param(1)) + " is taken.")));
        }
        for (int number = 2; number <= NAMES; number++) {
            if (Nick.numbered(state.me().wanted(), number - 1).equals(state.me().nick())
                    || number == 2 && state.me().wanted().equals(state.me().nick())) {
                String next = Nick.numbered(state.me().wanted(), number);
                return Step.of(state.with(state.me().called(next)), send("NICK", next));
            }
        }
        return Step.of(state.plus(Update.note(
                state,
                Kind.ERROR,
                "The name " + state.me().wanted() + " and " + (NAMES - 1)
                        + " like it are taken: start again with --name NAME.")));
    }

    /** Asks whether the server is still there. */
    static Step ask(State state) {
        return Step.of(state.onLink(l -> l.pulsing(l.pulse().asking(state.now()))), send("PING", PULSE));
    }

    /** Whether this answers {@link #ask}. */
    static boolean isPulse(String token) {
        return token.equals(PULSE);
    }

    static State answered(State state) {
        return state.onLink(l -> l.pulsing(l.pulse().answered(state.now())));
    }
}
