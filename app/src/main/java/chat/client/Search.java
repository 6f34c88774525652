package chat.client;

import chat.text.Editor;

/**
 * Looking for words in all that is kept, while the screen stays where it was.
 *
 * @param words what is looked for
 * @param at which of the matches is shown, counted from 0 for the newest
 * @param count how many there are, at most {@link #MOST}
 * @param window the lines around the one that is shown; empty while nothing is found
 * @param match its number there; while one stays, that of the line one has come to
 * @param stays whether one has gone there, and moves about
 * @param shift how many lines one has come from the match, upwards when negative
 */
public record Search(Editor words, int at, int count, History window, long match, boolean stays, int shift) {
    /** Matches that are counted. A count. */
    public static final int MOST = 1_000;

    /** Lines shown on each side of a match: more than a screen has. A count. */
    public static final int AROUND = 120;

    static Search of(String words) {
        return new Search(Editor.EMPTY.replace(words), 0, 0, History.EMPTY, 0, false, 0);
    }

    Search looking(Editor words) {
        return new Search(words, 0, count, window, match, false, 0);
    }

    Search showing(History window) {
        return new Search(words, at, count, window, match, stays, shift);
    }

    Search at(int at) {
        return new Search(words, at, count, window, match, stays, shift);
    }

    Search staying() {
        return new Search(words, at, count, window, match, true, shift);
    }

    /** At another line of what is shown. */
    Search by(int lines) {
        long to = Math.max(window.first(), Math.min(window.last(), match + lines));
        return new Search(words, at, count, window, to, stays, shift + (int) (to - match));
    }

    /** Whether there is no more than what is shown a little further on; there may be more to be found. */
    boolean isNearTheEnd() {
        return match - window.first() < AROUND / 2 || window.last() - match < AROUND / 2;
    }

    /** Whether a match can be shown. */
    public boolean hasMatch() {
        return count > 0;
    }

    /** Where we are, as {@code 3/17}. */
    public String place() {
        if (words.isBlank()) {
            return "";
        }
        return count == 0 ? "not found" : (at + 1) + "/" + count + (count == MOST ? "+" : "");
    }
}
