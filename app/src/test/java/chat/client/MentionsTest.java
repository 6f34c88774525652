package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ana      | ana: look          | true",
                "ana      | hey ANA!           | true",
                "ana      | @ana               | true",
                "ana      | (ana)              | true",
                "ana      | banana             | false",
                "ana      | anabel             | false",
                "ana      | ana-maria          | false",
                "ana      | ana2               | false",
                "ana      | bananas and ana    | true",
                "[x]      | hi [x]             | true",
                "ana      | nobody             | false",
            })
    void aNickCountsAsAWordOfItsOwn(String nick, String text, boolean mentioned) {
        assertEquals(mentioned, Mentions.of(nick, text));
    }
}
