package chat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people write to stress something: {@code *words*} are bold, what stands between backticks is code, and so are the
 * lines between fences of three backticks. The marks stay, so that what is seen is what was said, also without colours,
 * and can be copied as it is. Pure.
 *
 * <pre>
 * ```java            quiet
 * if (x) {           code, with all its blanks
 *     run();
 * }
 * ```                quiet
 * </pre>
 */
public final class Markup {
    /** A line that opens or closes a block; behind the marks at most the name of a language. */
    private static final Pattern FENCE = Pattern.compile("^ {0,3}```[\\w+#.-]*\\h*$", Pattern.MULTILINE);

    /** Up to three backticks, and as many at the end, in one line. */
    private static final Pattern CODE = Pattern.compile("(?<!`)(`{1,3}+)(?!`)[^\\n]*?[^`\\n]\\1(?!`)");

    /** One asterisk or two, close around words that stand alone. */
    private static final Pattern BOLD =
            Pattern.compile("(?<![\\p{L}\\p{N}*/])(\\*{1,2})(?![*\\s])[^*\\n]*+(?<![*\\s])\\1(?![\\p{L}\\p{N}*/])");

    private Markup() {}

    /** A part of the text, and what becomes of the spans in it. */
    private record Range(int start, int end, Look look) {
        private static final Look STRESS = new Look(Tone.TEXT, 0, Look.BOLD);

        Span on(Span span) {
            return look.equals(STRESS) ? span.in(span.look().with(Look.BOLD)) : span.in(look);
        }
    }

    /** What somebody said in one line, clean, with its links, stresses and code. */
    public static List<Span> line(String raw) {
        return mark(Links.mark(Formatted.spans(raw, Look.TEXT)));
    }

    /** The same for what was said in several lines. */
    public static List<Span> lines(String raw) {
        return mark(Links.mark(Formatted.lines(raw, Look.TEXT)));
    }

    /** The same text, its spans looking as it says. */
    static List<Span> mark(List<Span> spans) {
        String text = Span.plain(spans);
        if (text.indexOf('`') < 0 && text.indexOf('*') < 0) {
            return spans;
        }
        List<Range> ranges = new ArrayList<>();
        int at = 0;
        Matcher fence = FENCE.matcher(text);
        while (fence.find(at) && fence.end() < text.length()) {
            inline(text, at, fence.start(), ranges);
            int begin = fence.end() + 1;
            ranges.add(new Range(fence.start(), begin, Look.QUIET));
            boolean closed = fence.find(begin);
            int end = closed ? fence.start() : text.length();
            ranges.add(new Range(begin, end, Look.of(Tone.CODE_BLOCK)));
            at = closed ? Math.min(fence.end() + 1, text.length()) : end;
            if (closed) {
                ranges.add(new Range(end, at, Look.QUIET));
            }
        }
        inline(text, at, text.length(), ranges);
        return ranges.isEmpty() ? spans : painted(spans, ranges);
    }

    /** What is marked within lines, in order; in code nothing is bold. */
    private static void inline(String text, int start, int end, List<Range> ranges) {
        Matcher code = CODE.matcher(text).region(start, end);
        int at = start;
        while (code.find()) {
            bold(text, at, code.start(), ranges);
            ranges.add(new Range(code.start(), code.end(), Look.of(Tone.CODE)));
            at = code.end();
        }
        bold(text, at, end, ranges);
    }

    private static void bold(String text, int start, int end, List<Range> ranges) {
        Matcher bold = BOLD.matcher(text).region(start, end).useTransparentBounds(true);
        while (bold.find()) {
            ranges.add(new Range(bold.start(), bold.end(), Range.STRESS));
        }
    }

    /** @param ranges ascending, none within another */
    private static List<Span> painted(List<Span> spans, List<Range> ranges) {
        List<Span> painted = new ArrayList<>();
        int range = 0;
        int offset = 0;
        for (Span span : spans) {
            int length = span.text().length();
            for (int at = 0; at < length; ) {
                while (range < ranges.size() && ranges.get(range).end <= offset + at) {
                    range++;
                }
                boolean inside = range < ranges.size() && ranges.get(range).start <= offset + at;
                int stop = range == ranges.size()
                        ? length
                        : (inside ? ranges.get(range).end : ranges.get(range).start) - offset;
                int end = Math.min(length, stop);
                Span piece = span.cut(at, end);
                painted.add(inside ? ranges.get(range).on(piece) : piece);
                at = end;
            }
            offset += length;
        }
        return painted;
    }
}
