package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.store.Extent;
import chat.store.Retention;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class KeptTest {
    @Test
    void whatIsKeptIsToldInOneSentenceWithItsBounds() {
        Extent extent = new Extent(12_345, 3_500_000, Instant.parse("2026-11-20T18:00:00Z"), Retention.USUAL);

        assertEquals(
                "#lobby keeps 12,345 messages and events (3.3 MB, the oldest of 2026-11-20). At most 1 GB or 5 years of it"
                        + " are kept, but never less than the last 10,000. /history 500 MB and /history 2 years change"
                        + " that.",
                Kept.words("#lobby", extent, ZoneOffset.UTC));
    }

    @Test
    void anEmptyRoomHasNoOldest() {
        Extent extent = new Extent(0, 0, null, new Retention(500L << 20, Duration.ofDays(90)));

        assertEquals(
                "#lobby keeps 0 messages and events (0 kB). At most 500 MB or 90 days of it are kept, but never less than"
                        + " the last 10,000. /history 500 MB and /history 2 years change that.",
                Kept.words("#lobby", extent, ZoneOffset.UTC));
    }

    @Test
    void oneBoundChangesAndTheOtherStays() {
        assertEquals(new Retention(1000, Retention.USUAL.age()), Kept.changed(Retention.USUAL, 1000, 0));
        assertEquals(new Retention(Retention.USUAL.bytes(), Duration.ofDays(3)), Kept.changed(Retention.USUAL, 0, 3));
        assertEquals(Retention.USUAL, Kept.changed(Retention.USUAL, 0, 0));
    }
}
