package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.tui.Theme;
import com.googlecode.lanterna.TerminalSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EnquiryTest {
    private static final TerminalSize USUAL = new TerminalSize(80, 24);

    private final Enquiry enquiry = enquiry(true);

    @Test
    void beforeAnyAnswerThereIsWhatTheEnvironmentTells() {
        assertEquals(Theme.DEFAULT, enquiry.theme());
        assertEquals(Notice.OSC_9, enquiry.notice());
        assertEquals(Glyphs.USUAL, enquiry.glyphs());
    }

    @Test
    void theBackgroundChangesWhatIsDrawnOnce() {
        assertTrue(enquiry.hear(new Answer.Background(1, 1, 1)));
        assertEquals(Theme.LIGHT, enquiry.theme());

        assertFalse(enquiry.hear(new Answer.Background(1, 1, 0.9)));
        assertTrue(enquiry.hear(new Answer.Background(0.1, 0.1, 0.1)));
        assertEquals(Theme.DARK, enquiry.theme());
    }

    @Test
    void theNameChangesNothingThatIsDrawn() {
        assertFalse(enquiry.hear(new Answer.Version("kitty(0.32.1)")));

        assertEquals(Notice.OSC_99, enquiry.notice());
    }

    @Test
    void whatIsDrawnTooWideChangesWhatIsDrawnWhenAllIsKnown() {
        int kinds = Glyphs.Kind.values().length;
        for (int row = 1; row < kinds; row++) {
            assertFalse(enquiry.hear(new Answer.Cursor(4, row)));
        }
        assertTrue(enquiry.hear(new Answer.Cursor(4, kinds)));

        assertEquals("👩", enquiry.glyphs().of("👩🏽‍👩‍👧"));
    }

    @Test
    void itIsAskedOnlyWhereItAnswersAndThereIsRoom() throws IOException {
        assertTrue(question(true, USUAL).contains("\033[6n"));
        assertEquals("", question(true, new TerminalSize(80, 3)));
        assertEquals("", question(false, USUAL));
    }

    private static String question(boolean answers, TerminalSize size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        enquiry(answers).ask(new TtyOutput(out, size));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Enquiry enquiry(boolean answers) {
        return new Enquiry(new Abilities(Depth.TRUE, answers, true, Notice.OSC_9, Passage.DIRECT, Theme.DEFAULT));
    }
}
