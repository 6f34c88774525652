package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Link.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResumeTest {
    private static final String ALL = Participant.EVERYTHING + " draft/chathistory";

    /** When the host let us in. */
    private static final String SINCE = "2026-11-20T17:59:59.000Z";

    /** In the room, on a host that can be asked, which has told of one message, m1. */
    private static Participant joined() {
        Participant ana = arriving(Participant.guest());
        assertEquals(List.of("CHATHISTORY LATEST #lobby * 200"), ana.said());
        page(ana, "m1 one");
        assertEquals(List.of(), ana.said());
        return ana;
    }

    private static Participant arriving(Participant ana) {
        return comes(ana).hears(":srv PONG srv chat-joined");
    }

    /** A page of history: an id, a blank, and a text each. */
    private static void page(Participant ana, String... messages) {
        ana.hears(":srv BATCH +past chathistory #lobby");
        for (String message : messages) {
            ana.hears("@batch=past;" + said(message));
        }
        ana.hears(":srv BATCH -past");
    }

    private static String said(String message) {
        int blank = message.indexOf(' ');
        return "msgid=" + message.substring(0, blank) + " :bob!b@h PRIVMSG #lobby :" + message.substring(blank + 1);
    }

    private static Participant back(Participant ana) {
        return comes(ana.gets(new Event.Disconnected("reset")));
    }

    private static Participant comes(Participant ana) {
        ana.gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv CAP * LS :" + ALL, ":srv CAP ana ACK :" + ALL, ":srv 001 ana :hi");
        ana.hears(":srv 004 ana srv chat-0.1.0 i o", ":srv 422 ana :no MOTD");
        ana.hears("@time=" + SINCE + " :ana!ana@localhost JOIN #lobby", ":srv 353 ana = #lobby :bob ana");
        ana.said();
        return ana;
    }

    private static List<String> talk(Participant ana) {
        History history = ana.state.room().history();
        return IntStream.rangeClosed((int) history.first(), (int) history.last())
                .mapToObj(history::get)
                .filter(Entry::isSaid)
                .map(Entry::text)
                .toList();
    }

    @Test
    void whoComesForTheFirstTimeAsksForTheNewest() {
        Participant ana = joined();

        assertEquals(Phase.JOINED, ana.state.link().phase());
        assertEquals(List.of("one"), talk(ana));
        assertEquals(
                "You are in #lobby with 1 other; 1 earlier message above.",
                ana.newest().text());
    }

    @Test
    void whoComesBackAsksPageByPageUntilThereIsNoMore() {
        Participant ana = back(joined()).hears(":srv PONG srv chat-joined");
        assertEquals(List.of("CHATHISTORY AFTER #lobby msgid=m1 500"), ana.said());

        page(ana, "m2 two", "m3 three");
        assertEquals(List.of("CHATHISTORY AFTER #lobby msgid=m3 500"), ana.said());
        page(ana, "m4 four");
        assertEquals(List.of("CHATHISTORY AFTER #lobby msgid=m4 500"), ana.said());
        assertEquals(Phase.JOINING, ana.state.link().phase());
        page(ana);

        assertEquals(List.of(), ana.said());
        assertEquals(Phase.JOINED, ana.state.link().phase());
        assertEquals(List.of("one", "two", "three", "four"), talk(ana));
        assertTrue(
                ana.newest().text().endsWith("Said meanwhile: 3 messages."),
                ana.newest().text());
    }

    @Test
    void whoWasHereWhenNothingHadBeenSaidAsksForAllSinceThen() {
        Participant ana = arriving(Participant.guest());
        page(ana);
        ana.said();

        back(ana).hears(":srv PONG srv chat-joined");

        assertEquals(List.of("CHATHISTORY AFTER #lobby timestamp=" + SINCE + " 500"), ana.said());
        page(ana, "m1 one", "m2 two");
        assertEquals(List.of("CHATHISTORY AFTER #lobby msgid=m2 500"), ana.said());
        page(ana);
        assertEquals(List.of("one", "two"), talk(ana));
    }

    @Test
    void whatIsNewIsToldOnceToBeSo() {
        Participant ana = back(joined()).hears(":srv PONG srv chat-joined");
        page(ana, "m2 two");
        page(ana, "m3 three");
        page(ana);

        List<String> texts = ana.texts();
        int marker = texts.indexOf("New since you were here:");
        assertEquals("two", texts.get(marker + 1));
        assertEquals(marker, texts.lastIndexOf("New since you were here:"));
        back(ana).hears(":srv PONG srv chat-joined");
        page(ana, "m4 four");
        assertEquals(
                2,
                ana.texts().stream().filter("New since you were here:"::equals).count());
    }

    @Test
    void whatWasNotReadTheLastTimeIsMarked() {
        Participant ana = Participant.guest();
        ana.state = ana.state.kept();
        Entry one = Entry.seen(Entry.Kind.MESSAGE, Participant.START, "bob", false, "one")
                .identified("m1");
        Entry two = Entry.seen(Entry.Kind.MESSAGE, Participant.START, "bob", false, "two")
                .identified("m2");

        ana.gets(new Event.Remembered(List.of(one, two), 1, List.of(), "", false));

        assertEquals(List.of("one", "New since you were here:", "two"), ana.texts());
    }

    @Test
    void whatIsSaidMeanwhileWaitsAndComesOnce() {
        Participant ana = back(joined());
        ana.hears("@" + said("m3 live"));
        ana.hears(":srv PONG srv chat-joined");
        ana.hears("@" + said("m4 later"));
        assertEquals(List.of("one"), talk(ana));

        page(ana, "m2 missed", "m3 live");
        page(ana);

        assertEquals(List.of("one", "missed", "live", "later"), talk(ana));
    }

    @Test
    void whenMoreComesThanCanWaitItIsAskedForOnceMore() {
        Participant ana = back(joined()).hears(":srv PONG srv chat-joined");
        for (int i = 0; i <= CatchUp.HELD; i++) {
            ana.hears("@" + said("l" + i + " live " + i));
        }
        page(ana);
        assertEquals(
                List.of("CHATHISTORY AFTER #lobby msgid=m1 500", "CHATHISTORY AFTER #lobby msgid=m1 500"), ana.said());

        page(ana, "l0 live 0");
        page(ana);

        assertEquals(CatchUp.HELD + 2, talk(ana).size());
        assertEquals("live 0", talk(ana).get(1));
        assertEquals("live 1", talk(ana).get(2));
    }

    @Test
    void theOutboxGoesBehindAllThatWasSaid() {
        Participant ana = joined().enters("mine");
        back(ana).hears(":srv PONG srv chat-joined");

        ana.hears(
                ":srv BATCH +past chathistory #lobby",
                "@batch=past;msgid=m2;+chat/id=id1 :ana!ana@localhost PRIVMSG #lobby mine",
                "@batch=past;" + said("m3 his"),
                ":srv BATCH -past");
        ana.said();
        page(ana);

        assertEquals(List.of(), ana.said());
        assertEquals(List.of("one", "mine", "his"), talk(ana));
        assertTrue(ana.state.outgoing().isEmpty());
    }

    @Test
    void aGapIsShownWhereItIs() {
        Participant ana = back(joined()).hears(":srv PONG srv chat-joined");
        ana.said();

        ana.hears(":srv FAIL CHATHISTORY MESSAGE_ERROR AFTER #lobby :That message is not kept here");
        assertEquals(List.of("CHATHISTORY LATEST #lobby * 200"), ana.said());
        page(ana, "m90 ninety");

        assertEquals(Phase.JOINED, ana.state.link().phase());
        List<String> texts = ana.texts();
        int gap = texts.indexOf(
                "Messages may be missing here: the host does not keep what was said before the next ones.");
        assertEquals("ninety", texts.get(gap + 1));
    }

    @Test
    void aHostThatCannotTellLetsOneInAllTheSame() {
        Participant ana = arriving(Participant.guest());

        ana.hears(":srv FAIL CHATHISTORY MESSAGE_ERROR LATEST #lobby :the disk fails");

        assertEquals(Phase.JOINED, ana.state.link().phase());
    }

    @Test
    void whatIsKnownFromBeforeIsNotAskedForAgain() {
        Participant ana = Participant.guest();
        ana.state = ana.state.kept();
        arriving(ana);
        assertEquals(List.of(), ana.said());

        Entry seen = Entry.seen(Entry.Kind.MESSAGE, Participant.START, "bob", false, "zero")
                .to("#lobby")
                .identified("m0");
        ana.gets(new Event.Remembered(List.of(seen), 0, List.of(), "", false));

        assertEquals(List.of("CHATHISTORY AFTER #lobby msgid=m0 500"), ana.said());
    }

    @Test
    void aMachineThatWasAsleepTriesAtOnceAndNothingIsTooOldByThat() {
        Participant ana = joined();
        Instant late = Participant.START.plus(Duration.ofHours(8));

        ana.gets(new Event.Woke(late, Duration.ofHours(8)));

        assertEquals(List.of("PING chat-pulse"), ana.said());
        assertEquals(Phase.JOINED, ana.state.link().phase());
        ana.gets(new Event.Ticked(late.plusSeconds(1)));
        assertEquals(Phase.JOINED, ana.state.link().phase());

        ana.gets(new Event.Disconnected("reset"));
        ana.did();
        ana.gets(new Event.Woke(late.plusSeconds(100), Duration.ofSeconds(99)));
        assertEquals(List.of(new Effect.Connect()), ana.did());
    }

    @Test
    void aKeyTriesAtOnceButNotAgainAndAgain() {
        Participant ana = joined();
        for (int i = 0; i < 8; i++) {
            ana.gets(new Event.Disconnected("reset"))
                    .gets(new Event.Ticked(ana.state.link().retry().at()));
        }
        ana.gets(new Event.Disconnected("reset"));
        ana.did();
        ana.types("a");
        assertEquals(List.of(), ana.did());

        ana.gets(new Event.Ticked(ana.state.now().plusMillis(600))).types("b");

        assertEquals(List.of(new Effect.Connect()), ana.did());
        ana.types("c");
        assertEquals(List.of(), ana.did());
        assertFalse(ana.state.writing().editor().isEmpty());
    }
}
