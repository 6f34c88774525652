package chat.client;

import chat.client.Outgoing.Pending;
import chat.irc.Message;
import chat.irc.Numeric;
import chat.text.Printable;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which of the conversations a message from the server is about. */
final class Subject {
    /** It is about none that we take part in. */
    static final int NONE = -1;

    /** What may stand before a room's name when only some of those in it are told (005, STATUSMSG). */
    private static final String RANKS = "~@%";

    private Subject() {}

    /** The state, with the conversation that a message begins. */
    static State opened(State state, Message message) {
        if (inBatch(state, message) != 0) {
            return state; // whoever said it may have been called otherwise then
        }
        String name = switch (message.verb()) {
            case "PRIVMSG" -> partner(state, message);
            case "JOIN" -> state.isMe(message.nick()) ? message.param(0) : "";
            default -> "";
        };
        State open = name.isEmpty() ? state : state.opening(Printable.name(name));
        int number = open.number(name);
        return number == 0 || Rooms.isRoom(name) || state.isMe(name) ? open : here(open, number, message);
    }

    /** Who writes to me is there. */
    private static State here(State state, int number, Message message) {
        if (state.isMe(message.nick())) {
            return state;
        }
        String nick = Printable.name(message.nick());
        boolean clear = state.link().isInClear(message.source());
        return state.with(state.rooms()
                .change(
                        number,
                        r -> r.roster().has(nick) ? r : r.with(r.roster().with(new Member(nick, "", false, clear)))));
    }

    /** The other one of a conversation between two; empty when a message belongs to none, as those of servers. */
    private static String partner(State state, Message message) {
        String target = message.param(0);
        String nick = message.nick();
        boolean question = message.last().startsWith("\1") && !message.last().startsWith(Sending.ACTION);
        boolean person = !nick.isEmpty() && nick.indexOf('.') < 0;
        if (question || !person || isRoom(target)) {
            return "";
        }
        return state.isMe(nick) ? target : state.isMe(target) ? nick : "";
    }

    /** Whether what goes there goes to a room, or to some of those in it. */
    static boolean isRoom(String target) {
        return Rooms.isRoom(unranked(target));
    }

    private static String unranked(String target) {
        boolean ranked = target.length() > 1 && RANKS.indexOf(target.charAt(0)) >= 0;
        return ranked && Rooms.isRoom(target.substring(1)) ? target.substring(1) : target;
    }

    /** The number of the conversation; that of the one at hand for what belongs to the connection. */
    static int of(State state, Message message) {
        Optional<Pending> pending =
                Sending.labeled(state, message.tags().get("label").orElse(""));
        if (pending.isPresent() && state.rooms().find(pending.get().room()).isPresent()) {
            return pending.get().room();
        }
        int past = inBatch(state, message);
        return past != 0 ? past : plain(state, message);
    }

    /** The conversation whose past a message belongs to, or 0. */
    private static int inBatch(State state, Message message) {
        String batch = message.tags().get("batch").orElse("");
        return state.number(state.link()
                .terms()
                .batches()
                .getOrDefault(batch, Terms.Batch.NONE)
                .about());
    }

    private static int plain(State state, Message message) {
        return switch (message.verb()) {
            case "PRIVMSG", "NOTICE", "REDACT", "TAGMSG" -> said(state, message);
            case "JOIN", "PART", "KICK", "TOPIC", "MODE", "MARKREAD" -> inRoom(state, message.param(0));
            case "BATCH" -> inRoom(state, batch(state, message));
            case "PONG" -> answered(state, message.last());
            case "FAIL", "WARN", "NOTE" -> named(state, message.params());
            case Numeric.RPL_WHOISCERTFP, Numeric.RPL_ENDOFWHOIS ->
                where(state, r -> Verifying.isAsked(r, Printable.name(message.param(1))));
            default ->
                named(
                        state,
                        message.params().subList(0, Math.min(message.params().size(), 3)));
        };
    }

    private static int said(State state, Message message) {
        String target = unranked(message.param(0));
        if (Rooms.isRoom(target)) {
            return inRoom(state, target);
        }
        int with = state.number(state.isMe(message.nick()) ? target : message.nick());
        return with == 0 || !state.isMe(target) && !state.isMe(message.nick())
                ? state.rooms().at()
                : with;
    }

    /** A room that we have left may still be spoken of. */
    private static int inRoom(State state, String name) {
        int number = state.number(unranked(name));
        return number != 0
                ? number
                : Rooms.isRoom(unranked(name)) ? NONE : state.rooms().at();
    }

    private static String batch(State state, Message message) {
        String reference = message.param(0);
        return reference.startsWith("+")
                ? message.param(2)
                : state.link()
                        .terms()
                        .batches()
                        .getOrDefault(reference.substring(Math.min(1, reference.length())), Terms.Batch.NONE)
                        .about();
    }

    private static int answered(State state, String token) {
        int number = Handshake.joined(token);
        Optional<Pending> pending = Sending.labeled(state, token);
        return number != 0
                ? number
                : pending.map(Pending::room)
                        .filter(n -> n != 0)
                        .orElse(state.rooms().at());
    }

    /** The conversation that the first of these names. */
    private static int named(State state, List<String> params) {
        for (String param : params.subList(Math.min(1, params.size()), params.size())) {
            int number = state.isMe(param) ? 0 : state.number(param);
            if (number != 0) {
                return number;
            }
        }
        return state.rooms().at();
    }

    /** The conversation of which this is true. */
    static int where(State state, Predicate<Room> which) {
        return state.rooms().all().stream()
                .filter(which)
                .findFirst()
                .map(Room::number)
                .orElse(state.rooms().at());
    }
}
