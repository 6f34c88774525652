package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScramKeysTest {
    /** The example of RFC 7677, section 3. */
    private static final String EXCHANGED =
            "n=user,r=rOprNGfwEbeRWgbNEkqO,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                    + "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";

    private static final String PROOF = "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";

    private final ScramKeys keys = ScramKeys.of("pencil", ScramKeys.bytes("W22ZaJ0SNY7soEsUEjb6gQ=="), 4096);

    @Test
    void theExampleOfTheSpecificationIsProven() {
        assertTrue(keys.prove(ScramKeys.bytes(PROOF), EXCHANGED));
        assertEquals("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=", ScramKeys.text(keys.signature(EXCHANGED)));
        assertFalse(keys.prove(ScramKeys.bytes(PROOF), EXCHANGED + "1"));
        assertFalse(keys.prove(new byte[3], EXCHANGED));
    }

    @Test
    void aPasswordIsRecognised() {
        assertTrue(keys.areOf("pencil"));
        assertFalse(keys.areOf("Pencil"));
        assertFalse(keys.areOf(""));
        assertFalse(keys.areOf("pen\u0007cil"));
    }

    @Test
    void whatIsWrittenIsReadAgainAndDoesNotTellThePassword() {
        String written = keys.toString();

        assertEquals(keys, ScramKeys.read(written));
        assertFalse(written.contains("pencil"));
        assertFalse(written.contains(ScramKeys.text("pencil".getBytes(StandardCharsets.UTF_8))));
        assertThrows(IllegalArgumentException.class, () -> ScramKeys.read("pencil"));
    }
}
