package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Entry.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactingTest {
    private static final String SAID = "@msgid=m1 :bob!b@h PRIVMSG #lobby :the password is tulip";
    private static final String TAKEN = ":ana!a@h REDACT #lobby m1 :not here";

    private static Participant joined(Profile.Manner manner) {
        return Participant.reading(manner).joins(Participant.EVERYTHING + " draft/message-redaction", "chat-0.1.0");
    }

    private static List<String> texts(Participant ana) {
        History history = ana.state.room().history();
        return java.util.stream.LongStream.rangeClosed(history.first(), history.last())
                .mapToObj(history::get)
                .map(Entry::text)
                .toList();
    }

    @Test
    void whatIsTakenBackIsSeenNowhereAnyMoreButThatItWas() {
        Participant ana = joined(Profile.Manner.SCREEN).hears(SAID, "@msgid=m2 :bob!b@h PRIVMSG #lobby :more");
        ana.presses("Ctrl-F").types("tulip");
        assertTrue(ana.state.viewport().search().hasMatch());

        ana.hears(TAKEN, TAKEN);

        assertEquals(
                List.of("message removed by ana: not here", "more"), texts(ana).subList(1, 3));
        assertEquals(3, texts(ana).size(), "nothing is added on a screen");
        assertFalse(Span.of(ana.state.viewport().search().window()).contains("tulip"));
    }

    /** All that a history shows. */
    private static final class Span {
        static String of(History history) {
            StringBuilder text = new StringBuilder();
            for (long n = history.first(); n <= history.last(); n++) {
                text.append(history.get(n).text());
            }
            return text.toString();
        }
    }

    @Test
    void whoReadsLinesIsToldByOneMore() {
        Participant ana = joined(Profile.Manner.LINES).hears(SAID);

        ana.hears(TAKEN);

        assertEquals(Kind.REDACTED, ana.newest().kind());
        assertEquals("m1", ana.newest().id());
        assertEquals("message removed by ana: not here", ana.newest().text());
        assertFalse(texts(ana).toString().contains("tulip"));
    }

    @Test
    void whereSomethingIsKeptItIsForgottenThereToo() {
        Participant ana = Participant.keeping().joins(Participant.EVERYTHING, "chat-0.1.0");
        ana.gets(new Event.Remembered(List.of(), 0, List.of(), "", false));
        ana.did();

        ana.hears(":eve!e@h REDACT #lobby old");

        assertEquals(List.of(new Effect.Redact("#lobby", "old", "message removed by eve")), ana.did());
    }

    @Test
    void whatStandsInThePlaceIsCleanAndNobodyIsCalledByIt() {
        Participant ana = joined(Profile.Manner.SCREEN).hears(SAID);
        ana.did();

        ana.hears(":bob!b@h REDACT #lobby m1 :ana\u001b[2J \u0002see");

        assertEquals(List.of(), ana.did());
        assertFalse(ana.newest().text().contains("\u001b"));
        assertFalse(ana.newest().text().contains("\u0002"));
    }

    @Test
    void theLastThatIHaveSaidIsTakenBack() {
        Participant ana = joined(Profile.Manner.SCREEN);
        ana.enters("one").enters("two");
        ana.said();
        ana.hears(
                "@label=chat-m1;msgid=m1 :ana!a@h PRIVMSG #lobby :one",
                "@label=chat-m2;msgid=m2 :ana!a@h PRIVMSG #lobby :two");

        ana.enters("/delete wrong  room");
        assertEquals(List.of("REDACT #lobby m2 :wrong room"), ana.said());

        ana.hears(":ana!a@h REDACT #lobby m2 :wrong room").enters("/redact");
        assertEquals(List.of("REDACT #lobby m1"), ana.said());
    }

    @Test
    void whatCannotBeTakenBackIsToldWithTheReason() {
        Participant nothing = joined(Profile.Manner.SCREEN).enters("/delete");
        assertTrue(nothing.newest().text().contains("nothing of yours"));

        Participant early = joined(Profile.Manner.SCREEN).enters("one").enters("/delete");
        assertTrue(early.newest().text().contains("does not have it yet"));

        Participant old = Participant.joined().enters("/delete");
        assertTrue(old.newest().text().contains("cannot take back"));
        assertEquals(List.of(), old.said());

        early.hears(":srv FAIL REDACT REDACT_FORBIDDEN #lobby m1 :Only who said it may");
        assertEquals(
                "The host refuses REDACT: Only who said it may", early.newest().text());
    }

    @Test
    void whatWasTakenBackMeanwhileIsToldByAHostOfOursWithWhatWasSaid() {
        String all = Participant.EVERYTHING + " draft/message-redaction draft/chathistory";
        Participant ana = Participant.guest();
        ana.gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv CAP * LS :" + all + " draft/event-playback", ":srv CAP ana ACK :" + all, ":srv 001 ana :hi");
        ana.said();

        ana.hears(":srv 004 ana srv chat-0.1.0 i o", ":srv 422 ana :no MOTD");
        assertEquals("CAP REQ draft/event-playback", ana.said().get(0));
        ana.hears(":srv CAP ana ACK draft/event-playback", SAID, ":ana!ana@localhost JOIN #lobby");
        ana.hears(":srv 353 ana = #lobby :bob ana", ":srv PONG srv chat-joined");
        ana.hears(":srv BATCH +past chathistory #lobby", "@batch=past;msgid=m1 :bob!b@h PRIVMSG #lobby :tulip");
        ana.hears("@batch=past;msgid=m3 :eve!e@h KICK #lobby bob", "@batch=past;msgid=m2 " + TAKEN);
        ana.hears(":srv BATCH -past");

        assertFalse(texts(ana).toString().contains("tulip"), texts(ana).toString());
        assertTrue(ana.state.room().roster().has("bob"), "who was put out then may be here now");
    }
}
