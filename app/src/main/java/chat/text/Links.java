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
        List<Span> shown = new ArrayList<>(spans.size());
        for (int first = 0; first < spans.size(); ) {
            String link = spans.get(first).link();
            int end = first + 1;
            while (!link.isEmpty()
                    && end < spans.size()
                    && spans.get(end).link().equals(link)) {
                end++;
            }
            List<Span> pieces = spans.subList(first, end);
            shown.addAll(link.isEmpty() ? pieces : shownLink(pieces));
            first = end;
        }
        return shown;
    }

    /** The pieces of one link, which what was looked for may have cut anywhere; the host goes where it begins. */
    private static List<Span> shownLink(List<Span> pieces) {
        String address = Span.plain(pieces);
        int host = hostStart(address);
        int hostEnd = hostEnd(address);
        List<Span> shown = new ArrayList<>(pieces.size());
        int at = 0;
        for (Span piece : pieces) {
            int end = at + piece.text().length();
            String text = address.substring(at, Math.max(at, Math.min(end, host)))
                    + (host >= at && host < end ? Punycode.host(address.substring(host, hostEnd)) : "")
                    + address.substring(Math.min(end, Math.max(at, hostEnd)), end);
            shown.add(new Span(text, piece.look(), piece.link()));
            at = end;
        }
        return shown;
    }

    /** The address with its host in ASCII. */
    private static String plain(String address) {
        int host = hostStart(address);
        int end = hostEnd(address);
        return address.substring(0, host) + Punycode.host(address.substring(host, end)) + address.substring(end);
    }

    /** Behind the scheme and who is to be known there. */
    private static int hostStart(String address) {
        return Math.max(authority(address), address.lastIndexOf('@', hostEnd(address) - 1) + 1);
    }

    private static int hostEnd(String address) {
        int end = authority(address);
        while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int authority(String address) {
        int scheme = address.indexOf("://");
        return scheme < 0 ? address.length() : scheme + 3;
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
