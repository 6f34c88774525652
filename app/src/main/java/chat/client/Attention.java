package chat.client;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether somebody looks, and what that one is told of who does not. What was said before we came, or while the
 * connection was lost, tells nobody anything: it is read when somebody comes.
 *
 * @param gaze whether this window has the keyboard, as far as the terminal tells
 * @param missed how many messages came into the conversation on the screen since it has not
 * @param told when the terminal rang, or showed something, the last time; the epoch before that
 * @param title what the window is called; empty while it has the name that it had before
 */
record Attention(Gaze gaze, int missed, Instant told, String title) {
    /** Who does not know looks perhaps. */
    enum Gaze {
        /** The terminal has not told, or does not tell. */
        UNKNOWN,
        HERE,
        ELSEWHERE
    }

    static final Attention UNKNOWN = new Attention(Gaze.UNKNOWN, 0, Instant.EPOCH, "");

    /** The shortest time between two rings: who has heard one looks, and more would only annoy. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    /** The window got the keyboard, or lost it. */
    static State focused(State state, boolean here) {
        Attention now = state.me().attention();
        Gaze gaze = here ? Gaze.HERE : Gaze.ELSEWHERE;
        return with(state, new Attention(gaze, here ? 0 : now.missed, now.told, now.title));
    }

    /** A key was pressed: whoever did that has seen what is on the screen. */
    static State seen(State state) {
        Attention now = state.me().attention();
        return now.missed == 0 ? state : with(state, new Attention(now.gaze, 0, now.told, now.title));
    }

    /** Something has just been said in the conversation that the state is seen from, by somebody else or by me. */
    static Step said(State before, Entry entry) {
        if (entry.mine()) {
            return Step.of(before);
        }
        State state = missing(before);
        Attention now = state.me().attention();
        boolean soon = !state.now().isBefore(now.told) && state.now().isBefore(now.told.plus(PAUSE));
        if (now.gaze == Gaze.HERE || soon || !concerns(state, entry)) {
            return Step.of(state);
        }
        Step step = Step.of(with(state, new Attention(now.gaze, now.missed, state.now(), now.title)));
        Step rung = state.me().settings().isOn(Setting.BELL) ? step.and(new Effect.Bell()) : step;
        return now.gaze == Gaze.ELSEWHERE ? rung.and(notice(state, entry)) : rung;
    }

    private static State missing(State state) {
        Attention now = state.me().attention();
        boolean shown =
                state.rooms().at() == state.rooms().shown() && state.viewport().follows();
        return now.gaze == Gaze.ELSEWHERE && shown
                ? with(state, new Attention(now.gaze, now.missed + 1, now.told, now.title))
                : state;
    }

    /** What the user wants to be told of. */
    private static boolean concerns(State state, Entry entry) {
        boolean two = !state.room().isPrivate() && state.room().roster().size() == 2;
        // Answers of services and questions of programs want no attention.
        boolean mine = entry.kind() != Entry.Kind.NOTICE
                && (entry.isPrivate() || two || Mentions.of(state.me().nick(), entry.text()));
        return switch (state.me().settings().get(Setting.NOTIFY)) {
            case "all" -> mine || entry.kind() != Entry.Kind.NOTICE;
            case "none" -> false;
            default -> mine;
        };
    }

    private static Effect notice(State state, Entry entry) {
        String room = state.room().isPrivate() ? "" : " in " + state.room().name();
        String text = entry.text().replaceAll("\\s+", " ");
        boolean acts = entry.kind() == Entry.Kind.ACTION;
        return new Effect.Notify(entry.nick() + room, acts ? entry.nick() + " " + text : text);
    }

    /** Gives the window another name if it has become another. */
    static Step titled(Step step) {
        State state = step.state();
        Attention now = state.me().attention();
        boolean names = state.me().manner() == Profile.Manner.SCREEN
                && state.me().settings().isOn(Setting.TITLE);
        String title = names ? title(state) : "";
        return title.equals(now.title)
                ? step
                : new Step(with(state, new Attention(now.gaze, now.missed, now.told, title)), step.effects())
                        .and(new Effect.Title(title));
    }

    private static String title(State state) {
        int unread = state.me().attention().missed + state.viewport().below().said();
        Rooms rooms = state.rooms();
        for (Room room : rooms.all()) {
            unread += room.number() == rooms.shown() ? 0 : room.unread().news().said();
        }
        String name = state.room().name();
        return unread == 0 ? name : "(" + unread + ") " + name;
    }

    private static State with(State state, Attention attention) {
        return state.with(state.me().with(attention));
    }
}
