package chat.text;

/** Makes text from a peer safe to show. */
public final class Printable {
    private Printable() {}

    /** The text with everything that could move a cursor, change a colour or turn the reading order made visible. */
    public static String clean(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
