package chat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

    @Test
    void ofOneRoomTheNewestAreKept() {
        MessageLog log = open(new RecordingFeed());

        for (int i = 0; i < MemoryLog.RECORDS_PER_ROOM + 5; i++) {
            log.append(new Draft("#lobby", Message.of("PRIVMSG", "#lobby", "x"), 0));
        }

        var latest = log.latest("#lobby", Integer.MAX_VALUE);
        assertEquals(MemoryLog.RECORDS_PER_ROOM, latest.size());
        assertEquals(6, latest.get(0).number());
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

        assertEquals(1, log.latest("#small", 50).size());
        int kept = log.latest("#large", Integer.MAX_VALUE).size();
        assertTrue(kept > 1000 && kept < records, kept + " of " + records);
    }
}
