package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Viewport.Anchor;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrollTest {
    private final Participant ana = Participant.joined().resizes(80, 24);
    private final Scroll scroll = new Scroll(ana.layout);
    private int heard;

    private Anchor top() {
        return scroll.top(ana.state, Plan.of(ana.state).pane());
    }

    private void hears(Random random, int messages) {
        for (int i = 0; i < messages; i++) {
            String text = "word ".repeat(1 + random.nextInt(60)).strip();
            ana.hears("@msgid=m" + ++heard + " :bob!b@h PRIVMSG #lobby :" + text);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsReadStaysWhereItIsWhateverHappensBelow(long seed) {
        Random random = new Random(seed);
        hears(random, 200);
        ana.presses("PgUp", "PgUp");

        for (int i = 0; i < 300; i++) {
            Anchor before = top();
            switch (random.nextInt(4)) {
                case 0 -> hears(random, 1);
                case 1 -> ana.hears(":n" + i + "!n@h JOIN #lobby");
                case 2 -> ana.types("x");
                default -> ana.gets(new Event.Disconnected("reset"));
            }
            assertEquals(before, top(), "seed " + seed + ", step " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void upAndDownTakeEachOtherBack(long seed) {
        Random random = new Random(seed);
        hears(random, 200);
        ana.presses("PgUp", "PgUp", "PgUp");

        for (int i = 0; i < 200; i++) {
            Anchor before = top();
            boolean atTop = before.equals(new Anchor(ana.state.room().history().first(), 0));
            String first = random.nextBoolean() && !atTop ? "Up" : "PgUp";
            ana.presses(first, first.equals("Up") ? "Down" : "PgDn");
            if (!atTop && before.entry() > 20) {
                assertEquals(before, top(), "seed " + seed + ", step " + i + " " + first);
            }
            ana.presses(random.nextInt(3) == 0 ? "Down" : "Up");
        }
    }

    @Test
    void aPageKeepsTwoRowsInSight() {
        for (int i = 1; i <= 100; i++) {
            ana.hears("@msgid=m" + i + " :bob!b@h PRIVMSG #lobby :line " + i);
        }
        int scrolled = Plan.of(ana.state).pane() - Scroll.LIVE - 1;
        long before = top().entry();

        ana.presses("PgUp");

        assertEquals(before - (scrolled - 2), top().entry());
        assertTrue(ana.presses("PgDn").state.viewport().follows());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameMessageStaysOnTopThroughNewSizes(long seed) {
        Random random = new Random(seed);
        hears(random, 300);
        ana.presses("PgUp", "PgUp", "PgUp", "PgUp", "PgUp", "PgUp", "PgUp", "PgUp");
        long entry = top().entry();

        for (int i = 0; i < 50; i++) {
            ana.resizes(30 + random.nextInt(100), 5 + random.nextInt(20));
            assertEquals(entry, top().entry(), "seed " + seed + ", step " + i);
        }
    }

    @Test
    void aTallerScreenIsFilledFromAboveAndTheOldSizeShowsTheOldPlace() {
        hears(new Random(7), 100);
        ana.presses("Up", "Up", "Up");
        Anchor before = top();

        ana.resizes(80, 60);
        Anchor tall = top();
        assertTrue(tall.entry() < before.entry(), tall + " leaves the screen empty above");
        ana.resizes(80, 24);

        assertEquals(before, top());
    }

    @Test
    void theOldestAndTheNewestAreOneKeyAway() {
        hears(new Random(7), 100);

        ana.presses("Ctrl-Home");
        assertEquals(new Anchor(1, 0), top());
        ana.presses("Up", "PgUp");
        assertEquals(new Anchor(1, 0), top());

        ana.presses("Ctrl-End");
        assertTrue(ana.state.viewport().follows());
    }

    @Test
    void whatIsDroppedFromTheHistoryLeavesTheOldestOnTop() {
        ana.hears("@msgid=x :bob!b@h PRIVMSG #lobby :x");
        for (int i = 0; i < 30; i++) {
            ana.hears(":bob!b@h PRIVMSG #lobby :early " + i);
        }
        ana.presses("Ctrl-Home");

        for (int i = 0; i < History.LIMIT; i++) {
            ana.hears(":bob!b@h PRIVMSG #lobby :flood " + i);
        }

        assertEquals(new Anchor(ana.state.room().history().first(), 0), top());
    }

    @Test
    void whereAllFitsThereIsNothingToScroll() {
        ana.presses("Up", "PgUp", "Ctrl-Home", "WheelUp");

        assertTrue(ana.state.viewport().follows());
    }
}
