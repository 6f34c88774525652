package chat.text;

/**
 * Makes text from a peer safe to show: nothing in it can move a cursor, change a colour, turn the reading order or hide.
 * What would act becomes visible, what is invisible goes. Cleaning what is clean changes nothing. Pure.
 *
 * <table>
 * <caption>What becomes of what</caption>
 * <tr><td>C0 controls and DEL</td><td>their pictures, ␛</td></tr>
 * <tr><td>tab</td><td>four blanks</td></tr>
 * <tr><td>C1 controls, bidi embeddings, overrides and isolates, line separators, lone surrogates</td><td>U+FFFD</td></tr>
 * <tr><td>joiners</td><td>stay between emoji and in scripts that join letters, else go</td></tr>
 * <tr><td>variation selectors</td><td>stay behind what can vary, else go</td></tr>
 * <tr><td>tag characters</td><td>stay in flags, else go</td></tr>
 * <tr><td>all else Unicode calls default ignorable</td><td>goes</td></tr>
 * <tr><td>more than three marks on a base</td><td>go</td></tr>
 * </table>
 */
public final class Printable {
    private Printable() {}

    /** One line; line breaks in it become pictures. */
    public static String clean(String text) {
        return isPlain(text, false) ? text : new Cleaning(text, false).result();
    }

    /** The same for text of several lines: CR LF and CR become LF, and LF stays. */
    public static String cleanLines(String text) {
        if (isPlain(text, true)) {
            return text;
        }
        return new Cleaning(unified(text), true).result();
    }

    /** The text with LF where it had CR LF or CR. */
    static String unified(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A name, title or nick: clean, without blanks and without what only looks like one. Never empty. */
    public static String name(String text) {
        StringBuilder name = new StringBuilder(text.length());
        clean(text).codePoints().filter(c -> !isBlank(c)).forEach(name::appendCodePoint);
        String clean = clean(name.toString());
        return clean.isEmpty() ? "?" : clean;
    }

    private static boolean isPlain(String text, boolean lines) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c >= 0x7F) && !(lines && c == '\n')) {
                return false;
            }
        }
        return true;
    }

    /** Blanks of all widths, and the braille pattern without dots. */
    private static boolean isBlank(int codePoint) {
        return Character.isSpaceChar(codePoint) || codePoint == 0x2800;
    }
}
