package chat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WidthTest {
    @Test
    void columnsAreThoseOfATerminal() {
        assertEquals(5, Width.of("hello"));
        assertEquals(1, Width.of("e\u0301"));
        assertEquals(4, Width.of("你好"));
        assertEquals(2, Width.of("👨‍👩‍👧"));
        assertEquals(2, Width.of("🇩🇪"));
        assertEquals(2, Width.of("❤️"));
        assertEquals(1, Width.of("❤"));
        assertEquals(2, Width.of("한"));
        assertEquals(2, Width.of("ﾊﾟ"));
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsis() {
        assertEquals("hello", Width.fit("hello", 5));
        assertEquals("hel…", Width.fit("hello", 4));
        assertEquals("你…", Width.fit("你好", 3));
        assertEquals("…", Width.fit("你好", 2));
        assertEquals("…", Width.fit("hello", 1));
        assertEquals("", Width.fit("hello", 0));
    }

    @Test
    void shortTextIsFilledWithBlanks() {
        assertEquals("你 ", Width.pad("你", 3));
        assertEquals("hello", Width.pad("hello", 3));
    }
}
