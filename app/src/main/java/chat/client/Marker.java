package chat.client;

import chat.client.Entry.Delivery;
import chat.irc.Capability;
import chat.irc.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * How far I have read in a room, on whatever machine (IRCv3 draft/read-marker). It is told when a key is pressed while the
 * newest is in sight, since only then somebody is there for sure; and not often.
 *
 * @param read the time of the newest message that was read, by the server's clock; the epoch while it is not known
 * @param told when the server was told the last time
 */
record Marker(Instant read, Instant told) {
    /** Between two times that the server is told, but for the last one. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    static final Marker NONE = new Marker(Instant.EPOCH, Instant.EPOCH);

    private static final String VERB = "MARKREAD";
    private static final String TIMESTAMP = "timestamp=";

    /** Among so many entries the newest message is looked for. A count. */
    private static final int NEAR = 100;

    /** {@code MARKREAD target timestamp=…}: what was read elsewhere is not new here either. */
    static Step heard(State state, Message message) {
        Optional<Instant> until = time(message.param(1))
                .filter(time -> time.isBefore(state.now().plus(Inbound.AHEAD)))
                .filter(time -> time.isAfter(state.room().marker().read()));
        if (!state.isRoom(message.param(0)) || until.isEmpty()) {
            return Step.of(state);
        }
        State read = state.inRoom(r -> r.with(new Marker(until.get(), r.marker().told())));
        boolean all = newest(read).map(e -> !e.time().isAfter(until.get())).orElse(true);
        State seen = all
                ? read.with(read.viewport().with(Below.NOTHING))
                        .inRoom(r -> r.with(r.unread().seen()))
                : read;
        return state.outgoing().isKept()
                ? Step.of(seen, new Effect.Read(state.room().name(), until.get()))
                : Step.of(seen);
    }

    private static Optional<Instant> time(String text) {
        try {
            return text.startsWith(TIMESTAMP)
                    ? Optional.of(Instant.parse(text.substring(TIMESTAMP.length())))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty(); // it tells nothing that we could use
        }
    }

    /** A key was pressed. */
    static Step pressed(State state) {
        boolean soon = state.now().isBefore(state.room().marker().told().plus(PAUSE))
                && !state.now().isBefore(state.room().marker().told());
        return soon ? Step.of(state) : new Step(marked(state), due(state));
    }

    /** What is to be said before we leave. */
    static List<Effect> due(State state) {
        boolean sees = state.link().isOpen()
                && state.link().has(Capability.READ_MARKER)
                && state.me().manner() == Profile.Manner.SCREEN
                && state.viewport().follows()
                && state.viewport().search() == null;
        return sees
                ? unread(state)
                        .<List<Effect>>map(e -> List.of(new Effect.Send(
                                Message.of(VERB, state.room().name(), TIMESTAMP + Resume.TIME.format(e.time())))))
                        .orElse(List.of())
                : List.of();
    }

    private static State marked(State state) {
        return due(state).isEmpty()
                ? state
                : unread(state)
                        .map(e -> state.inRoom(r -> r.with(new Marker(e.time(), state.now()))))
                        .orElse(state);
    }

    /** The newest message, if it was not read. */
    private static Optional<Entry> unread(State state) {
        return newest(state).filter(e -> e.time().isAfter(state.room().marker().read()));
    }

    private static Optional<Entry> newest(State state) {
        return state.room()
                .history()
                .find(
                        e -> e.isSaid()
                                && state.isRoom(e.target())
                                && (e.delivery() == Delivery.RECEIVED || e.delivery() == Delivery.STORED),
                        NEAR);
    }
}
