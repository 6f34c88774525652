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

    /** Makes the refusal of a line, of which perhaps only the beginning is there. A malformed one may turn out to lack only a verb. */
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
        int end = text.indexOf(' ');
        String word = end < 0 ? text : text.substring(0, end);
        if (kind == Kind.MALFORMED && isOnlyNoVerb(line, size, word)) {
            return new Refusal(Kind.NO_VERB, word, label);
        }
        return new Refusal(kind, verb(word), label);
    }

    private static boolean isOnlyNoVerb(byte[] line, int size, String word) {
        for (int i = 0; i < size; i++) {
            if (line[i] == 0 || line[i] == '\r') {
                return false;
            }
        }
        return !word.isEmpty() && verb(word).isEmpty() && word.length() <= Limits.LABEL;
    }

    private static String verb(String word) {
        String verb = word.toUpperCase(Locale.ROOT);
        boolean plain = verb.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
        return plain && verb.length() <= Limits.LABEL ? verb : "";
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
