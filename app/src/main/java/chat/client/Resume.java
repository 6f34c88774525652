package chat.client;

import chat.client.CatchUp.Stage;
import chat.client.Entry.Delivery;
import chat.client.Entry.Kind;
import chat.client.Link.Phase;
import chat.irc.Message;
import chat.text.Span;
import chat.text.Tone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Coming back into a room: first all that was said meanwhile, in its order, then what is said now. */
final class Resume {
    /** Messages asked for at once; a server may give fewer. A count. */
    private static final int PAGE = 500;

    /** Earlier messages for one who knows nothing of the room, on a screen. A count. */
    private static final int NEWCOMER = 200;

    /** Marks the line before what is new. */
    static final String NEW = "new";

    static final DateTimeFormatter TIME = // IRCv3 server-time: always three digits of a second
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Resume() {}

    /** All that belongs to our JOIN has been told. */
    static Step begin(State state) {
        if (!CatchUp.isPossible(state.link())) {
            return Arrival.open(state);
        }
        State ready = with(state, catchUp(state).asking(Stage.READY, ""));
        return state.outgoing().shelf() == Outgoing.Shelf.OPENING ? Step.of(ready) : known(ready);
    }

    /** A conversation with one other, which nobody lets us into, waits until it is known whether anything is new. */
    static State await(State state, String last) {
        State waiting = state.onLink(l -> l.in(Phase.JOINING));
        return with(waiting, catchUp(waiting).asking(Stage.READY, last));
    }

    /**
     * What was said behind a message of a conversation with one other is missing.
     *
     * @param last its msgid; empty if nothing of it is known
     */
    static Step from(State state, String last) {
        return catchUp(state).isAsking()
                ? Step.of(state)
                : known(await(state, last.isEmpty() ? CatchUp.NOTHING_KNOWN : last));
    }

    /** It may be known now what we have of this room, and that it is to be asked for. */
    static Step known(State state) {
        boolean unknown = state.outgoing().isKept()
                && !state.room().isFirst()
                && !state.room().recalled();
        boolean waits = unknown
                || state.room().isPrivate() && state.link().terms().targets().areAwaited();
        return waits || catchUp(state).stage() != Stage.READY ? Step.of(state) : ask(state);
    }

    private static Step ask(State state) {
        String given = catchUp(state).last();
        String last = given.isEmpty() ? newest(state.room()).map(Entry::id).orElse("") : given;
        if (!last.isEmpty() && !last.equals(CatchUp.NOTHING_KNOWN)) {
            return after(state, last);
        }
        return Arrival.wasInside(state) ? sinceWeCame(state) : latest(state);
    }

    /** Nothing had been said when we were here last. */
    private static Step sinceWeCame(State state) {
        return after(state, state.room().since());
    }

    private static Step after(State state, Instant time) {
        return asked(state, Stage.AFTER, "", "timestamp=" + TIME.format(time), PAGE);
    }

    /** The newest message of a room that the server has told us. */
    static Optional<Entry> newest(Room room) {
        return room.history()
                .find(
                        e -> (e.isSaid()
                                        || e.kind() == Kind.REDACTED
                                                && !e.target().isEmpty())
                                && e.isPrivate() == room.isPrivate()
                                && !e.id().isEmpty()
                                && !e.id().equals(e.own())
                                && (e.delivery() == Delivery.RECEIVED || e.delivery() == Delivery.STORED),
                        History.LIMIT);
    }

    private static Step after(State state, String msgid) {
        return asked(state, Stage.AFTER, msgid, "msgid=" + msgid, PAGE);
    }

    private static Step latest(State state) {
        boolean screen = state.me().manner() == Profile.Manner.SCREEN;
        return asked(state, Stage.LATEST, "", "*", screen ? NEWCOMER : Sending.REPLAYED);
    }

    private static Step asked(State state, Stage stage, String last, String place, int most) {
        State asking = with(state, catchUp(state).asking(stage, last))
                .onLink(l -> l.pulsing(l.pulse().beginning(state.now())));
        return Step.of(
                asking,
                new Effect.Send(
                        Message.of("CHATHISTORY", stage.name(), state.room().name(), place, Integer.toString(most))));
    }

    private static CatchUp catchUp(State state) {
        return state.link().terms().catchUp();
    }

    private static State with(State state, CatchUp catchUp) {
        return state.onTerms(t -> t.catchingUp(catchUp));
    }

    /** Whether a message has to wait until all that was said before it is told. */
    static boolean holds(State state, Message message) {
        return state.link().phase() == Phase.JOINING
                && CatchUp.isPossible(state.link())
                && (isSaid(message) || message.verb().equals("REDACT") || Reacting.isOne(message))
                && isHere(state, message)
                && message.tags().get("batch").isEmpty();
    }

    private static boolean isHere(State state, Message message) {
        return state.isRoom(message.param(0))
                || state.room().isPrivate() && state.isMe(message.param(0)) && state.isRoom(message.nick());
    }

    private static boolean isSaid(Message message) {
        return message.verb().equals("PRIVMSG") || message.verb().equals("NOTICE");
    }

    static State hold(State state, Message message) {
        return with(state, catchUp(state).holding(message));
    }

    /** A message that belongs to a page. Before the first one that is new it is told that it is. */
    static State told(State state, Message message) {
        CatchUp now = catchUp(state);
        if (!now.isAsking()) {
            return state;
        }
        boolean first = now.stage() == Stage.AFTER && isSaid(message) && isUnread(state, message);
        State marked = first && !isMarked(state) ? state.plus(marker(state.now())) : state;
        return with(marked, now.told(message.tags().get("msgid").orElse("")));
    }

    private static boolean isUnread(State state, Message message) {
        return Inbound.time(state, message).isAfter(state.room().marker().read());
    }

    /** What stands before the first message that nobody has read here. */
    static Entry marker(Instant time) {
        return Entry.note(Kind.STATE, time, List.of(Span.of("New since you were here:", Tone.QUIET)))
                .identified(NEW);
    }

    /** Whether that stands behind the last time that we came. */
    private static boolean isMarked(State state) {
        return state.room()
                .history()
                .find(
                        e -> e.kind() == Kind.STATE && (e.id().equals(NEW) || e.id().equals(Arrival.ARRIVED)),
                        History.LIMIT)
                .filter(e -> e.id().equals(NEW))
                .isPresent();
    }

    /** A page of history has been told. */
    static Step pageEnded(State state) {
        CatchUp now = catchUp(state);
        if (!now.isAsking()) {
            return Step.of(state);
        }
        boolean more =
                now.stage() == Stage.AFTER && now.page() > 0 && !now.last().equals(now.from());
        if ((more || now.spilled()) && !now.last().isEmpty()) {
            return after(state, now.last());
        }
        return finish(state);
    }

    /** The server cannot tell what we asked for: what we know is too old for it, or it has a reason of its own. */
    static Step failed(State state) {
        if (catchUp(state).stage() != Stage.AFTER) {
            return finish(state);
        }
        if (state.room().isPrivate()) {
            return failedAlone(state);
        }
        Entry gap = Update.note(
                state,
                Kind.STATE,
                "Messages may be missing here: the host does not keep what was said before the next ones.");
        return latest(state.plus(gap));
    }

    /** What is not kept of two was told to whoever was there, so that only its time is a place to go on from. */
    private static Step failedAlone(State state) {
        boolean byId = !catchUp(state).from().isEmpty();
        Optional<Entry> newest = newest(state.room());
        return byId && newest.isPresent() ? after(state, newest.get().time()) : finish(state);
    }

    static Step finish(State state) {
        CatchUp done = catchUp(state);
        Set<String> known = known(state.room().history(), done.held().size());
        Step step = Arrival.open(with(state, CatchUp.NONE));
        for (Message message : done.held()) {
            if (!known.contains(message.tags().get("msgid").orElse(""))) {
                step = step.then(s -> Inbound.receive(s, message));
            }
        }
        return step;
    }

    /** The ids of the newest entries, among which those that were held may be. */
    private static Set<String> known(History history, int held) {
        Set<String> ids = new HashSet<>();
        for (long n = Math.max(history.first(), history.last() - 2L * held); n <= history.last(); n++) {
            ids.add(history.get(n).id());
        }
        ids.remove("");
        return ids;
    }
}
