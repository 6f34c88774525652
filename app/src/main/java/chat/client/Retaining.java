package chat.client;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /history}: how much of the room is kept, told or changed; only whoever hosts can. */
final class Retaining {
    private static final Pattern BOUND = Pattern.compile("([0-9]{1,6}) ?(mb|gb|days?|months?|years?)");

    private static final long MEGABYTE = 1024 * 1024;
    private static final int DAYS_OF_A_MONTH = 30;
    private static final int DAYS_OF_A_YEAR = 365;

    private Retaining() {}

    static Step command(State state, String text) {
        if (!state.me().hosting()) {
            return Commands.problem(state, "/history is for whoever hosts.");
        }
        String room = state.room().name();
        if (text.isEmpty()) {
            return Step.of(state, new Effect.Retain(room, 0, 0));
        }
        Matcher bound = BOUND.matcher(text.toLowerCase(Locale.ROOT));
        long number = bound.matches() ? Long.parseLong(bound.group(1)) : 0;
        if (number == 0) {
            return Commands.problem(
                    state,
                    "/history tells how much of the room is kept; /history 500 MB, /history 90 days and"
                            + " /history 2 years change it.");
        }
        return Step.of(
                state,
                switch (bound.group(2).charAt(0)) {
                    case 'm' ->
                        bound.group(2).equals("mb")
                                ? new Effect.Retain(room, number * MEGABYTE, 0)
                                : new Effect.Retain(room, 0, number * DAYS_OF_A_MONTH);
                    case 'g' -> new Effect.Retain(room, number * 1024 * MEGABYTE, 0);
                    case 'd' -> new Effect.Retain(room, 0, number);
                    default -> new Effect.Retain(room, 0, number * DAYS_OF_A_YEAR);
                });
    }
}
