package chat.client;

import chat.client.Entry.Kind;
import chat.client.Link.Phase;
import chat.client.Outgoing.Pending;
import chat.irc.Message;
import chat.irc.Numeric;
import chat.text.Formatted;
import chat.text.Look;
import chat.text.Printable;
import chat.text.Span;
import java.util.Optional;

/** A server's refusals: what each of them is about, and what it means in our words. */
final class Replies {
    /** Entries among which the last thing that others did is looked for. A count. */
    private static final int NEAR = 20;

    private Replies() {}

    /** What a refusal means, without a full stop. */
    static String sentence(Message message) {
        String about = Printable.name(message.param(1));
        return switch (message.verb()) {
            case Numeric.ERR_NOSUCHNICK -> "nobody here is called " + about;
            case Numeric.ERR_NOSUCHCHANNEL -> "there is no room " + about;
            case Numeric.ERR_CANNOTSENDTOCHAN -> "you may not speak in " + about;
            case Numeric.ERR_INPUTTOOLONG -> "it is too long for this server";
            case Numeric.ERR_ERRONEUSNICKNAME ->
                about
                        + " is no name this server takes: letters, digits and - _ [ ] { } | ` ^ work; /nick NAME tries another";
            case Numeric.ERR_CHANOPRIVSNEEDED -> "only an operator of the room can do that";
            case Numeric.ERR_NOTONCHANNEL -> "you are not in " + about;
            case Numeric.ERR_BANNEDFROMCHAN -> "you are banned from it";
            case Numeric.ERR_INVITEONLYCHAN -> "one has to be invited";
            case Numeric.ERR_CHANNELISFULL -> "it is full";
            case Numeric.ERR_BADCHANNELKEY -> "it needs a key";
            case Numeric.ERR_UNKNOWNCOMMAND -> "this server does not know " + about;
            default -> {
                String text = Formatted.strip(message.last());
                yield text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
            }
        };
    }

    /** The same as a sentence of its own. */
    static String told(Message message) {
        String sentence = sentence(message);
        return sentence.isEmpty()
                ? "The host refuses that, and does not say why (" + message.verb() + ")."
                : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    /** The text of several lines under way that a server has refused without saying which. */
    static Optional<Pending> batch(State state, Message message) {
        return message.param(0).equals("BATCH")
                ? state.outgoing().find(p -> p.isSent() && Multiline.isNeeded(state, p.letter()))
                : Optional.empty();
    }

    /** The message under way that a refusal without a label must mean. */
    static Optional<Pending> refused(State state, Message message) {
        return switch (message.verb()) {
            case Numeric.ERR_NOSUCHNICK,
                    Numeric.ERR_NOSUCHCHANNEL,
                    Numeric.ERR_CANNOTSENDTOCHAN,
                    Numeric.ERR_NOTONCHANNEL -> Sending.oldestTo(state, message.param(1));
            case Numeric.ERR_NORECIPIENT, Numeric.ERR_NOTEXTTOSEND, Numeric.ERR_INPUTTOOLONG ->
                state.outgoing().find(Pending::isSent);
            default -> Optional.empty();
        };
    }

    /** What was said, without the frame of an action. */
    static String words(String text) {
        boolean action = text.startsWith(Sending.ACTION);
        String words = action ? text.substring(Sending.ACTION.length(), text.length() - 1) : text;
        return Span.plain(Formatted.lines(words, Look.TEXT));
    }

    /** That a message did not get through, why, and what it was. */
    static String unsent(State state, Pending pending, String why) {
        String back = state.me().words(" (Ctrl-P brings it back)", "");
        return "Not sent: " + why + ". It was: " + words(pending.text()) + back;
    }

    /** FAIL (IRCv3 standard-replies). */
    static Step failed(State state, Message message) {
        if (Returning.isRefused(message)) {
            return Returning.settle(state);
        }
        if (message.param(0).equals("CHATHISTORY")
                && state.link().terms().catchUp().isAsking()) {
            return Resume.failed(state);
        }
        if (message.param(0).equals("MARKREAD")) {
            return Step.of(state); // nobody misses it
        }
        String reason = "The host refuses " + Printable.clean(message.param(0)) + ": " + Inbound.text(message);
        return Sending.labeled(state, Inbound.label(message))
                .or(() -> batch(state, message))
                .map(pending -> Sending.refuse(
                        state, pending, Inbound.text(message), unsent(state, pending, Inbound.text(message))))
                .orElseGet(() -> Step.of(state.plus(Update.note(state, Kind.ERROR, reason))));
    }

    /** A numeric that says that something cannot be. */
    static Step error(State state, Message message) {
        if (Login.isRefused(state, message)) {
            return Login.ended(state, Login.Stage.OVER);
        }
        Optional<Pending> pending = Sending.labeled(state, Inbound.label(message));
        boolean known = pending.isPresent() || !Inbound.label(message).isEmpty(); // with a label nobody need guess
        Optional<Pending> refused = known ? pending : refused(state, message);
        if (refused.isPresent()) {
            String why = sentence(message);
            return Sending.refuse(state, refused.get(), why, unsent(state, refused.get(), why));
        }
        boolean ours = state.link().phase() == Phase.JOINING && state.isRoom(message.param(1));
        if (ours) {
            return Arrival.outside(
                    state,
                    "You are not in " + state.room().name() + ": " + sentence(message) + "."
                            + (state.rooms().areSeveral() ? " /part closes this." : ""));
        }
        boolean noise = message.verb().equals(Numeric.ERR_UNKNOWNCOMMAND)
                && message.param(1).equals("CAP");
        return noise ? Step.of(state) : Step.of(state.plus(Update.note(state, Kind.ERROR, told(message))));
    }

    /** Servers say so behind each message; once is enough while nothing else has come. */
    static Step absent(State state, Message message) {
        String told = Printable.name(message.param(1)) + " is away: " + Formatted.strip(message.last());
        boolean known = state.room()
                .history()
                .find(e -> !e.mine() && (e.isSaid() || e.kind() == Kind.STATE), NEAR)
                .filter(e -> e.text().equals(told))
                .isPresent();
        return known ? Step.of(state) : Step.of(state.plus(Update.note(state, Kind.STATE, told)));
    }

    /** It did what it was asked for, and has something to say about it (IRCv3 standard-replies). */
    static Step noted(State state, Message message) {
        Kind kind = message.verb().equals("WARN") ? Kind.ERROR : Kind.STATE;
        return Step.of(state.plus(Update.note(state, kind, "The host says: " + Formatted.strip(message.last()))));
    }
}
