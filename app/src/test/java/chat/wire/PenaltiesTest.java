package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PenaltiesTest {
    private static final String SOMEWHERE = "10.0.0.5";

    private final Penalties penalties = new Penalties();

    private static long at(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }

    @Test
    void theThirdTimeCostsASecondAndEachAfterThatTwiceAsMuch() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            waits.add(penalties.failed(SOMEWHERE, 0));
        }

        assertEquals(List.of(0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), waits);
        assertTrue(penalties.mustWait(SOMEWHERE, at(59)));
        assertFalse(penalties.mustWait(SOMEWHERE, at(60)));
        assertFalse(penalties.mustWait("10.0.0.6", 0));
    }

    @Test
    void afterTwoMinutesItIsForgotten() {
        for (int i = 0; i < 5; i++) {
            penalties.failed(SOMEWHERE, 0);
        }

        assertEquals(8, penalties.failed(SOMEWHERE, at(119)));
        assertEquals(0, penalties.failed(SOMEWHERE, at(119 + 121)));
    }

    @Test
    void whereAMemberIsNobodyWaits() {
        for (int i = 0; i < 5; i++) {
            penalties.failed(SOMEWHERE, 0);
        }

        penalties.came(SOMEWHERE);
        assertFalse(penalties.mustWait(SOMEWHERE, 0));
        for (int i = 0; i < 5; i++) {
            assertEquals(0, penalties.failed(SOMEWHERE, 0));
        }
        penalties.left(SOMEWHERE);
        assertTrue(penalties.mustWait(SOMEWHERE, 0));
    }

    @Test
    void onlySoManyNetworksAreCounted() {
        for (int i = 0; i < 3; i++) {
            penalties.failed(SOMEWHERE, 0);
        }

        for (int i = 0; i < Bounds.PENALTY_NETWORKS; i++) {
            penalties.failed("other " + i, 0);
        }

        assertFalse(penalties.mustWait(SOMEWHERE, 0));
    }

    @Test
    void aHouseholdIsCountedAsOne() {
        Peer one = new Peer("2001:db8:1:2::3", false, true, "");
        Peer other = new Peer("2001:db8:1:2:4::5", false, true, "");
        Peer neighbour = new Peer("2001:db8:1:3::3", false, true, "");

        assertEquals(one.network(), other.network());
        assertFalse(one.network().equals(neighbour.network()));
    }
}
