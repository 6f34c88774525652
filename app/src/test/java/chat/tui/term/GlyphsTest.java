package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.text.Graphemes;
import chat.text.Width;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlyphsTest {
    private static final String FAMILY = "👩🏽‍👩‍👧";
    private static final String ENGLAND = Glyphs.Kind.TAGGED.sample;

    @Test
    void whereAllIsAsUsualAllIsDrawn() {
        for (String cluster : List.of("a", "é", "─", FAMILY, "👍🏽", "🇫🇷", ENGLAND, "❤️", "你")) {
            assertEquals(cluster, Glyphs.USUAL.of(cluster));
            assertEquals(Width.ofGrapheme(cluster), Glyphs.USUAL.width(cluster));
        }
    }

    @Test
    void whatFallsApartIsDrawnInPart() {
        assertEquals("👩🏽", glyphs(Glyphs.Kind.JOINED).of(FAMILY));
        assertEquals("👩", glyphs(Glyphs.Kind.JOINED, Glyphs.Kind.TONED).of(FAMILY));
        assertEquals("👍", glyphs(Glyphs.Kind.TONED).of("👍🏽"));
        assertEquals("🏴", glyphs(Glyphs.Kind.TAGGED).of(ENGLAND));
        assertEquals("FR", glyphs(Glyphs.Kind.FLAG).of("🇫🇷"));
        assertEquals("X", glyphs(Glyphs.Kind.FLAG).of("🇽"));
    }

    @Test
    void whatStandsAloneStays() {
        Glyphs all = new Glyphs(EnumSet.allOf(Glyphs.Kind.class));

        assertEquals("🏽", all.of("🏽"));
        assertEquals("👩", all.of("👩"));
        assertEquals("你", all.of("你"));
        assertEquals("a", all.of("a"));
    }

    @Test
    void amongWideLettersLinesAndArrowsAreAscii() {
        Glyphs wide = glyphs(Glyphs.Kind.AMBIGUOUS);

        assertEquals("-", wide.of("─"));
        assertEquals(">", wide.of("→"));
        assertEquals("e", wide.of("é"));
        assertEquals("ж", wide.of("ж"));
        assertEquals(2, wide.width("ж"));
        assertTrue(wide.doubts("ñ"), "perhaps it is wide");
    }

    @Test
    void nothingIsDrawnWiderThanItIs() {
        Glyphs all = new Glyphs(EnumSet.allOf(Glyphs.Kind.class));
        for (int c = ' '; c < 0x20000; c++) {
            if (Width.ofCodePoint(c) > 0 && !Character.isSurrogate((char) c)) {
                String cluster = Graphemes.split(Character.toString(c)).get(0);

                assertTrue(Width.of(all.of(cluster)) <= Width.ofGrapheme(cluster), cluster);
            }
        }
    }

    private static Glyphs glyphs(Glyphs.Kind first, Glyphs.Kind... more) {
        return new Glyphs(EnumSet.of(first, more));
    }
}
