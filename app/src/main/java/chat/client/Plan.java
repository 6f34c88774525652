package chat.client;

import chat.text.Width;

/**
 * How the rows of the screen are shared out, from top to bottom. What matters least goes first when it gets tight.
 *
 * <pre>
 *   pane     what was said
 *   rooms    one row                from {@value #ROOMED} rows, when there are several conversations
 *   status   one row                from 3 rows
 *   input    1 row, and up to half of what is left for a long draft
 *   hint     one row                from {@value #HINTED} rows
 * </pre>
 *
 * @param pane rows of the history
 * @param rooms 0 or 1
 * @param status 0 or 1
 * @param input rows of the draft
 * @param hint 0 or 1
 */
public record Plan(int pane, int rooms, int status, int input, int hint) {
    /** The height from which there is room for hints, in rows. */
    static final int HINTED = 10;

    /** The height from which there is room for the names of the conversations, in rows. */
    static final int ROOMED = 7;

    /** The width from which there is room for those who are here, in cells. */
    public static final int WIDE = 90;

    /** The width that they take, in cells. */
    public static final int PEOPLE = 24;

    /** The width from which the prompt shows my nick, in cells. */
    private static final int NAMED = 50;

    /** Shares out this many rows when the draft has so many. */
    static Plan of(int rows, int draft, boolean several) {
        int hint = rows >= HINTED ? 1 : 0;
        int status = rows >= 3 ? 1 : 0;
        int rooms = several && rows >= ROOMED ? 1 : 0;
        int most = Math.max(1, (rows - rooms - status - hint) / 2);
        int input = Math.max(1, Math.min(draft, most));
        return new Plan(Math.max(0, rows - rooms - status - hint - input), rooms, status, input, hint);
    }

    /** The plan for a state as it is. */
    public static Plan of(State state) {
        if (state.viewport().bare()) {
            return new Plan(state.viewport().rows(), 0, 0, 0, 0);
        }
        int draft = state.writing().editor().rows(inputColumns(state)).size();
        return of(state.viewport().rows(), draft, state.rooms().areSeveral());
    }

    /** The cells that a row of the history has. */
    public static int paneColumns(State state) {
        return state.viewport().columns() - (showsPeople(state) ? PEOPLE : 0);
    }

    /** Whether those who are here stand beside it. */
    public static boolean showsPeople(State state) {
        boolean wanted = state.viewport().people() != state.me().settings().isOn(Setting.PEOPLE);
        return wanted
                && !state.viewport().bare()
                && state.viewport().columns() >= WIDE
                && !state.room().isPrivate();
    }

    /** What stands in front of the draft. */
    public static String prompt(State state) {
        int columns = state.viewport().columns();
        boolean named = columns >= NAMED && Width.of(state.me().nick()) <= columns / 2;
        return named ? state.me().nick() + " › " : "› ";
    }

    /** The cells that a row of the draft has. */
    public static int inputColumns(State state) {
        return Math.max(1, state.viewport().columns() - Width.of(prompt(state)));
    }
}
