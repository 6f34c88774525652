package chat.wire;

import chat.irc.Limits;
import chat.irc.MalformedMessageException;
import chat.irc.Message;
import chat.wire.Refusal.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What can still be read of a line that is refused: enough to tell its sender which one it was. Pure. */
final class Readable {
    private Readable() {}

    /** Makes the refusal of a line, of which perhaps only the beginning is there. */
    static Refusal refusal(Kind kind, byte[] line, int size) {
        String text = new String(line, 0, size, StandardCharsets.UTF_8).stripLeading();
        String label = "";
        if (text.startsWith("@")) {
            int end = text.indexOf(' ');
            label = end < 0 ? "" : label(text.substring(1, end));
            text = end < 0 ? "" : text.substring(end).stripLeading();
        }
        if (text.startsWith(":")) {
            int end = text.indexOf(' ');
            text = end < 0 ? "" : text.substring(end).stripLeading();
        }
        return new Refusal(kind, verb(text), label);
    }

    private static String verb(String text) {
        int end = text.indexOf(' ');
        String word = (end < 0 ? text : text.substring(0, end)).toUpperCase(Locale.ROOT);
        boolean plain = word.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
        return plain && word.length() <= Limits.LABEL ? word : "";
    }

    /** The label among these tags; one that is longer than allowed, or not text, is none. */
    private static String label(String tags) {
        for (String tag : tags.split(";")) {
            if (tag.startsWith("label=") && tag.indexOf('\uFFFD') < 0) {
                String label = unescaped(tag);
                return label.getBytes(StandardCharsets.UTF_8).length <= Limits.LABEL ? label : "";
            }
        }
        return "";
    }

    private static String unescaped(String tag) {
        try {
            return Message.parse("@" + tag + " X").tags().get("label").orElse("");
        } catch (MalformedMessageException e) {
            return ""; // a NUL or a bare CR in it: nothing to send back
        }
    }
}
