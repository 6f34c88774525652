package chat.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    @Test
    void itIsItselfAndNothingElse() {
        Password password = Password.of("žluťoučký kůň");

        assertTrue(password.is("žluťoučký kůň"));
        assertFalse(password.is("žluťoučký kůn"));
        assertFalse(password.is(""));
    }

    @Test
    void itIsSeenOnTheWireOnly() {
        Password password = Password.of("open sesame");

        assertEquals("PASS :open sesame", password.pass().toLine());
        assertEquals("a password", password.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "bell\u0007"})
    void whatCannotBeSaidIsNone(String text) {
        assertThrows(IllegalArgumentException.class, () -> Password.of(text));
    }

    @Test
    void aLongOneIsNone() {
        Password.of("x".repeat(Password.MOST));

        assertThrows(IllegalArgumentException.class, () -> Password.of("x".repeat(Password.MOST + 1)));
    }

    @Test
    void whoTypedItMayWipeIt() {
        char[] typed = "sesam\u00e9".toCharArray();
        Password password = Password.of(typed);

        java.util.Arrays.fill(typed, 'x');

        assertTrue(password.is("sesam\u00e9"));
        assertEquals(7, Password.length("sesam\u00e9".toCharArray()));
    }
}
