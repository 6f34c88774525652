package chat.client;

import chat.client.Entry.Delivery;
import chat.client.Entry.Kind;
import chat.client.Outgoing.Pending;
import chat.irc.Capability;
import chat.irc.Message;
import chat.text.Formatted;
import chat.text.Links;
import chat.text.Look;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Own messages from the draft to the acknowledgement. How a server acknowledges depends on what it can do: it repeats
 * the message with our label, or without one, or it answers a PING that we send behind it (a server handles the lines of
 * one connection in order).
 */
final class Sending {
    /** The tag that carries our own id for a message. */
    static final String ID_TAG = "+chat/id";

    /** What an action begins with on the wire (CTCP); it ends with its first character. */
    static final String ACTION = "\1ACTION ";

    /** What a label begins with, so that other answers are not taken for acknowledgements. */
    static final String LABEL = "chat-m";

    /** Messages that our own host replays to somebody who joins. A count; what is older cannot be found again. */
    static final int REPLAYED = 50;

    /** The exit code of one who leaves after something could not be sent. */
    static final int FAILED = 1;

    /** The exit code of one who was not let in. */
    static final int UNREACHED = 3;

    private final Supplier<String> ids;

    Sending(Supplier<String> ids) {
        this.ids = ids;
    }

    /** Says something, one message for each line and for each piece that fits; all of it or nothing. */
    Step say(State state, String target, String text, boolean action) {
        List<String> pieces = new ArrayList<>();
        for (String line : withoutBlankEnds(text).split("\n", -1)) {
            pieces.addAll(Pieces.of(line.isEmpty() ? " " : line, Pieces.room(state, target, action)));
        }
        int waiting = state.outgoing().pending().size();
        if (waiting + pieces.size() > Outgoing.LIMIT) {
            return unsaid(
                    state,
                    "Nothing was sent: it makes " + pieces.size() + " messages, " + waiting
                            + " are waiting already, and " + Outgoing.LIMIT
                            + " may wait. Send it in parts; Ctrl-P brings it back.");
        }
        State queued = state;
        for (String piece : pieces) {
            queued = queue(queued, target, piece, action);
        }
        return flush(queued);
    }

    /** What was to be said was not, which a script learns by the exit code. */
    static Step unsaid(State state, String why) {
        return Commands.problem(state.with(state.outgoing().refusing()), why);
    }

    /** A paste often ends with a line break that nobody means; what is indented stays so. */
    private static String withoutBlankEnds(String text) {
        return text.replaceFirst("^(\\s*\n)+", "").stripTrailing();
    }

    private State queue(State state, String target, String text, boolean action) {
        String id = ids.get();
        Entry entry = Entry.act(
                        action ? Kind.ACTION : Kind.MESSAGE,
                        state.now(),
                        state.me().nick(),
                        true,
                        body(text))
                .to(target)
                .owned(id)
                .typedAs(state.writing().typed())
                .delivered(Delivery.QUEUED);
        State shown = state.plus(entry);
        String wire = action ? ACTION + text + "\1" : text;
        Pending pending = new Pending(shown.room().history().last(), id, "", target, wire, false);
        return shown.with(shown.outgoing().plus(pending));
    }

    /** A text as it is shown, links marked. */
    static List<chat.text.Span> body(String text) {
        return Links.mark(Formatted.spans(text, Look.TEXT));
    }

    /** Sends what is queued, as far as the window allows. */
    static Step flush(State state) {
        Step step = Step.of(state);
        if (!state.link().isOpen()) {
            return step;
        }
        long free = Outgoing.WINDOW - state.outgoing().underWay();
        for (Pending pending : state.outgoing().pending()) {
            if (!pending.isSent() && free-- > 0) {
                step = step.then(s -> send(s, pending));
            }
        }
        return step;
    }

    private static Step send(State state, Pending pending) {
        Link link = state.link();
        String label = LABEL + (state.outgoing().labels() + 1);
        Message message = Message.of("PRIVMSG", pending.target(), pending.text());
        if (link.has(Capability.MESSAGE_TAGS)) {
            message = message.tagged(ID_TAG, pending.id());
        }
        if (link.has(Capability.LABELED_RESPONSE)) {
            message = message.tagged("label", label);
        }
        State sent = state.with(state.outgoing().change(pending, pending.sent(label)))
                .inRoom(r -> r.with(r.history().change(pending.entry(), e -> e.delivered(Delivery.SENT))));
        Step step = Step.of(sent, new Effect.Send(message));
        boolean answered = link.has(Capability.ECHO_MESSAGE) && link.has(Capability.LABELED_RESPONSE);
        return answered ? step : step.and(new Effect.Send(Message.of("PING", label)));
    }

    /** The server has it, and has told when: it stands where the server has put it. */
    static Step settle(State state, Pending pending, String msgid, Instant time) {
        State placed = Place.newest(state, pending.entry());
        Pending there = placed.outgoing().find(p -> p.id().equals(pending.id())).orElse(pending);
        return acknowledge(placed, there, msgid, time);
    }

    /** The server has it. */
    static Step acknowledge(State state, Pending pending, String msgid, Instant time) {
        State stored = state.with(state.outgoing().without(pending))
                .inRoom(r -> r.with(r.history()
                        .change(
                                pending.entry(),
                                e -> e.delivered(Delivery.STORED)
                                        .at(time)
                                        .identified(msgid.isEmpty() ? e.id() : msgid))));
        return flush(stored).then(Sending::leaveWhenDone);
    }

    /** The server does not want it. */
    static Step refuse(State state, Pending pending, String reason) {
        State refused = state.with(state.outgoing().without(pending).refusing())
                .inRoom(r -> r.with(r.history().change(pending.entry(), e -> e.delivered(Delivery.REFUSED))))
                .plus(Update.note(state, Kind.ERROR, reason).typedAs(input(state, pending)));
        if (state.me().manner() == Profile.Manner.ONE_MESSAGE) {
            return Step.of(refused, new Effect.Quit(FAILED, reason));
        }
        return flush(refused).then(Sending::leaveWhenDone);
    }

    private static int input(State state, Pending pending) {
        History history = state.room().history();
        boolean kept = pending.entry() >= history.first() && pending.entry() <= history.last();
        return kept ? history.get(pending.entry()).input() : 0;
    }

    /** The message that an answer belongs to. */
    static Optional<Pending> labeled(State state, String label) {
        return label.isEmpty()
                ? Optional.empty()
                : state.outgoing().find(p -> p.label().equals(label));
    }

    /** The message that an echo without a label belongs to. In a replay only its id tells: words may come again. */
    static Optional<Pending> echoed(State state, Message message, boolean replay) {
        Optional<String> id = message.tags().get(ID_TAG);
        return id.isPresent()
                ? state.outgoing().find(p -> p.id().equals(id.get()))
                : state.outgoing()
                        .find(p -> !replay
                                && p.isSent()
                                && state.link().mapping().same(p.target(), message.param(0))
                                && p.text().equals(message.last()));
    }

    /** The entry of an own message that is told again under our own id, though nobody waits for it any more. */
    static Optional<Entry> known(State state, Message message, int within) {
        return message.tags()
                .get(ID_TAG)
                .flatMap(id -> state.room().history().find(e -> e.own().equals(id), within));
    }

    /** What was given up has arrived after all. */
    static State arrived(State state, Entry entry, String msgid, Instant time) {
        return Place.newest(
                state.inRoom(r -> r.with(r.history()
                        .change(
                                entry.number(),
                                e -> e.delivered(Delivery.STORED)
                                        .at(time)
                                        .identified(msgid.isEmpty() ? e.id() : msgid)))),
                entry.number());
    }

    /** The oldest message under way to this target. */
    static Optional<Pending> oldestTo(State state, String target) {
        return state.outgoing().find(p -> p.isSent() && state.link().mapping().same(p.target(), target));
    }

    /**
     * Back in the room: what was under way when the connection was lost has been found in what was replayed, or it is
     * sent again if that can do no harm, or it is told that nobody knows.
     *
     * @param replayed how many messages were replayed
     */
    static Step resume(State state, int replayed) {
        // A host of this program knows what is said in a room again by our key and its id; without a key the replay has
        // to show it. What is private it neither knows again nor replays.
        boolean safe = state.link().isChat() && (!state.link().pin().isEmpty() || replayed < REPLAYED);
        Step step = Step.of(state);
        for (Pending pending : state.outgoing().pending()) {
            if (pending.uncertain()) {
                boolean known = safe && Rooms.isRoom(pending.target());
                step = step.then(s -> known ? again(s, pending) : doubt(s, pending));
            }
        }
        return step.then(Sending::flush).then(Sending::leaveWhenDone);
    }

    private static Step again(State state, Pending pending) {
        return Step.of(state.with(state.outgoing().change(pending, pending.again()))
                .inRoom(r -> r.with(r.history().change(pending.entry(), e -> e.delivered(Delivery.QUEUED)))));
    }

    private static Step doubt(State state, Pending pending) {
        return refuse(
                state,
                pending,
                "The connection was lost while this was sent, so it may or may not have arrived: "
                        + Replies.words(pending));
    }

    /** Leaves if that is wanted and nothing is pending any more. */
    static Step leaveWhenDone(State state) {
        boolean done = state.outgoing().leaving()
                && state.outgoing().isEmpty()
                && state.writing().later().isEmpty()
                && state.link().isOpen();
        return done ? quit(state, 0, "") : Step.of(state);
    }

    /** Says goodbye if anybody hears it, and leaves. */
    static Step quit(State state, int exitCode, String words) {
        Step step = state.link().isUp() ? Step.of(state, new Effect.Send(Message.of("QUIT"))) : Step.of(state);
        return step.and(new Effect.Quit(exitCode == 0 ? exitCode(state) : exitCode, words));
    }

    /** A screen has shown what went wrong; nobody looks at it for a script. */
    private static int exitCode(State state) {
        if (state.link().phase() == Link.Phase.STOPPED) {
            return state.link().ending();
        }
        boolean looks = state.me().manner() == Profile.Manner.SCREEN;
        return state.outgoing().refused() && !looks ? FAILED : 0;
    }
}
