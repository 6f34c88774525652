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
                        new Span("http://x", Look.of(Tone.LINK).with(Look.BOLD), "http://x")),
                Links.mark(List.of(new Span("a http://x", bold))));
    }

    @Test
    void whereALinkLeadsIsWrittenInAscii() {
        assertEquals("http://x/%C3%A9?a=%E4%BD%A0", target("http://x/é?a=你"));
        assertEquals("http://a;b@xn--bcher-kva.example:80/%C3%BC", target("http://a;b@bücher.example:80/ü"));
    }

    @Test
    void whatWouldLeadTooFarLeadsNowhere() {
        assertEquals("", target("http://x/" + "é".repeat(1000)));
        assertEquals("http://x/" + "e".repeat(1000), target("http://x/" + "e".repeat(1000)));
    }

    @Test
    void aHostThatLooksLikeAnotherIsShownAsItIs() {
        List<Span> spans = Links.mark(List.of(Span.of("see http://аpple.com/é")));

        assertEquals("see http://xn--pple-43d.com/é", Span.plain(Links.shown(spans)));
        assertEquals("see http://аpple.com/é", Span.plain(spans));
    }

    @Test
    void aLinkThatWasCutAnywhereIsShownTheSame() {
        String text = "see http://me@аpple.com:80/é?@b now";
        String shown = "see http://me@xn--pple-43d.com:80/é?@b now";
        List<Span> spans = Links.mark(List.of(Span.of(text)));
        Span link = spans.get(1);

        for (int one = 0; one <= link.text().length(); one++) {
            for (int other = one; other <= link.text().length(); other++) {
                List<Span> cut = List.of(
                        spans.get(0),
                        link.cut(0, one),
                        link.cut(one, other).in(Look.TEXT),
                        link.cut(other, link.text().length()),
                        spans.get(2));

                assertEquals(shown, Span.plain(Links.shown(cut)), one + ", " + other);
            }
        }
    }

    @Test
    void aPieceOfALinkAloneStaysAsItIs() {
        List<Span> piece = List.of(new Span("é/x", Look.of(Tone.LINK), "http://%C3%A9/x"));

        assertEquals(piece, Links.shown(piece));
    }

    private static String target(String address) {
        return Links.mark(List.of(Span.of(address))).get(0).link();
    }

    private static void assertMarked(String text, String expected) {
        StringBuilder shown = new StringBuilder();
        for (Span span : Links.mark(List.of(Span.of(text)))) {
            shown.append(span.look().tone() == Tone.LINK ? "<" + span.text() + ">" : span.text());
        }
        assertEquals(expected, shown.toString());
    }
}
