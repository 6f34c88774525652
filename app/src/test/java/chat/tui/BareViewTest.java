package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Participant;
import org.junit.jupiter.api.Test;

/** What is left when somebody wants to take text with the mouse. */
class BareViewTest {
    private static Participant bare(int columns, int rows) {
        Participant ana = Participant.joined().resizes(columns, rows);
        ana.hears(":bob!b@h PRIVMSG #lobby :take this: " + "one two three four five six seven ".repeat(3));
        ana.hears(":bob!b@h PRIVMSG #lobby :\1ACTION waits\1", ":cleo!c@h JOIN #lobby");
        return ana.types("half a thou").presses("Alt-l");
    }

    @Test
    void nothingButWhatWasSaidIsThere() {
        assertEquals("""
                seven one two three
                four five six seven
                bob waits
                cleo joined
                """, Pictures.of(bare(20, 4), 20, 4));

        assertEquals("""
                You are in #lobby with 1 other.
                bob: take this: one two three four five
                six seven one two three four five six
                seven one two three four five six seven
                bob waits
                cleo joined
                """, Pictures.of(bare(40, 10), 40, 10));

        assertEquals("""
                You are in #lobby with 1 other.
                bob: take this: one two three four five six seven one two three four five six
                seven one two three four five six seven
                bob waits
                cleo joined
                """, Pictures.of(bare(80, 24), 80, 24));

        assertEquals("""
                You are in #lobby with 1 other.
                bob: take this: one two three four five six seven one two three four five six seven one two three four five six seven
                bob waits
                cleo joined
                """, Pictures.of(bare(120, 40), 120, 40));

        assertEquals("""
                You are in #lobby with 1 other.
                bob: take this: one two three four five six seven one two three four five six seven one two three four five six seven
                bob waits
                cleo joined
                """, Pictures.of(bare(200, 60), 200, 60));
    }

    @Test
    void anyKeyLeadsBackAndIsNotTyped() {
        Participant ana = bare(80, 24).types("x");

        assertFalse(ana.state.viewport().bare());
        assertEquals("half a thou", ana.state.writing().editor().text());
        assertTrue(ana.presses("Alt-l", "Esc").state.viewport().follows());
    }

    @Test
    void scrollingStaysBare() {
        Participant ana = bare(80, 24);
        for (int i = 0; i < 100; i++) {
            ana.hears(":bob!b@h PRIVMSG #lobby :line " + i);
        }

        assertTrue(ana.presses("PgUp", "Up", "Down").state.viewport().bare());
        assertTrue(Pictures.of(ana, 80, 24).contains("bob: line 60"));
    }
}
