package chat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import chat.irc.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

        assertEquals(stored.subList(2, 5), log.latest("#lobby", 3));
        assertEquals(stored, log.latest("#lobby", 50));
        assertEquals(List.of(), log.latest("#garden", 50));
        assertEquals(List.of(), log.latest("#lobby", 0));
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
        assertEquals(List.of(), log.latest("#lobby", 50));
        assertEquals(1, log.latest("#garden", 50).size());
        log.append(new Draft("#lobby", said("anew"), 0));

        List<Stored> stored = feed.first(3);
        assertNotEquals(stored.get(0).msgid(), stored.get(2).msgid());
        assertEquals(List.of(stored.get(2)), log.latest("#lobby", 50));
    }

    private static Message said(String text) {
        return Message.of("PRIVMSG", "#lobby", text).from(new Source("ana", "ana", "localhost"));
    }
}
