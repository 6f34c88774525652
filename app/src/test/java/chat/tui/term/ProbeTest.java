package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.text.Width;
import com.googlecode.lanterna.TerminalSize;
import java.util.EnumSet;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private static final Pattern SAMPLE = Pattern.compile("\033\\[(\\d+);1H([^\033]+)\033\\[6n");

    @Test
    void aTerminalThatDrawsAsWeThinkNeedsNothing() {
        assertEquals(Glyphs.USUAL, answered(Width::ofGrapheme));
        assertEquals(Glyphs.USUAL, answered(sample -> 1));
    }

    @Test
    void whatIsDrawnTooWideIsFoundOut() {
        assertEquals(
                new Glyphs(EnumSet.of(Glyphs.Kind.JOINED, Glyphs.Kind.TONED)), answered(ProbeTest::withoutClusters));
        assertEquals(new Glyphs(EnumSet.of(Glyphs.Kind.AMBIGUOUS)), answered(sample -> 2));
    }

    @Test
    void allIsErasedBehindTheQuestionAndNothingIsSeenOfIt() {
        String question = new Probe().question();

        assertTrue(question.startsWith("\033[>0q\033]11;?\033\\\033[8m\033[2;1H"), "concealed");
        assertTrue(question.endsWith("\033[0m\033[2J"), "erased");
    }

    @Test
    void answersOfOthersAreNotTaken() {
        Probe probe = new Probe();

        assertNull(probe.hear(new Answer.Cursor(3, 0)));
        assertNull(probe.hear(new Answer.Cursor(3, 99)));
        for (int row = 1; row < Glyphs.Kind.values().length; row++) {
            assertNull(probe.hear(new Answer.Cursor(1, row)));
            assertNull(probe.hear(new Answer.Cursor(9, row)), "it has answered");
        }
        assertEquals(Glyphs.USUAL, probe.hear(new Answer.Cursor(1, Glyphs.Kind.values().length)));
    }

    @Test
    void aSmallScreenIsNotAsked() {
        assertTrue(Probe.fits(new TerminalSize(80, 24)));
        assertTrue(Probe.fits(new TerminalSize(20, 8)));
        assertFalse(Probe.fits(new TerminalSize(80, 7)));
        assertFalse(Probe.fits(new TerminalSize(8, 24)));
    }

    /** A terminal that knows code points only. */
    private static int withoutClusters(String sample) {
        return sample.codePoints()
                        .map(c -> c >= 0x1F1E6 && c <= 0x1F1FF ? 1 : Width.ofCodePoint(c))
                        .sum()
                + (sample.contains("\ud83c\udffd") ? 2 : 0);
    }

    /** What is found out where each sample moves the cursor by so many columns. */
    private static @Nullable Glyphs answered(ToIntFunction<String> widths) {
        Probe probe = new Probe();
        Matcher sample = SAMPLE.matcher(probe.question());
        Glyphs found = null;
        while (sample.find()) {
            assertNull(found, "one answer more");
            found = probe.hear(
                    new Answer.Cursor(widths.applyAsInt(sample.group(2)), Integer.parseInt(sample.group(1)) - 1));
        }
        return found;
    }
}
