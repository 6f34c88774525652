package chat.client;

import chat.client.CatchUp.Stage;
import chat.client.Entry.Kind;
import chat.client.Link.Phase;
import chat.irc.Message;
import chat.text.Printable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What was said to me alone while I was not there. First it is asked in which conversations anything was, and only those
 * are asked for page by page, as a room is by {@link Resume}. Meanwhile none of them goes on.
 *
 * <pre>
 *   CHATHISTORY TARGETS timestamp=… timestamp=… 500      before any JOIN, so that nothing newer is known by then
 *     →  CHATHISTORY TARGETS bob 2026-11-20T18:00:00.123Z   a conversation that is open goes on with Resume
 *     →  CHATHISTORY TARGETS cleo …                         one that is not is opened, if anything in it is new
 * </pre>
 */
final class Returning {
    /** The batch in which the server answers. */
    static final String TYPE = "draft/chathistory-targets";

    private static final String VERB = "CHATHISTORY";
    private static final String WAY = "TARGETS";

    /** Conversations asked for at once; a server may give fewer. A count. */
    private static final int PAGE = 500;

    /**
     * How far back a conversation that nothing is known of is opened where we have not been before: on a new machine the
     * last ones are there, and not all of years.
     */
    private static final Duration RECENT = Duration.ofDays(30);

    private Returning() {}

    /** We are about to go where we want to be. */
    static Step begin(State state) {
        boolean may = CatchUp.isPossible(state.link()) && state.me().manner() != Profile.Manner.ONE_MESSAGE;
        return may ? asked(state, since(state)) : Step.of(state);
    }

    private static Step asked(State state, Instant since) {
        Instant until = state.now().plus(Inbound.AHEAD); // the server's clock need not be ours
        return Step.of(
                state.onTerms(t -> t.with(t.targets().asked())),
                new Effect.Send(Message.of(VERB, WAY, place(since), place(until), Integer.toString(PAGE))));
    }

    private static String place(Instant time) {
        return "timestamp=" + Resume.TIME.format(time);
    }

    /**
     * Where a disk knows each conversation, all are looked at: no single time would do, since the newest that is known of
     * one may be newer than what was missed of another. Without a disk it is what we have.
     */
    private static Instant since(State state) {
        if (state.outgoing().isKept()) {
            return Instant.EPOCH;
        }
        return state.rooms().all().stream()
                .map(room -> Resume.newest(room).map(Entry::time).orElse(Instant.EPOCH))
                .filter(time -> time.isAfter(Instant.EPOCH))
                .max(Comparator.naturalOrder())
                .orElse(state.now().minus(RECENT));
    }

    /** {@code CHATHISTORY TARGETS name time}. */
    static Step told(State state, Message message) {
        if (!state.link().terms().targets().areAwaited() || !message.param(0).equals(WAY)) {
            return Step.of(state);
        }
        String name = Rooms.isRoom(message.param(1)) ? "" : Printable.name(message.param(1));
        try {
            Instant time = Instant.parse(message.param(2));
            return Step.of(state.onTerms(t -> t.with(t.targets().plus(name, time))));
        } catch (DateTimeException e) {
            return Step.of(state); // it tells nothing that we could use
        }
    }

    /** A page of the answer has been told. */
    static Step pageEnded(State state) {
        Targets targets = state.link().terms().targets();
        boolean more = targets.page() >= PAGE && targets.told().size() < Targets.MOST;
        return targets.areAwaited() && more ? asked(state, targets.latest()) : settle(state);
    }

    /** Whether a refusal answers our question. */
    static boolean isRefused(Message message) {
        return message.param(0).equals(VERB) && message.params().contains(WAY);
    }

    /** It is known in which conversations something was said, or will not be: each goes on. */
    static Step settle(State before) {
        Targets targets = before.link().terms().targets();
        if (!targets.areAwaited()) {
            return Step.of(before);
        }
        Step step = Step.of(before.onTerms(t -> t.with(targets.settled())));
        Map<String, Instant> others = new LinkedHashMap<>(targets.told());
        for (Room room : before.rooms().all()) {
            if (room.isPrivate()) {
                boolean told =
                        others.keySet().removeIf(name -> before.link().mapping().same(name, room.name()));
                step = step.then(s -> s.within(room.number(), t -> goOn(t, told)));
            }
        }
        if (others.isEmpty()) {
            return step;
        }
        return before.outgoing().isKept()
                ? step.and(new Effect.Recollect(others, before.now().minus(RECENT)))
                : step.then(s -> missed(s, withoutDisk(others)));
    }

    private static Step goOn(State state, boolean told) {
        boolean waits = state.link().phase() == Phase.JOINING
                && state.link().terms().catchUp().stage() == Stage.READY;
        if (!waits) {
            return Step.of(state);
        }
        return told ? Resume.known(state) : Resume.finish(state);
    }

    private static List<Event.Missed.Place> withoutDisk(Map<String, Instant> others) {
        return others.entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue().reversed())
                .map(other -> new Event.Missed.Place(other.getKey(), ""))
                .toList();
    }

    /** In these conversations something was said that is not on our disk. */
    static Step missed(State state, List<Event.Missed.Place> places) {
        if (!state.link().phase().isOfRoom()) {
            return Step.of(state); // it will be asked anew
        }
        Step step = Step.of(state);
        int left = 0;
        for (Event.Missed.Place place : places) {
            State open = step.state().opening(place.name());
            int number = open.number(place.name());
            if (number == 0) {
                left++;
            } else {
                step = new Step(open, step.effects()).then(s -> s.within(number, t -> Resume.from(t, place.msgid())));
            }
        }
        return left == 0 ? step : step.then(tooMany(left));
    }

    private static Function<State, Step> tooMany(int left) {
        String words = (left == 1 ? "One more person" : left + " more people")
                + " wrote to you while you were away, and no more conversations can be open: /part closes one,"
                + " and what they wrote comes with the next start.";
        return state -> Step.of(state.plus(Update.note(state, Kind.STATE, words)));
    }
}
