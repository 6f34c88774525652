package chat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people take for one character (Unicode extended grapheme clusters, UAX #29). */
public final class Graphemes {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    /** What may stand between the start of a cluster and a place inside it, in chars; longer ones are cut. */
    private static final int LOOK_BACK = 64;

    private Graphemes() {}

    /** The text in its characters. */
    public static List<String> split(String text) {
        List<String> clusters = new ArrayList<>(text.length());
        for (int at = 0; at < text.length(); ) {
            int next = next(text, at);
            clusters.add(text.substring(at, next));
            at = next;
        }
        return clusters;
    }

    /** The offset behind the character that begins here; the text's length at its end. */
    public static int next(String text, int offset) {
        int after = offset + 1;
        if (after >= text.length()) {
            return text.length();
        }
        if (isPlain(text.charAt(offset)) && isPlain(text.charAt(after))) {
            return after;
        }
        Matcher cluster = CLUSTER.matcher(text).region(offset, text.length());
        return cluster.lookingAt() ? cluster.end() : after;
    }

    /** The offset where the character begins that ends here; 0 at the text's start. */
    public static int previous(String text, int offset) {
        if (offset <= 1) {
            return 0;
        }
        if (isPlain(text.charAt(offset - 1)) && isPlain(text.charAt(offset - 2))) {
            return offset - 1;
        }
        int at = Math.max(0, offset - LOOK_BACK);
        while (at > 0 && !isPlain(text.charAt(at))) {
            at--; // a plain letter is always a boundary
        }
        int before = at;
        while (at < offset) {
            before = at;
            at = next(text, at);
        }
        return before;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f;
    }
}
