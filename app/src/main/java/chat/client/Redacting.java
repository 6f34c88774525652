package chat.client;

import chat.client.Entry.Kind;
import chat.irc.Capability;
import chat.irc.Message;
import chat.text.Formatted;
import chat.text.Printable;
import chat.text.Span;
import chat.text.Tone;
import java.util.List;
import java.util.Optional;

/**
 * Taking back what was said (IRCv3 draft/message-redaction). What was taken back is shown nowhere any more: who did it
 * and why stands in its place.
 */
final class Redacting {
    private Redacting() {}

    /** What is shown in the place of a message. */
    static List<Span> body(String words) {
        return List.of(Span.of(Printable.cleanLines(words), Tone.QUIET));
    }

    /**
     * {@code REDACT target msgid [:reason]}. Who reads lines is told of it by one more.
     *
     * @param past whether it was done before we came
     */
    static Step received(State state, Message message, boolean past) {
        String msgid = message.param(1);
        if (msgid.isEmpty()) {
            return Step.of(state);
        }
        String who = Printable.name(message.nick());
        String why = message.params().size() > 2 ? Formatted.strip(message.last()) : "";
        String words = "message removed by " + who + (why.isEmpty() ? "" : ": " + why);
        Optional<Entry> said = said(state.room().history(), msgid);
        State gone = said.map(entry -> without(state, entry, words)).orElse(state);
        boolean told = state.me().manner() != Profile.Manner.SCREEN && (said.isPresent() || !past);
        Entry news = Entry.act(
                        Kind.REDACTED, Inbound.time(state, message), who, state.isMe(message.nick()), body(words))
                .identified(Printable.name(msgid));
        Step step = Step.of(told ? gone.plus(news) : gone);
        return state.outgoing().isKept()
                ? step.and(new Effect.Redact(state.room().name(), msgid, words))
                : step;
    }

    private static Optional<Entry> said(History history, String msgid) {
        return history.find(e -> e.isSaid() && e.id().equals(msgid), History.LIMIT);
    }

    private static State without(State state, Entry said, String words) {
        State gone = state.inRoom(r -> r.with(without(r.history(), said, words)));
        Search search = state.viewport().search();
        if (search == null) {
            return gone;
        }
        return said(search.window(), said.id())
                .map(match ->
                        gone.with(gone.viewport().searching(search.showing(without(search.window(), match, words)))))
                .orElse(gone);
    }

    private static History without(History history, Entry said, String words) {
        return Ties.without(history.change(said.number(), e -> e.redacted(body(words))), said.id());
    }

    /** {@code /delete [WHY]}: the last that I have said here. */
    static Step command(State state, String why) {
        if (!state.link().isOpen()) {
            return Commands.problem(state, "Not connected, so nothing can be taken back now.");
        }
        if (!state.link().has(Capability.MESSAGE_REDACTION)) {
            return Commands.problem(state, "This server cannot take back what was said.");
        }
        Optional<Entry> last = state.room()
                .history()
                .find(
                        e -> e.isSaid()
                                && e.mine()
                                && state.isRoom(e.target())
                                && e.delivery() != Entry.Delivery.QUEUED
                                && e.delivery() != Entry.Delivery.REFUSED,
                        History.LIMIT);
        if (last.isEmpty()) {
            return Commands.problem(state, "There is nothing of yours here that could be taken back.");
        }
        Entry said = last.get();
        if (said.id().isEmpty() || said.id().equals(said.own())) {
            return Commands.problem(
                    state,
                    "The host does not have it yet: try again "
                            + state.me().words("when it is marked ✓.", "in a moment."));
        }
        String reason = why.replaceAll("\\s+", " ");
        String room = state.room().name();
        return Commands.online(
                state,
                reason.isEmpty()
                        ? Message.of("REDACT", room, said.id())
                        : Message.of("REDACT", room, said.id(), reason));
    }
}
