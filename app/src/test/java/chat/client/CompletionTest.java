package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.text.Width;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tab. */
class CompletionTest {
    private final Participant ana =
            Participant.joined().hears(":srv 353 ana = #lobby :Carol caroline anna Zoe", ":srv 366 ana #lobby :end");

    private String line() {
        return ana.state.writing().editor().toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "b>bob: |>",
                "hi b>hi bob |>",
                "z>Zoe: |>",
                "an>anna: |>",
                "/ki>/kick |>",
                "/kick b>/kick bob |>",
                "hi /ki>hi /ki|>Nobody here has a name that begins so.",
                "/x>/x|>There is no such command.",
                "hi >hi |>",
                "/greet sy>/greet syn |>",
                "/outbox dr>/outbox drop |>",
                "/greet x>/greet x|>It is one of: none, syn, banner, port.",
                "see #lo>see #lobby |>",
                "/join lo>/join #lobby |>",
                "yes :tad>yes 🎉|>",
                ":-1:>👎|>",
                ":)>:)|>No sign is called that: :heart: and :+1: are some.",
                "//ki>//ki|>Nobody here has a name that begins so.",
            })
    void theRestIsPutInWhereOnlyOneCanBeMeant(String typed, String line, String note) {
        ana.types(typed).presses("Tab");

        assertEquals(line, line());
        assertEquals(note == null ? "" : note, ana.state.writing().note());
        assertNull(ana.state.writing().popup());
    }

    @Test
    void whoSpokeLastComesFirst() {
        ana.hears("@msgid=1 :caroline!c@h PRIVMSG #lobby :hi", "@msgid=2 :zoe!z@h PRIVMSG #lobby :hi");

        ana.types("c").presses("Tab");

        assertEquals("caroline: |", line());
        ana.presses("Tab");
        assertEquals("Carol: |", line());
        ana.presses("Tab");
        assertEquals("caroline: |", line());
    }

    @Test
    void theKeysOfAListAreItsOwnUntilItIsClosed() {
        ana.types("/de").presses("Tab");
        assertEquals("/deop |", line());

        ana.presses("Down");
        assertEquals("/devoice |", line());
        ana.presses("Up", "Up");
        assertEquals("/delete |", line());
        ana.presses("Shift-Tab");
        assertEquals("/devoice |", line());
        ana.presses("Esc");

        assertEquals("/de|", line());
        assertNull(ana.state.writing().popup());
    }

    @Test
    void enterTakesTheChosenOneAndSendsNothing() {
        ana.types("c").presses("Tab", "Enter");

        assertEquals("Carol: |", line());
        assertEquals(0, ana.said().size());
        ana.presses("Enter");
        assertEquals(1, ana.said().size());
    }

    @Test
    void whoTypesOnHasTakenIt() {
        ana.types("hi c").presses("Tab").types("there");

        assertEquals("hi Carol there|", line());
        assertNull(ana.state.writing().popup());
        ana.presses("Ctrl-_", "Ctrl-_");
        assertEquals("hi c|", line());
    }

    @Test
    void aNameIsOfferedBeforeALetterOfItIsTyped() {
        ana.hears("@msgid=1 :zoe!z@h PRIVMSG #lobby :hi").types("/msg ").presses("Tab");

        assertEquals("/msg zoe |", line());
    }

    @Test
    void whatWasTypedBeforeIsFoundByWordsInIt() {
        ana.enters("See you at Six").enters("fine").enters("six it is");

        ana.types("six").presses("Alt-r");
        assertEquals("six it is|", line());
        ana.presses("Alt-r");
        assertEquals("See you at Six|", line());
        ana.presses("Esc");
        assertEquals("six|", line());

        ana.types("teen").presses("Alt-r");
        assertEquals("sixteen|", line());
        assertEquals(
                "Nothing that you typed before has that in it.",
                ana.state.writing().note());
    }

    @Test
    void everySignTakesTwoCells() {
        Emoji.all().forEach((name, sign) -> assertEquals(2, Width.of(sign), name));
        assertTrue(Emoji.all().size() > 150);
    }
}
