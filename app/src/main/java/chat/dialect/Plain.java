package chat.dialect;

import java.util.regex.Pattern;

/** Text of IRC for programs that show every character as it is. Pure. */
final class Plain {
    /** Colours with their numbers, and the other formatting (modern.ircdocs.horse/formatting). */
    private static final Pattern FORMATTING = Pattern.compile(
            "\u0003(\\d{1,2}(,\\d{1,2})?)?|\u0004([0-9A-Fa-f]{6})?|[\u0002\u000f\u0011\u0016\u001d\u001e\u001f]");

    private static final String ACTION = "\u0001ACTION ";

    private Plain() {}

    /** The words alone; an action as {@code * waves}, other requests between programs as nothing. */
    static String of(String text) {
        String words = text;
        if (text.startsWith(ACTION)) {
            words = "* " + text.substring(ACTION.length()).replace("\u0001", "");
        } else if (text.startsWith("\u0001")) {
            words = "";
        }
        return FORMATTING.matcher(words).replaceAll("");
    }
}
