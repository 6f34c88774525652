package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Event;
import chat.client.Participant;
import chat.client.Profile;
import chat.client.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read where there is no screen. */
class TranscriptTest {
    private final Participant ana = Participant.reading(Profile.Manner.LINES).joins(Participant.EVERYTHING, "chat-1");

    private List<String> told(Transcript transcript, Runnable what) {
        State before = ana.state;
        what.run();
        return transcript.between(before, ana.state).stream()
                .map(line -> (line.aside() ? "aside " : "") + line.text())
                .toList();
    }

    private List<String> plain(Runnable what) {
        return told(new PlainTranscript(ana.layout), what);
    }

    private List<String> json(Runnable what) {
        return told(new JsonTranscript(), what);
    }

    @Test
    void oneLineForEachThingThatIsSaidOrHappens() {
        assertEquals(List.of("14:02 bob: hi"), plain(() -> ana.hears(":bob!b@h PRIVMSG #lobby :hi")));
        assertEquals(
                List.of("14:02 bob acts: waves"), plain(() -> ana.hears(":bob!b@h PRIVMSG #lobby :\1ACTION waves\1")));
        assertEquals(List.of("14:02 bob to you: psst"), plain(() -> ana.hears(":bob!b@h PRIVMSG ana :psst")));
        assertEquals(List.of("14:02 carol joined"), plain(() -> ana.hears(":carol!c@h JOIN #lobby")));
    }

    @Test
    void noFurtherLineOfAMessageCanBeTakenForAnotherOne() {
        assertEquals(
                List.of("14:02 bob, in 2 lines: one\n      14:02 ana: I never said this"),
                plain(() -> ana.hears(
                        ":bob!b@h BATCH +x draft/multiline #lobby",
                        "@batch=x :bob!b@h PRIVMSG #lobby :one",
                        "@batch=x :bob!b@h PRIVMSG #lobby :14:02 ana: I never said this",
                        ":srv BATCH -x")));
    }

    @Test
    void whatIsTakenBackIsToldOfWithItsId() {
        ana.hears("@msgid=m1 :bob!b@h PRIVMSG #lobby :hi");

        assertEquals(
                List.of("{\"type\":\"redact\",\"room\":\"#lobby\",\"from\":\"eve\",\"text\":\"message removed by"
                        + " eve: no\",\"time\":\"2026-11-20T14:02:00Z\",\"self\":false,\"id\":\"m1\"}"),
                json(() -> ana.hears(":eve!e@h REDACT #lobby m1 :no")));
        assertEquals(List.of("14:02 message removed by bob"), plain(() -> ana.hears(":bob!b@h REDACT #lobby m9")));
    }

    @Test
    void whatHappensInAnotherRoomIsToldWithItsName() {
        ana.gets(new Event.Typed("/join dev"));
        List<String> joined = json(() -> ana.hears(
                ":ana!ana@localhost JOIN #dev", ":srv 353 ana = #dev :@cleo ana", ":srv PONG srv chat-joined-2"));
        assertEquals("{\"type\":\"state\",\"state\":\"joined\",\"room\":\"#dev\",\"nick\":\"ana\"}", joined.get(0));

        assertEquals(List.of("14:02 in #dev, cleo: hi"), plain(() -> ana.hears(":cleo!c@h PRIVMSG #dev :hi")));
        assertEquals(List.of("14:02 in #lobby, bob: hi"), plain(() -> ana.hears(":bob!b@h PRIVMSG #lobby :hi")));
        assertEquals(List.of("14:02 in #lobby, bob left"), plain(() -> ana.hears(":bob!b@h PART #lobby")));
        assertTrue(json(() -> ana.hears(":bob!b@h JOIN #lobby")).get(0).contains("\"room\":\"#lobby\""));
    }

    @Test
    void anObjectOfInputGoesToTheRoomThatItNames() {
        ana.gets(new Event.Typed("/join dev"));
        ana.hears(":ana!ana@localhost JOIN #dev", ":srv 353 ana = #dev :@cleo ana", ":srv PONG srv chat-joined-2");
        ana.said();

        ana.gets(new Event.Typed("one", "#Lobby")).gets(new Event.Typed("two")).gets(new Event.Typed("three", "bob"));

        assertEquals(
                List.of("PRIVMSG #lobby one", "PRIVMSG #dev two", "PRIVMSG bob three"),
                ana.said().stream()
                        .map(line -> line.replaceFirst("^@\\S+ ", ""))
                        .toList());
        assertEquals(
                List.of("aside chat: Nothing was sent: you are not in #other."),
                plain(() -> ana.gets(new Event.Typed("four", "#other"))));
    }

    @Test
    void whatCameInClearIsMarked() {
        String guest = ":guest!~cleartext@localhost PRIVMSG #lobby ";

        assertEquals(List.of("14:02 guest, not encrypted: hi"), plain(() -> ana.hears(guest + "hi")));
        assertEquals(
                List.of("14:02 guest, not encrypted, acts: waves"),
                plain(() -> ana.hears(guest + ":\1ACTION waves\1")));
        assertEquals(
                List.of("{\"type\":\"message\",\"room\":\"#lobby\",\"from\":\"guest\",\"text\":\"hi\","
                        + "\"time\":\"2026-11-20T14:02:00Z\",\"self\":false,\"encrypted\":false}"),
                json(() -> ana.hears(guest + "hi")));
    }

    @Test
    void whatITypedIsNotRepeated() {
        assertEquals(List.of(), plain(() -> ana.gets(new Event.Typed("hello"))));
        assertEquals(
                List.of(), plain(() -> ana.hears("@label=chat-m1;msgid=m1 :ana!ana@localhost PRIVMSG #lobby hello")));
    }

    @Test
    void whatTheProgramSaysGoesAside() {
        assertEquals(
                List.of(
                        "aside chat: There is no command /x, and nothing was sent. /help lists them; // sends a line that"
                                + " begins with a slash."),
                plain(() -> ana.gets(new Event.Typed("/x"))));
    }

    @Test
    void anOwnMessageIsToldOnceTheHostHasIt() {
        assertEquals(List.of(), json(() -> ana.gets(new Event.Typed("say \"hi\""))));
        assertEquals(
                List.of(
                        "{\"type\":\"message\",\"room\":\"#lobby\",\"from\":\"ana\",\"text\":\"say \\\"hi\\\"\","
                                + "\"time\":\"2026-11-20T14:03:00Z\",\"id\":\"m1\",\"self\":true}",
                        "{\"type\":\"ack\",\"id\":\"m1\",\"line\":1}"),
                json(() -> ana.hears("@label=chat-m1;msgid=m1;time=2026-11-20T14:03:00.000Z"
                        + " :ana!ana@localhost PRIVMSG #lobby :say \"hi\"")));
    }

    @Test
    void anOwnMessageThatIsFoundAgainIsToldOnce() {
        ana.gets(new Event.Typed("hello"));
        String sent = ana.state.outgoing().pending().get(0).id();
        ana.gets(new Event.Disconnected("reset")).gets(new Event.Connected(List.of(), "PIN", true));
        String all = Participant.EVERYTHING + " draft/chathistory";
        ana.hears(":srv CAP * LS :" + all, ":srv CAP ana ACK :" + all, ":srv 001 ana :hi");
        ana.hears(":srv 004 ana srv chat-0.1.0 i o", ":srv 422 ana :no MOTD");
        ana.hears(":ana!ana@localhost JOIN #lobby", ":srv 353 ana = #lobby :ana", ":srv PONG srv chat-joined");
        ana.hears(":srv BATCH +past chathistory #lobby");

        List<String> told = json(() -> ana.hears("@batch=past;msgid=m1;time=2026-11-20T14:02:00.000Z;+chat/id=" + sent
                + " :ana!ana@localhost PRIVMSG #lobby hello"));

        assertEquals(
                List.of(
                        "{\"type\":\"state\",\"state\":\"info\",\"text\":\"New since you were here:\"}",
                        "{\"type\":\"message\",\"room\":\"#lobby\",\"from\":\"ana\",\"text\":\"hello\","
                                + "\"time\":\"2026-11-20T14:02:00Z\",\"id\":\"m1\",\"self\":true}",
                        "{\"type\":\"ack\",\"id\":\"m1\",\"line\":1}"),
                told);
    }

    @Test
    void aRefusalNamesTheLineThatWasTyped() {
        ana.gets(new Event.Typed("/msg carol hi"));

        assertEquals(
                List.of("{\"type\":\"error\",\"text\":\"Not sent: nobody here is called carol. It was: hi\","
                        + "\"line\":1}"),
                json(() -> ana.hears("@label=chat-m1 :srv 401 ana carol :No such nick")));
    }

    @Test
    void theConnectionIsToldAsStates() {
        List<String> lines = json(() -> ana.gets(new Event.Disconnected("connection reset")));

        assertEquals(
                "{\"type\":\"state\",\"state\":\"reconnecting\",\"in\":1,\"text\":\"connection reset\"}", lines.get(0));
    }

    @Test
    void comingAndGoingHaveTheirOwnTypes() {
        assertEquals(
                List.of("{\"type\":\"leave\",\"room\":\"#lobby\",\"from\":\"bob\",\"text\":\"bob left\","
                        + "\"time\":\"2026-11-20T14:02:00Z\",\"self\":false}"),
                json(() -> ana.hears(":bob!b@h QUIT")));
    }

    @Test
    void aProgramIsToldOfTheFirstTry() {
        State start = State.start(Profile.guest("ana", Profile.Manner.LINES, false), "#lobby", Participant.START);

        assertEquals(
                List.of(new Transcript.Line("{\"type\":\"state\",\"state\":\"connecting\"}", false)),
                new JsonTranscript().began(start));
        assertEquals(List.of(), new PlainTranscript(ana.layout).began(start));
    }
}
