package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tab. */
class CompletionTest {
    private final Participant ana =
            Participant.joined().hears(":srv 353 ana = #lobby :Carol caroline anna Zoe", ":srv 366 ana #lobby :end");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "b|bob: |",
                "hi b|hi bob |",
                "z|zoe: |",
                "c|carol|",
                "carol|carol|Carol  caroline",
                "an|anna: |",
                "/ki|/kick |",
                "/kick b|/kick bob |",
                "/de|/de|/deop  /devoice  /delete",
                "hi /ki|hi /ki|Nobody here has a name that begins so.",
                "/x|/x|There is no such command.",
                "hi |hi |",
            })
    void theRestIsPutInWhereOnlyOneCanBeMeant(String typed, String line, String note) {
        ana.types(typed).presses("Tab");

        assertEquals(line, ana.state.writing().editor().text());
        assertEquals(note == null ? "" : note, ana.state.writing().note());
    }
}
