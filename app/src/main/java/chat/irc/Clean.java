package chat.irc;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes text from one peer harmless for the programs of others before it is relayed. Control characters become
 * {@code ?}, but for the frame of CTCP (0x01) and the formatting that IRC clients understand; TAB becomes a blank. What
 * is safe to show on a screen is another question, asked by whoever shows it.
 */
public final class Clean {
    /** CTCP; bold, colour, hex colour, reset, monospace, reverse, italics, strikethrough, underline. */
    private static final String KEPT = "\u0001\u0002\u0003\u0004\u000f\u0011\u0016\u001d\u001e\u001f";

    private Clean() {}

    /** The text as it may be relayed. Never longer than it was. */
    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (clean(text.charAt(i)) != text.charAt(i)) {
                return replaced(text);
            }
        }
        return text;
    }

    /** The same for the values of tags. */
    public static Tags tags(Tags tags) {
        Map<String, String> values = new LinkedHashMap<>();
        tags.values().forEach((key, value) -> values.put(key, text(value)));
        return new Tags(values);
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            clean.append(clean(text.charAt(i)));
        }
        return clean.toString();
    }

    private static char clean(char c) {
        if (!Character.isISOControl(c) || KEPT.indexOf(c) >= 0) {
            return c;
        }
        return c == '\t' ? ' ' : '?';
    }
}
