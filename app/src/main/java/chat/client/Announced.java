package chat.client;

import chat.irc.Capability;
import chat.irc.Message;
import chat.text.Editor;
import java.time.Duration;
import java.time.Instant;

/**
 * What the others are told of my writing (IRCv3 client-tags/typing).
 *
 * @param begun when the draft was begun
 * @param told when they were told the last time; the epoch while they were not told of this draft
 */
record Announced(Instant begun, Instant told) {
    static final Announced NOTHING = new Announced(Instant.EPOCH, Instant.EPOCH);

    /** What is written in less is a message by the time that anybody could read that it is written. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    /** Between two notices; given by the specification. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** People in a room in which that would be noise. A count. */
    private static final int CROWD = 20;

    /** A key has been pressed; the draft may be another now. */
    static Step pressed(State before, Step step) {
        State after = step.state();
        Editor now = after.writing().editor();
        boolean same = now == before.writing().editor()
                || after.rooms().shown() != before.rooms().shown();
        if (same || !isWanted(after)) {
            return step;
        }
        Announced announced = after.writing().announced();
        if (now.isBlank() || isCommand(now.text())) {
            boolean said = after.outgoing() != before.outgoing();
            boolean told = announced.told().isAfter(Instant.EPOCH) && !said;
            State empty = with(after, NOTHING);
            return told ? new Step(empty, step.effects()).and(notice(after, "done")) : new Step(empty, step.effects());
        }
        Instant begun = announced.begun().equals(Instant.EPOCH) ? after.now() : announced.begun();
        boolean due = !after.now().isBefore(begun.plus(SHORT))
                && !after.now().isBefore(announced.told().plus(PAUSE));
        State noted = with(after, new Announced(begun, due ? after.now() : announced.told()));
        Step known = new Step(noted, step.effects());
        return due ? known.and(notice(after, "active")) : known;
    }

    private static boolean isWanted(State state) {
        return state.me().settings().isOn(Setting.TYPING)
                && state.link().isOpen()
                && state.link().has(Capability.MESSAGE_TAGS)
                && state.me().manner() == Profile.Manner.SCREEN
                && state.room().roster().size() > 1 - (state.room().isPrivate() ? 1 : 0)
                && state.room().roster().size() <= CROWD;
    }

    private static boolean isCommand(String text) {
        return text.startsWith("/") && !text.startsWith("//");
    }

    private static State with(State state, Announced announced) {
        return state.with(state.writing().with(announced));
    }

    private static Effect notice(State state, String what) {
        return new Effect.Send(Message.of("TAGMSG", state.room().name()).tagged(Typists.TAG, what));
    }
}
