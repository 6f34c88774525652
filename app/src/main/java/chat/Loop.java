package chat;

import chat.client.Effect;
import chat.client.Event;
import chat.client.Key;
import chat.client.Link;
import chat.client.State;
import chat.client.Step;
import chat.client.Update;
import chat.dialect.Greeting;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The heart of a participant: takes events one by one, lets {@link Update} make the next state, performs the effects,
 * and shows the result once nothing waits any more. It owns the thread that calls {@link #run}; every other thread only
 * puts events in.
 */
final class Loop {
    private static final System.Logger LOG = System.getLogger(Loop.class.getName());

    /** The shortest time between two frames while events keep coming. A key is shown at once. */
    private static final Duration FRAME = Duration.ofMillis(16);

    /** How far the clock has to run ahead of the time that passed for this machine, so that it was asleep. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    /** While a host is to be kept in touch with, the clock is looked at so often. */
    private static final Duration LOOKS = Duration.ofSeconds(2);

    private final Inbox events = new Inbox();
    private final Update update;
    private final InstantSource clock;
    private final Oracle oracle;
    private final Supplier<?> whereabouts;

    /** Answers questions that take long, from a thread of its own. */
    interface Oracle {
        void findWords(Effect.FindWords question);

        void vouch(String pin);

        default void choose(Effect.Choose choice) {
            throw new IllegalStateException("nobody can choose anything here");
        }

        /** The first frame is painted. */
        default void begin() {
            // Not everybody has something to tell unasked.
        }

        /** Nothing is asked any more. */
        default void end() {
            // Nor something to finish.
        }
    }

    /** What a run is about: changes with each event. */
    private final class Run {
        final Face face;
        final Wire wire;
        Memory memory = Memory.NONE;
        State state;
        Effect.@Nullable Quit quit;
        boolean rings;
        boolean redraws;

        /** Where we were when we came in, or later while we were out. */
        @Nullable
        Object place;

        /** When that was looked at; a {@link System#nanoTime}. */
        long looked = System.nanoTime();

        boolean inside;

        Run(State state, Face face, Wire wire) {
            this.state = state;
            this.face = face;
            this.wire = wire;
        }
    }

    /**
     * @param update makes the next state
     * @param clock tells the time
     * @param oracles makes what answers long questions, given where the answers go
     * @param whereabouts the addresses of this machine, to be compared
     */
    Loop(Update update, InstantSource clock, Function<Consumer<Event>, Oracle> oracles, Supplier<?> whereabouts) {
        this.update = update;
        this.clock = clock;
        this.whereabouts = whereabouts;
        this.oracle = oracles.apply(this::put);
    }

    /** Puts an event in. Any thread; waits while too many are there already. */
    void put(Event event) {
        try {
            events.put(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs until somebody leaves. The first frame is painted before the wire is touched.
     *
     * @return the exit code
     */
    int run(State start, Face face, Wire wire) throws InterruptedException {
        return run(start, face, wire, () -> Memory.NONE);
    }

    /**
     * The same, and what happens is kept.
     *
     * @param memory made once the first frame is painted
     */
    int run(State start, Face face, Wire wire, Supplier<Memory> memory) throws InterruptedException {
        Run run = new Run(start, face, wire);
        unlessGone(run, () -> face.begin(start));
        oracle.begin();
        run.memory = memory.get();
        run.memory.open(start);
        wire.connect();
        long painted = System.nanoTime();
        boolean stale = false;
        while (run.quit == null) {
            boolean urgent = takeIn(run, stale ? FRAME.minusNanos(System.nanoTime() - painted) : wait(run.state));
            wire.flush();
            stale = !urgent && !frameIsDue(painted);
            if (!stale) {
                show(run);
                painted = System.nanoTime();
            }
        }
        wire.close();
        face.leave(run.state, run.quit.words());
        run.memory.close();
        oracle.end();
        return run.quit.exitCode();
    }

    private static boolean frameIsDue(long painted) {
        return System.nanoTime() - painted >= FRAME.toNanos();
    }

    private void show(Run run) {
        if (run.quit != null) {
            return;
        }
        if (run.rings) {
            run.face.bell();
            run.rings = false;
        }
        if (run.redraws) {
            run.face.redraw();
            run.redraws = false;
        }
        unlessGone(run, () -> run.face.settled(run.state));
    }

    /** Something shown. */
    private interface Showing {
        void run() throws IOException;
    }

    /** Whoever closes the window leaves: nothing is wrong with that, and the others are told as usual. */
    private void unlessGone(Run run, Showing showing) {
        try {
            showing.run();
        } catch (IOException e) {
            LOG.log(Level.INFO, "the terminal is gone: {0}", e.getMessage());
            handle(run, new Event.Pressed(new Key.Closed()));
            run.wire.flush();
        }
    }

    private @Nullable Duration wait(State state) {
        Optional<Instant> due = Update.nextTick(state);
        Duration wait = due.map(at -> Duration.between(clock.instant(), at)).orElse(null);
        return wait == null || wait.compareTo(LOOKS) < 0 ? wait : LOOKS;
    }

    /**
     * Waits for an event and takes in all that are there.
     *
     * @param wait how long at most; null for ever
     * @return whether somebody waits to see the result: a key was pressed, or nothing has happened but the time
     */
    private boolean takeIn(Run run, @Nullable Duration wait) throws InterruptedException {
        List<Event> batch = new ArrayList<>();
        Instant slept = clock.instant();
        long begun = System.nanoTime();
        events.take(wait == null ? null : wait.toNanos(), batch);
        Instant now = clock.instant();
        Duration ahead = Duration.between(slept, now).minusNanos(System.nanoTime() - begun);
        handle(run, ahead.compareTo(AHEAD) > 0 ? new Event.Woke(now, ahead) : new Event.Ticked(now));
        boolean urgent = batch.isEmpty();
        for (Event event : batch) {
            handle(run, event);
            urgent |= Inbox.isUrgent(event);
        }
        lookAround(run);
        return urgent;
    }

    /** Who waits to try again, and is in another network than before, need not wait. */
    private void lookAround(Run run) {
        Link.Phase phase = run.state.link().phase();
        boolean arrives =
                phase == Link.Phase.JOINED && !run.inside && !run.state.me().hosting();
        run.inside = phase == Link.Phase.JOINED;
        long now = System.nanoTime();
        boolean waits = phase == Link.Phase.WAITING && now - run.looked >= LOOKS.toNanos();
        if (!arrives && !waits) {
            return;
        }
        Object before = run.place;
        run.place = whereabouts.get();
        run.looked = now;
        if (waits && before != null && !before.equals(run.place)) {
            handle(run, new Event.Moved());
        }
    }

    private void handle(Run run, Event event) {
        if (run.quit != null) {
            return;
        }
        State before = run.state;
        Step step = step(before, event);
        run.state = step.state();
        if (run.face.tellsEachChange()) {
            run.face.changed(before, run.state);
        }
        if (!(event instanceof Event.Remembered) && !(event instanceof Event.Recalled)) {
            run.memory.changed(before, run.state);
        }
        step.effects().forEach(effect -> perform(run, effect));
    }

    /** One message that we cannot take in must not end the conversation. */
    private Step step(State state, Event event) {
        if (!(event instanceof Event.Received)) {
            return update.update(state, event);
        }
        try {
            return update.update(state, event);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a message from the host was skipped", e);
            return new Step(state, List.of());
        }
    }

    private void perform(Run run, Effect effect) {
        if (effect instanceof Effect.Send send) {
            run.wire.send(send.message());
        } else if (effect instanceof Effect.Connect) {
            run.wire.connect();
        } else if (effect instanceof Effect.Unlock unlock) {
            run.wire.unlock(unlock.password());
            run.wire.connect();
        } else if (effect instanceof Effect.Hangup) {
            run.wire.hangup();
        } else if (effect instanceof Effect.Greet greet) {
            run.wire.greet(greeting(greet.with()));
        } else if (effect instanceof Effect.Retain retain) {
            run.wire.retain(retain);
        } else if (effect instanceof Effect.CheckUp look) {
            run.wire.checkUp(look.asked());
        } else if (effect instanceof Effect.FindWords question) {
            oracle.findWords(question);
        } else if (effect instanceof Effect.Vouch vouch) {
            oracle.vouch(vouch.pin());
        } else if (effect instanceof Effect.Keep keep) {
            String problem = run.memory.keep(keep.letters(), keep.instead());
            handle(run, new Event.Kept(keep, problem));
        } else if (effect instanceof Effect.Mark mark) {
            run.memory.mark(mark);
        } else if (effect instanceof Effect.Discard discard) {
            run.memory.discard(discard.ids());
        } else if (effect instanceof Effect.Remember remember) {
            run.memory.remember(remember.pin());
        } else if (effect instanceof Effect.Recollect recollect) {
            run.memory.recollect(recollect);
        } else if (effect instanceof Effect.Find find) {
            run.memory.find(find);
        } else if (effect instanceof Effect.Redact redact) {
            run.memory.redact(redact);
        } else if (effect instanceof Effect.Read read) {
            run.memory.read(read.room(), read.until());
        } else if (effect instanceof Effect.Export export) {
            run.memory.export(export.file());
        } else if (effect instanceof Effect.Choose choice) {
            oracle.choose(choice);
        } else if (effect instanceof Effect.Bell) {
            run.rings = true;
        } else if (effect instanceof Effect.Notify notify) {
            run.face.announce(notify.title(), notify.text());
        } else if (effect instanceof Effect.Title title) {
            run.face.title(title.text());
        } else if (effect instanceof Effect.Copy copy) {
            run.face.copy(copy.text());
        } else if (effect instanceof Effect.Compose compose) {
            run.face.compose(compose.text());
        } else if (effect instanceof Effect.Browse browse) {
            run.face.browse(browse.link());
        } else if (effect instanceof Effect.Redraw) {
            run.redraws = true;
        } else if (effect instanceof Effect.Suspend) {
            unlessGone(run, run.face::suspend);
        } else if (effect instanceof Effect.Quit quit) {
            run.quit = quit;
        } else {
            throw new AssertionError("an effect without a case: " + effect.getClass());
        }
    }

    private static Greeting greeting(Effect.Greet.With with) {
        return switch (with) {
            case NONE -> Greeting.NONE;
            case SYN -> Greeting.SYN;
            case BANNER -> Greeting.BANNER;
            case BY_PORT -> Greeting.BY_PORT;
        };
    }
}
