package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Link.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host that asks for its password, and somebody at a screen. */
class UnlockingTest {
    private final Participant ana = Participant.guest().types("half a tho");

    private void isAsked(String why) {
        ana.gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv 464 ana :" + why);
    }

    /** What was given, as it goes over the wire; the question is answered. */
    private String given() {
        List<Effect> did = ana.did();
        assertEquals(1, did.size(), did.toString());
        return ((Effect.Unlock) did.get(0)).password().pass().toLine();
    }

    @Test
    void whatIsTypedThenIsThePasswordAndNothingElse() {
        isAsked("A password is needed");
        assertEquals(Phase.LOCKED, ana.state.link().phase());
        assertEquals(List.of(new Effect.Hangup()), ana.did());
        assertEquals(
                "The host wants a password (A password is needed). Type it and press Enter; it is not shown.",
                ana.newest().text());

        ana.types("open sesamé").presses("Enter");

        assertEquals("PASS :open sesamé", given());
        assertEquals(Phase.CONNECTING, ana.state.link().phase());
        assertEquals("half a tho", ana.state.writing().editor().text());
        assertEquals(Recall.EMPTY, ana.state.writing().recall());
        assertTrue(ana.state.writing().secret().isEmpty());
        assertFalse(ana.state.toString().contains("sesam"), ana.state.toString());
    }

    @Test
    void itCanBeCorrectedAndPasted() {
        isAsked("A password is needed");
        ana.did();

        ana.types("x")
                .presses("Ctrl-U")
                .types("opem")
                .presses("Backspace", "Left")
                .types("n")
                .pastes(" up\nrest");
        ana.presses("Enter");

        assertEquals("PASS :open up", given());
    }

    @Test
    void enterAloneGivesNothing() {
        isAsked("A password is needed");
        ana.did();

        ana.types("\ud83d\ude00").presses("Backspace", "Enter");

        assertEquals(List.of(), ana.did());
        assertEquals(Phase.LOCKED, ana.state.link().phase());
    }

    @Test
    void itIsAskedForAgainWhenItIsWrong() {
        isAsked("A password is needed");
        ana.types("guess").presses("Enter").did();

        isAsked("Password incorrect");

        assertEquals(Phase.LOCKED, ana.state.link().phase());
        assertTrue(
                ana.newest().text().contains("(Password incorrect)"),
                ana.newest().text());
    }

    @Test
    void whatTheHostSaysAfterwardsChangesNothing() {
        isAsked("A password is needed");
        State asked = ana.state;

        ana.hears("ERROR :Closing link: h (A password is needed)").gets(new Event.Disconnected("closed"));

        assertEquals(asked, ana.state);
    }

    @Test
    void oneCanLeaveInstead() {
        isAsked("A password is needed");
        ana.did();

        ana.types("gue").presses("Ctrl-Q", "Ctrl-Q"); // asked once, for the draft

        assertEquals(List.of(new Effect.Quit(0, "")), ana.did());
    }

    @Test
    void whoeverMayBeInBetweenIsWarnedOf() {
        ana.gets(new Event.Connected(List.of(), "PIN", false)).hears(":srv 464 ana :Password incorrect");
        assertTrue(
                ana.newest().text().endsWith("who joins by the invite is safe."),
                ana.newest().text());

        ana.gets(new Event.Connected(List.of(), "", false)).hears(":srv 464 ana :Password incorrect");
        assertTrue(
                ana.newest().text().endsWith("others on the way can read it."),
                ana.newest().text());
    }

    @Test
    void aPasswordIsNoLongerThanAHostTakes() {
        Secret secret = Secret.NOTHING.plus("é".repeat(150));

        assertEquals(
                "PASS " + "é".repeat(150), secret.plus("x").password().pass().toLine());
    }
}
