package chat.text;

/**
 * Makes text from anywhere else safe to show: whatever could move a cursor, change a colour, turn the reading order or
 * hide becomes visible or falls away. The one place where this is decided. Pure; cleaning twice is the same as once.
 */
public final class Printable {
    /** Marks that may be heaped on one letter. A count; no living script needs more. */
    private static final int MARKS = 3;

    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final String TAB = "    ";

    private Printable() {}

    /** One line: line ends become visible too. */
    public static String clean(String text) {
        return isPlain(text) ? text : clean(text, false);
    }

    /** Several lines: {@code \n} stays, and other line ends become it. */
    public static String cleanLines(String text) {
        return isPlain(text) ? text : clean(text.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    /** A name: one clean word, never empty. */
    public static String name(String name) {
        if (isPlain(name) && !name.isEmpty() && name.indexOf(' ') < 0) {
            return name;
        }
        String word = clean(name).replaceAll("[\\s\\u00a0\\u3000]", "");
        return word.isEmpty() || Width.of(word) == 0 ? "?" : word;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String clean(String text, boolean lines) {
        StringBuilder clean = new StringBuilder(text.length());
        int marks = 0;
        int before = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            int shown = shown(c, before, at < text.length() ? text.codePointAt(at) : 0, lines);
            marks = isMark(shown) ? marks + 1 : 0;
            if (c == '\t') {
                clean.append(TAB);
            } else if (shown >= 0 && marks <= MARKS) {
                clean.appendCodePoint(shown);
            }
            before = shown < 0 ? before : shown;
        }
        return clean.toString();
    }

    /** What a code point is shown as; -1 when it falls away. */
    private static int shown(int c, int before, int after, boolean lines) {
        if (c == '\n' && lines) {
            return c;
        }
        if (c < ' ') {
            return 0x2400 + c;
        }
        if (c == 0x7F) {
            return 0x2421;
        }
        if (c < 0xA0 && c >= 0x80 || c >= 0xD800 && c <= 0xDFFF || c == 0x2028 || c == 0x2029) {
            return REPLACEMENT;
        }
        if (turnsReading(c)) {
            return REPLACEMENT;
        }
        if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
            return joins(before) && joins(after) ? c : -1;
        }
        if (c >= 0xE0020 && c <= 0xE007F) {
            return isTagged(before) ? c : -1;
        }
        return isHidden(c) ? -1 : c;
    }

    /** The marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9). */
    private static boolean turnsReading(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }

    /** Characters that take no room and say nothing; variation selectors are needed by emoji. */
    private static boolean isHidden(int c) {
        boolean format = Character.getType(c) == Character.FORMAT && c != 0x0600;
        boolean selector = c >= 0xFE00 && c <= 0xFE0F;
        boolean filler = c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x034F;
        boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return !selector
                && (format || filler || nonCharacter || c >= 0xE0000 && c <= 0xE0FFF || c >= 0x206A && c <= 0x206F);
    }

    /** Emoji, and the scripts whose letters take other forms when they are joined. */
    private static boolean joins(int c) {
        if (c == 0xFE0F || c >= 0x1F000 && c <= 0x1FAFF || c >= 0x2190 && c <= 0x2BFF) {
            return true;
        }
        return c >= 0x0600 && c <= 0x08FF
                || c >= 0x0900 && c <= 0x0DFF
                || c >= 0x1000 && c <= 0x109F
                || c >= 0x1780 && c <= 0x18AF;
    }

    /** The black flag, and the tags behind it that say whose it is. */
    private static boolean isTagged(int before) {
        return before == 0x1F3F4 || before >= 0xE0020 && before <= 0xE007F;
    }

    private static boolean isMark(int c) {
        int type = c < 0 ? 0 : Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
