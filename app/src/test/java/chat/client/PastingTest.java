package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of what is pasted. */
class PastingTest {
    private static final String LONG = "1\n2\n3\n4\n5\n6\n";

    private final Participant ana =
            Participant.guest().joins(Participant.EVERYTHING + " draft/multiline", "chat-0.1.0");

    private String line() {
        return ana.state.writing().editor().text();
    }

    @Test
    void fiveLinesGoIntoTheDraftAndNobodyIsAsked() {
        ana.pastes("1\n2\n3\n4\n5\n");

        assertNull(ana.state.writing().popup());
        assertEquals("1\n2\n3\n4\n5\n", line());
    }

    @Test
    void moreAreSentAsOneMessageIfThatIsWanted() {
        ana.pastes(LONG);
        assertEquals(List.of(), ana.said());

        ana.presses("Enter");

        assertEquals(8, ana.said().size());
        assertEquals("1\n2\n3\n4\n5\n6", ana.newest().text());
    }

    @Test
    void orAsABlockOfCodeBehindWhatWasTyped() {
        ana.types("look:").pastes(LONG).types("c");

        assertEquals("look:\n```\n1\n2\n3\n4\n5\n6\n```", ana.newest().text());
        assertEquals("", line());
    }

    @Test
    void orAreWorkedOn() {
        ana.pastes(LONG).types("e").types("x");

        assertEquals(LONG + "x", line());
        assertEquals(List.of(), ana.said());
    }

    @Test
    void anyOtherKeyWorksOnThemAtOnce() {
        ana.pastes(LONG).presses("Backspace");
        assertEquals("1\n2\n3\n4\n5\n6", line());

        ana.presses("Ctrl-C").pastes(LONG).types("n");
        assertEquals(LONG + "n", line());
        assertEquals(List.of(), ana.said());
    }

    @Test
    void itIsToldHowManyMessagesTheyMakeHere() {
        ana.pastes(LONG);
        Participant old = Participant.joinedOldServer().pastes(LONG);

        assertEquals(1, ((Popup.Pasted) ana.state.writing().popup()).messages());
        assertEquals(6, ((Popup.Pasted) old.state.writing().popup()).messages());
    }

    @Test
    void keysInsideAPasteDoNothing() {
        ana.pastes("c\u0011\u001b[201~" + LONG);

        assertEquals(List.of(), ana.said());
        assertEquals(List.of(), ana.did());
    }
}
