package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Entry;
import chat.client.Entry.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ExportTest {
    private static Entry entry(Kind kind, String time, String text) {
        return Entry.seen(kind, Instant.parse(time), "ana", false, text)
                .to("#lobby")
                .identified("m1");
    }

    private static String lines(String file) {
        Export export = new Export(file, ZoneOffset.UTC);
        Entry one = entry(Kind.MESSAGE, "2026-11-20T14:02:00Z", "six *is* fine");
        Entry two = entry(Kind.ACTION, "2026-11-21T09:00:00Z", "waves");
        return export.lines(null, one) + export.lines(one, two);
    }

    @Test
    void textHasALineForEach() {
        assertEquals("""
                2026-11-20 14:02 ana: six *is* fine
                2026-11-21 09:00 * ana waves
                """, lines("talk.txt"));
    }

    @Test
    void markdownHasAHeadingForEachDayAndNothingInATextMeansAnything() {
        assertEquals(
                "## 2026-11-20\n\n- 14:02 **ana**: six \\*is\\* fine\n\n" + "## 2026-11-21\n\n- 09:00 **ana** waves\n",
                lines("talk.MD"));
    }

    @Test
    void jsonIsTheSameAsOnStandardOutput() {
        assertEquals("""
                {"type":"message","room":"#lobby","from":"ana","text":"six *is* fine",\
                "time":"2026-11-20T14:02:00Z","id":"m1","self":false}
                {"type":"action","room":"#lobby","from":"ana","text":"waves",\
                "time":"2026-11-21T09:00:00Z","id":"m1","self":false}
                """, lines("talk.jsonl"));
    }

    @Test
    void furtherLinesOfAMessageAreSetIn() {
        Entry entry = entry(Kind.MESSAGE, "2026-11-20T14:02:00Z", "one\n2026-11-20 14:02 bob: two");

        assertEquals(
                "2026-11-20 14:02 ana: one\n      2026-11-20 14:02 bob: two\n",
                new Export("talk.txt", ZoneOffset.UTC).lines(null, entry));
        assertTrue(new Export("talk.md", ZoneOffset.UTC)
                .lines(null, entry)
                .endsWith("one  \n  2026-11-20 14:02 bob: two\n"));
    }
}
