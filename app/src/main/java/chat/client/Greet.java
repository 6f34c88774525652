package chat.client;

import java.util.Locale;

/** Says what older programs hear that wait to be spoken to; only whoever hosts can. */
final class Greet {
    private Greet() {}

    static Step command(State state, String text) {
        if (!state.me().hosting()) {
            return Commands.problem(state, "/greet is for whoever hosts.");
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "none" -> with(state, Effect.Greet.With.NONE, "Who waits to be spoken to hears nothing now.");
            case "syn" -> with(state, Effect.Greet.With.SYN, "Who waits to be spoken to hears SYN now, as CS372 does.");
            case "banner" ->
                with(
                        state,
                        Effect.Greet.With.BANNER,
                        "Who waits to be spoken to is asked for a screen name now, as Hackbright does.");
            case "port" ->
                with(state, Effect.Greet.With.BY_PORT, "Who waits to be spoken to hears now what goes with the port.");
            default -> Commands.problem(state, "/greet needs one of none, syn, banner and port: /greet banner");
        };
    }

    private static Step with(State state, Effect.Greet.With with, String words) {
        return Commands.note(state, words).and(new Effect.Greet(with));
    }
}
