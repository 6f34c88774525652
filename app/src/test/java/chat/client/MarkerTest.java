package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkerTest {
    private static final String SAID = "@time=2026-11-20T14:01:00.123Z;msgid=m1 :bob!b@h PRIVMSG #lobby :hi";
    private static final String MARK = "MARKREAD #lobby timestamp=2026-11-20T14:01:00.123Z";

    private static Participant joined() {
        return Participant.guest().joins(Participant.EVERYTHING + " draft/read-marker", "chat-0.1.0");
    }

    @Test
    void whoPressesAKeyHasReadWhatIsInSight() {
        Participant ana = joined().hears(SAID);
        assertEquals(List.of(), ana.said(), "nobody may be there");

        ana.presses("Left");
        assertEquals(List.of(MARK), ana.said());

        ana.presses("Left");
        assertEquals(List.of(), ana.said(), "that is known");
    }

    @Test
    void itIsNotToldOftenButBeforeOneLeaves() {
        Participant ana = joined().hears(SAID).presses("Left");
        ana.said();
        ana.hears("@time=2026-11-20T14:01:02.000Z;msgid=m2 :bob!b@h PRIVMSG #lobby :more");

        ana.presses("Left");
        assertEquals(List.of(), ana.said());

        ana.presses("Ctrl-Q");
        assertEquals(List.of("MARKREAD #lobby timestamp=2026-11-20T14:01:02.000Z", "QUIT"), ana.said());
    }

    @Test
    void afterAPauseItIsToldAgain() {
        Participant ana = joined().hears(SAID).presses("Left");
        ana.said();
        ana.hears("@time=2026-11-20T14:01:02.000Z;msgid=m2 :bob!b@h PRIVMSG #lobby :more");

        ana.waits(Marker.PAUSE).presses("Left");

        assertEquals(List.of("MARKREAD #lobby timestamp=2026-11-20T14:01:02.000Z"), ana.said());
    }

    @Test
    void whatWasReadElsewhereIsNotToldAgainAndNotNewHere() {
        Participant ana = joined().hears(SAID);

        ana.hears(":srv " + MARK).presses("Left");

        assertEquals(List.of(), ana.said());
    }

    @Test
    void serversThatKnowNothingOfItHearNothing() {
        Participant ana = Participant.joined().hears(SAID).presses("Left");

        assertEquals(List.of(), ana.said());
    }

    @Test
    void whatMakesNoSenseChangesNothing() {
        Participant ana = joined();
        State before = ana.state;

        ana.hears(":srv MARKREAD #lobby *", ":srv MARKREAD #lobby timestamp=soon", ":srv MARKREAD #tea timestamp=x");
        ana.hears(":srv MARKREAD #lobby timestamp=2030-01-01T00:00:00.000Z", ":srv FAIL MARKREAD X #lobby :no");

        assertEquals(before.room(), ana.state.room());
    }

    @Test
    void whereSomethingIsKeptItIsReadThereToo() {
        Participant ana = Participant.keeping().joins(Participant.EVERYTHING, "chat-0.1.0");
        ana.did();

        ana.hears(":srv " + MARK);

        assertEquals(
                List.of(new Effect.Read("#lobby", java.time.Instant.parse("2026-11-20T14:01:00.123Z"))), ana.did());
    }

    @Test
    void aPageOfHistoryIsNewOnlyBehindWhatWasReadElsewhere() {
        String all = Participant.EVERYTHING + " draft/read-marker draft/chathistory";
        Participant ana = Participant.guest();
        for (int i = 0; i < 2; i++) {
            ana.gets(new Event.Connected(List.of(), "PIN", true));
            ana.hears(":srv CAP * LS :" + all, ":srv CAP ana ACK :" + all, ":srv 001 ana :hi");
            ana.hears(":srv 004 ana srv chat-0.1.0 i o", ":srv 422 ana :no MOTD", ":ana!ana@localhost JOIN #lobby");
            ana.hears(":srv " + MARK, ":srv 353 ana = #lobby :bob ana", ":srv PONG srv chat-joined");
            ana.hears(":srv BATCH +past chathistory #lobby");
            if (i == 0) {
                ana.hears("@batch=past;msgid=m0;time=2026-11-20T14:00:00.000Z :bob!b@h PRIVMSG #lobby :first");
                ana.hears(":srv BATCH -past").gets(new Event.Disconnected("gone"));
            }
        }

        ana.hears("@batch=past;msgid=m1;time=2026-11-20T14:01:00.000Z :bob!b@h PRIVMSG #lobby :read elsewhere");
        ana.hears("@batch=past;msgid=m2;time=2026-11-20T14:01:01.000Z :bob!b@h PRIVMSG #lobby :new");
        ana.hears("@batch=past;msgid=m3;time=2026-11-20T14:01:02.000Z :bob!b@h PRIVMSG #lobby :newer");

        History history = ana.state.room().history();
        long last = history.last();
        assertEquals(
                List.of("read elsewhere", "New since you were here:", "new", "newer"),
                java.util.stream.LongStream.rangeClosed(last - 3, last)
                        .mapToObj(n -> history.get(n).text())
                        .toList());
    }
}
