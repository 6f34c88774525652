package chat.client;

import chat.client.Entry.Kind;
import chat.client.Link.Phase;
import chat.text.Printable;
import chat.text.Span;
import chat.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** From a state and an event to the next state: the one place where anything changes. Pure, but for the ids and the chance it is given. */
public final class Update {
    /** Silence after which the host is asked whether it is there. */
    static final Duration SILENCE = Duration.ofSeconds(10);

    /** How long its answer may take before the connection counts as lost. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long a server may take to let us in; others give us a minute, too. */
    static final Duration ENTRY = Duration.ofMinutes(1);

    /** The wait before the first new try; it doubles with each failure. */
    static final Duration FIRST_RETRY = Duration.ofMillis(500);

    /** The shortest one, whatever chance says. */
    static final Duration LEAST_RETRY = Duration.ofMillis(50);

    /** The longest wait before a new try. */
    static final Duration LAST_RETRY = Duration.ofSeconds(15);

    private final Typing typing;
    private final Commands commands;
    private final DoubleSupplier chance;

    /**
     * @param layout how entries become rows
     * @param ids makes an id that nobody else makes, 16 characters or more
     * @param chance a number from 0 to 1, so that not all come back at the same time
     */
    public Update(Layout layout, Supplier<String> ids, DoubleSupplier chance) {
        Sending sending = new Sending(ids);
        Scroll scroll = new Scroll(layout);
        Jumping jumping = new Jumping(scroll);
        this.commands = new Commands(sending, jumping, new Selecting(scroll));
        this.typing = new Typing(commands, scroll, jumping);
        this.chance = chance;
    }

    /** What the help says, from top to bottom. */
    public List<List<Span>> help() {
        return Help.lines(typing.all(), commands.all());
    }

    /** What an event leads to. */
    public Step update(State state, Event event) {
        return Attention.titled(led(state, event));
    }

    private Step led(State state, Event event) {
        if (event instanceof Event.Pressed pressed) {
            return hurried(Attention.seen(state)).then(Marker::pressed).then(s -> typing.press(s, pressed.key()));
        }
        if (event instanceof Event.Received received) {
            return isGivenUp(state)
                    ? Step.of(state)
                    : Inbound.receive(state, received.message()).then(commands::catchUp);
        }
        if (event instanceof Event.Ticked ticked) {
            State now = at(state, ticked.now());
            Typists typists = now.room().typists();
            Typists still = typists.at(now.now());
            return tick(still == typists ? now : now.inRoom(r -> r.with(still)));
        }
        if (event instanceof Event.Woke woke) {
            return woke(state.at(woke.now()).onLink(l -> l.earlier(woke.by().negated())));
        }
        if (event instanceof Event.Moved) {
            return state.link().phase() == Phase.WAITING ? reconnect(state) : Step.of(state);
        }
        if (event instanceof Event.Resized resized) {
            return Step.of(typing.shown(state.with(state.viewport().sized(resized.columns(), resized.rows()))));
        }
        if (event instanceof Event.Focused focused) {
            return Step.of(Attention.focused(state, focused.here()));
        }
        if (event instanceof Event.Typed typed) {
            return commands.typed(
                    state.with(state.writing().typing()), Printable.cleanLines(typed.line()), typed.room());
        }
        if (event instanceof Event.Mistyped mistyped) {
            return Commands.problem(state.with(state.writing().typing()), mistyped.reason());
        }
        if (event instanceof Event.InputEnded) {
            return inputEnded(state);
        }
        if (event instanceof Event.Connected connected) {
            return connected(state, connected);
        }
        if (event instanceof Event.Disconnected disconnected) {
            return disconnected(state, disconnected.reason());
        }
        if (event instanceof Event.Stopped stopped) {
            return stopped(state, stopped);
        }
        if (event instanceof Event.Kept kept) {
            return Outbox.kept(state, kept);
        }
        if (event instanceof Event.Remembered remembered) {
            return state.within(state.first(), s -> Outbox.remembered(s, remembered));
        }
        if (event instanceof Event.Recalled recalled) {
            int number = state.number(recalled.room());
            return number == 0 ? Step.of(state) : state.within(number, s -> Outbox.recalled(s, recalled));
        }
        if (event instanceof Event.Missed missed) {
            return Returning.missed(state, missed.places());
        }
        if (event instanceof Event.Found found) {
            return Searching.found(state, found);
        }
        if (event instanceof Event.Exported exported) {
            return exported.problem()
                    ? Commands.problem(state, exported.words())
                    : Commands.note(state, exported.words());
        }
        if (event instanceof Event.Forgetful forgetful) {
            return Outbox.forgetful(state, forgetful.reason());
        }
        if (event instanceof Event.Hosting hosting) {
            return Step.of(shown(state.with(state.me().showing(hosting.card())), Kind.CARD, hosting.card()));
        }
        if (event instanceof Event.Configured configured) {
            return Tuning.configured(state, configured);
        }
        if (event instanceof Event.Unchosen unchosen) {
            return Step.of(state.plus(note(state, Kind.ERROR, unchosen.problem())));
        }
        if (event instanceof Event.Composed composed) {
            return Composing.ended(state, composed);
        }
        if (event instanceof Event.Browsed browsed) {
            return Browsing.opened(state, browsed);
        }
        if (event instanceof Event.CheckedUp checked) {
            return Doctor.found(state, checked);
        }
        if (event instanceof Event.WordsFound found) {
            int room = Subject.where(state, r -> Verifying.isAnswered(r, found.nick()));
            return state.within(room, s -> Step.of(Verifying.words(s, found)));
        }
        if (event instanceof Event.Vouched vouched) {
            return Verifying.vouched(state, vouched);
        }
        throw new AssertionError("an event without a case: " + event.getClass());
    }

    /** When the next {@link Event.Ticked} is due, if anything is. */
    public static Optional<Instant> nextTick(State state) {
        Link link = state.link();
        if (link.phase() == Phase.WAITING) {
            return Optional.of(nextSecond(state));
        }
        if (Doctor.isNeeded(state)) {
            return Optional.of(Doctor.due(state));
        }
        Optional<Instant> shown = Stream.concat(state.room().typists().next().stream(), Lag.due(state).stream())
                .min(Instant::compareTo);
        if (!link.isUp() || state.me().hosting()) {
            return shown;
        }
        Instant asked = link.pulse().asked();
        Instant due = asked == null ? link.pulse().heard().plus(SILENCE) : asked.plus(PATIENCE);
        return shown.filter(due::isAfter).or(() -> Optional.of(due));
    }

    /** A screen counts the seconds down; nobody else looks. */
    private static Instant nextSecond(State state) {
        Instant due = state.link().retry().at();
        long seconds = Duration.between(state.now(), due).toSeconds();
        return state.me().manner() == Profile.Manner.SCREEN ? due.minusSeconds(seconds) : due;
    }

    private static State at(State state, Instant now) {
        return now.isBefore(state.now())
                ? state.at(now).onLink(l -> l.earlier(Duration.between(now, state.now())))
                : state.at(now);
    }

    private Step tick(State state) {
        Link link = state.link();
        if (link.phase() == Phase.WAITING && !state.now().isBefore(link.retry().at())) {
            return reconnect(state);
        }
        if (Doctor.isDue(state)) {
            return Doctor.look(state);
        }
        if (!link.isUp() || state.me().hosting()) {
            return Step.of(state);
        }
        if (link.isEntering() && !state.now().isBefore(link.pulse().since().plus(ENTRY))) {
            return lost(state, "it did not let you in within " + ENTRY.toSeconds() + " seconds");
        }
        Instant asked = link.pulse().asked();
        if (asked == null) {
            boolean silent = !state.now().isBefore(link.pulse().heard().plus(SILENCE));
            if (silent && Login.isUnderWay(state)) {
                return Login.ended(state.onLink(l -> l.pulsing(l.pulse().hearing(state.now()))), Login.Stage.OVER);
            }
            return silent ? Handshake.ask(state) : Step.of(state);
        }
        if (state.now().isBefore(asked.plus(PATIENCE))) {
            return Step.of(state);
        }
        return lost(state, "no answer for " + SILENCE.plus(PATIENCE).toSeconds() + " seconds");
    }

    /** What there was before the sleep may be gone, or there again: it is tried at once. */
    private static Step woke(State state) {
        Link link = state.link();
        if (link.phase() == Phase.WAITING) {
            return reconnect(state);
        }
        boolean asks = link.isUp() && !state.me().hosting() && link.pulse().asked() == null;
        return asks ? Handshake.ask(state) : Step.of(state);
    }

    /** Who presses a key is there, and waits: but the host is not asked more often than when all is new. */
    private static Step hurried(State state) {
        Link link = state.link();
        boolean may = link.phase() == Phase.WAITING
                && !state.now().isBefore(link.retry().since().plus(FIRST_RETRY));
        return may ? reconnect(state) : Step.of(state);
    }

    private static Step reconnect(State state) {
        return Step.of(state.onLink(l -> l.in(Phase.CONNECTING)), new Effect.Connect());
    }

    private Step lost(State state, String reason) {
        return Step.of(state, new Effect.Hangup()).then(s -> disconnected(s, reason));
    }

    private Step connected(State state, Event.Connected event) {
        State up = state.onLink(link -> link.reached(event.pin(), event.verified(), state.now()));
        State told = event.greeting().isEmpty() ? up : shown(up, Kind.STATE, event.greeting());
        if (!told.outgoing().isKept()) {
            return Handshake.introduce(told);
        }
        State asking = told.with(told.outgoing().on(Outgoing.Shelf.OPENING));
        return Step.of(asking, new Effect.Remember(event.pin())).then(Handshake::introduce);
    }

    private Step disconnected(State state, String reason) {
        if (state.link().phase() == Phase.WAITING || isGivenUp(state)) {
            return Step.of(state); // the last word of a connection that was given up already
        }
        boolean first = state.link().retry().tries() == 0;
        if (Loss.endsAll(state)) {
            String told = Loss.and(Loss.sentence(state, reason), Loss.kept(state));
            State stopped = state.onLink(l -> l.stopped(Sending.UNREACHED)).plus(note(state, Kind.ERROR, told));
            return Step.of(stopped, new Effect.Quit(Sending.UNREACHED, told));
        }
        int tries = state.link().retry().tries() + 1;
        boolean examined = state.link().retry().examined();
        Link.Retry retry = new Link.Retry(state.now().plus(wait(tries)), tries, reason, state.now(), examined);
        State down = state.onLink(l -> l.in(Phase.WAITING).retrying(retry))
                .with(state.outgoing().cut());
        // That nobody answers right after the connection was lost is no news; that it is for another reason later, is.
        boolean news = first || tries > 2 && !reason.equals(state.link().retry().reason());
        String told = Loss.and(Loss.sentence(state, reason), "Trying again; what you type is kept.");
        Step step = Step.of(news ? down.plus(note(down, Kind.ERROR, told)) : down);
        return Doctor.isNeeded(state) ? step.then(Doctor::look) : step;
    }

    /** Whether we have hung up ourselves: what was on its way changes nothing. */
    private static boolean isGivenUp(State state) {
        return state.link().phase() == Phase.STOPPED || state.link().phase() == Phase.LOCKED;
    }

    private Duration wait(int tries) {
        long most = FIRST_RETRY.toMillis() << Math.min(tries - 1, 10);
        long longest = Math.min(most, LAST_RETRY.toMillis());
        return Duration.ofMillis(Math.max(LEAST_RETRY.toMillis(), (long) (longest * chance.getAsDouble())));
    }

    /** Somebody who is in a conversation wants to go on reading it; everybody else is told at once. */
    private static Step stopped(State state, Event.Stopped event) {
        State told = state.onLink(l -> l.stopped(event.exitCode())).plus(note(state, Kind.ERROR, event.reason()));
        boolean reads = state.me().manner() == Profile.Manner.SCREEN
                && !state.me().hosting()
                && state.me().known();
        return reads ? Step.of(told) : Step.of(told, new Effect.Quit(event.exitCode(), event.reason()));
    }

    /** A connector leaves when its last message is acknowledged; a host keeps serving. */
    private static Step inputEnded(State state) {
        if (state.me().hosting()) {
            return Step.of(state);
        }
        State leaving = state.with(state.outgoing().leave());
        if (state.link().phase() != Phase.WAITING) {
            return Sending.leaveWhenDone(leaving);
        }
        String reason = Loss.and(Loss.sentence(state, state.link().retry().reason()), Loss.kept(state));
        return Step.of(leaving.plus(note(leaving, Kind.ERROR, reason)), new Effect.Quit(3, reason));
    }

    static Entry note(State state, Kind kind, String text) {
        Tone tone = kind == Kind.ERROR ? Tone.PROBLEM : Tone.QUIET;
        return Entry.note(kind, state.now(), List.of(Span.of(text, tone)));
    }

    /** Several lines as one entry. */
    static State shown(State state, Kind kind, List<List<Span>> lines) {
        List<Span> body = new ArrayList<>();
        for (List<Span> line : lines) {
            if (!body.isEmpty()) {
                body.add(Span.of("\n"));
            }
            body.addAll(line);
        }
        return state.plus(Entry.note(kind, state.now(), body));
    }
}
