package chat.client;

import chat.client.Viewport.Anchor;

/** Moves over the rows of the history. Pure; counts only the rows it passes. */
public final class Scroll {
    /** The newest rows, which stay in sight while the pane is scrolled back. A count. */
    public static final int LIVE = 3;

    /** The height from which a pane has room for them, a line, and three rows above, in rows. */
    private static final int SPLIT = LIVE + 1 + 3;

    /** Below this height of what is scrolled, it is enough that one row stays in sight when a page is turned. */
    private static final int LOW = 5;

    /** Rows that stay in sight when a page is turned. A count. */
    private static final int OVERLAP = 2;

    private final Layout layout;

    public Scroll(Layout layout) {
        this.layout = layout;
    }

    /**
     * The first row on a pane of this many rows: the one that is held, or the one from which the newest fits. A pane
     * that has grown so tall that it would end below the newest is filled from above instead.
     */
    public Anchor top(State state, int pane) {
        Search search = state.viewport().search();
        if (search != null && search.hasMatch()) {
            return around(state.shown(), search.match(), pane);
        }
        Anchor held = state.viewport().top();
        Anchor lowest = lowest(state, pane);
        if (held == null) {
            return lowest;
        }
        Anchor kept = kept(state, held);
        return isBefore(kept, lowest) ? kept : lowest;
    }

    /**
     * How many rows of the pane are scrolled. While they are not at the newest, a line and the {@link #LIVE} newest rows
     * take the others; that moves nothing above them.
     */
    public int scrolled(State state, int pane) {
        Viewport viewport = state.viewport();
        Anchor held = viewport.top();
        boolean back = held != null && viewport.search() == null && isBefore(kept(state, held), lowest(state, pane));
        return back ? upper(pane) : pane;
    }

    private static int upper(int pane) {
        return pane < SPLIT ? pane : pane - LIVE - 1;
    }

    /** The rows that a page is turned by: always the same, so that turning it back ends where it began. */
    int page(State state) {
        int rows = upper(Plan.of(state).pane());
        return Math.max(1, rows - (rows < LOW ? 1 : OVERLAP));
    }

    /** The newest entry that is wholly on the screen, above those that are always there. */
    long bottom(State state) {
        int pane = Plan.of(state).pane();
        return bottom(state, top(state, pane), scrolled(state, pane));
    }

    /** A held row that is not there any more (dropped, or wrapped in fewer rows) becomes the nearest one. */
    private Anchor kept(State state, Anchor anchor) {
        History history = state.room().history();
        if (anchor.entry() < history.first()) {
            return new Anchor(history.first(), 0);
        }
        if (anchor.entry() > history.last()) {
            return new Anchor(history.last(), 0);
        }
        return new Anchor(anchor.entry(), Math.max(0, Math.min(anchor.row(), height(state, anchor.entry()) - 1)));
    }

    /** The row from which everything up to the newest fits in the pane. */
    private Anchor lowest(State state, int pane) {
        History history = state.room().history();
        return back(state, new Anchor(history.last() + 1, 0), pane);
    }

    /** The state scrolled by so many rows, up when negative. At the newest it follows again. */
    State by(State state, int rows) {
        int pane = Plan.of(state).pane();
        if (state.room().history().size() == 0) {
            return state;
        }
        Anchor from = top(state, pane);
        Anchor to = rows < 0 ? back(state, from, -rows) : forth(state, from, rows);
        return to(state, to, pane);
    }

    /** The same screen, that stands still whatever comes. */
    State held(State state) {
        Anchor top = top(state, Plan.of(state).pane());
        Viewport viewport = state.viewport();
        return viewport.follows()
                ? state.with(viewport.at(top, state.room().history().last(), Below.NOTHING))
                : state;
    }

    /** Scrolled by as little as brings an entry onto the screen, its first row before all; it stands still then. */
    State reveal(State state, long entry) {
        int pane = Plan.of(state).pane();
        if (!isBefore(new Anchor(entry, 0), top(state, pane)) && entry <= bottom(state)) {
            return state;
        }
        return held(
                isBefore(new Anchor(entry, 0), top(state, pane))
                        ? begin(state, entry)
                        : to(state, ending(state, entry, pane), pane));
    }

    /** The first row where an entry ends at the end of what is scrolled; with its first row, if it is taller. */
    private Anchor ending(State state, long entry, int pane) {
        Anchor end = back(state, new Anchor(entry + 1, 0), upper(pane));
        Anchor begin = new Anchor(entry, 0);
        return isBefore(begin, end) ? begin : end;
    }

    /** The oldest there is. */
    State oldest(State state) {
        return to(
                state,
                new Anchor(state.room().history().first(), 0),
                Plan.of(state).pane());
    }

    /** An entry in the middle of the screen. */
    State show(State state, long entry) {
        int pane = Plan.of(state).pane();
        return to(state, around(state, entry, pane), pane);
    }

    /** An entry at the top of the screen. */
    State begin(State state, long entry) {
        return to(state, new Anchor(entry, 0), Plan.of(state).pane());
    }

    private Anchor around(State state, long entry, int pane) {
        Anchor middle = back(state, new Anchor(entry, 0), upper(pane) / 2);
        Anchor lowest = lowest(state, pane);
        return isBefore(middle, lowest) ? middle : lowest;
    }

    /** The newest, which is followed from now on. */
    static State newest(State state) {
        return state.with(state.viewport().following());
    }

    private State to(State state, Anchor anchor, int pane) {
        Anchor lowest = lowest(state, pane);
        if (!isBefore(anchor, lowest)) {
            return newest(state);
        }
        boolean first = state.viewport().follows();
        long before = first ? state.room().history().last() : state.viewport().seen();
        long seen = Math.max(before, bottom(state, anchor, upper(pane)));
        Below below = state.viewport().below().minus(Below.in(state, before + 1, seen));
        return state.with(state.viewport().at(anchor, seen, below));
    }

    private static boolean isBefore(Anchor one, Anchor other) {
        return one.entry() < other.entry() || one.entry() == other.entry() && one.row() < other.row();
    }

    /** The newest entry that is wholly on a pane that begins here. */
    private long bottom(State state, Anchor top, int pane) {
        Anchor below = forth(state, top, pane);
        return below.entry() - 1;
    }

    private Anchor back(State state, Anchor from, int rows) {
        long first = state.room().history().first();
        long entry = from.entry();
        int row = from.row() - rows;
        while (row < 0 && entry > first) {
            entry--;
            row += height(state, entry);
        }
        return new Anchor(entry, Math.max(0, row));
    }

    private Anchor forth(State state, Anchor from, int rows) {
        long last = state.room().history().last();
        long entry = from.entry();
        int row = from.row() + rows;
        while (entry <= last && row >= height(state, entry)) {
            row -= height(state, entry);
            entry++;
        }
        return new Anchor(entry, entry > last ? 0 : row);
    }

    private int height(State state, long entry) {
        return layout.height(Page.of(state), entry);
    }
}
