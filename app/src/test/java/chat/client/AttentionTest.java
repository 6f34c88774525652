package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody is told of who does not look, and who does. */
class AttentionTest {
    private static final Effect RING = new Effect.Bell();

    private final Participant ana = Participant.joined();

    /** With more than two in the room, not everything is meant for ana. */
    private AttentionTest inARoomOfThree() {
        ana.hears(":carol!c@h JOIN #lobby");
        ana.did();
        ana.titles();
        return this;
    }

    private void looks(boolean here) {
        ana.gets(new Event.Focused(here));
    }

    private List<Effect> told(String... lines) {
        ana.waits(Duration.ofSeconds(2)).hears(lines);
        return ana.did();
    }

    private static Effect shows(String title, String text) {
        return new Effect.Notify(title, text);
    }

    @Test
    void whoLooksElsewhereIsToldOfWhatIsMeantForThem() {
        inARoomOfThree().looks(false);

        assertEquals(List.of(RING, shows("bob in #lobby", "Ana: look")), told(":bob!b@h PRIVMSG #lobby :Ana:  look"));
        assertEquals(
                List.of(RING, shows("bob in #lobby", "bob waves at ana")),
                told(":bob!b@h PRIVMSG #lobby :\1ACTION waves at ana\1"));
        assertEquals(List.of(RING, shows("bob", "psst")), told(":bob!b@h PRIVMSG ana :psst"));
        assertEquals(List.of(), told(":bob!b@h PRIVMSG #lobby :hello everybody"));
        assertEquals(List.of(), told(":bob!b@h NOTICE ana :just so you know"));
    }

    @Test
    void inARoomOfTwoEverythingIsMeantForTheOther() {
        looks(false);

        assertEquals(
                List.of(RING, shows("bob in #lobby", "are you there?")),
                told(":bob!b@h PRIVMSG #lobby :are you there?"));
    }

    @Test
    void whoLooksIsNotDisturbed() {
        looks(true);

        assertEquals(List.of(), told(":bob!b@h PRIVMSG #lobby :ana: look", ":bob!b@h PRIVMSG ana :psst"));
    }

    @Test
    void whoLooksPerhapsHearsTheBellOnly() {
        assertEquals(List.of(RING), told(":bob!b@h PRIVMSG ana :psst"));
    }

    @Test
    void whatIsToldAgainDisturbsNobody() {
        looks(false);

        assertEquals(
                List.of(),
                told(
                        ":srv BATCH +h chathistory #lobby",
                        "@batch=h :bob!b@h PRIVMSG #lobby :ana was here",
                        ":srv BATCH -h"));
    }

    @Test
    void whatWasSaidWhileTheConnectionWasLostDisturbsNobody() {
        looks(false);
        ana.gets(new Event.Disconnected("reset")).gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv CAP * LS :" + Participant.EVERYTHING, ":srv CAP ana ACK :" + Participant.EVERYTHING);
        ana.hears(":srv 001 ana :hi", ":srv 004 ana srv chat-0.1.0 i o", ":srv 422 ana :no MOTD");
        ana.hears(":ana!ana@localhost JOIN #lobby", ":srv 353 ana = #lobby :@bob ana");

        assertEquals(List.of(), told(":bob!b@h PRIVMSG #lobby :ana: this was an hour ago"));
    }

    @Test
    void theTerminalRingsOnceASecondAtMost() {
        looks(false);
        ana.waits(Duration.ofSeconds(2));
        for (int i = 0; i < 200; i++) {
            ana.hears(":bob!b@h PRIVMSG ana :" + i);
        }
        ana.waits(Attention.PAUSE.minusMillis(1)).hears(":bob!b@h PRIVMSG ana :too soon");
        assertEquals(List.of(RING, shows("bob", "0")), ana.did());

        ana.waits(Duration.ofMillis(1)).hears(":bob!b@h PRIVMSG ana :again");

        assertEquals(List.of(RING, shows("bob", "again")), ana.did());
    }

    @Test
    void whatIsChosenCountsAtOnce() {
        inARoomOfThree().looks(false);
        ana.enters("/set notify all").enters("/set bell off");
        ana.did();

        assertEquals(List.of(shows("bob in #lobby", "hello")), told(":bob!b@h PRIVMSG #lobby :hello"));
        assertEquals(List.of(), told(":srv NOTICE ana :not even now"));

        ana.enters("/set notify none").enters("/set bell on");
        ana.did();
        assertEquals(List.of(), told(":bob!b@h PRIVMSG ana :psst"));
    }

    @Test
    void theTitleCountsWhatHasNotBeenSeen() {
        assertEquals("#lobby", last(Participant.guest().gets(new Event.Ticked(Participant.START))));
        ana.titles();
        looks(false);

        ana.hears(":bob!b@h PRIVMSG #lobby :one", ":bob!b@h PRIVMSG #lobby :two", ":bob!b@h PRIVMSG ana :three");
        assertEquals(List.of("(1) #lobby", "(2) #lobby", "(3) #lobby"), ana.titles());

        looks(true);
        assertEquals(List.of("(1) #lobby"), ana.titles());
        ana.presses("Alt-2");

        assertEquals(List.of("bob"), ana.titles());
    }

    @Test
    void theTitleCountsWhatIsBelow() {
        for (int i = 0; i < 50; i++) {
            ana.hears(":bob!b@h PRIVMSG #lobby :" + i);
        }
        ana.presses("PgUp").hears(":bob!b@h PRIVMSG #lobby :more");

        assertEquals("(1) #lobby", last(ana));
    }

    @Test
    void withoutATitleTheWindowKeepsItsOwn() {
        ana.titles();
        ana.enters("/set title off");
        assertEquals(List.of(""), ana.titles());

        ana.enters("/set title on");

        assertEquals(List.of("#lobby"), ana.titles());
    }

    @Test
    void whereThereAreOnlyLinesNoWindowIsNamed() {
        Participant reading = Participant.reading(Profile.Manner.LINES).joins(Participant.EVERYTHING, "chat-1");

        assertEquals(List.of(), reading.titles());
    }

    private static String last(Participant someone) {
        List<String> titles = someone.titles();
        return titles.get(titles.size() - 1);
    }
}
