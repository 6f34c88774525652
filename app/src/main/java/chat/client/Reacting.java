package chat.client;

import chat.client.Entry.Kind;
import chat.irc.Capability;
import chat.irc.Message;
import chat.text.Printable;
import chat.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reactions, as they come and as they are said (IRCv3 client-tags/react): a message without a text, which is about
 * another one.
 *
 * <pre>
 *   @+draft/react=👍;+reply=m7;+draft/reply=m7 TAGMSG #lobby       and +draft/unreact takes it back
 * </pre>
 */
final class Reacting {
    private static final String REACT = "+draft/react";
    private static final String UNREACT = "+draft/unreact";

    /** The names that these will have once the specification is finished; some programs use them already. */
    private static final String LATER_REACT = "+react";

    private static final String LATER_UNREACT = "+unreact";

    /** So that a refusal is not taken for one of something said. */
    private static final String LABEL = "chat-r";

    private Reacting() {}

    /** Whether a message says nothing but what somebody thinks of another one. */
    static boolean isOne(Message message) {
        return message.verb().equals("TAGMSG")
                && (sign(message, REACT, LATER_REACT).isPresent()
                        || sign(message, UNREACT, LATER_UNREACT).isPresent());
    }

    private static Optional<String> sign(Message message, String name, String later) {
        return message.tags().get(name).or(() -> message.tags().get(later));
    }

    /** What is thought of something that is not known here, or was taken back, changes nothing. */
    static Step received(State state, Message message) {
        Optional<String> given = sign(message, REACT, LATER_REACT);
        String sign = Reactions.clean(
                given.or(() -> sign(message, UNREACT, LATER_UNREACT)).orElse(""));
        String id = Sending.about(message);
        if (sign.isEmpty() || id.isEmpty() || !isHere(state, message)) {
            return Step.of(state);
        }
        var one = new Reactions.One(sign, Printable.name(message.nick()), state.isMe(message.nick()));
        Optional<Entry> about = said(state, id);
        return about.map(entry -> Step.of(told(state, message, entry, one, given.isPresent())))
                .orElse(Step.of(state));
    }

    private static Optional<Entry> said(State state, String id) {
        return state.room().history().find(e -> e.isSaid() && e.id().equals(id), History.LIMIT);
    }

    /** What strangers send to me alone belongs to no conversation. */
    private static boolean isHere(State state, Message message) {
        if (!state.room().isPrivate()) {
            return Subject.isRoom(message.param(0));
        }
        return !Subject.isRoom(message.param(0)) && (state.isMe(message.nick()) || state.isRoom(message.nick()));
    }

    /** Who reads lines is told of it by one more. */
    private static State told(State state, Message message, Entry entry, Reactions.One one, boolean given) {
        Reactions before = entry.ties().reactions();
        Reactions now = given ? before.plus(one) : before.without(one);
        if (now == before) {
            return state;
        }
        State changed = changed(state, entry, r -> now);
        if (state.me().manner() == Profile.Manner.SCREEN) {
            return changed;
        }
        Kind kind = given ? Kind.REACTED : Kind.UNREACTED;
        return changed.plus(
                Entry.act(kind, Inbound.time(state, message), one.nick(), one.mine(), List.of(Span.of(one.sign())))
                        .tied(Ties.to(entry.id())));
    }

    private static State changed(State state, Entry entry, UnaryOperator<Reactions> change) {
        return state.inRoom(r -> r.with(r.history()
                .change(
                        entry.number(),
                        e -> e.tied(e.ties().with(change.apply(e.ties().reactions()))))));
    }

    /** Says what I think of a message, or takes it back. It is shown when the server has told it. */
    static Step toggle(State state, Entry entry, String raw) {
        String sign = Reactions.clean(raw);
        String why = why(state, entry, sign);
        if (!why.isEmpty()) {
            return Step.of(state.with(state.writing().noting(why)));
        }
        var one = new Reactions.One(sign, state.me().nick(), true);
        boolean given = !entry.ties().reactions().has(one);
        Message message = Sending.about(
                Message.of("TAGMSG", state.room().name()).tagged(given ? REACT : UNREACT, sign), entry.id());
        boolean labels = state.link().has(Capability.LABELED_RESPONSE);
        Effect send = new Effect.Send(labels ? message.tagged("label", LABEL) : message);
        boolean echoed = state.link().has(Capability.ECHO_MESSAGE);
        State now = echoed ? state : changed(state, entry, r -> given ? r.plus(one) : r.without(one));
        return Step.of(now, send);
    }

    private static String why(State state, Entry entry, String sign) {
        if (!state.link().isOpen()) {
            return "Not connected: a reaction does not wait, try again later.";
        }
        if (!state.link().has(Capability.MESSAGE_TAGS)) {
            return "This server does not pass on reactions.";
        }
        if (Correcting.id(entry).isEmpty() || entry.isPrivate() && !state.room().isPrivate()) {
            return "Nobody else could know which message you mean.";
        }
        return sign.isEmpty() ? "A reaction is one sign or a few words: " + Reactions.LENGTH + " letters at most." : "";
    }

    /** {@code /react SIGN}: to the last that somebody else has said. */
    static Step command(State state, String text) {
        String sign = Emoji.meant(text.strip());
        if (sign.isEmpty()) {
            return Commands.problem(state, "/react needs a sign or a word: /react +1");
        }
        Optional<Entry> last = state.room()
                .history()
                .find(e -> e.isSaid() && !e.mine() && !Correcting.id(e).isEmpty(), History.LIMIT);
        if (last.isEmpty()) {
            return Commands.problem(state, "There is nothing here that you could react to.");
        }
        String why = why(state, last.get(), Reactions.clean(sign));
        return why.isEmpty() ? toggle(state, last.get(), sign) : Commands.problem(state, why);
    }
}
