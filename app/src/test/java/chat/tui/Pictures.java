package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Participant;
import chat.text.Span;
import chat.text.Width;

/** Screens as text. */
final class Pictures {
    private Pictures() {}

    /** What is seen at this size, without the blank rows at its top. */
    static String of(Participant participant, int columns, int rows) {
        participant.resizes(columns, rows);
        Frame frame = new View(participant.layout, participant.update.help()).render(participant.state);
        assertEquals(rows, frame.rows().size());
        frame.rows().forEach(row -> assertTrue(Width.of(Span.plain(row)) <= columns, Span.plain(row)));
        return frame.toString().replaceFirst("^\n+", "");
    }
}
