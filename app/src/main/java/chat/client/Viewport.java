package chat.client;

import org.jspecify.annotations.Nullable;

/**
 * What of the conversation is on the screen.
 *
 * @param columns the screen's width in cells, at least 1
 * @param rows its height, at least 1
 * @param top the first row that is shown; absent while the newest is followed
 * @param seen the newest entry that was on the screen; what comes behind it is counted as below
 * @param below what was said behind it; nothing while the newest is followed
 * @param help the first row of the help that is shown; -1 while there is no help
 * @param search what is looked for; absent while nothing is
 * @param chooser the conversation that is being chosen; absent while none is
 * @param jump the entry that was gone to; 0 once the screen was moved by anything else
 * @param people whether those who are here stand at the right edge, or do not if they usually do
 * @param bare whether nothing but what was said is on the screen
 */
public record Viewport(
        int columns,
        int rows,
        @Nullable Anchor top,
        long seen,
        Below below,
        int help,
        @Nullable Search search,
        @Nullable Chooser chooser,
        long jump,
        boolean people,
        boolean bare) {

    /**
     * A row of the history, held by the entry it belongs to, so that nothing that happens elsewhere can move it.
     *
     * @param entry its number
     * @param row which of its rows, from 0
     */
    public record Anchor(long entry, int row) {}

    static final Viewport USUAL = new Viewport(80, 24, null, 0, Below.NOTHING, -1, null, null, 0, false, false);

    public Viewport {
        columns = Math.max(1, columns);
        rows = Math.max(1, rows);
    }

    /** Whether the newest entry is kept in sight. */
    public boolean follows() {
        return top == null;
    }

    public boolean showsHelp() {
        return help >= 0;
    }

    Viewport sized(int columns, int rows) {
        return new Viewport(columns, rows, top, seen, below, help, search, chooser, jump, people, bare);
    }

    Viewport following() {
        boolean stays = search != null && search.stays();
        return new Viewport(
                columns, rows, null, seen, Below.NOTHING, help, stays ? null : search, chooser, 0, people, bare);
    }

    /** The same where nothing beyond this has been on the screen yet. */
    Viewport following(long seen) {
        return new Viewport(columns, rows, null, seen, Below.NOTHING, help, search, chooser, 0, people, bare);
    }

    Viewport choosing(@Nullable Chooser chooser) {
        return new Viewport(columns, rows, top, seen, below, help, search, chooser, jump, people, bare);
    }

    /** The same with nothing over it. */
    Viewport uncovered() {
        return new Viewport(columns, rows, top, seen, below, -1, null, null, 0, people, bare);
    }

    Viewport at(Anchor top, long seen, Below below) {
        return new Viewport(columns, rows, top, seen, below, help, search, chooser, 0, people, bare);
    }

    Viewport with(Below below) {
        return new Viewport(columns, rows, top, seen, below, help, search, chooser, jump, people, bare);
    }

    /** The same after an entry was put behind a newer one: what is on the screen stays there. */
    Viewport moved(long from, long to) {
        boolean out = seen >= from && seen < to; // it has left what was seen
        long now = out ? seen - 1 : seen;
        if (top == null || top.entry() < from || top.entry() > to) {
            return new Viewport(columns, rows, top, now, below, help, search, chooser, jump, people, bare);
        }
        Anchor held = top.entry() == from ? new Anchor(from, 0) : new Anchor(top.entry() - 1, top.row());
        return new Viewport(columns, rows, held, now, below, help, search, chooser, jump, people, bare);
    }

    /** The same after so many entries came before all others. */
    Viewport shifted(long by) {
        Anchor held = top == null ? null : new Anchor(top.entry() + by, top.row());
        return new Viewport(
                columns, rows, held, seen + by, below, help, search, chooser, jump == 0 ? 0 : jump + by, people, bare);
    }

    Viewport searching(@Nullable Search search) {
        return new Viewport(columns, rows, top, seen, below, help, search, chooser, jump, people, bare);
    }

    Viewport jumping(long entry) {
        return new Viewport(columns, rows, top, seen, below, help, search, chooser, entry, people, bare);
    }

    /** The same with those who are here beside it, or without them. */
    Viewport peopled() {
        return new Viewport(columns, rows, top, seen, below, help, search, chooser, jump, !people, bare);
    }

    Viewport bare(boolean bare) {
        return new Viewport(columns, rows, top, seen, below, -1, null, null, 0, people, bare);
    }

    Viewport helping(int help) {
        return new Viewport(columns, rows, top, seen, below, help, search, chooser, jump, people, bare);
    }
}
