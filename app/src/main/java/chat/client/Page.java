package chat.client;

/**
 * What entries are laid out on.
 *
 * @param history where they are from
 * @param columns the width, in cells, at least 1
 * @param alone whether all of it is between me and one other, so that nobody needs to be told whom a line went to
 * @param unread what came while something else was on the screen: a line stands before it
 * @param bare whether nothing but who and what is wanted
 * @param settings what I have chosen
 */
public record Page(History history, int columns, boolean alone, Unread unread, boolean bare, Settings settings) {
    /** The width from which times are shown, in cells. */
    static final int TIMED = 40;

    /** A page of a room. */
    public static Page of(History history, int columns) {
        return new Page(history, columns, false, Unread.NOTHING, false, Settings.USUAL);
    }

    /** The page that a state shows. */
    public static Page of(State state) {
        Room room = state.room();
        return new Page(
                room.history(),
                Plan.paneColumns(state),
                room.isPrivate(),
                room.unread(),
                state.viewport().bare(),
                state.me().settings());
    }

    /** Whether the time is told. */
    boolean isTimed() {
        return columns >= TIMED && settings.isOn(Setting.TIMES);
    }
}
