package chat.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MaskTest {
    @Test
    void aStarIsAnythingAndAQuestionMarkOneCharacter() {
        assertTrue(Mask.matches("*", ""));
        assertTrue(Mask.matches("a*c", "abbc"));
        assertTrue(Mask.matches("a*b*c", "a-b-b-c"));
        assertTrue(Mask.matches("a?c", "abc"));
        assertTrue(Mask.matches("**", "x"));
        assertFalse(Mask.matches("a?c", "ac"));
        assertFalse(Mask.matches("a", "ab"));
        assertFalse(Mask.matches("", "a"));
        assertFalse(Mask.matches("a*b", "a"));
    }

    @Test
    void capitalsDoNotMatter() {
        assertTrue(Mask.matches("ANA!*@*", "ana!Ana@localhost"));
    }

    @Test
    void aMaskMadeToTakeLongDoesNot() {
        String hostile = "*a".repeat(60) + "*b";

        assertFalse(Mask.matches(hostile, "a".repeat(500)));
    }

    @Test
    void whatPeopleTypeBecomesAWholeMask() {
        assertEquals("ana!*@*", Mask.complete("ana"));
        assertEquals("ana!a@*", Mask.complete("ana!a"));
        assertEquals("*!a@host", Mask.complete("a@host"));
        assertEquals("*!*@10.0.0.*", Mask.complete("10.0.0.*"));
        assertEquals("a!b@c", Mask.complete("a!b@c"));
    }
}
