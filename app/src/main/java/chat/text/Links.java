package chat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses of pages and rooms in text. Pure. */
public final class Links {
    /** Of what follows the scheme, in chars: no browser is sure to take more. */
    private static final int MAX_CHARS = 2000;

    private static final Pattern LINK =
            Pattern.compile("\\b(?:https?|ircs?|chat)://[^\\s<>\"]{1," + MAX_CHARS + "}", Pattern.CASE_INSENSITIVE);

    private static final String PUNCTUATION = ".,;:!?'*_~";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private Links() {}

    /** The same text, each link in a span of its own. */
    public static List<Span> mark(List<Span> spans) {
        List<Span> marked = new ArrayList<>(spans.size());
        for (Span span : spans) {
            if (span.text().contains("://")) {
                mark(span, marked);
            } else {
                marked.add(span);
            }
        }
        return marked;
    }

    private static void mark(Span span, List<Span> marked) {
        String text = span.text();
        Matcher link = LINK.matcher(text);
        int at = 0;
        while (link.find(at)) {
            int end = end(text, link.start(), link.end());
            add(marked, text.substring(at, link.start()), span.look());
            add(
                    marked,
                    text.substring(link.start(), end),
                    new Look(Tone.LINK, 0, span.look().emphasis()));
            at = end;
        }
        add(marked, text.substring(at), span.look());
    }

    private static void add(List<Span> marked, String text, Look look) {
        if (!text.isEmpty()) {
            marked.add(new Span(text, look));
        }
    }

    /** A sentence's punctuation and a bracket that was opened before the link do not belong to it. */
    private static int end(String text, int start, int end) {
        int last = end;
        while (last > start && isOutside(text, start, last)) {
            last--;
        }
        return last;
    }

    private static boolean isOutside(String text, int start, int end) {
        char c = text.charAt(end - 1);
        int bracket = CLOSING.indexOf(c);
        if (bracket < 0) {
            return PUNCTUATION.indexOf(c) >= 0;
        }
        char opening = OPENING.charAt(bracket);
        long opened =
                text.substring(start, end).chars().filter(o -> o == opening).count();
        long closed = text.substring(start, end).chars().filter(o -> o == c).count();
        return closed > opened;
    }
}
