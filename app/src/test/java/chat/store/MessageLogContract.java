package chat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import chat.irc.Source;
import chat.irc.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is true of every log. The test of each implements it. */
interface MessageLogContract {
    Instant START = Instant.parse("2026-11-20T18:00:00.000Z");

    /** A new, empty log. Its clock shows {@link #START} and half a millisecond until {@link #setClock}. */
    MessageLog open(MessageLog.Feed feed);

    void setClock(Instant now);

    @Test
    default void whatIsAppendedComesBackInOrderWithItsTicket() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);
        Message first = said("one").tagged("+chat/id", "01");

        log.append(new Draft("#lobby", first, 7));
        log.append(new Draft("#garden", said("other"), 8));
        log.append(new Draft("#lobby", said("two"), 9));

        List<Stored> stored = feed.first(3);
        assertEquals(List.of(7L, 8L, 9L), feed.tickets());
        assertEquals(first, stored.get(0).message());
        assertEquals(List.of(1L, 1L, 2L), stored.stream().map(Stored::number).toList());
        assertEquals("#garden", stored.get(1).room());
    }

    @Test
    default void eachHasAnIdOfItsOwnThatCanBeSaidOnTheWire() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);

        for (int i = 0; i < 100; i++) {
            log.append(new Draft(i % 2 == 0 ? "#a" : "#b", said("x"), 0));
        }

        List<String> ids = feed.first(100).stream().map(Stored::msgid).toList();
        assertEquals(100, ids.stream().distinct().count());
        assertTrue(ids.stream().allMatch(id -> id.matches("[A-Za-z0-9-]{1,64}")));
    }

    @Test
    default void timeOnlyGoesForwardInARoom() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);

        log.append(new Draft("#lobby", said("one"), 0));
        log.append(new Draft("#lobby", said("at the same time"), 0));
        feed.first(2);
        setClock(START.minus(Duration.ofDays(1)));
        log.append(new Draft("#lobby", said("after the clock was set back"), 0));
        log.append(new Draft("#garden", said("elsewhere"), 0));
        feed.first(4);
        setClock(START.plusSeconds(60));
        log.append(new Draft("#lobby", said("later"), 0));

        assertEquals(
                List.of(
                        START,
                        START.plusMillis(1),
                        START.plusMillis(2),
                        START.minus(Duration.ofDays(1)),
                        START.plusSeconds(60)),
                feed.first(5).stream().map(Stored::time).toList());
    }

    @Test
    default void theLatestAreReadBackAsTheyWereFed() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);
        for (int i = 0; i < 5; i++) {
            log.append(new Draft("#lobby", said("message " + i), 0));
        }
        List<Stored> stored = feed.first(5);

        assertEquals(stored.subList(2, 5), latest(log, "#lobby", 3));
        assertEquals(stored, latest(log, "#lobby", 50));
        assertEquals(List.of(), latest(log, "#garden", 50));
        assertEquals(List.of(), latest(log, "#lobby", 0));
    }

    @Test
    default void aForgottenRoomIsEmptyAndItsIdsAreNotGivenAgain() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);
        log.append(new Draft("#lobby", said("one"), 0));
        log.append(new Draft("#garden", said("other"), 0));
        feed.first(2);

        log.forget("#lobby");
        log.forget("#nowhere");
        assertEquals(List.of(), latest(log, "#lobby", 50));
        assertEquals(1, latest(log, "#garden", 50).size());
        log.append(new Draft("#lobby", said("anew"), 0));

        List<Stored> stored = feed.first(3);
        assertNotEquals(stored.get(0).msgid(), stored.get(2).msgid());
        assertEquals(List.of(stored.get(2)), latest(log, "#lobby", 50));
    }

    @Test
    default void pagesAreReadFromAnyPlaceByMsgidOrTime() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);
        List<Stored> all = tenMessages(log, feed);

        for (Place fifth : List.of(place(all.get(4)), new Place.At(all.get(4).time()))) {
            assertEquals(all.subList(1, 4), page(log, Query.before("#lobby", fifth, 3)));
            assertEquals(all.subList(0, 4), page(log, Query.before("#lobby", fifth, 50)));
            assertEquals(all.subList(5, 8), page(log, Query.after("#lobby", fifth, 3)));
            assertEquals(all.subList(5, 10), page(log, Query.after("#lobby", fifth, 50)));
            assertEquals(all.subList(7, 10), page(log, Query.latest("#lobby", fifth, 3)));
            assertEquals(all.subList(5, 10), page(log, Query.latest("#lobby", fifth, 50)));
            assertEquals(all.subList(2, 6), page(log, Query.around("#lobby", fifth, 4)));
            assertEquals(all.subList(4, 5), page(log, Query.around("#lobby", fifth, 1)));
        }
    }

    @Test
    default void betweenTwoPlacesIsReadFromTheFirstOneNamed() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);
        List<Stored> all = tenMessages(log, feed);
        Place second = place(all.get(1));
        Place ninth = new Place.At(all.get(8).time());

        assertEquals(all.subList(2, 8), page(log, Query.between("#lobby", second, ninth, 50)));
        assertEquals(all.subList(2, 5), page(log, Query.between("#lobby", second, ninth, 3)));
        assertEquals(all.subList(5, 8), page(log, Query.between("#lobby", ninth, second, 3)));
        assertEquals(List.of(), page(log, Query.between("#lobby", second, second, 3)));
    }

    @Test
    default void aPlaceThatIsNotInTheRoomIsNotFound() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);
        List<Stored> all = tenMessages(log, feed);
        log.append(new Draft("#garden", said("other"), 0));
        Stored other = feed.first(11).get(10);

        for (String msgid :
                List.of(other.msgid(), "nonsense", "a-b-c", "", all.get(0).msgid() + "0")) {
            Query query = Query.after("#lobby", new Place.Of(msgid), 5);
            assertEquals(new Page(false, List.of()), Answered.<Page>to(reply -> log.read(query, reply)), msgid);
        }
        assertEquals(List.of(), page(log, Query.before("#lobby", new Place.At(Instant.MIN), 5)));
        assertEquals(List.of(), page(log, Query.after("#lobby", new Place.At(Instant.MAX), 5)));
        assertEquals(all, page(log, Query.after("#lobby", new Place.At(Instant.MIN), 50)));
    }

    @Test
    default void whoWantsTextAloneGetsAsManyMessages() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);
        Message reaction = Message.of("TAGMSG", "#lobby").tagged("+draft/react", ":)");
        log.append(new Draft("#lobby", said("one"), 0));
        log.append(new Draft("#lobby", Message.of("NOTICE", "#lobby", "two"), 0));
        log.append(new Draft("#lobby", reaction, 0));
        log.append(new Draft("#lobby", said("three"), 0));
        List<Stored> all = feed.first(4);

        assertEquals(all.subList(2, 4), page(log, Query.latest("#lobby", 2)));
        assertEquals(
                List.of(all.get(1), all.get(3)),
                page(log, Query.latest("#lobby", 2).textOnly()));
    }

    @Test
    default void aMessageIsReadBackAsItWas() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);
        Message odd = new Message(
                Tags.NONE.with("+empty", "").with("+a/b", "; \\ \n x"),
                new Source("ana", "", ""),
                "PRIVMSG",
                List.of("#lobby", "two\nlines  \u0002bold\u0002 :) \ud83d\ude00 "));
        Message none = Message.of("TAGMSG", "#lobby");
        Message empty = Message.of("TOPIC", "#lobby", "");
        log.append(new Draft("#lobby", odd, "somebody", 1));
        log.append(new Draft("#lobby", none, 2));
        log.append(new Draft("#lobby", empty, 3));
        List<Stored> all = feed.first(3);

        assertEquals(all, page(log, Query.latest("#lobby", 3)));
        assertEquals("somebody", page(log, Query.latest("#lobby", 3)).get(0).author());
    }

    @Test
    default void oneRecordIsFoundByItsMsgidInItsRoomAlone() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);
        Stored third = tenMessages(log, feed).get(2);

        assertEquals(Optional.of(third), found(log, "#lobby", third.msgid()));
        assertEquals(Optional.empty(), found(log, "#garden", third.msgid()));
        assertEquals(Optional.empty(), found(log, "#lobby", "nonsense"));
    }

    @Test
    default void whatIsSentAgainIsNotStoredAgain() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);
        Message said = said("one").tagged(Draft.SENDER_ID, "01");

        log.append(new Draft("#lobby", said, "ana", 1));
        log.append(new Draft("#lobby", said, "ana", 2));
        log.append(new Draft("#lobby", said, "bob", 3));
        log.append(new Draft("#garden", said, "ana", 4));
        log.append(new Draft("#lobby", said, 5));
        log.append(new Draft("#lobby", said, 6));
        log.append(new Draft("#lobby", said("without an id"), "ana", 7));
        log.append(new Draft("#lobby", said("without an id"), "ana", 8));

        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), feed.tickets(8));
        List<Stored> stored = feed.first(6);
        assertEquals(List.of(stored.get(0), stored.get(3)), feed.repeated(2));
        assertEquals(5, page(log, Query.latest("#lobby", 50)).size());
        log.append(new Draft("#lobby", said, "ana", 9));
        assertEquals(stored.get(0), feed.repeated(3).get(2));
    }

    @Test
    default void whatIsTakenBackIsInNoAnswerButItsPlaceRemains() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);
        Message said = said("rash").tagged(Draft.SENDER_ID, "01");
        log.append(new Draft("#lobby", said("before"), 1));
        log.append(new Draft("#lobby", said, "ana", 2));
        log.append(new Draft("#lobby", said("behind"), 3));
        List<Stored> stored = feed.first(3);
        String msgid = stored.get(1).msgid();
        Message redaction = Message.of("REDACT", "#lobby", msgid).from(new Source("ana", "ana", "localhost"));

        log.redact(msgid, new Draft("#lobby", redaction, "ana", 4));
        Stored taken = feed.first(4).get(3);
        log.redact(msgid, new Draft("#lobby", redaction, "ana", 5));
        log.append(new Draft("#lobby", said, "ana", 6));

        assertEquals(redaction, taken.message());
        assertEquals(List.of(stored.get(0), stored.get(2), taken), page(log, Query.latest("#lobby", 50)));
        assertEquals(List.of(stored.get(2), taken), page(log, Query.after("#lobby", new Place.Of(msgid), 50)));
        assertEquals(Optional.empty(), found(log, "#lobby", msgid));
        assertEquals(1, feed.refused(1).size());
        assertEquals(msgid, feed.repeated(1).get(0).msgid());
        assertEquals(said, feed.repeated(1).get(0).message());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), feed.tickets(6));
    }

    @Test
    default void roomsAreNamedByWhenSomethingWasSaidThereLast() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);
        for (String room : List.of("#late", "#early", "#hidden", "#late")) {
            log.append(new Draft(room, said("x"), 0));
        }
        List<Stored> stored = feed.first(4);
        setClock(START.plusSeconds(60));
        log.append(new Draft("#late", said("later"), 0));
        feed.first(5);

        Latest early = new Latest("#early", stored.get(1).time());
        Latest late = new Latest("#late", START.plusSeconds(60));
        assertEquals(List.of(early, late), targets(log, START.minusMillis(1), START.plusSeconds(61), 5));
        assertEquals(List.of(early), targets(log, START.minusMillis(1), START.plusSeconds(61), 1));
        assertEquals(List.of(late), targets(log, START.plusSeconds(1), START.plusSeconds(61), 5));
        assertEquals(List.of(early), targets(log, Instant.MIN, START.plusSeconds(60), 5));
        assertEquals(List.of(early, late), targets(log, Instant.MIN, Instant.MAX, 5));
    }

    @Test
    default void howMuchThereIsOfARoomIsTold() {
        RecordingFeed feed = new RecordingFeed();
        MessageLog log = open(feed);
        List<Stored> all = tenMessages(log, feed);
        Retention shorter = new Retention(1024, Duration.ofDays(1));

        Extent before = Answered.to(reply -> log.extent("#lobby", reply));
        Extent after = Answered.to(reply -> log.retain("#lobby", shorter, reply));

        assertEquals(10, before.records());
        assertEquals(all.get(0).time(), before.oldest());
        assertEquals(Retention.USUAL, before.retention());
        assertTrue(before.bytes() > 10 * "message 0".length());
        assertEquals(new Extent(10, before.bytes(), all.get(0).time(), shorter), after, "the last ones stay, always");
        assertEquals(after, Answered.<Extent>to(reply -> log.extent("#lobby", reply)));
        assertEquals(
                new Extent(0, 0, null, Retention.USUAL), Answered.<Extent>to(reply -> log.extent("#nowhere", reply)));
    }

    private static List<Stored> tenMessages(MessageLog log, RecordingFeed feed) {
        for (int i = 0; i < 10; i++) {
            log.append(new Draft("#lobby", said("message " + i), 0));
        }
        return feed.first(10);
    }

    private static Place place(Stored stored) {
        return new Place.Of(stored.msgid());
    }

    static List<Stored> latest(MessageLog log, String room, int count) {
        return page(log, Query.latest(room, count));
    }

    static List<Stored> page(MessageLog log, Query query) {
        Page page = Answered.to(reply -> log.read(query, reply));
        assertTrue(page.found());
        return page.records();
    }

    private static Optional<Stored> found(MessageLog log, String room, String msgid) {
        return Answered.to(reply -> log.find(room, msgid, reply));
    }

    private static List<Latest> targets(MessageLog log, Instant after, Instant before, int most) {
        return Answered.to(reply -> log.targets(room -> !room.equals("#hidden"), after, before, most, reply));
    }

    static Message said(String text) {
        return Message.of("PRIVMSG", "#lobby", text).from(new Source("ana", "ana", "localhost"));
    }
}
