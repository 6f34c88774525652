package chat.text;

import java.util.List;

/**
 * The draft: what is typed and not yet sent, and where typing goes on. The cursor is an offset in the text and always at
 * a grapheme boundary. Words, kills and the yank are those of readline; kills that follow each other are yanked as one.
 * A step to undo is a run of typing, or any one other change. Immutable: each operation gives the draft after it, which
 * is this one when there was nothing to do.
 */
public final class Editor {
    /** The longest draft, in chars; what is inserted beyond is cut. Far longer than any message, and still quick. */
    public static final int MAX_CHARS = 64 * 1024;

    /** Nothing typed, nothing killed, nothing to undo. */
    public static final Editor EMPTY = new Editor("", 0, Undo.NONE, "", Last.OTHER, Editor.NO_GOAL);

    /** More than this at once is no typing but a paste, in chars; and a step of its own to undo. */
    private static final int MAX_TYPED = 16;

    private static final int NO_GOAL = -1;

    private enum Last {
        TYPED,
        KILLED,
        OTHER
    }

    /**
     * Where the cursor stands when the draft is shown.
     *
     * @param row counted from 0
     * @param column of the terminal, counted from 0
     */
    public record Caret(int row, int column) {}

    private final String text;
    private final int cursor;
    private final Undo undo;
    private final String killed;

    /** What was done last, since typing goes on with typing and killing with killing. */
    private final Last last;

    /** The column that {@link #up} and {@link #down} try to keep, or {@link #NO_GOAL}. */
    private final int goal;

    private Editor(String text, int cursor, Undo undo, String killed, Last last, int goal) {
        this.text = text;
        this.cursor = cursor;
        this.undo = undo;
        this.killed = killed;
        this.last = last;
        this.goal = goal;
    }

    public String text() {
        return text;
    }

    /** Offset in {@link #text()}, in chars. */
    public int cursor() {
        return cursor;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether there is nothing but blanks and line breaks. */
    public boolean isBlank() {
        return text.isBlank();
    }

    public boolean isMultiLine() {
        return text.indexOf('\n') >= 0;
    }

    /** Puts text in at the cursor: cleaned, and only as much as there is room for. */
    public Editor insert(String more) {
        String clean = cut(Printable.cleanLines(more), MAX_CHARS - text.length());
        if (clean.isEmpty()) {
            return this;
        }
        boolean typed = clean.length() <= MAX_TYPED && clean.indexOf('\n') < 0;
        return change(cursor, cursor, clean, typed ? Last.TYPED : Last.OTHER, killed);
    }

    /** Puts text in place of what stands between an offset and the cursor; one step to undo. */
    public Editor complete(int from, String more) {
        String clean = cut(Printable.cleanLines(more), MAX_CHARS - text.length() + cursor - from);
        return change(from, cursor, clean, Last.OTHER, killed);
    }

    /** Another text in place of this one, with the cursor behind it. */
    public Editor replace(String other) {
        return change(0, text.length(), cut(Printable.cleanLines(other), MAX_CHARS), Last.OTHER, killed);
    }

    /** As after sending: empty, with nothing to undo. What was killed can still be yanked. */
    public Editor clear() {
        return new Editor("", 0, Undo.NONE, killed, Last.OTHER, NO_GOAL);
    }

    /** Deletes the grapheme before the cursor. */
    public Editor backspace() {
        return change(Graphemes.previous(text, cursor), cursor, "", Last.OTHER, killed);
    }

    /** Deletes the grapheme behind the cursor. */
    public Editor delete() {
        return change(cursor, Graphemes.next(text, cursor), "", Last.OTHER, killed);
    }

    public Editor left() {
        return move(Graphemes.previous(text, cursor));
    }

    public Editor right() {
        return move(Graphemes.next(text, cursor));
    }

    /** To the start of the word, or of the one before. A word is letters and digits. */
    public Editor wordLeft() {
        return move(Words.start(text, cursor));
    }

    /** Behind the word, or the next one. */
    public Editor wordRight() {
        return move(Words.end(text, cursor));
    }

    public Editor lineStart() {
        return move(Words.lineStart(text, cursor));
    }

    public Editor lineEnd() {
        return move(Words.lineEnd(text, cursor));
    }

    public Editor textStart() {
        return move(0);
    }

    public Editor textEnd() {
        return move(text.length());
    }

    /** A row up, as shown in so many columns; stays in its column if it can. */
    public Editor up(int columns) {
        return moveByRows(columns, -1);
    }

    /** A row down, as shown in so many columns; stays in its column if it can. */
    public Editor down(int columns) {
        return moveByRows(columns, 1);
    }

    public boolean onFirstRow(int columns) {
        return caret(columns).row() == 0;
    }

    public boolean onLastRow(int columns) {
        return new Shown(text, cursor, columns).onLastRow();
    }

    /** To the line's end; there, the line break. */
    public Editor killToEnd() {
        int end = Words.lineEnd(text, cursor);
        return killForward(end == cursor ? Graphemes.next(text, cursor) : end);
    }

    /** To the line's start; there, the line break before. */
    public Editor killToStart() {
        int start = Words.lineStart(text, cursor);
        return killBack(start == cursor ? Graphemes.previous(text, cursor) : start);
    }

    /** Back to the last blank before the word, as Ctrl-W does in a shell. */
    public Editor killWordBack() {
        return killBack(Words.blankBefore(text, cursor));
    }

    /** To the end of the word, or of the next one. */
    public Editor killWordForward() {
        return killForward(Words.end(text, cursor));
    }

    public Editor killAll() {
        return text.isEmpty() ? this : change(0, text.length(), "", Last.KILLED, joinsKill() ? around() : text);
    }

    /** Puts in what was killed last. */
    public Editor yank() {
        String kept = cut(killed, MAX_CHARS - text.length());
        return change(cursor, cursor, kept, Last.OTHER, killed);
    }

    /** Swaps the graphemes before and behind the cursor and steps over them; at the end of a line, the last two. */
    public Editor transpose() {
        int middle = cursor == Words.lineEnd(text, cursor) ? Graphemes.previous(text, cursor) : cursor;
        if (middle <= Words.lineStart(text, cursor)) {
            return this;
        }
        int start = Graphemes.previous(text, middle);
        int end = Graphemes.next(text, middle);
        return change(start, end, text.substring(middle, end) + text.substring(start, middle), Last.OTHER, killed);
    }

    public Editor undo() {
        return undo.last()
                .map(change -> new Editor(
                        change.revert(text), change.cursorBefore(), undo.back(), killed, Last.OTHER, NO_GOAL))
                .orElse(this);
    }

    /** Does again what was undone, unless something else was changed since. */
    public Editor redo() {
        return undo.next()
                .map(change -> new Editor(
                        change.apply(text), change.cursorAfter(), undo.forward(), killed, Last.OTHER, NO_GOAL))
                .orElse(this);
    }

    /**
     * The rows as shown in so many columns: at least one, with an empty one where the cursor stands behind a row that is
     * full.
     */
    public List<String> rows(int columns) {
        return new Shown(text, cursor, columns).rows();
    }

    /** Where the cursor is among {@link #rows}; behind a full row it is at the start of the next. */
    public Caret caret(int columns) {
        return new Shown(text, cursor, columns).caret();
    }

    /** The text with a bar at the cursor. */
    @Override
    public String toString() {
        return text.substring(0, cursor) + "|" + text.substring(cursor);
    }

    private Editor move(int offset) {
        boolean same = offset == cursor && last == Last.OTHER && goal == NO_GOAL;
        return same ? this : new Editor(text, offset, undo, killed, Last.OTHER, NO_GOAL);
    }

    private Editor moveByRows(int columns, int by) {
        Shown shown = new Shown(text, cursor, columns);
        int column = goal == NO_GOAL ? shown.caret().column() : goal;
        return shown.hasRow(by) ? new Editor(text, shown.offset(by, column), undo, killed, Last.OTHER, column) : this;
    }

    private Editor killForward(int end) {
        String part = text.substring(cursor, end);
        return change(cursor, end, "", Last.KILLED, joinsKill() ? killed + part : part);
    }

    private Editor killBack(int start) {
        String part = text.substring(start, cursor);
        return change(start, cursor, "", Last.KILLED, joinsKill() ? part + killed : part);
    }

    /** What was killed a moment ago belongs where the cursor is. */
    private String around() {
        return text.substring(0, cursor) + killed + text.substring(cursor);
    }

    private boolean joinsKill() {
        return last == Last.KILLED;
    }

    private Editor change(int from, int to, String inserted, Last what, String nowKilled) {
        if (from == to && inserted.isEmpty()) {
            return this;
        }
        Change change = Change.of(text, cursor, from, to, inserted);
        boolean goesOn = what == Last.TYPED && last == Last.TYPED;
        String kept = cut(nowKilled, MAX_CHARS);
        return new Editor(
                change.apply(text),
                change.cursorAfter(),
                goesOn ? undo.join(change) : undo.add(change),
                kept,
                what,
                NO_GOAL);
    }

    private static String cut(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        return room <= 0 ? "" : text.substring(0, Graphemes.previous(text, room + 1));
    }
}
