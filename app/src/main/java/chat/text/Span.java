package chat.text;

import java.util.List;

/**
 * A run of text that looks the same throughout.
 *
 * @param text safe to show: it has been through {@link Printable}, or is our own
 * @param look how it shall look
 */
public record Span(String text, Look look) {

    public static Span of(String text) {
        return new Span(text, Look.TEXT);
    }

    public static Span of(String text, Tone tone) {
        return new Span(text, Look.of(tone));
    }

    /** The bare text of a row of spans. */
    public static String plain(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
