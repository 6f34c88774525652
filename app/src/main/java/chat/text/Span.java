package chat.text;

import java.util.List;

/**
 * A run of text that looks the same throughout.
 *
 * @param text safe to show: it has been through {@link Printable}, or is our own
 * @param look how it shall look
 * @param link where it leads: an absolute URI in ASCII, at most {@link Links#MAX_CHARS} characters; empty when nowhere
 */
public record Span(String text, Look look, String link) {

    /** Text that leads nowhere. */
    public Span(String text, Look look) {
        this(text, look, "");
    }

    public static Span of(String text) {
        return new Span(text, Look.TEXT);
    }

    public static Span of(String text, Tone tone) {
        return new Span(text, Look.of(tone));
    }

    /** A part of it. */
    public Span cut(int start, int end) {
        return start == 0 && end == text.length() ? this : new Span(text.substring(start, end), look, link);
    }

    /** The same text with another look. */
    public Span in(Look other) {
        return new Span(text, other, link);
    }

    /** The bare text of a row of spans. */
    public static String plain(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
