package chat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bold text is shown in angle brackets, code in braces, a block of code in square ones. */
class MarkupTest {
    @Test
    void wordsBetweenAsterisksAreBold() {
        assertMarked("so *very* good", "so <*very*> good");
        assertMarked("**two words**, (*one*)!", "<**two words**>, (<*one*>)!");
    }

    @Test
    void otherAsterisksAreJustThat() {
        for (String text : List.of(
                "2*3*4",
                "a * b * c",
                "*.java *.c",
                "/* no */",
                "f(*args, **kwargs)",
                "char *p, *q",
                "***",
                "*a",
                "* a*")) {
            assertMarked(text, text);
        }
    }

    @Test
    void backticksMakeCode() {
        assertMarked("run `ls -l *a*` now", "run {`ls -l *a*`} now");
        assertMarked("``a`b`` and ```c```", "{``a`b``} and {```c```}");
    }

    @Test
    void otherBackticksAreJustThat() {
        for (String text : List.of("a ` b", "``", "` `` ```", "```java", "````a````")) {
            assertMarked(text, text);
        }
    }

    @Test
    void whatIsBetweenFencesKeepsItsLines() {
        assertMarked(
                "see\n```java\nif (x) *y*\n    `z`\n```\nso *there*",
                "see\n~```java\n~[if (x) *y*\n    `z`\n]~```\n~so <*there*>");
        assertMarked("```\na\n```", "~```\n~[a\n]~```~");
    }

    @Test
    void aBlockThatIsNotClosedGoesOnToTheEnd() {
        assertMarked("```\na\n *b*", "~```\n~[a\n *b*]");
    }

    @Test
    void linksStayLinksWhereverTheyAre() {
        List<Span> spans = Markup.lines("*see http://x/a* `http://y`\n```\nhttp://z\n```");

        assertEquals(
                List.of("http://x/a", "http://y", "http://z"),
                spans.stream().map(Span::link).filter(link -> !link.isEmpty()).toList());
    }

    @Test
    void aRowOfCodeKeepsItsBlanksAndBreaksWhereItIsFull() {
        List<Span> spans = Markup.lines("```\nif (x) {\n    run();  more();\n}\n```\nthat is it");

        assertEquals(
                List.of("```", "if (x) {", "    run();  ", "more();", "}", "```", "that is it"),
                Wrap.rows(spans, 12, 12).stream().map(Span::plain).toList());
        assertEquals(7, Wrap.height(spans, 12, 12));
    }

    @Test
    void whatActsIsCleanedInBlocksToo() {
        assertEquals("```\na␛[31m\nb", Span.plain(Markup.lines("```\r\na\033[31m\rb")));
        assertEquals("```␊a", Span.plain(Markup.line("```\na")));
    }

    @Test
    void nothingIsLostWhateverIsWritten() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> parts = List.of("*", "**", "`", "```", "a", " ", "\n", "\n```\n", "é", "http://x/a ", "\u0002");

        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            String said = text.toString();
            String without = said.replace("\u0002", "");

            assertEquals(
                    without,
                    Span.plain(Markup.lines(said)),
                    () -> "seed " + seed + " "
                            + said.codePoints().mapToObj(Integer::toHexString).toList());
        }
    }

    @Test
    void aLongTextOfMarksIsReadInTime() {
        for (String part : List.of("*a ", "`", "` `` ", "``` ", "*", "a*", "\n```")) {
            String text = part.repeat(200_000 / part.length());

            assertTrue(!Markup.lines(text).isEmpty());
        }
    }

    private static void assertMarked(String text, String expected) {
        StringBuilder shown = new StringBuilder();
        for (Span span : Markup.lines(text)) {
            boolean bold = (span.look().emphasis() & Look.BOLD) != 0;
            shown.append(
                    switch (span.look().tone()) {
                        case CODE -> "{" + span.text() + "}";
                        case CODE_BLOCK -> "[" + span.text() + "]";
                        case QUIET -> "~" + span.text() + "~";
                        default -> bold ? "<" + span.text() + ">" : span.text();
                    });
        }
        // Neighbours that look the same are one.
        assertEquals(expected, shown.toString().replaceAll("\\]\\[|~~|><|\\}\\{", ""));
    }
}
