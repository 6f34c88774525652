package chat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphemesTest {
    private static final String FAMILY = "👨‍👩‍👧";

    @Test
    void whatPeopleSeeAsOneIsOne() {
        assertEquals(
                List.of("a", "e\u0301", FAMILY, "🇩🇪", "🇫🇷", "👍🏽", "한", "b"),
                Graphemes.split("ae\u0301" + FAMILY + "🇩🇪🇫🇷👍🏽한b"));
        assertEquals(List.of(), Graphemes.split(""));
    }

    @Test
    void neighbouringBoundariesAreFoundFromAnywhere() {
        String text = "a" + FAMILY + "b";

        assertEquals(1, Graphemes.next(text, 0));
        assertEquals(9, Graphemes.next(text, 1));
        assertEquals(9, Graphemes.next(text, 4));
        assertEquals(10, Graphemes.next(text, 10));
        assertEquals(9, Graphemes.previous(text, 10));
        assertEquals(1, Graphemes.previous(text, 9));
        assertEquals(1, Graphemes.previous(text, 5));
        assertEquals(0, Graphemes.previous(text, 0));
    }

    @Test
    void consonantsOfAConjunctStayApart() {
        assertEquals(List.of("क्", "ष"), Graphemes.split("क्ष"));
    }

    @Test
    void lineEndsStandAlone() {
        assertEquals(List.of("a", "\r\n", "\n", "\u0301"), Graphemes.split("a\r\n\n\u0301"));
    }

    @Test
    void boundariesAreTheSameForwardsAndBackwards() {
        long seed = new Random().nextLong();
        System.out.println("GraphemesTest seed " + seed);
        Random random = new Random(seed);
        List<String> parts = List.of(
                "a", "\u0301", "\u200d", "👩", "🏽", "🇩", "ᄒ", "ᅡ", "ᆫ", "하", "한", "\r", "\n", "\u0600", "ि",
                "\ud83d");

        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(10); n > 0; n--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            assertConsistent(text.toString(), seed);
        }
    }

    private static void assertConsistent(String text, long seed) {
        int start = 0;
        for (String grapheme : Graphemes.split(text)) {
            int end = start + grapheme.length();
            for (int offset = start; offset < end; offset++) {
                assertEquals(end, Graphemes.next(text, offset), () -> "next, seed " + seed);
                assertEquals(start, Graphemes.previous(text, offset + 1), () -> "previous, seed " + seed);
            }
            start = end;
        }
        assertEquals(text.length(), start);
    }
}
