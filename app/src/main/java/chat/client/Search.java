package chat.client;

import chat.text.Editor;

/**
 * Looking for words in all that is kept, while the screen stays where it was.
 *
 * @param words what is looked for
 * @param at which of the matches is shown, counted from 0 for the newest
 * @param count how many there are, at most {@link #MOST}
 * @param window the lines around the one that is shown; empty while nothing is found
 * @param match its number there
 */
public record Search(Editor words, int at, int count, History window, long match) {
    /** Matches that are counted. A count. */
    public static final int MOST = 1_000;

    /** Lines shown on each side of a match: more than a screen has. A count. */
    public static final int AROUND = 120;

    static Search of(String words) {
        return new Search(Editor.EMPTY.replace(words), 0, 0, History.EMPTY, 0);
    }

    Search looking(Editor words) {
        return new Search(words, 0, count, window, match);
    }

    Search showing(History window) {
        return new Search(words, at, count, window, match);
    }

    Search at(int at) {
        return new Search(words, at, count, window, match);
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
