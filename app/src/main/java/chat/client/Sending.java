package chat.client;

import chat.client.Entry.Delivery;
import chat.client.Entry.Kind;
import chat.client.Outgoing.Pending;
import chat.irc.Capability;
import chat.irc.Message;
import chat.text.Markup;
import chat.text.Span;
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

    private static final String REPLY = "+reply";
    private static final String OLDER_REPLY = "+draft/reply";

    /** What an action begins with on the wire (CTCP); it ends with its first character. */
    static final String ACTION = "\1ACTION ";

    /** What a label begins with, so that other answers are not taken for acknowledgements. */
    static final String LABEL = "chat-m";

    /** Messages that a host of this program replays unasked to somebody who joins. A count. */
    static final int REPLAYED = 50;

    /** The exit code of one who leaves after something could not be sent. */
    static final int FAILED = 1;

    /** The exit code of one who was not let in. */
    static final int UNREACHED = 3;

    private final Supplier<String> ids;

    Sending(Supplier<String> ids) {
        this.ids = ids;
    }

    /**
     * Says something; all of it or nothing. Several lines are one message where the server takes such, else each is one,
     * and so is each piece that fits.
     */
    Step say(State before, String target, String text, boolean action) {
        About about = action ? About.NOTHING : before.writing().about();
        State state = before.with(before.writing().with(About.NOTHING));
        List<String> pieces = pieces(state, target, Correcting.said(about, text), action);
        int waiting = state.outgoing().pending().size();
        if (waiting + pieces.size() > Outgoing.LIMIT) {
            return unsaid(
                    state,
                    "Nothing was sent: it makes " + pieces.size() + " messages, " + waiting
                            + " are waiting already, and " + Outgoing.LIMIT
                            + " may wait. Send it in parts" + state.me().words("; Ctrl-P brings it back.", "."));
        }
        State queued = state;
        List<Letter> letters = new ArrayList<>();
        for (String piece : pieces) {
            String wire = action ? ACTION + piece + "\1" : piece;
            String to = letters.isEmpty() ? about.id() : "";
            Letter letter = new Letter(ids.get(), target, wire, state.now(), Letter.State.WAITING, "", to);
            letters.add(letter);
            queued = queue(queued, letter, !state.outgoing().isKept());
        }
        return state.outgoing().isKept() ? Step.of(queued, new Effect.Keep(letters)) : flush(queued);
    }

    /** The texts of the messages that something makes. */
    static List<String> pieces(State state, String target, String text, boolean action) {
        String said = withoutBlankEnds(text);
        int room = Pieces.room(state, target, action);
        return !action && Multiline.isPossible(state)
                ? Multiline.texts(said, room, state.link().terms().most())
                : Multiline.lines(said, room);
    }

    /** What was to be said was not, which a script learns by the exit code. */
    static Step unsaid(State state, String why) {
        return Commands.problem(state.with(state.outgoing().refusing()), why);
    }

    /** A paste often ends with a line break that nobody means; what is indented stays so. */
    private static String withoutBlankEnds(String text) {
        return text.replaceFirst("^(\\s*\n)+", "").stripTrailing();
    }

    /**
     * Puts a letter at the end of what is shown and of what waits.
     *
     * @param kept whether it lies on disk already, or needs not to
     */
    static State queue(State state, Letter letter, boolean kept) {
        State opened = state.opening(letter.target());
        return opened.within(opened.number(letter.target()), s -> Step.of(queuedHere(s, letter, kept)))
                .state();
    }

    private static State queuedHere(State state, Letter letter, boolean kept) {
        State shown = state.plus(entry(state, letter));
        long number = shown.room().history().last();
        int room = shown.rooms().at();
        return shown.with(shown.outgoing().plus(new Pending(room, number, letter, kept, false)));
    }

    /** A letter as it is shown while it waits. */
    static Entry entry(State state, Letter letter) {
        Kind kind = letter.text().startsWith(ACTION) ? Kind.ACTION : Kind.MESSAGE;
        return Entry.act(kind, letter.time(), state.me().nick(), true, body(letter.words()))
                .to(letter.target())
                .owned(letter.id())
                .about(letter.about())
                .typedAs(state.writing().typed())
                .delivered(Delivery.QUEUED);
    }

    /** A text as it is shown, of one line or of several. */
    static List<Span> body(String text) {
        return Markup.lines(text);
    }

    /** Sends what is queued, as far as the window allows. */
    static Step flush(State before) {
        if (!before.link().phase().isOfRoom() || before.outgoing().shelf() == Outgoing.Shelf.OPENING) {
            return Step.of(before);
        }
        Step step = Apart.taken(before);
        State state = step.state();
        long free = Outgoing.WINDOW - state.outgoing().underWay();
        for (Pending pending : state.outgoing().pending()) {
            if (pending.isReady() && isOpen(state, pending) && free-- > 0) {
                step = step.then(s -> send(s, pending));
            }
        }
        return step;
    }

    /** Whether it can be said where it belongs. What belongs nowhere any more is for the server to judge. */
    private static boolean isOpen(State state, Pending pending) {
        return state.rooms()
                .find(pending.room())
                .map(room -> state.phase(room) == Link.Phase.JOINED)
                .orElse(true);
    }

    private static Step send(State state, Pending pending) {
        Link link = state.link();
        String label = LABEL + (state.outgoing().labels() + 1);
        List<Message> messages = new ArrayList<>(
                Multiline.isNeeded(state, pending.letter())
                        ? Multiline.messages(state, pending.target(), pending.text(), label)
                        : List.of(Message.of("PRIVMSG", pending.target(), pending.text())));
        if (link.has(Capability.MESSAGE_TAGS)) {
            messages.set(
                    0,
                    about(
                            messages.get(0).tagged(ID_TAG, pending.id()),
                            pending.letter().about()));
        }
        if (link.has(Capability.LABELED_RESPONSE)) {
            messages.set(0, messages.get(0).tagged("label", label));
        }
        State sent = state.with(state.outgoing().change(pending, pending.sent(label, state.now())))
                .showing(pending, e -> e.delivered(Delivery.SENT));
        Step marked = isKnownAgain(state, pending) || !state.outgoing().isKept()
                ? Step.of(sent)
                : Step.of(sent, new Effect.Mark(List.of(pending.id()), Letter.State.SENT, ""));
        Step step = marked;
        for (Message message : messages) {
            step = step.and(new Effect.Send(message));
        }
        boolean answered = link.has(Capability.ECHO_MESSAGE) && link.has(Capability.LABELED_RESPONSE);
        return answered ? step : step.and(new Effect.Send(Message.of("PING", label)));
    }

    /** A message about another one. The older name is for programs that know only that (IRCv3 reply). */
    static Message about(Message message, String id) {
        return id.isEmpty() ? message : message.tagged(REPLY, id).tagged(OLDER_REPLY, id);
    }

    /** The id of the message that another one is about; empty if it is about none. */
    static String about(Message message) {
        return message.tags()
                .get(REPLY)
                .or(() -> message.tags().get(OLDER_REPLY))
                .orElse("");
    }

    /** Whether the server knows this message when it comes again: a host of this program does, in rooms. */
    private static boolean isKnownAgain(State state, Pending pending) {
        return state.link().isChat() && Rooms.isRoom(pending.target());
    }

    /** The server has it, and has told when: it stands where the server has put it. */
    static Step settle(State state, Pending pending, String msgid, Instant time) {
        State placed = Place.newest(state, pending.entry());
        Pending there = placed.outgoing().find(p -> p.id().equals(pending.id())).orElse(pending);
        return acknowledge(placed, there, msgid, time);
    }

    /** The server has it. */
    static Step acknowledge(State state, Pending pending, String msgid, Instant time) {
        State done = Lag.told(state.with(state.outgoing().without(pending)), pending);
        State stored = Apart.isLast(done, pending)
                ? done.showing(
                        pending,
                        e -> e.delivered(Delivery.STORED).at(time).identified(msgid.isEmpty() ? e.id() : msgid))
                : done;
        return discarded(stored, pending.letter()).then(Sending::flush).then(Sending::leaveWhenDone);
    }

    /** Nothing is left to be done for a letter. */
    static Step discarded(State state, Letter letter) {
        return state.outgoing().isKept() ? Step.of(state, new Effect.Discard(List.of(letter.id()))) : Step.of(state);
    }

    /**
     * The server does not want it. Whoever reads a screen decides what becomes of it; a script is told, and has its text.
     *
     * @param why in a few words
     * @param told the same as a sentence with all that there is to say
     */
    static Step refuse(State state, Pending pending, String why, String told) {
        State refused = state.with(state.outgoing().without(pending).refusing())
                .showing(pending, e -> e.delivered(Delivery.REFUSED))
                .plus(Update.note(state, Kind.ERROR, told).typedAs(input(state, pending)));
        boolean elsewhere = state.rooms().at() != state.rooms().shown();
        State noted = elsewhere ? refused.with(refused.writing().noting(told)) : refused;
        Step step = pending.kept() ? Outbox.setAside(noted, pending.letter(), why) : Step.of(noted);
        if (state.me().manner() == Profile.Manner.ONE_MESSAGE) {
            return step.and(new Effect.Quit(FAILED, told));
        }
        return step.then(Sending::flush).then(Sending::leaveWhenDone);
    }

    private static int input(State state, Pending pending) {
        History history = state.rooms().find(pending.room()).map(Room::history).orElse(History.EMPTY);
        boolean kept = pending.entry() >= history.first() && pending.entry() <= history.last();
        return kept ? history.get(pending.entry()).input() : 0;
    }

    /** The message that an answer belongs to. */
    static Optional<Pending> labeled(State state, String label) {
        return label.isEmpty()
                ? Optional.empty()
                : state.outgoing().find(p -> p.label().equals(label));
    }

    /**
     * The message that an echo without a label belongs to. Its id tells, whoever is said to have said it: another chat of
     * mine may have, and nobody can know the id before the message has arrived.
     *
     * @param byText whether the words may tell, too: not in a replay, where they may come again
     */
    static Optional<Pending> echoed(State state, Message message, boolean byText) {
        Optional<String> id = message.tags().get(ID_TAG);
        return id.isPresent()
                ? state.outgoing().find(p -> p.id().equals(id.get()))
                : state.outgoing()
                        .find(p -> byText
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
     */
    static Step resume(State state) {
        Step step = Step.of(state);
        for (Pending pending : state.outgoing().pending()) {
            if (pending.uncertain() && pending.room() == state.rooms().at()) {
                step = step.then(s -> isKnownAgain(s, pending) ? again(s, pending) : doubt(s, pending));
            }
        }
        return step.then(Sending::flush).then(Sending::leaveWhenDone);
    }

    private static Step again(State state, Pending pending) {
        return Step.of(state.with(state.outgoing().change(pending, pending.again()))
                .showing(pending, e -> e.delivered(Delivery.QUEUED)));
    }

    private static Step doubt(State state, Pending pending) {
        return refuse(
                state,
                pending,
                "it may or may not have arrived",
                "The connection was lost while this was sent, so it may or may not have arrived: "
                        + pending.letter().words() + Outbox.offer(state));
    }

    /** Leaves if that is wanted and nothing is pending any more. */
    static Step leaveWhenDone(State state) {
        boolean done = state.outgoing().leaving()
                && state.outgoing().isEmpty()
                && state.outgoing().shelf() != Outgoing.Shelf.OPENING
                && state.writing().later().isEmpty()
                && state.link().phase().isOfRoom()
                && !isEntering(state);
        return done ? quit(state, 0, "") : Step.of(state);
    }

    /** Whether we have asked for a room and are not told yet what becomes of it. */
    private static boolean isEntering(State state) {
        return state.rooms().all().stream().anyMatch(room -> state.phase(room) == Link.Phase.JOINING);
    }

    /** Says goodbye if anybody hears it, and leaves. */
    static Step quit(State state, int exitCode, String words) {
        Step step = new Step(state, Marker.due(state));
        step = state.link().isUp() ? step.and(new Effect.Send(Message.of("QUIT"))) : step;
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
