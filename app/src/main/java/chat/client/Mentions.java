package chat.client;

import java.util.Locale;

/** Whether a text speaks to somebody. */
public final class Mentions {
    private Mentions() {}

    /** Whether the nick stands in the text as a word of its own, in any spelling of its letters. */
    public static boolean of(String nick, String text) {
        String low = text.toLowerCase(Locale.ROOT);
        String name = nick.toLowerCase(Locale.ROOT);
        int at = name.isEmpty() ? -1 : low.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean alone =
                    (at == 0 || !isPart(low.charAt(at - 1))) && (end == low.length() || !isPart(low.charAt(end)));
            if (alone) {
                return true;
            }
            at = low.indexOf(name, at + 1);
        }
        return false;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
