package chat.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanTest {
    @Test
    void controlCharactersBecomeQuestionMarks() {
        assertEquals("a?[31mb?c?d", Clean.text("a\u001b[31mb\u007fc\u009bd"));
        assertEquals("one two", Clean.text("one\ttwo"));
    }

    @Test
    void formattingAndActionsStay() {
        String formatted = "\u0001ACTION \u0002\u0003\u0004\u000f\u0011\u0016\u001d\u001e\u001f\u0001";

        assertSame(formatted, Clean.text(formatted));
    }

    @Test
    void allOtherTextStays() {
        String text = "žluťoučký 😀 שלום ‮x";

        assertSame(text, Clean.text(text));
    }

    @Test
    void theValuesOfTagsAreCleanedToo() {
        Tags tags = new Tags(Map.of("+a", "x\u0007"));

        assertEquals("x?", Clean.tags(tags).get("+a").orElseThrow());
    }
}
