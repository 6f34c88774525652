package chat.text;

/**
 * How many columns of a terminal text takes. A grapheme takes the columns of its code points, but never more than two:
 * so it is in terminals that know no graphemes, and in those that do a blank at most is too much. Pure.
 */
public final class Width {
    /** Below this every character of clean text takes one column. */
    private static final int FIRST_NOT_NARROW = 0x300;

    private static final int EMOJI_STYLE = 0xFE0F;
    private static final char ELLIPSIS = '…';

    private Width() {}

    /** Columns of a text without control characters. */
    public static int of(String text) {
        int columns = 0;
        for (int start = 0; start < text.length(); ) {
            int end = Graphemes.end(text, start);
            columns += of(text, start, end);
            start = end;
        }
        return columns;
    }

    /** Columns of one grapheme cluster, 0 to 2. */
    public static int ofGrapheme(String grapheme) {
        return of(grapheme, 0, grapheme.length());
    }

    /** Columns of one code point that stands alone, 0 to 2. */
    public static int ofCodePoint(int codePoint) {
        return codePoint < FIRST_NOT_NARROW ? 1 : UnicodeTable.width(codePoint);
    }

    /** Columns of the grapheme cluster from {@code start} to {@code end}, 0 to 2. */
    static int of(String text, int start, int end) {
        if (end - start == 1 && text.charAt(start) < FIRST_NOT_NARROW) {
            return 1;
        }
        int columns = 0;
        for (int i = start; i < end && columns < 2; ) {
            int codePoint = text.codePointAt(i);
            columns += codePoint == EMOJI_STYLE && columns > 0 ? 1 : ofCodePoint(codePoint);
            i += Character.charCount(codePoint);
        }
        return Math.min(2, columns);
    }

    /** The text, cut to so many columns with {@code …} in place of what is missing. */
    public static String fit(String text, int columns) {
        int column = 0;
        int room = 0;
        for (int start = 0; start < text.length(); ) {
            int end = Graphemes.end(text, start);
            column += of(text, start, end);
            if (column > columns) {
                return columns < 1 ? "" : text.substring(0, room) + ELLIPSIS;
            }
            if (column < columns) {
                room = end;
            }
            start = end;
        }
        return text;
    }

    /** The text, filled with blanks at the right to so many columns; longer text stays as it is. */
    public static String pad(String text, int columns) {
        int missing = columns - of(text);
        return missing <= 0 ? text : text + " ".repeat(missing);
    }
}
