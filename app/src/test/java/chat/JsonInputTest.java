package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInputTest {
    private static Event read(String line) {
        return JsonInput.read(line, "#lobby");
    }

    @Test
    void aPlainLineIsTakenAsItStands() {
        assertEquals(new Event.Typed("hello {you}"), read("hello {you}"));
        assertEquals(new Event.Typed("/me waves"), read("/me waves"));
    }

    @Test
    void anObjectSaysItsText() {
        assertEquals(new Event.Typed("hi \"you\"\n\u00e9"), read("{\"text\":\"hi \\\"you\\\"\\n\\u00e9\"}"));
        assertEquals(new Event.Typed("hi", "#Lobby"), read(" { \"room\" : \"#Lobby\" , \"text\" : \"hi\" } "));
    }

    @Test
    void aTextThatBeginsWithASlashIsNoCommand() {
        assertEquals(new Event.Typed("//quit"), read("{\"text\":\"/quit\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"text\":",
                "{\"text\":\"a",
                "{\"text\":\"a\"",
                "{\"text\":\"a\"} b",
                "{\"text\":1}",
                "{\"text\":\"\\u12\"}",
                "{\"text\":\"\\uzzzz\"}",
                "{\"text\":\"\\x\"}",
                "{\"words\":\"a\"}",
                "{\"room\":\"#lobby\"}"
            })
    void whatIsNoSuchObjectIsRefusedInWords(String line) {
        Event.Mistyped mistyped = assertInstanceOf(Event.Mistyped.class, read(line));

        assertTrue(mistyped.reason().startsWith("Not sent: "), mistyped.reason());
    }
}
