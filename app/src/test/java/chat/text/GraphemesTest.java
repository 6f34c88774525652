package chat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
}
