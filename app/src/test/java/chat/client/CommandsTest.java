package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Link.Phase;
import chat.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each command, and each mistake one can make with it. */
class CommandsTest {
    private final Participant ana = Participant.joined();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/me                | /me needs a text: /me waves",
                "/msg               | /msg needs a name and a text: /msg ana hello",
                "/msg bob           | /msg needs a name and a text: /msg ana hello",
                "/msg #lobby hello  | /msg goes to one person: /msg ana hello",
                "/msg bob,carol hi  | /msg goes to one person: /msg ana hello",
                "/msg :bob hi       | /msg goes to one person: /msg ana hello",
                "/nick              | /nick needs one name: /nick ana",
                "/nick ana bel      | /nick needs one name: /nick ana",
                "/nick :ana         | /nick needs one name: /nick ana",
                "/verify zoe        | Nobody here is called zoe. /who lists those who are.",
                "/verify ana        | That is you.",
                "/qiut              | There is no command /qiut, and nothing was sent. /help lists them; // sends a line that begins with a slash.",
                "/he                | There is no command /he, and nothing was sent. Did you mean /help? /help lists them; // sends a line that begins with a slash.",
            })
    void aMistakeIsToldAndNothingIsSent(String line, String words) {
        ana.enters(line);

        assertEquals(words, ana.newest().text());
        assertEquals(Entry.Kind.ERROR, ana.newest().kind());
        assertEquals(List.of(), ana.said());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/topic one\ntwo", "/nick one\ntwo", "/msg one\ntwo three", "/verify one\ntwo", "/me\nwaves"})
    void aCommandOfSeveralLinesIsNoMistakeOfTheProgram(String text) {
        ana.pastes(text).presses("Enter");

        for (String line : ana.said()) {
            assertFalse(line.contains("\n"), line);
        }
    }

    @Test
    void theTextBehindANameMayBeginOnItsOwnLine() {
        ana.pastes("/msg bob\nfirst\nsecond").presses("Enter");

        assertEquals(
                List.of(
                        "@+chat/id=id1;label=chat-m1 PRIVMSG bob first",
                        "@+chat/id=id2;label=chat-m2 PRIVMSG bob second"),
                ana.said());
    }

    @Test
    void controlCharactersThatCameThroughAPipeAreNotSentAsThemselves() {
        ana.gets(new Event.Typed("a\0b\rc\u001b[2J")).gets(new Event.Typed("\1VERSION\1"));

        for (String line : ana.said()) {
            assertFalse(line.chars().anyMatch(c -> c < ' '), line);
        }
        assertEquals(3, ana.state.outgoing().pending().size());
    }

    @Test
    void aNameThatNobodyCanHaveIsNotSent() {
        ana.enters("/msg " + "x".repeat(9000) + " hello");

        assertEquals(List.of(), ana.said());
        assertTrue(
                ana.newest().text().startsWith("/msg goes to one person"),
                ana.newest().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topic ", "/nick "})
    void whatIsTooLongForALineIsNotSent(String command) {
        ana.enters(command + "x".repeat(9000));

        assertEquals(List.of(), ana.said());
        assertEquals(
                "That is too long for one line: 512 bytes at most. Nothing was sent.",
                ana.newest().text());
    }

    @Test
    void aTopicIsShownSetAndTakenFromTheHost() {
        ana.enters("/topic");
        assertEquals("There is no topic. /topic TEXT sets one.", ana.newest().text());

        ana.enters("/topic tea at five");
        assertEquals(List.of("TOPIC #lobby :tea at five"), ana.said());

        ana.hears(":ana!ana@localhost TOPIC #lobby :tea at five").enters("/topic");
        assertEquals("Topic: tea at five", ana.newest().text());
    }

    @Test
    void aNickIsAskedFor() {
        ana.enters("/nick anabel");

        assertEquals(List.of("NICK anabel"), ana.said());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/nick anabel | Not connected, so that has to wait. Try again when the status row says so.",
                "/topic tea   | Not connected, so that has to wait. Try again when the status row says so.",
                "/who         | Not connected: nobody can be seen.",
                "/verify bob  | Not connected: there is nobody to verify.",
            })
    void whatNeedsTheHostSaysSoWhileItIsAway(String line, String words) {
        ana.gets(new Event.Disconnected("reset")).enters(line);

        assertEquals(words, ana.newest().text());
        assertEquals(List.of(), ana.said());
    }

    @Test
    void whoListsEverybodyWithRankAndAbsence() {
        ana.hears(":bob!b@h AWAY :lunch").enters("/who");
        assertEquals("2 here: ana  @bob (away)", ana.newest().text());

        ana.hears(":bob!b@h QUIT").enters("/who");
        assertEquals("Just you: ana", ana.newest().text());
    }

    @Test
    void inviteShowsTheCardOnceItIsKnown() {
        ana.enters("/invite");
        assertEquals("How to join is not known yet.", ana.newest().text());

        ana.gets(new Event.Hosting(List.of(List.of(Span.of("come")), List.of(Span.of("in")))));
        ana.enters("/invite");

        assertEquals("come\nin", ana.newest().text());
        assertEquals(Entry.Kind.CARD, ana.newest().kind());
    }

    @Test
    void helpOpensOnAScreenAndIsToldElsewhere() {
        ana.enters("/help");
        assertTrue(ana.state.viewport().showsHelp());

        Participant piped = Participant.reading(Profile.Manner.LINES).gets(new Event.Typed("/help"));
        assertTrue(
                piped.newest().text().contains("/msg NAME TEXT"), piped.newest().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/quit", "/q", "/exit", "/QUIT"})
    void quitLeaves(String line) {
        ana.enters(line);

        assertEquals(List.of("QUIT"), ana.said());
        assertEquals(List.of(new Effect.Quit(0, "")), ana.did());
    }

    @Test
    void whoeverWasPutOutCanAskToBeLetInAgain() {
        ana.hears(":bob!b@h KICK #lobby ana :enough").enters("sorry");
        assertEquals(List.of(), ana.said());
        assertEquals(
                "Nothing was sent: you are not in #lobby. /join asks to be let in again.",
                ana.newest().text());
        assertEquals("sorry", ana.state.writing().editor().text());

        ana.presses("Ctrl-U").enters("/join");
        assertEquals(List.of("JOIN #lobby", "PING chat-joined"), ana.said());
        ana.hears(":ana!ana@localhost JOIN #lobby", ":srv 353 ana = #lobby :@bob ana", ":srv PONG srv chat-joined");

        assertEquals(Phase.JOINED, ana.state.link().phase());
    }

    @Test
    void joinSaysWhenItMakesNoSense() {
        ana.enters("/join");
        assertEquals("You are in #lobby already.", ana.newest().text());

        ana.enters("/join #one,#two");
        assertTrue(
                ana.newest().text().startsWith("/join needs one room"),
                ana.newest().text());

        ana.gets(new Event.Disconnected("reset")).enters("/join");
        assertEquals(
                "You will be in #lobby once the host is there.", ana.newest().text());
        assertEquals(List.of(), ana.said());
    }

    @Test
    void whereTheHostIsNotTheOneItWasNothingIsTakenIn() {
        ana.gets(new Event.Disconnected("reset")).gets(new Event.Stopped("it is another", 4));
        ana.enters("secret");

        assertEquals(
                "Nothing was sent: the connection has ended for good. Ctrl-Q quits.",
                ana.newest().text());
        assertEquals("secret", ana.state.writing().editor().text());
        assertTrue(ana.state.outgoing().isEmpty());
    }
}
