package chat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {
    @Test
    void textThatFitsIsOneRow() {
        assertRows("hello", 5, 5, "hello");
        assertRows("", 5, 5, "");
    }

    @Test
    void theBlanksAtABreakVanish() {
        assertRows("hello there", 8, 8, "hello", "there");
        assertRows("hello    there", 8, 8, "hello", "there");
        assertRows("hello there", 5, 5, "hello", "there");
    }

    @Test
    void blanksAtTheEndHangOverTheEdge() {
        assertRows("hello   ", 5, 5, "hello");
        assertRows("hello   ", 6, 6, "hello ");
        assertRows("hello   \nyou", 5, 5, "hello", "you");
    }

    @Test
    void blanksAtTheStartOfALineStay() {
        assertRows("if x:\n  say it all", 8, 8, "if x:", "  say it", "all");
        assertRows("    wonderful", 8, 8, "    wond", "erful");
        assertRows("          far", 4, 4, "    ", "far");
    }

    @Test
    void theFirstRowMayHaveOtherColumns() {
        assertRows("one two three four", 3, 9, "one", "two three", "four");
        assertRows("one two three four", 9, 5, "one two", "three", "four");
        assertRows("abcdefghij", 8, 1, "abcdefgh", "i", "j");
    }

    @Test
    void aLineBreakStartsARow() {
        assertRows("a\nb\n\nc\n", 5, 5, "a", "b", "", "c", "");
    }

    @Test
    void aWordLongerThanARowBreaksBehindPunctuation() {
        assertRows("https://example.com/a/very?long=path", 14, 14, "https://", "example.com/a/", "very?long=path");
        assertRows("abcdefghij", 4, 4, "abcd", "efgh", "ij");
    }

    @Test
    void wideTextBreaksAnywhereButNotBeforeItsPunctuation() {
        assertRows("ana 你好世界", 8, 8, "ana 你好", "世界");
        assertRows("你好世界", 5, 5, "你好", "世界");
        assertRows("你好，世界", 5, 5, "你", "好，", "世界");
    }

    @Test
    void aWideGraphemeInANarrowRowStandsAlone() {
        assertRows("你好", 1, 1, "你", "好");
        assertRows("👍🏽👍🏽", 3, 0, "👍🏽", "👍🏽");
    }

    @Test
    void neighboursThatLookTheSameAreJoined() {
        List<Span> spans = List.of(Span.of("a "), Span.of("b"), Span.of("\nc", Tone.LINK), Span.of(" d", Tone.LINK));

        assertEquals(List.of(List.of(Span.of("a b")), List.of(Span.of("c d", Tone.LINK))), Wrap.rows(spans, 3, 3));
    }

    @Test
    void aWordMayConsistOfSpans() {
        List<Span> spans = List.of(Span.of("see "), Span.of("you", Tone.MENTION), Span.of("rs"));

        assertEquals(
                List.of(List.of(Span.of("see")), List.of(Span.of("you", Tone.MENTION), Span.of("rs"))),
                Wrap.rows(spans, 6, 6));
    }

    @Test
    void noSpansAreOneEmptyRow() {
        assertEquals(List.of(List.of()), Wrap.rows(List.of(), 5, 5));
        assertEquals(1, Wrap.height(List.of(), 5, 5));
    }

    private static void assertRows(String text, int first, int rest, String... rows) {
        List<Span> spans = List.of(Span.of(text));

        assertEquals(
                List.of(rows),
                Wrap.rows(spans, first, rest).stream().map(Span::plain).toList());
        assertEquals(rows.length, Wrap.height(spans, first, rest));
    }
}
