package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Choosing a message, to do something with it. */
class SelectingTest {
    private final Participant ana = Participant.joined()
            .resizes(40, 10)
            .hears(
                    "@msgid=1 :bob!b@h PRIVMSG #lobby :see https://example.com/a now",
                    ":carol!c@h JOIN #lobby",
                    "@msgid=2 :bob!b@h PRIVMSG #lobby :shall we?");

    private Entry chosen() {
        Popup popup = ana.state.writing().popup();
        assertNotNull(popup);
        return ana.state.room().history().get(((Popup.Selection) popup).entry());
    }

    @Test
    void arrowsGoFromMessageToMessage() {
        ana.presses("Alt-s");
        assertEquals("shall we?", chosen().text());

        ana.presses("Up");
        assertEquals("see https://example.com/a now", chosen().text());
        ana.presses("Up");
        assertEquals("see https://example.com/a now", chosen().text());
        ana.presses("Down", "Down");
        assertEquals("shall we?", chosen().text());
    }

    @Test
    void itStaysOnItsMessageWhateverComes() {
        ana.enters("mine").presses("Alt-s");
        assertEquals("mine", chosen().text());
        for (int i = 0; i < 30; i++) {
            ana.hears("@msgid=x" + i + " :bob!b@h PRIVMSG #lobby :more " + i);
        }
        assertEquals("mine", chosen().text());

        ana.hears("@label=chat-m1;msgid=m :ana!a@h PRIVMSG #lobby mine");
        assertEquals("mine", chosen().text());
        ana.hears("@msgid=y :bob!b@h PRIVMSG #lobby :last", ":bob!b@h REDACT #lobby 2");
        assertEquals("mine", chosen().text());
    }

    @Test
    void theScreenStandsStillMeanwhileAndFollowsAgainAtTheEnd() {
        ana.presses("Alt-s");
        assertFalse(ana.state.viewport().follows());

        ana.presses("Esc");

        assertTrue(ana.state.viewport().follows());
        assertNull(ana.state.writing().popup());
    }

    @Test
    void whatIsChosenIsOnTheScreen() {
        for (int i = 0; i < 30; i++) {
            ana.hears("@msgid=x" + i + " :bob!b@h PRIVMSG #lobby :more " + i);
        }
        ana.presses("Alt-s", "Home");
        assertEquals("1", chosen().id());
        assertTrue(ana.state.viewport().top().entry() <= chosen().number());

        ana.presses("End");
        assertEquals("more 29", chosen().text());
        ana.presses("Esc");
        assertTrue(ana.state.viewport().follows());
    }

    @Test
    void itCanBeCopied() {
        ana.did();

        ana.presses("Alt-s").types("c");

        assertEquals(List.of(new Effect.Copy("shall we?")), ana.did());
        assertNull(ana.state.writing().popup());
    }

    @Test
    void itCanBeAnswered() {
        ana.types("yes").presses("Alt-s").types("r");
        assertEquals("bob: shall we?", ana.state.writing().about().quote());

        ana.presses("Enter");

        assertEquals(List.of("@+chat/id=id1;+reply=2;+draft/reply=2;label=chat-m1 PRIVMSG #lobby yes"), ana.said());
        assertEquals("bob: shall we?", ana.newest().ties().quote());
    }

    @Test
    void itsOnlyLinkIsOpenedAtOnce() {
        ana.did();

        ana.presses("Alt-s", "Up").types("o");

        assertEquals(List.of(new Effect.Browse("https://example.com/a")), ana.did());
        assertNull(ana.state.writing().popup());
    }

    @Test
    void ofSeveralLinksOneIsChosen() {
        ana.hears("@msgid=3 :bob!b@h PRIVMSG #lobby :https://one.example/ or https://two.example/ ?");
        ana.did();

        ana.presses("Alt-s").types("o").presses("Down", "Enter");
        assertEquals(List.of(new Effect.Browse("https://two.example/")), ana.did());

        ana.presses("Alt-s").types("o").types("1");
        assertEquals(List.of(new Effect.Browse("https://one.example/")), ana.did());
    }

    @Test
    void whatCannotBeOpenedIsToldWithItsLink() {
        ana.presses("Alt-s", "Up").types("o").gets(new Event.Browsed("https://example.com/a", "There is no desktop."));

        assertEquals(
                "There is no desktop. The link is\nhttps://example.com/a",
                ana.newest().text());
    }

    @Test
    void whoWantsNoBrowserGetsTheLinkToRead() {
        ana.enters("/set browser never").did();

        ana.presses("Alt-s", "Up", "Up").types("o");

        assertEquals(List.of(), ana.did());
        assertEquals("https://example.com/a", ana.newest().text());
    }

    @Test
    void whereThereIsNoLinkThatIsSaid() {
        ana.presses("Alt-s").types("o");

        assertEquals("There is no link in it.", ana.state.writing().note());
    }

    @Test
    void itsDetailsAreTold() {
        ana.presses("Alt-s", "Enter");

        assertEquals("""
                bob: shall we?
                said at 2026-11-20 14:02:00.000 UTC, to #lobby
                its id: 2
                nothing says which account bob had
                you have not compared words with bob: /verify bob
                nothing says that the connection of bob is not encrypted""", ana.newest().text());

        ana.hears("@msgid=9;account=robert;time=2026-11-20T14:01:02.345Z :bob!b@h PRIVMSG #lobby :yes");
        ana.presses("Alt-s", "Enter");
        assertTrue(
                ana.newest().text().contains("said at 2026-11-20 14:01:02.345 UTC"),
                ana.newest().text());
        assertTrue(
                ana.newest().text().contains("by the account robert"),
                ana.newest().text());
    }

    @Test
    void otherKeysAreNotTypedUnseen() {
        ana.presses("Alt-s").types("x").presses("Tab");

        assertEquals("", ana.state.writing().editor().text());
        assertEquals("shall we?", chosen().text());
    }

    @Test
    void onlyWhatIsMineIsCorrected() {
        ana.presses("Alt-s").types("e");

        assertEquals("", ana.state.writing().editor().text());
        assertTrue(ana.state.writing().note().contains("Only what you have said"));
    }

    @Test
    void whereNothingWasSaidNothingIsChosen() {
        Participant alone = Participant.joined().presses("Alt-s");

        assertNull(alone.state.writing().popup());
        assertEquals("Nothing has been said here yet.", alone.state.writing().note());
    }
}
