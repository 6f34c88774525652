package chat.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with the formatting codes of IRC clients (modern.ircdocs.horse/formatting). Emphasis is kept, colours are not:
 * nobody but the reader decides on those.
 */
public final class Formatted {
    private static final char BOLD = 0x02;
    private static final char COLOR = 0x03;
    private static final char HEX_COLOR = 0x04;
    private static final char RESET = 0x0F;
    private static final char MONOSPACE = 0x11;
    private static final char REVERSE = 0x16;
    private static final char ITALIC = 0x1D;
    private static final char STRIKE = 0x1E;
    private static final char UNDERLINE = 0x1F;

    /** Each emphasis, and the code that begins and ends it. */
    private static final int[] EMPHASES = {
        Look.BOLD, BOLD, Look.ITALIC, ITALIC, Look.UNDERLINE, UNDERLINE, Look.STRIKE, STRIKE, Look.REVERSE, REVERSE
    };

    private Formatted() {}

    /** The text in runs of equal look, clean; line breaks in it become pictures. */
    public static List<Span> spans(String raw, Look base) {
        List<Span> spans = new ArrayList<>();
        addLine(spans, raw, base);
        return spans;
    }

    /** The same for text of several lines, which stay; each begins in the look of the base. */
    public static List<Span> lines(String raw, Look base) {
        List<Span> spans = new ArrayList<>();
        String text = Printable.unified(raw);
        for (int start = 0; start <= text.length(); ) {
            int end = Words.lineEnd(text, start);
            addLine(spans, text.substring(start, end), base);
            if (end < text.length()) {
                spans.add(new Span("\n", base));
            }
            start = end + 1;
        }
        return spans;
    }

    private static void addLine(List<Span> spans, String raw, Look base) {
        Look look = base;
        StringBuilder run = new StringBuilder();
        for (int at = 0; at < raw.length(); ) {
            char c = raw.charAt(at);
            int code = codeLength(raw, at);
            if (code == 0) {
                run.append(c);
                at++;
                continue;
            }
            add(spans, run, look);
            look = after(c, look, base);
            at += code;
        }
        add(spans, run, look);
    }

    /** Spans with their emphasis as codes, so that {@link #spans} makes the same of it; colours and links are left out. */
    public static String codes(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        int emphasis = 0;
        boolean code = false;
        for (Span span : spans) {
            int changed = emphasis ^ span.look().emphasis();
            for (int i = 0; i < EMPHASES.length; i += 2) {
                if ((changed & EMPHASES[i]) != 0) {
                    text.append((char) EMPHASES[i + 1]);
                }
            }
            boolean becomesCode = span.look().tone() == Tone.CODE;
            if (code != becomesCode) {
                text.append(MONOSPACE);
            }
            emphasis = span.look().emphasis();
            code = becomesCode;
            text.append(span.text());
        }
        return text.toString();
    }

    /** The bare text, clean. */
    public static String strip(String raw) {
        return Span.plain(spans(raw, Look.TEXT));
    }

    private static void add(List<Span> spans, StringBuilder run, Look look) {
        if (!run.isEmpty()) {
            spans.add(new Span(Printable.clean(run.toString()), look));
            run.setLength(0);
        }
    }

    private static Look after(char code, Look look, Look base) {
        return switch (code) {
            case BOLD -> toggled(look, Look.BOLD);
            case ITALIC -> toggled(look, Look.ITALIC);
            case UNDERLINE -> toggled(look, Look.UNDERLINE);
            case STRIKE -> toggled(look, Look.STRIKE);
            case REVERSE -> toggled(look, Look.REVERSE);
            case MONOSPACE -> new Look(look.tone() == Tone.CODE ? base.tone() : Tone.CODE, base.hue(), look.emphasis());
            case RESET -> base;
            default -> look;
        };
    }

    private static Look toggled(Look look, int emphasis) {
        return new Look(look.tone(), look.hue(), look.emphasis() ^ emphasis);
    }

    /** How many characters the code that begins here has, with the digits of a colour; 0 when there is none. */
    private static int codeLength(String raw, int at) {
        return switch (raw.charAt(at)) {
            case BOLD, ITALIC, UNDERLINE, STRIKE, REVERSE, MONOSPACE, RESET -> 1;
            case COLOR -> colorLength(raw, at, 2, false);
            case HEX_COLOR -> colorLength(raw, at, 6, true);
            default -> 0;
        };
    }

    private static int colorLength(String raw, int at, int most, boolean hex) {
        int first = digits(raw, at + 1, most, hex);
        int end = at + 1 + first;
        if (first > 0 && end < raw.length() && raw.charAt(end) == ',') {
            int second = digits(raw, end + 1, most, hex);
            end += second > 0 ? 1 + second : 0;
        }
        return end - at;
    }

    private static int digits(String raw, int at, int most, boolean hex) {
        int count = 0;
        while (count < most
                && at + count < raw.length()
                && Character.digit(raw.charAt(at + count), hex ? 16 : 10) >= 0) {
            count++;
        }
        return hex && count < most ? 0 : count;
    }
}
