package chat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where one character as people see it ends and the next begins: Unicode's extended grapheme clusters (UAX 29). Pure. */
public final class Graphemes {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    /** The lowest character that may join with its neighbour. */
    private static final int FIRST_JOINING = 0x80;

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
        int start = previous(text, offset + 1);
        return end(text, start);
    }

    /** The last boundary before {@code offset}; 0 if there is none. */
    public static int previous(String text, int offset) {
        int start = Math.min(offset, text.length()) - 1;
        while (start > 0 && (isJoining(text, start) || isJoining(text, start - 1))) {
            start--;
        }
        int end = Math.max(start, 0);
        while (end < offset && end < text.length()) {
            start = end;
            end = end(text, start);
        }
        return Math.max(start, 0);
    }

    /** Where the grapheme that begins at a boundary before the text's end stops. */
    static int end(String text, int boundary) {
        boolean alone = !isJoining(text, boundary) && (boundary + 1 == text.length() || !isJoining(text, boundary + 1));
        if (alone) {
            return boundary + 1;
        }
        Matcher matcher = CLUSTER.matcher(text);
        return matcher.find(boundary) ? matcher.end() : text.length();
    }

    private static boolean isJoining(String text, int offset) {
        char c = text.charAt(offset);
        return c >= FIRST_JOINING || c == '\r';
    }
}
