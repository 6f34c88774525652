package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static Entry entry(String text) {
        return Entry.note(Entry.Kind.STATE, Participant.START, List.of(Span.of(text)))
                .identified("id-" + text);
    }

    private static History of(int count) {
        History history = History.EMPTY;
        for (int i = 1; i <= count; i++) {
            history = history.plus(entry(Integer.toString(i)));
        }
        return history;
    }

    @Test
    void numbersGoUpAndStay() {
        History history = of(1000);

        assertEquals(1000, history.size());
        assertEquals(1, history.first());
        assertEquals("1", history.get(1).text());
        assertEquals("257", history.get(257).text());
        assertEquals("1000", history.get(1000).text());
    }

    @Test
    void theOldestAreDroppedWhenThereAreTooMany() {
        History history = of(History.LIMIT + 1);

        assertTrue(history.size() <= History.LIMIT);
        assertEquals(History.LIMIT + 1, history.last());
        assertEquals(
                Long.toString(history.first()), history.get(history.first()).text());
        assertEquals(Long.toString(history.last()), history.get(history.last()).text());
    }

    @Test
    void oneEntryCanChangeAndTheHistoryBeforeDoesNot() {
        History before = of(600);

        History after = before.change(300, e -> e.delivered(Entry.Delivery.STORED));

        assertEquals(Entry.Delivery.STORED, after.get(300).delivery());
        assertEquals(Entry.Delivery.RECEIVED, before.get(300).delivery());
        assertEquals("301", after.get(301).text());
    }

    @Test
    void changingWhatIsGoneDoesNothing() {
        History history = of(10);

        assertEquals(history, history.change(11, e -> e.identified("x")));
    }

    @Test
    void anEntryIsFoundByItsIdAmongTheNewest() {
        History history = of(500);

        assertEquals(480, history.find("id-480", 50).orElseThrow().number());
        assertTrue(history.find("id-400", 50).isEmpty());
    }

    @Test
    void anEntryIsPutBehindNewerOnesAndThoseMoveUp() {
        for (int dropped : new int[] {0, History.LIMIT}) {
            History before = of(600 + dropped);
            long from = dropped + 100;

            History after = before.move(from, dropped + 590);

            assertEquals(Long.toString(from - 1), after.get(from - 1).text());
            assertEquals(Long.toString(from + 1), after.get(from).text());
            assertEquals(Long.toString(dropped + 590), after.get(dropped + 589).text());
            assertEquals(Long.toString(from), after.get(dropped + 590).text());
            assertEquals(Long.toString(dropped + 591), after.get(dropped + 591).text());
            assertEquals(dropped + 590, after.get(dropped + 590).number());
            assertEquals(Long.toString(from), before.get(from).text());
        }
    }
}
