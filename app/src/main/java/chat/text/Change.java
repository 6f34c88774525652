package chat.text;

/**
 * One change of a draft, which can be taken back.
 *
 * @param at offset where {@code removed} was and {@code inserted} is
 */
record Change(int at, String removed, String inserted, int cursorBefore, int cursorAfter) {

    /** The change that replaces a part of a text; the cursor goes behind what is inserted, to a grapheme boundary. */
    static Change of(String text, int cursor, int from, int to, String inserted) {
        // A mark joins with what is now before it: the cursor goes behind both. What decides is near.
        int end = from + inserted.length();
        String after = splice(text, from, to, inserted);
        int boundary = end == 0 ? 0 : Graphemes.next(after, end - 1);
        return new Change(from, text.substring(from, to), inserted, cursor, boundary);
    }

    String apply(String text) {
        return splice(text, at, at + removed.length(), inserted);
    }

    String revert(String text) {
        return splice(text, at, at + inserted.length(), removed);
    }

    /** Whether another one begins where this one's text ends, and only adds. */
    boolean continuesWith(Change next) {
        return next.removed.isEmpty() && next.at == at + inserted.length();
    }

    /** This change and a next one that continues it, as one. */
    Change then(Change next) {
        return new Change(at, removed, inserted + next.inserted, cursorBefore, next.cursorAfter);
    }

    private static String splice(String text, int from, int to, String inserted) {
        return text.substring(0, from) + inserted + text.substring(to);
    }
}
