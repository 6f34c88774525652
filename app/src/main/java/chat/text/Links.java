package chat.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds addresses of pages and rooms in text. Where a link leads is always what is shown: no peer can hide another
 * address behind words, and a host with letters that look like others is shown as the network knows it. Pure.
 */
public final class Links {
    /** Of what follows the scheme, in chars: no browser is sure to take more. */
    static final int MAX_CHARS = 2000;

    private static final Pattern LINK =
            Pattern.compile("\\b(?:https?|ircs?|chat)://[^\\s<>\"]{1," + MAX_CHARS + "}", Pattern.CASE_INSENSITIVE);

    private static final String PUNCTUATION = ".,;:!?'*_~`";
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

    /** The same as it is to be shown: hosts with other letters than those of ASCII in the form of RFC 3492. */
    public static List<Span> shown(List<Span> spans) {
        if (spans.stream().allMatch(span -> span.link().isEmpty() || isAscii(span.text()))) {
            return spans;
        }
        return spans.stream()
                .map(span -> span.link().isEmpty() ? span : new Span(plain(span.text()), span.look(), span.link()))
                .toList();
    }

    /** The address with its host in ASCII. */
    private static String plain(String address) {
        int start = address.indexOf("://") + 3;
        int end = start;
        while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        start = Math.max(start, address.lastIndexOf('@', end - 1) + 1);
        return address.substring(0, start) + Punycode.host(address.substring(start, end)) + address.substring(end);
    }

    /** The address as a URI; what a URI may not have in it is written as the bytes of UTF-8 (RFC 3987, 3.1). */
    private static String target(String address) {
        String plain = plain(address);
        StringBuilder target = new StringBuilder(plain.length());
        for (byte unit : plain.getBytes(StandardCharsets.UTF_8)) {
            if (unit > ' ' && unit < 0x7F) {
                target.append((char) unit);
            } else {
                target.append(String.format("%%%02X", unit & 0xFF));
            }
        }
        return target.length() > MAX_CHARS ? "" : target.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static void mark(Span span, List<Span> marked) {
        String text = span.text();
        Matcher link = LINK.matcher(text);
        int at = 0;
        while (link.find(at)) {
            int end = end(text, link.start(), link.end());
            add(marked, text.substring(at, link.start()), span.look());
            String address = text.substring(link.start(), end);
            Look look = new Look(Tone.LINK, 0, span.look().emphasis());
            marked.add(new Span(address, look, target(address)));
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
