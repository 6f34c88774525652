package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Entry.Delivery;
import chat.client.Entry.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Instant BEFORE = Instant.parse("2026-11-19T10:00:00Z");

    private static Letter letter(String id, String text, Letter.State state) {
        return new Letter(id, "#lobby", text, BEFORE, state, state == Letter.State.HELD ? "it is full" : "");
    }

    private static Event.Remembered letters(Letter... letters) {
        return new Event.Remembered(List.of(), 0, List.of(letters), "", false);
    }

    private static Participant joined() {
        Participant ana = Participant.keeping().joins(Participant.EVERYTHING, "chat-0.1.0");
        ana.did();
        return ana.gets(letters());
    }

    private static Participant joinedOldServer() {
        Participant ana = Participant.keeping().joins("", "ircd-2.11");
        ana.did();
        return ana.gets(letters());
    }

    private static Event.Kept stored(String... ids) {
        return kept("", ids);
    }

    /** The answer about letters with these ids, with a problem or without. */
    static Event.Kept kept(String problem, String... ids) {
        List<Letter> letters = Arrays.stream(ids)
                .map(id -> new Letter(id, "#lobby", "", Participant.START, Letter.State.WAITING, ""))
                .toList();
        return new Event.Kept(new Effect.Keep(letters), problem);
    }

    @Test
    void aMessageIsSentOnceItIsOnDisk() {
        Participant ana = joined().enters("hello");
        Letter letter = new Letter("id1", "#lobby", "hello", Participant.START, Letter.State.WAITING, "");
        assertEquals(List.of(new Effect.Keep(List.of(letter))), ana.did());
        assertEquals(List.of(), ana.said());

        ana.gets(stored("id1"));

        assertEquals(List.of("@+chat/id=id1;label=chat-m1 PRIVMSG #lobby hello"), ana.said());
        assertEquals(List.of(), ana.did());
    }

    @Test
    void itLeavesTheOutboxWhenTheHostHasIt() {
        Participant ana = joined().enters("hello").gets(stored("id1"));
        ana.did();

        ana.hears("@label=chat-m1;msgid=m7 :ana!ana@localhost PRIVMSG #lobby hello");

        assertEquals(List.of(new Effect.Discard(List.of("id1"))), ana.did());
    }

    @Test
    void whatCannotBeKeptIsNotSentAndItsTextStays() {
        Participant ana = joined().enters("hello");
        ana.did();

        ana.gets(kept("the disk is full", "id1"));

        assertEquals(List.of(), ana.said());
        assertTrue(
                ana.newest().text().contains("the disk is full"), ana.newest().text());
        assertTrue(ana.newest().text().contains("hello"));
        assertEquals(
                Delivery.REFUSED,
                ana.state.room().history().get(ana.newest().number() - 1).delivery());
    }

    @Test
    void whatWasWrittenBeforeTheLastEndGoesFirst() {
        Participant ana = Participant.guest();
        ana.state = ana.state.kept();
        ana.enters("now").gets(stored("id1"));
        ana.joins(Participant.EVERYTHING, "chat-0.1.0");
        assertEquals(List.of(), ana.said());

        ana.gets(
                letters(letter("old1", "first", Letter.State.WAITING), letter("old2", "second", Letter.State.WAITING)));

        assertEquals(
                List.of(
                        "@+chat/id=old1;label=chat-m1 PRIVMSG #lobby first",
                        "@+chat/id=old2;label=chat-m2 PRIVMSG #lobby second",
                        "@+chat/id=id1;label=chat-m3 PRIVMSG #lobby now"),
                ana.said());
    }

    @Test
    void nothingIsSentBeforeItIsKnownWhatLiesThereForThisHost() {
        Participant ana = Participant.keeping().enters("hello").gets(stored("id1"));
        ana.did();

        ana.joins(Participant.EVERYTHING, "chat-0.1.0");
        assertEquals(List.of(new Effect.Remember("PIN")), ana.did());
        assertEquals(
                Delivery.QUEUED,
                ana.state.room().history().find("id1", 50).orElseThrow().delivery());

        ana.gets(letters(letter("id1", "hello", Letter.State.WAITING)));
        assertEquals(List.of("@+chat/id=id1;label=chat-m1 PRIVMSG #lobby hello"), ana.said());
    }

    @Test
    void whatWasWrittenForOneHostNeverGoesToAnother() {
        Participant ana = Participant.keeping().enters("for the first").gets(stored("id1"));
        ana.joins(Participant.EVERYTHING, "chat-0.1.0");

        ana.gets(new Event.Remembered(List.of(), 0, List.of(), "", true));

        assertEquals(List.of(), ana.said());
        assertTrue(ana.state.outgoing().isEmpty());
        assertTrue(ana.newest().text().contains("another host"), ana.newest().text());
    }

    @Test
    void aServerThatDoesNotKnowMessagesAgainIsSentOnlyWhatIsMarkedBefore() {
        Participant ana = joinedOldServer().enters("hello").gets(stored("id1"));

        List<Effect> did = ana.did();
        assertEquals(new Effect.Mark(List.of("id1"), Letter.State.SENT, ""), did.get(did.size() - 1));
        assertEquals(List.of("PRIVMSG #lobby hello", "PING chat-m1"), ana.said());
    }

    @Test
    void whatMayHaveArrivedThereIsNotSentAgainByItself() {
        Participant ana = joinedOldServer();

        ana.gets(letters(letter("old", "perhaps", Letter.State.SENT)));

        assertEquals(List.of(), ana.said());
        assertTrue(
                ana.newest().text().contains("may or may not have arrived"),
                ana.newest().text());
        assertTrue(ana.newest().text().contains("/outbox send"), ana.newest().text());
        assertEquals(1, ana.state.outgoing().held().size());

        ana.enters("/outbox send");
        assertEquals(List.of("PRIVMSG #lobby perhaps", "PING chat-m1"), ana.said());
        assertEquals(List.of(), ana.state.outgoing().held());
    }

    @Test
    void onAHostOfThisProgramItIsSentAgain() {
        Participant ana = joined();

        ana.gets(letters(letter("old", "perhaps", Letter.State.SENT)));

        assertEquals(List.of("@+chat/id=old;label=chat-m1 PRIVMSG #lobby perhaps"), ana.said());
    }

    @Test
    void whatAnotherChatOfMineHasSaidIsFoundUnderItsName() {
        Participant ana = joined().gets(letters(letter("old", "perhaps", Letter.State.WAITING)));
        ana.did();

        ana.hears("@label=chat-m1;msgid=m7;+chat/id=old :ana2!ana@localhost PRIVMSG #lobby perhaps");

        assertEquals(List.of(new Effect.Discard(List.of("old"))), ana.did());
        assertEquals(1, ana.texts().stream().filter("perhaps"::equals).count());
    }

    @Test
    void theOutboxIsShownAndDecidedAbout() {
        Participant ana = joined().gets(letters(letter("old", "too much", Letter.State.HELD)));
        assertTrue(ana.newest().text().contains("/outbox"), ana.newest().text());

        ana.gets(new Event.Disconnected("reset"))
                .enters("waits")
                .gets(stored("id1"))
                .enters("/outbox");
        assertEquals(
                "1 \u2717 too much (it is full)\n2 \u23f3 waits\n"
                        + "/outbox send NUMBER sends one again, /outbox drop NUMBER gives it up.",
                ana.newest().text());

        ana.did();
        ana.enters("/outbox drop 2");
        assertEquals(List.of(new Effect.Discard(List.of("id1"))), ana.did());
        assertTrue(ana.state.outgoing().isEmpty());
        ana.enters("/outbox drop");
        assertEquals(List.of(new Effect.Discard(List.of("old"))), ana.did());
        ana.enters("/outbox");
        assertTrue(ana.newest().text().contains("empty"), ana.newest().text());
        ana.enters("/outbox burn");
        assertEquals(Kind.ERROR, ana.newest().kind());
    }

    @Test
    void whatWasSeenBeforeStandsAboveAndWhatWasBegunIsThereAgain() {
        Participant ana = Participant.guest();
        ana.state = ana.state.kept();
        ana.enters("/who").enters("hello").gets(stored("id1"));
        Entry seen = Entry.seen(Kind.MESSAGE, BEFORE, "bob", false, "long ago")
                .to("#lobby")
                .identified("m1");

        ana.gets(new Event.Remembered(List.of(seen), 0, List.of(), "a thought", false));

        assertEquals("long ago", ana.texts().get(0));
        assertEquals("hello", ana.newest().text());
        assertEquals(
                ana.newest().number(), ana.state.outgoing().pending().get(0).entry());
        assertEquals("a thought", ana.state.writing().editor().text());
    }

    @Test
    void leavingAsksNothingWhenAllIsKept() {
        Participant ana =
                Participant.keeping().enters("hello").gets(stored("id1")).types("a draft");
        ana.did();

        ana.presses("Ctrl-Q");

        assertEquals(List.of(new Effect.Quit(0, "")), ana.did());
    }

    @Test
    void withoutADiskAllGoesOnInMemory() {
        Participant ana = Participant.guest();
        ana.state = ana.state.kept();
        ana.enters("hello").joins(Participant.EVERYTHING, "chat-0.1.0");

        ana.gets(new Event.Forgetful("the disk is full"));

        assertEquals(List.of("@+chat/id=id1;label=chat-m1 PRIVMSG #lobby hello"), ana.said());
        ana.enters("again");
        assertEquals(List.of("@+chat/id=id2;label=chat-m2 PRIVMSG #lobby again"), ana.said());
    }
}
