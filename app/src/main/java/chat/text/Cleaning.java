package chat.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * One pass of {@link Printable} over one text. Each decision looks back only at what was kept, never at what was
 * dropped, so that a second pass finds nothing left to do. Confined to one call.
 */
final class Cleaning {
    /** No living script needs more; more is drawn over the neighbouring rows. */
    private static final int MAX_MARKS = 3;

    /** A tab is this and one blank more. */
    private static final String TAB = "   ";

    private static final int REPLACEMENT = 0xFFFD;
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int CANCEL_TAG = 0xE007F;

    /** Tags of a flag: a region's letters and digits, as in {@code gbsct} (UTS 51, ED-14a). */
    private static final int MIN_TAGS = 3;

    private static final int MAX_TAGS = 6;

    private static final int TEXT_STYLE = 0xFE0E;
    private static final String KEYCAPS = "0123456789#*";

    /** The scripts whose letters change when joined (Unicode 23.2). */
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.NKO,
            UnicodeScript.MANDAIC,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN,
            UnicodeScript.BALINESE,
            UnicodeScript.JAVANESE);

    private final String text;
    private final boolean lines;
    private final StringBuilder kept;

    /** The last character kept that is no mark, joiner or selector; a blank at the start of a line. */
    private int base = ' ';

    /** The last character kept. */
    private int last = ' ';

    private int marks;

    Cleaning(String text, boolean lines) {
        this.text = text;
        this.lines = lines;
        this.kept = new StringBuilder(text.length() + 16);
    }

    String result() {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            i = codePoint < 0x7F ? ascii(codePoint, next) : other(codePoint, next);
        }
        return kept.toString();
    }

    private int ascii(int c, int next) {
        if (c == '\t') {
            kept.append(TAB);
            keepBase(' ');
        } else if (c >= ' ' || c == '\n' && lines) {
            keepBase(c);
        } else {
            keepBase(CONTROL_PICTURES + c);
        }
        return next;
    }

    private int other(int c, int next) {
        if (c == BLACK_FLAG) {
            keepBase(c);
            return keepTags(next);
        }
        if (c == 0x7F) {
            keepBase(PICTURE_OF_DELETE);
        } else if (isReplaced(c)) {
            keepBase(REPLACEMENT);
        } else if (isSelector(c)) {
            keepSelector(c);
        } else if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
            keepJoiner(c, next);
        } else if (isMark(c)) {
            keepMark(c);
        } else if (!isIgnorable(c)) {
            keepBase(c);
        }
        return next;
    }

    private void keepBase(int c) {
        kept.appendCodePoint(c);
        base = c == '\n' ? ' ' : c;
        last = c;
        marks = 0;
    }

    private void keep(int c) {
        kept.appendCodePoint(c);
        last = c;
    }

    private void keepMark(int c) {
        if (marks < MAX_MARKS) {
            marks++;
            keep(c);
        }
    }

    private void keepSelector(int c) {
        if (last == base && varies(base, c)) {
            keep(c);
        }
    }

    private void keepJoiner(int c, int next) {
        boolean joined = last == ZERO_WIDTH_JOINER || last == ZERO_WIDTH_NON_JOINER;
        if (joined || next >= text.length()) {
            return;
        }
        int follower = text.codePointAt(next);
        boolean emoji =
                c == ZERO_WIDTH_JOINER && UnicodeTable.isPictographic(base) && UnicodeTable.isPictographic(follower);
        if (emoji || joins(base) && joins(follower)) {
            keep(c);
        }
    }

    /** A flag of a region is a black flag, tags and a last tag, with nothing else between. */
    private int keepTags(int from) {
        int i = from;
        int tags = 0;
        while (i < text.length() && isRegionTag(text.codePointAt(i))) {
            i += 2;
            tags++;
        }
        boolean flag = tags >= MIN_TAGS && tags <= MAX_TAGS && i < text.length() && text.codePointAt(i) == CANCEL_TAG;
        if (!flag) {
            return from;
        }
        kept.append(text, from, i + 2);
        last = CANCEL_TAG;
        return i + 2;
    }

    private static boolean isRegionTag(int c) {
        return c >= 0xE0030 && c <= 0xE0039 || c >= 0xE0061 && c <= 0xE007A;
    }

    private static boolean isReplaced(int c) {
        return c < 0xA0
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x2028
                || c == 0x2029
                || c >= 0xD800 && c <= 0xDFFF;
    }

    private static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180D || c == 0x180F;
    }

    /** Ideographs have selectors of their own, and so have Mongolian and emoji; no blank and no Latin letter has any. */
    private static boolean varies(int base, int selector) {
        if (selector >= 0xE0100) {
            return Character.isIdeographic(base);
        }
        if (selector < 0xFE00) {
            return joins(base);
        }
        if (selector >= TEXT_STYLE) {
            return UnicodeTable.isPictographic(base) || KEYCAPS.indexOf(base) >= 0;
        }
        return base >= 0x80 && !Character.isSpaceChar(base);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
        return mark && !isIgnorable(c) || c >= 0x1F3FB && c <= 0x1F3FF;
    }

    /** Default_Ignorable_Code_Point of Unicode's DerivedCoreProperties, and the marks of interlinear annotation. */
    private static boolean isIgnorable(int c) {
        return c == 0xAD
                || c == 0x34F
                || c == 0x61C
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c == 0x180E
                || c >= 0x200B && c <= 0x200F
                || c >= 0x2060 && c <= 0x206F
                || c == 0x3164
                || c == 0xFEFF
                || c == 0xFFA0
                || c >= 0xFFF0 && c <= 0xFFFB
                || c >= 0x1BCA0 && c <= 0x1BCA3
                || c >= 0x1D173 && c <= 0x1D17A
                || c >= 0xE0000 && c <= 0xE0FFF;
    }

    private static boolean joins(int c) {
        return Character.isLetter(c) && JOINING.contains(UnicodeScript.of(c));
    }
}
