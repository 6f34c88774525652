package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.client.Link.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginTest {
    private static final List<String> INTO_THE_ROOM = List.of("JOIN #lobby", "PING chat-joined");

    private static Participant reaching(boolean attaches, String pin) {
        Participant ana = Participant.guest();
        ana.state = ana.state.with(ana.state.me().attaching(attaches));
        ana.gets(new Event.Connected(List.of(), pin, false));
        ana.said();
        return ana;
    }

    private static Participant agreeing(boolean attaches) {
        Participant ana = reaching(attaches, "PIN").hears(":srv CAP * LS :sasl=EXTERNAL,PLAIN");
        assertEquals(List.of("CAP REQ sasl"), ana.said());
        return ana.hears(":srv CAP * ACK :sasl");
    }

    /** A guest who chose no name, and has logged in after the greeting as ana2. */
    private static Participant insideAsTheSecond() {
        return agreeing(false)
                .hears(
                        ":srv 433 * ana :in use",
                        ":srv 001 ana2 :hi",
                        ":srv 376 ana2 :end",
                        ":srv AUTHENTICATE +",
                        ":srv 900 ana2 ana2!a@h ana :You are now logged in as ana",
                        ":srv 903 ana2 :yes",
                        ":ana2!a@h JOIN #lobby",
                        ":srv 353 ana2 = #lobby :ana ana2",
                        ":srv PONG srv chat-joined");
    }

    @Test
    void whoAskedForTheNameLogsInBeforeAnythingElse() {
        Participant ana = agreeing(true);
        assertEquals(List.of("AUTHENTICATE EXTERNAL"), ana.said());

        ana.hears(":srv AUTHENTICATE +");
        assertEquals(List.of("AUTHENTICATE +"), ana.said());

        ana.hears(":srv 900 * ana!*@* ana :in", ":srv 903 * :yes");
        assertEquals(List.of("CAP END"), ana.said());

        ana.hears(":srv 001 ana :hi", ":srv 376 ana :end");
        assertEquals(INTO_THE_ROOM, ana.said());
    }

    @Test
    void whoChoseNoNameLogsInOnceItHasOneAndBeforeItEnters() {
        Participant ana = agreeing(false);
        assertEquals(List.of("CAP END"), ana.said());

        ana.hears(":srv 001 ana :hi", ":srv 376 ana :end");
        assertEquals(List.of("AUTHENTICATE EXTERNAL", "PING chat-login"), ana.said());

        ana.hears(":srv AUTHENTICATE +", ":srv PONG srv chat-login");
        assertEquals(List.of("AUTHENTICATE +"), ana.said());

        ana.hears(":srv 903 ana :yes");
        assertEquals(INTO_THE_ROOM, ana.said());
    }

    @Test
    void whoComesBackIsTheOneItWasHoweverItGotItsName() {
        Participant second = insideAsTheSecond();
        assertEquals(Phase.JOINED, second.state.link().phase());
        second.gets(new Event.Disconnected("gone"));
        second.said();

        second.gets(new Event.Connected(List.of(), "PIN", true));

        assertEquals("NICK ana2", second.said().get(1));
        second.hears(":srv CAP * LS :sasl=EXTERNAL", ":srv CAP * ACK :sasl");
        assertEquals(List.of("CAP REQ sasl", "AUTHENTICATE EXTERNAL"), second.said());
    }

    @Test
    void aServerThatRefusesStillLetsUsIn() {
        for (String refusal : List.of("902", "904", "905", "906", "421 ana AUTHENTICATE")) {
            Participant early = agreeing(true);
            early.said();
            early.hears(":srv " + refusal + (refusal.length() > 3 ? "" : " ana") + " :no");
            assertEquals(List.of("CAP END"), early.said(), refusal);

            Participant late = agreeing(false).hears(":srv 001 ana :hi", ":srv 422 ana :none");
            late.said();
            late.hears(":srv " + refusal + (refusal.length() > 3 ? "" : " ana") + " :no");
            assertEquals(INTO_THE_ROOM, late.said(), refusal);
            assertEquals(0, late.state.room().history().size(), "and nothing is told of it");
        }
    }

    @Test
    void aServerThatSaysNothingStillLetsUsIn() {
        Participant late = agreeing(false).hears(":srv 001 ana :hi", ":srv 422 ana :none");
        late.said();
        late.hears(":srv PONG srv chat-login");
        assertEquals(INTO_THE_ROOM, late.said());

        Participant early = agreeing(true);
        early.said();
        early.waits(Update.SILENCE);
        assertEquals(List.of("CAP END"), early.said());
    }

    @Test
    void inClearNobodyIsToldWhoWeAre() {
        Participant ana = reaching(true, "").hears(":srv CAP * LS :sasl=EXTERNAL");

        assertEquals(List.of("CAP END"), ana.said());
    }

    @Test
    void aServerThatWantsAPasswordIsNotAsked() {
        Participant ana = reaching(true, "PIN").hears(":srv CAP * LS :sasl=PLAIN,SCRAM-SHA-256");

        assertEquals(List.of("CAP END"), ana.said());
    }

    @Test
    void anAnswerThatNobodyAskedForChangesNothing() {
        Participant ana = Participant.joined();

        ana.hears(":srv AUTHENTICATE +", ":srv 903 ana :yes", ":srv PONG srv chat-login");

        assertEquals(List.of(), ana.said());
        assertFalse(ana.state.me().attaches());
    }
}
