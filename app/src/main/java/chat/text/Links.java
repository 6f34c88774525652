package chat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses of pages and rooms in text. */
public final class Links {
    private static final Pattern LINK =
            Pattern.compile("\\b(?:https?|ircs?|chat)://[^\\s<>\"]{1,2000}", Pattern.CASE_INSENSITIVE);

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

    /** A sentence's punctuation and a bracket around the link do not belong to it. */
    private static int end(String text, int start, int end) {
        int last = end;
        while (last > start) {
            char c = text.charAt(last - 1);
            boolean open = c == ')' && text.substring(start, last).indexOf('(') < 0
                    || c == ']' && text.substring(start, last).indexOf('[') < 0;
            if (".,;:!?'".indexOf(c) < 0 && !open) {
                break;
            }
            last--;
        }
        return last;
    }
}
