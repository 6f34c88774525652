package chat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Links are shown in angle brackets. */
class LinksTest {
    @Test
    void addressesOfPagesAndRoomsAreMarked() {
        assertMarked("see https://example.com/a?b=c#d now", "see <https://example.com/a?b=c#d> now");
        assertMarked("HTTP://x ircs://y/z", "<HTTP://x> <ircs://y/z>");
        assertMarked("chat://pin@10.0.0.5:5001/room", "<chat://pin@10.0.0.5:5001/room>");
    }

    @Test
    void otherTextIsNot() {
        assertMarked("ftp://x http:/y example.com xhttp://z http://", "ftp://x http:/y example.com xhttp://z http://");
    }

    @Test
    void punctuationBehindALinkStaysOutside() {
        assertMarked("is it http://x/a?", "is it <http://x/a>?");
        assertMarked("http://x/a, http://y...", "<http://x/a>, <http://y>...");
    }

    @Test
    void bracketsAroundALinkStayOutside() {
        assertMarked("(see http://x/a)", "(see <http://x/a>)");
        assertMarked("(see http://x/a_(b)).", "(see <http://x/a_(b)>).");
        assertMarked("[http://[::1]:80/]", "[<http://[::1]:80/>]");
    }

    @Test
    void emphasisStays() {
        Look bold = Look.TEXT.with(Look.BOLD);

        assertEquals(
                List.of(
                        new Span("a ", bold),
                        new Span("http://x", Look.of(Tone.LINK).with(Look.BOLD))),
                Links.mark(List.of(new Span("a http://x", bold))));
    }

    private static void assertMarked(String text, String expected) {
        StringBuilder shown = new StringBuilder();
        for (Span span : Links.mark(List.of(Span.of(text)))) {
            shown.append(span.look().tone() == Tone.LINK ? "<" + span.text() + ">" : span.text());
        }
        assertEquals(expected, shown.toString());
    }
}
