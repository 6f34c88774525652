package chat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormattedTest {
    @Test
    void emphasisIsSwitchedOnAndOff() {
        assertEquals(
                List.of(
                        Span.of("a "),
                        styled("b", Look.BOLD),
                        styled("c", Look.BOLD | Look.ITALIC),
                        styled("d", Look.ITALIC)),
                Formatted.spans("a \u0002b\u001dc\u0002d", Look.TEXT));
        assertEquals(
                List.of(styled("u", Look.UNDERLINE), styled("s", Look.STRIKE), styled("r", Look.REVERSE), Span.of("x")),
                Formatted.spans("\u001fu\u001f\u001es\u001e\u0016r\u000fx", Look.TEXT));
    }

    @Test
    void monospaceIsCode() {
        assertEquals(
                List.of(Span.of("run "), Span.of("ls", Tone.CODE), Span.of(" now")),
                Formatted.spans("run \u0011ls\u0011 now", Look.TEXT));
    }

    @Test
    void resetGoesBackToTheBase() {
        assertEquals(
                List.of(new Span("b", Look.QUIET.with(Look.BOLD)), Span.of("a", Tone.QUIET)),
                Formatted.spans("\u0002b\u000fa", Look.QUIET));
    }

    @Test
    void coloursAreDropped() {
        assertEquals("red", Formatted.strip("\u00034red\u0003"));
        assertEquals("12", Formatted.strip("\u00030412"));
        assertEquals("x", Formatted.strip("\u000304,12x"));
        assertEquals(",x", Formatted.strip("\u000304,x"));
        assertEquals(",1", Formatted.strip("\u0003,1"));
        assertEquals("x", Formatted.strip("\u0004ff0000,00ff00x"));
        assertEquals("ff00x", Formatted.strip("\u0004ff00x"));
    }

    @Test
    void theRestIsCleaned() {
        assertEquals("a␛[31m␊", Formatted.strip("\u0002a\u001b[31m\n"));
    }

    private static Span styled(String text, int emphasis) {
        return new Span(text, Look.TEXT.with(emphasis));
    }

    @Test
    void spansBecomeCodesThatMakeTheSameSpans() {
        for (String raw : List.of(
                "plain", "a \u0002bold\u0002 b", "\u001d\u0002both\u001d one\u000f none", "\u0011code\u0011 \u001fu")) {
            List<Span> spans = Formatted.spans(raw, Look.TEXT);

            assertEquals(spans, Formatted.spans(Formatted.codes(spans), Look.TEXT), raw);
        }
        assertEquals("red", Formatted.codes(Formatted.spans("\u000304red", Look.TEXT)));
    }
}
