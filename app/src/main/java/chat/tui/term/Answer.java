package chat.tui.term;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the terminal says of itself between the keys. */
sealed interface Answer {

    /** Where the cursor is (CPR), both counted from 0. Never the first row: there the answer is that of a key. */
    record Cursor(int column, int row) implements Answer {}

    /** The colour behind the text (OSC 11), each part from 0 to 1. */
    record Background(double red, double green, double blue) implements Answer {
        /** How bright that is, from 0 to 1 (relative luminance, WCAG 2.2). */
        double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(double part) {
            return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
    }

    /** Its name and version (XTVERSION). */
    record Version(String name) implements Answer {}

    /** The window got the keyboard, or lost it (mode 1004). */
    record Focus(boolean here) implements Answer {}

    /** More than any answer that is understood has, in characters. */
    static final int MAX_LENGTH = 64;

    /** Rows and columns that a terminal may have. */
    Pattern CURSOR = Pattern.compile("(\\d{1,5});(\\d{1,5})");

    /** One to four digits of each part, of the same scale each (XParseColor). */
    Pattern BACKGROUND =
            Pattern.compile("11;rgba?:(\\p{XDigit}{1,4})/(\\p{XDigit}{1,4})/(\\p{XDigit}{1,4})(?:/\\p{XDigit}{1,4})?");

    /** The answer in {@code CSI parameters last}, or null when it is none. */
    static @Nullable Answer csi(String parameters, char last) {
        if (last == 'I' || last == 'O') {
            return parameters.isEmpty() ? new Focus(last == 'I') : null;
        }
        Matcher cursor = last == 'R' ? CURSOR.matcher(parameters) : null;
        if (cursor == null || !cursor.matches()) {
            return null;
        }
        int row = Integer.parseInt(cursor.group(1));
        int column = Integer.parseInt(cursor.group(2));
        return row > 1 && column > 0 ? new Cursor(column - 1, row - 1) : null;
    }

    /** The answer in {@code DCS text ST}, or null when it is none. */
    static @Nullable Answer dcs(String text) {
        return text.startsWith(">|") ? new Version(text.substring(2)) : null;
    }

    /** The answer in {@code OSC text ST}, or null when it is none. */
    static @Nullable Answer osc(String text) {
        Matcher background = BACKGROUND.matcher(text);
        return background.matches()
                ? new Background(part(background.group(1)), part(background.group(2)), part(background.group(3)))
                : null;
    }

    private static double part(String digits) {
        return Integer.parseInt(digits, 16) / (Math.pow(16, digits.length()) - 1);
    }
}
