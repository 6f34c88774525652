package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerifyingTest {
    private static final List<String> SIX = List.of("one", "two", "three", "four", "five", "six");

    private static long lines(Participant participant, String begin) {
        return participant.texts().stream().filter(t -> t.startsWith(begin)).count();
    }

    @Test
    void aNameInAnotherSpellingIsTheSamePerson() {
        Participant ana = Participant.joined().enters("/verify BOB");
        assertEquals(List.of("WHOIS bob"), ana.said());

        ana.hears(":srv 276 ana bob :has client certificate fingerprint KEY", ":srv 318 ana bob :End");
        ana.gets(new Event.WordsFound("bob", SIX));

        assertEquals(0, lines(ana, "bob shows no key"));
        assertEquals(1, lines(ana, "Words with bob"));
    }

    @Test
    void aKeyThatNobodyAskedForCostsNothing() {
        Participant ana = Participant.joined();

        for (int i = 0; i < 100; i++) {
            ana.hears(":srv 276 ana bob :has client certificate fingerprint KEY" + i);
        }

        assertEquals(List.of(), ana.did());
    }

    @Test
    void askingTwiceShowsTheWordsTwice() {
        Participant ana = Participant.joined();

        for (int i = 0; i < 2; i++) {
            ana.enters("/verify bob").hears(":srv 276 ana bob :fingerprint KEY", ":srv 318 ana bob :End");
            ana.gets(new Event.WordsFound("bob", SIX));
        }

        assertEquals(2, lines(ana, "Words with bob:\none · two · three · four · five · six"));
    }

    @Test
    void nothingThatTheHostCallsAMessageIsTakenForAQuestion() {
        Participant ana = Participant.joined().hears("@msgid=asked:bob :bob!b@h PRIVMSG #lobby :hi");

        ana.hears(":srv 318 ana bob :End");

        assertEquals("hi", ana.newest().text());
    }

    @Test
    void theJoiningSideSeesTheWordsForAHostItDoesNotKnowYet() {
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), "PIN", false));
        ana.hears(":srv 001 ana :hi", ":srv 422 ana :no MOTD", ":ana!ana@h JOIN #lobby", ":srv PONG srv chat-joined");

        assertEquals(List.of(new Effect.FindWords("", "PIN")), ana.did());

        ana.gets(new Event.WordsFound("", SIX));
        assertTrue(
                ana.newest().text().contains("then type /verify ok."),
                ana.newest().text());
    }

    @Test
    void comparedWordsAreRemembered() {
        Participant ana = Participant.joined().enters("/verify ok");

        assertEquals(List.of(new Effect.Vouch("PIN")), ana.did());
        assertFalse(ana.texts().stream().anyMatch(text -> text.startsWith("Remembered")));
        ana.gets(new Event.Vouched("PIN", ""));
        assertEquals(
                "Remembered: this host is who you think it is.", ana.newest().text());
    }

    @Test
    void aHostWithoutAKeyCannotBeVerified() {
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), "", false));
        ana.hears(":srv 001 ana :hi", ":srv 422 ana :no MOTD", ":ana!ana@h JOIN #lobby", ":srv PONG srv chat-joined");

        ana.enters("/verify ok");

        assertEquals(
                "This host shows no key, so there is nothing to compare.",
                ana.newest().text());
        assertEquals(List.of(), ana.did());
        assertFalse(ana.state.link().verified());
    }

    @Test
    void aServerOfAnotherProgramTellsOtherKeys() {
        Participant ana = Participant.joinedOldServer().enters("/verify bob");

        assertEquals(List.of(), ana.said());
        assertEquals(
                "This is no host of chat, so it cannot tell a key that both sides would compare.",
                ana.newest().text());
    }

    @Test
    void whatCouldNotBeRememberedIsNotCalledVerified() {
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), "PIN", false));
        ana.hears(":srv 001 ana :hi", ":srv 422 ana :no MOTD", ":ana!ana@h JOIN #lobby", ":srv PONG srv chat-joined");
        ana.enters("/verify ok");

        ana.gets(new Event.Vouched("PIN", "the disk is full"));

        assertEquals(
                "That could not be remembered: the disk is full.", ana.newest().text());
        assertFalse(ana.state.link().verified());
        ana.gets(new Event.Vouched("PIN", ""));
        assertTrue(ana.state.link().verified());
    }

    private static Participant compared() {
        Participant ana = Participant.joined().enters("/verify bob");
        ana.hears(":srv 276 ana bob :has client certificate fingerprint KEY", ":srv 318 ana bob :End");
        ana.gets(new Event.WordsFound("bob", SIX)).enters("/verify bob ok");
        ana.hears(":bob!b@h PART #lobby");
        ana.said();
        ana.did();
        return ana;
    }

    private static boolean isMarked(Participant ana) {
        return ana.state.room().roster().get("bob").orElseThrow().verified();
    }

    @Test
    void whoComesBackWithTheSameKeyIsMarkedAgain() {
        Participant ana = compared().hears(":bob!b@h JOIN #lobby");
        assertFalse(isMarked(ana));
        assertEquals(List.of("WHOIS bob"), ana.said());

        ana.hears(":srv 276 ana bob :has client certificate fingerprint KEY", ":srv 318 ana bob :End");
        assertEquals(List.of(new Effect.FindWords("bob", "KEY")), ana.did());
        ana.gets(new Event.WordsFound("bob", SIX));

        assertTrue(isMarked(ana));
        assertEquals(1, lines(ana, "Words with bob"));
    }

    @Test
    void whoComesUnderTheNameWithAnotherKeyIsNotAndThatIsTold() {
        Participant ana = compared().hears(":bob!b@h JOIN #lobby");

        ana.hears(":srv 276 ana bob :has client certificate fingerprint OTHER", ":srv 318 ana bob :End");
        ana.gets(new Event.WordsFound("bob", List.of("six", "five", "four", "three", "two", "one")));

        assertFalse(isMarked(ana));
        assertEquals(1, lines(ana, "bob shows another key than the bob you have compared words with"));
    }

    @Test
    void whoComesUnderTheNameWithoutAKeyIsNotMarked() {
        Participant ana = compared().hears(":bob!b@h JOIN #lobby", ":srv 318 ana bob :End");

        assertFalse(isMarked(ana));
    }
}
