package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import chat.text.Editor;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecallTest {
    private static Editor line(String text) {
        return Editor.EMPTY.replace(text);
    }

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
        assertEquals("line " + (Recall.LIMIT + 5), recall.older().shown());
    }

    @Test
    void theDraftComesBackAtTheEnd() {
        Recall recall = Recall.EMPTY.plus("a").plus("b").from(line("draft").lineStart());
        assertEquals("b", recall.older().shown());
        assertEquals("a", recall.older().older().shown());

        assertEquals("draft", recall.older().older().newer().newer().shown());
    }

    @Test
    void whatStandsBeforeTheCursorFilters() {
        Recall recall = Recall.EMPTY
                .plus("make test")
                .plus("ls")
                .plus("make all")
                .plus("cd")
                .from(line("make"));

        assertEquals("make all", recall.older().shown());
        assertEquals("make test", recall.older().older().shown());
        assertEquals("make test", recall.older().older().older().shown());
        assertEquals("make all", recall.older().older().newer().shown());
        assertEquals("make", recall.older().newer().shown());
    }

    @Test
    void aLineThatWasChangedSinceIsTheDraft() {
        Recall shown = Recall.EMPTY.plus("a").plus("b").from(Editor.EMPTY).older();
        assertSame(shown, shown.from(line("b")));

        Recall changed = shown.from(line("b2").lineStart());
        assertEquals("b", changed.older().shown());
        assertEquals("b2", changed.older().newer().shown());
    }

    @Test
    void whereNothingWasTypedThereIsNothingToBringBack() {
        Recall empty = Recall.EMPTY.from(line("x"));

        assertSame(empty, empty.older());
    }
}
