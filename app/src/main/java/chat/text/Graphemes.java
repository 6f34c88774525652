package chat.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Where one character as people see it ends and the next begins: Unicode's extended grapheme clusters (UAX 29), except
 * that consonants of a conjunct stay apart (rule GB9c), since terminals give each its own columns. The same on every
 * Java, whose {@code \X} depends on its age. Pure.
 */
public final class Graphemes {
    /** Below this a character joins with nothing, except CR with LF. */
    private static final int FIRST_JOINING = 0x300;

    private static final int SYLLABLES = 0xAC00;

    /** Each Hangul syllable without a trailing consonant is followed by those with one. */
    private static final int TRAILING = 28;

    private Graphemes() {}

    /** The graphemes of a text, in order; joined they are the text. */
    public static List<String> split(String text) {
        List<String> graphemes = new ArrayList<>(text.length());
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start);
            graphemes.add(text.substring(start, end));
            start = end;
        }
        return graphemes;
    }

    /** The first boundary behind {@code offset}; the text's length if there is none. */
    public static int next(String text, int offset) {
        if (offset >= text.length()) {
            return text.length();
        }
        if (isBoundary(text, offset)) {
            return end(text, offset);
        }
        int at = offset + 1;
        while (!isBoundary(text, at)) {
            at++;
        }
        return at;
    }

    /** The last boundary before {@code offset}; 0 if there is none. */
    public static int previous(String text, int offset) {
        int at = Math.min(offset, text.length()) - 1;
        while (at > 0 && !isBoundary(text, at)) {
            at--;
        }
        return Math.max(at, 0);
    }

    /** Where the grapheme ends that begins at a boundary before the text's end; quick also in long runs of flags. */
    static int end(String text, int boundary) {
        char c = text.charAt(boundary);
        int at = boundary + 1;
        if (c < FIRST_JOINING && c != '\r' && (at == text.length() || text.charAt(at) < FIRST_JOINING)) {
            return at;
        }
        int before = text.codePointAt(boundary);
        boolean pictograph = UnicodeTable.isPictographic(before);
        boolean half = UnicodeTable.kind(before) == 'R';
        at = boundary + Character.charCount(before);
        while (at < text.length()) {
            int behind = text.codePointAt(at);
            char kind = UnicodeTable.kind(behind);
            boolean flag = half && kind == 'R';
            boolean sequence = pictograph && UnicodeTable.kind(before) == 'Z' && UnicodeTable.isPictographic(behind);
            if (!flag && !sequence && !joins(before, behind)) {
                return at;
            }
            half = kind == 'R' && !flag;
            pictograph = UnicodeTable.isPictographic(behind)
                    || pictograph && UnicodeTable.kind(before) != 'Z' && extendsOther(kind);
            before = behind;
            at += Character.charCount(behind);
        }
        return at;
    }

    private static boolean isBoundary(String text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return true;
        }
        if (text.charAt(offset) < FIRST_JOINING && text.charAt(offset) != '\n') {
            return !isPrepended(text, offset);
        }
        int before = text.codePointBefore(offset);
        int behind = text.codePointAt(offset);
        if (Character.isLowSurrogate(text.charAt(offset)) && Character.isHighSurrogate(text.charAt(offset - 1))) {
            return false;
        }
        if (UnicodeTable.kind(before) == 'R' && UnicodeTable.kind(behind) == 'R') {
            return indicatorsBefore(text, offset) % 2 == 0;
        }
        if (UnicodeTable.kind(before) == 'Z' && UnicodeTable.isPictographic(behind)) {
            return !isPictographBefore(text, offset);
        }
        return !joins(before, behind);
    }

    private static boolean isPrepended(String text, int offset) {
        return text.charAt(offset - 1) >= FIRST_JOINING && joins(text.codePointBefore(offset), text.charAt(offset));
    }

    private static int indicatorsBefore(String text, int offset) {
        int count = 0;
        for (int at = offset; at > 0 && UnicodeTable.kind(text.codePointBefore(at)) == 'R'; at -= 2) {
            count++;
        }
        return count;
    }

    /** Whether there is a pictograph, what extends it, and a joiner (rule GB11). */
    private static boolean isPictographBefore(String text, int offset) {
        int at = offset - 1;
        while (at > 0 && isExtension(UnicodeTable.kind(text.codePointBefore(at)))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at > 0 && UnicodeTable.isPictographic(text.codePointBefore(at));
    }

    private static boolean isExtension(char kind) {
        return kind == 'E' || kind == 'F' || kind == 'M';
    }

    private static boolean extendsOther(char kind) {
        return isExtension(kind) || kind == 'Z';
    }

    /** The rules that look at two neighbours only: GB3 to GB9b. */
    private static boolean joins(int before, int behind) {
        char first = UnicodeTable.kind(before);
        char second = UnicodeTable.kind(behind);
        if (first == 'N' || first == 'C' || second == 'N' || second == 'C') {
            return first == 'N' && behind == '\n';
        }
        if (extendsOther(second) || second == 'S' || first == 'B') {
            return true;
        }
        return switch (first) {
            case 'L' -> second == 'L' || second == 'V' || second == 'H';
            case 'V' -> second == 'V' || second == 'T';
            case 'T' -> second == 'T';
            case 'H' -> second == 'T' || second == 'V' && (before - SYLLABLES) % TRAILING == 0;
            default -> false;
        };
    }
}
