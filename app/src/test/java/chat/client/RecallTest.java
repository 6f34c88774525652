package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecallTest {
    @Test
    void aLineThatIsRepeatedIsRememberedOnce() {
        Recall recall = Recall.EMPTY.plus("a").plus("a").plus("b").plus("a");

        assertEquals(List.of("a", "b", "a"), recall.lines());
    }

    @Test
    void theOldestLinesAreForgotten() {
        Recall recall = Recall.EMPTY;
        for (int i = 1; i <= Recall.LIMIT + 5; i++) {
            recall = recall.plus("line " + i);
        }

        assertEquals(Recall.LIMIT, recall.lines().size());
        assertEquals("line 6", recall.lines().get(0));
        assertEquals("line " + (Recall.LIMIT + 5), recall.older("").shown());
    }

    @Test
    void theDraftComesBackAtTheEnd() {
        Recall recall = Recall.EMPTY
                .plus("a")
                .plus("b")
                .older("draft")
                .older("b")
                .newer()
                .newer();

        assertEquals("draft", recall.shown());
        assertFalse(recall.hasNewer());
    }

    @Test
    void whereNothingWasTypedThereIsNothingToBringBack() {
        assertFalse(Recall.EMPTY.hasOlder());
        assertFalse(Recall.EMPTY.hasNewer());
    }
}
