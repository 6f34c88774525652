package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Entry.Delivery;
import chat.irc.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendingTest {
    @Test
    void aMessageIsOnTheScreenAtOnceAndMarkedWhenTheHostHasIt() {
        Participant ana = Participant.joined().enters("hello");
        assertEquals(List.of("@+chat/id=id1;label=chat-m1 PRIVMSG #lobby hello"), ana.said());
        assertEquals(Delivery.SENT, ana.newest().delivery());

        ana.hears("@label=chat-m1;msgid=m7;time=2026-11-20T14:02:03.000Z :ana!ana@localhost PRIVMSG #lobby hello");

        assertEquals(Delivery.STORED, ana.newest().delivery());
        assertEquals("m7", ana.newest().id());
        assertEquals(Instant.parse("2026-11-20T14:02:03Z"), ana.newest().time());
        assertTrue(ana.state.outgoing().isEmpty());
    }

    @Test
    void aRefusalIsToldInWordsAndTheTextIsKept() {
        Participant ana = Participant.joined().enters("/msg carol are you there");

        ana.hears("@label=chat-m1 :srv 401 ana carol :No such nick");

        assertTrue(ana.state.writing().note().contains("nobody here is called carol"));
        ana.presses("Alt-2");
        assertTrue(
                ana.newest().text().contains("nobody here is called carol"),
                ana.newest().text());
        assertTrue(ana.newest().text().contains("are you there"));
        assertEquals(
                Delivery.REFUSED,
                ana.state.room().history().get(ana.newest().number() - 1).delivery());
    }

    @Test
    void aServerThatDoesNotEchoAcknowledgesByItsPong() {
        Participant ana = Participant.joinedOldServer().enters("hello");
        assertEquals(List.of("PRIVMSG #lobby hello", "PING chat-m1"), ana.said());

        ana.hears(":srv PONG srv chat-m1");

        assertEquals(Delivery.STORED, ana.newest().delivery());
    }

    @Test
    void anEchoWithoutALabelIsMatchedByItsText() {
        Participant ana = Participant.guest().joins("echo-message", "other-1").enters("hello");

        ana.hears(":ana!ana@localhost PRIVMSG #lobby hello");

        assertEquals(Delivery.STORED, ana.newest().delivery());
        assertEquals(1, ana.texts().stream().filter("hello"::equals).count());
    }

    @Test
    void whatIsTypedOfflineIsSentWhenTheRoomIsOpenAgain() {
        Participant ana = Participant.joined().gets(new Event.Disconnected("reset"));
        ana.enters("first").enters("second");
        assertEquals(List.of(), ana.said());
        assertEquals(Delivery.QUEUED, ana.newest().delivery());

        ana.gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv CAP * LS :" + Participant.EVERYTHING, ":srv CAP ana ACK :" + Participant.EVERYTHING);
        ana.hears(":srv 001 ana :hi", ":srv 004 ana srv chat-0.1.0 i o", ":srv 422 ana :no MOTD");
        ana.said();
        ana.hears(":ana!ana@localhost JOIN #lobby", ":srv 353 ana = #lobby :ana", ":srv PONG srv chat-joined");

        assertEquals(
                List.of(
                        "@+chat/id=id1;label=chat-m1 PRIVMSG #lobby first",
                        "@+chat/id=id2;label=chat-m2 PRIVMSG #lobby second"),
                ana.said());
    }

    @Test
    void whatWasUnderWayIsFoundInTheReplayAndNotSentTwice() {
        Participant ana = Participant.joined().enters("hello");
        ana.said();
        ana.gets(new Event.Disconnected("reset")).gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv CAP * LS :" + Participant.EVERYTHING, ":srv CAP ana ACK :" + Participant.EVERYTHING);
        ana.hears(":srv 001 ana :hi", ":srv 004 ana srv chat-0.1.0 i o", ":srv 422 ana :no MOTD");
        ana.hears(":ana!ana@localhost JOIN #lobby", ":srv 353 ana = #lobby :ana", ":srv BATCH +1 chathistory #lobby");
        ana.said();

        ana.hears("@batch=1;msgid=m7;+chat/id=id1 :ana!ana@localhost PRIVMSG #lobby hello", ":srv BATCH -1");
        ana.hears(":srv PONG srv chat-joined");

        assertEquals(List.of(), ana.said());
        assertEquals(1, ana.texts().stream().filter("hello"::equals).count());
        assertTrue(ana.state.outgoing().isEmpty());
    }

    @Test
    void whatWasUnderWayAndCannotHaveArrivedIsSentAgain() {
        Participant ana = Participant.joined().enters("hello");
        ana.gets(new Event.Disconnected("reset"));

        ana.joins(Participant.EVERYTHING, "chat-0.1.0");

        assertEquals(
                Delivery.SENT,
                ana.state.room().history().find("id1", 50).orElseThrow().delivery());
    }

    @Test
    void onAServerThatKeepsNothingNobodyKnowsAndNothingIsRepeated() {
        Participant ana = Participant.joinedOldServer().enters("hello");
        ana.gets(new Event.Disconnected("reset"));

        ana.joins("", "ircd-2.11");

        assertTrue(
                ana.newest().text().contains("may or may not have arrived"),
                ana.newest().text());
        assertTrue(ana.state.outgoing().isEmpty());
    }

    @Test
    void aPasteIsSentInAWindowSoThatNoFloodLimitIsMet() {
        Participant ana = Participant.joined();

        ana.pastes("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12").presses("Enter");
        assertEquals(Outgoing.WINDOW, ana.said().size());

        ana.hears("@label=chat-m1 :ana!ana@localhost PRIVMSG #lobby 1");
        assertEquals(List.of("@+chat/id=id11;label=chat-m11 PRIVMSG #lobby 11"), ana.said());
    }

    @Test
    void aLongLineIsCutBetweenWordsAndEveryPieceFits() {
        Participant ana = Participant.joined();
        String text = "Grüße aus Übersee ".repeat(60).strip();

        List<String> pieces = Pieces.of(text, Pieces.room(ana.state, "#lobby", false));

        assertTrue(pieces.size() > 1);
        assertEquals(text, String.join(" ", pieces));
        for (String piece : pieces) {
            String line = ":" + ana.state.me().prefix() + " PRIVMSG #lobby :" + piece + "\r\n";
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= Limits.LINE);
        }
    }

    @Test
    void aLineWithoutBlanksIsCutBetweenCharacters() {
        Participant ana = Participant.joined();
        String text = "😀".repeat(300);

        List<String> pieces = Pieces.of(text, Pieces.room(ana.state, "#lobby", false));

        assertEquals(text, String.join("", pieces));
        assertFalse(pieces.stream().anyMatch(p -> p.codePoints().anyMatch(c -> c != 0x1F600)));
    }

    @Test
    void theEndOfInputLeavesAfterTheLastAcknowledgement() {
        Participant ana = Participant.reading(Profile.Manner.LINES);
        ana.gets(new Event.Typed("hi")).gets(new Event.InputEnded());
        ana.joins(Participant.EVERYTHING, "chat-0.1.0");
        assertEquals(List.of(), ana.did());

        ana.hears("@label=chat-m1;msgid=m1 :ana!ana@localhost PRIVMSG #lobby hi");

        assertEquals(List.of("QUIT"), ana.said());
        assertEquals(List.of(new Effect.Quit(0, "")), ana.did());
    }

    @Test
    void quitWithoutAScreenLeavesAfterTheLastAcknowledgement() {
        Participant ana = Participant.reading(Profile.Manner.LINES).joins(Participant.EVERYTHING, "chat-0.1.0");

        ana.gets(new Event.Typed("hi")).gets(new Event.Typed("/quit"));
        assertEquals(List.of(), ana.did());
        ana.hears("@label=chat-m1;msgid=m1 :ana!ana@localhost PRIVMSG #lobby hi");

        assertEquals(List.of(new Effect.Quit(0, "")), ana.did());
    }

    @Test
    void everyLineThatComesInIsCounted() {
        Participant ana = Participant.reading(Profile.Manner.LINES).joins(Participant.EVERYTHING, "chat-0.1.0");

        ana.gets(new Event.Typed("")).gets(new Event.Typed("/nonsense"));
        assertEquals(2, ana.newest().input());

        ana.gets(new Event.Typed("hi"));
        assertEquals(3, ana.newest().input());
    }

    @Test
    void aSlashIsSentWhenItIsDoubled() {
        Participant ana = Participant.joined().enters("//etc/hosts");

        assertEquals(List.of("@+chat/id=id1;label=chat-m1 PRIVMSG #lobby /etc/hosts"), ana.said());
    }

    @Test
    void anActionIsSentAsOne() {
        Participant ana = Participant.joinedOldServer().enters("/me waves");

        assertEquals(List.of("PRIVMSG #lobby :\1ACTION waves\1", "PING chat-m1"), ana.said());
        assertEquals(Entry.Kind.ACTION, ana.newest().kind());
    }

    @Test
    void blankLinesAroundATextAreNotSent() {
        Participant ana =
                Participant.joinedOldServer().pastes("\n  one\n\ntwo\n \n").presses("Enter");

        assertEquals(
                List.of("PRIVMSG #lobby :  one", "PRIVMSG #lobby : ", "PRIVMSG #lobby two"),
                ana.said().stream().filter(l -> l.startsWith("PRIVMSG")).toList());
    }

    @Test
    void aTextOfTooManyLinesIsRefusedAsAWhole() {
        Participant ana =
                Participant.joined().pastes("x\n".repeat(Outgoing.LIMIT + 1)).presses("Enter");

        assertEquals(
                "Nothing was sent: it makes 1001 messages, 0 are waiting already, and 1000 may wait. Send it in parts;"
                        + " Ctrl-P brings it back.",
                ana.newest().text());
        assertTrue(ana.state.outgoing().isEmpty());
    }

    @Test
    void whatWasSaidLongAgoInTheSameWordsIsNoEcho() {
        Participant ana = Participant.guest()
                .joins("echo-message batch server-time", "other-1")
                .enters("ok");
        ana.gets(new Event.Disconnected("reset")).gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv CAP * LS :echo-message batch", ":srv CAP ana ACK :echo-message batch");
        ana.hears(":srv 001 ana :hi", ":srv 004 ana srv other-1 i o", ":srv 422 ana :no MOTD");
        ana.hears(":ana!ana@localhost JOIN #lobby", ":srv BATCH +1 chathistory #lobby");

        ana.hears("@batch=1;time=2026-11-19T08:00:00.000Z :ana!ana@localhost PRIVMSG #lobby ok", ":srv BATCH -1");

        assertFalse(ana.state.outgoing().isEmpty());
    }

    @Test
    void whatWasUnderWayToOnePersonIsNotRepeatedBecauseNoReplayShowsIt() {
        Participant ana = Participant.joined().enters("/msg bob psst");
        ana.gets(new Event.Disconnected("reset"));
        ana.said();

        ana.joins(Participant.EVERYTHING, "chat-0.1.0").presses("Alt-2");

        assertTrue(
                ana.newest().text().contains("may or may not have arrived"),
                ana.newest().text());
        assertTrue(ana.state.outgoing().isEmpty());
    }

    @Test
    void anEchoThatTheServerChangedDoesNotHoldUpTheRest() {
        Participant ana = Participant.guest().joins("echo-message", "other-1").enters("colours");
        assertEquals(List.of("PRIVMSG #lobby colours", "PING chat-m1"), ana.said());

        ana.hears(":ana!ana@localhost PRIVMSG #lobby :col***s", ":srv PONG srv chat-m1");

        assertTrue(ana.state.outgoing().isEmpty());
    }

    @Test
    void whatWasInDoubtAndIsReplayedLaterIsShownOnceAndHasArrived() {
        Participant ana = Participant.joined().enters("hello");
        ana.hears("@label=chat-m1 :srv 404 ana #lobby :Not sent: disk full");

        ana.hears("@msgid=m7;+chat/id=id1 :ana!ana@localhost PRIVMSG #lobby hello");

        assertEquals(1, ana.texts().stream().filter("hello"::equals).count());
        assertEquals(
                Delivery.STORED,
                ana.state.room().history().find("m7", 50).orElseThrow().delivery());
    }

    @Test
    void anActionThatIsRefusedIsToldWithoutItsFrame() {
        Participant ana = Participant.joined().enters("/me waves");

        ana.hears("@label=chat-m1 :srv 404 ana #lobby :No");

        assertEquals(
                "Not sent: you may not speak in #lobby. It was: waves (Ctrl-P brings it back)",
                ana.newest().text());
    }

    @Test
    void aScriptLearnsByTheExitCodeThatAMessageWasRefused() {
        Participant ana = Participant.reading(Profile.Manner.LINES).joins(Participant.EVERYTHING, "chat-0.1.0");

        ana.gets(new Event.Typed("/msg carol hi")).gets(new Event.InputEnded());
        ana.hears("@label=chat-m1 :srv 401 ana carol :No such nick");

        assertEquals(List.of(new Effect.Quit(1, "")), ana.did());
    }

    @Test
    void onAScreenTheRefusalWasSeen() {
        Participant ana = Participant.joined().enters("/msg carol hi");
        ana.hears("@label=chat-m1 :srv 401 ana carol :No such nick");

        ana.presses("Ctrl-Q");

        assertEquals(List.of(new Effect.Quit(0, "")), ana.did());
    }

    @Test
    void anOwnMessageStandsWhereTheHostHasPutIt() {
        Participant ana = Participant.joined().enters("mine").enters("mine, too");
        ana.hears("@msgid=m1 :bob!b@localhost PRIVMSG #lobby :his");
        assertEquals(List.of("mine", "mine, too", "his"), last(ana, 3));

        ana.hears("@label=chat-m1;msgid=m2 :ana!ana@localhost PRIVMSG #lobby mine");
        assertEquals(List.of("mine, too", "his", "mine"), last(ana, 3));

        ana.hears("@msgid=m3 :bob!b@localhost PRIVMSG #lobby :his again");
        ana.hears("@label=chat-m2;msgid=m4 :ana!ana@localhost PRIVMSG #lobby :mine, too");
        assertEquals(List.of("his", "mine", "his again", "mine, too"), last(ana, 4));
        assertTrue(ana.state.outgoing().isEmpty());
    }

    @Test
    void whatIsStillUnderWayStaysAtTheEnd() {
        Participant ana = Participant.joined().enters("one");
        ana.hears("@msgid=m1 :bob!b@localhost PRIVMSG #lobby :his");
        ana.enters("two");

        ana.hears("@label=chat-m1;msgid=m2 :ana!ana@localhost PRIVMSG #lobby one");

        assertEquals(List.of("his", "one", "two"), last(ana, 3));
    }

    @Test
    void theScreenStandsStillWhenAnOwnMessageMoves() {
        Participant ana = Participant.joined().resizes(80, 10);
        ana.enters("mine");
        for (int i = 0; i < 40; i++) {
            ana.hears("@msgid=b" + i + " :bob!b@localhost PRIVMSG #lobby :his " + i);
        }
        ana.presses("Up", "Up", "Up");
        String top = top(ana);
        assertEquals("his 30", top);

        ana.hears("@label=chat-m1;msgid=m2 :ana!ana@localhost PRIVMSG #lobby mine");

        assertEquals(top, top(ana));
        assertEquals("mine", ana.newest().text());
    }

    private static String top(Participant ana) {
        return ana.state
                .room()
                .history()
                .get(ana.state.viewport().top().entry())
                .text();
    }

    private static List<String> last(Participant ana, int count) {
        List<String> texts = ana.texts();
        return texts.subList(texts.size() - count, texts.size());
    }
}
