package chat.wire;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

class StrangersTest {
    private static final long SECOND = 1_000_000_000L;

    private final Strangers strangers = new Strangers(2);
    private final EmbeddedChannel first = new EmbeddedChannel();
    private final EmbeddedChannel second = new EmbeddedChannel();
    private final EmbeddedChannel third = new EmbeddedChannel();

    @Test
    void theOldestGivesWay() {
        strangers.add(first, 0);
        strangers.add(second, SECOND);
        strangers.add(third, 2 * SECOND);

        assertFalse(first.isOpen());
        assertTrue(second.isOpen());
        assertTrue(third.isOpen());
    }

    @Test
    void whoHasShownAKnownKeyGivesWayLast() {
        strangers.add(first, 0);
        strangers.isKnown(first);
        strangers.add(second, 0);
        strangers.add(third, 2 * SECOND);

        assertTrue(first.isOpen());
        assertFalse(second.isOpen());

        strangers.isKnown(third);
        strangers.add(new EmbeddedChannel(), 4 * SECOND);
        assertTrue(first.isOpen());
        assertFalse(third.isOpen(), "only half of the places are kept for them");
    }

    @Test
    void whereAllAreKnownTheOldestGivesWay() {
        strangers.add(first, 0);
        strangers.isKnown(first);
        strangers.add(second, 2 * SECOND);
        strangers.add(third, 2 * SECOND);

        assertFalse(first.isOpen());
        assertTrue(second.isOpen());
    }

    @Test
    void nobodyWhoJustCameGivesWay() {
        strangers.add(first, 0);
        strangers.add(second, 1);
        strangers.add(third, 2);

        assertTrue(first.isOpen());
        assertTrue(third.isOpen());
    }

    @Test
    void whoHasRegisteredIsNoStranger() {
        strangers.add(first, 0);
        strangers.remove(first);
        strangers.add(second, SECOND);
        strangers.add(third, 9 * SECOND);

        assertTrue(first.isOpen());
        assertTrue(second.isOpen());
    }

    @Test
    void theOlderHalfGivesWayWhenTheSystemIsFull() {
        strangers.add(first, 0);
        strangers.add(second, 0);

        strangers.thin(SECOND / 2);
        assertTrue(first.isOpen());
        strangers.thin(SECOND);

        assertFalse(first.isOpen());
        assertTrue(second.isOpen());
    }
}
