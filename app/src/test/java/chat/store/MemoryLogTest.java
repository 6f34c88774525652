package chat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryLogTest implements MessageLogContract {
    private Instant now = START.plus(Duration.ofNanos(500_000));

    @Override
    public MessageLog open(MessageLog.Feed feed) {
        MessageLog log = new MemoryLog(() -> now);
        log.feed(feed);
        return log;
    }

    @Override
    public void setClock(Instant now) {
        this.now = now;
    }

    private static Extent extent(MessageLog log, String room) {
        return Answered.to(reply -> log.extent(room, reply));
    }

    @Test
    void ofOneRoomTheNewestAreKept() {
        MessageLog log = open(new RecordingFeed());

        for (int i = 0; i < MemoryLog.RECORDS_PER_ROOM + 5; i++) {
            log.append(new Draft("#lobby", Message.of("PRIVMSG", "#lobby", "x"), 0));
        }

        Page oldest = Answered.to(reply -> log.read(Query.after("#lobby", new Place.At(Instant.MIN), 1), reply));
        assertEquals(MemoryLog.RECORDS_PER_ROOM, extent(log, "#lobby").records());
        assertEquals(6, oldest.records().get(0).number());
    }

    @Test
    void whenAllAreTooLargeTheLargestRoomLosesItsOldest() {
        MessageLog log = open(new RecordingFeed());
        String text = "x".repeat(4000);
        log.append(new Draft("#small", Message.of("PRIVMSG", "#small", text), 0));

        int records = (int) (MemoryLog.BYTES / text.length() / 2);
        for (int i = 0; i < records; i++) {
            log.append(new Draft("#large", Message.of("PRIVMSG", "#large", text), 0));
        }

        assertEquals(1, extent(log, "#small").records());
        long kept = extent(log, "#large").records();
        assertTrue(kept > 1000 && kept < records, kept + " of " + records);
    }

    @Test
    void theOldestOfThoseThatAreKnownIsForgotten() {
        Recognised recognised = new Recognised();

        for (int i = 0; i <= Recognised.MESSAGES; i++) {
            recognised.put("id" + i, stored(""));
        }

        assertNull(recognised.get("id0"));
        assertNotNull(recognised.get("id1"));
    }

    @Test
    void messagesWithLongTagsAreForgottenSooner() {
        Recognised recognised = new Recognised();
        Stored stored = stored("x".repeat(4000));
        int fit = (int) (Recognised.BYTES / stored.bytes());
        assertTrue(fit < Recognised.MESSAGES);

        for (int i = 0; i <= fit; i++) {
            recognised.put("id" + i, stored);
        }

        assertNull(recognised.get("id0"));
        assertNotNull(recognised.get("id1"));
        assertNotNull(recognised.get("id" + fit));
    }

    private static Stored stored(String tag) {
        Message message = Message.of("PRIVMSG", "#lobby", "x").tagged("+a", tag);
        return new Stored("#lobby", 1, "m", START, "", message);
    }
}
