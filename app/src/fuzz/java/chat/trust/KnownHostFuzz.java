package chat.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.DateTimeException;

/** A line of the file of known hosts is refused in one of two ways, or means the same when it is written again. */
class KnownHostFuzz {
    @FuzzTest(maxDuration = "1m")
    void whatIsReadCanBeWritten(FuzzedDataProvider input) {
        String line = input.consumeBoolean()
                ? input.consumeRemainingAsString()
                : "bob " + "a".repeat(Address.PIN_LENGTH) + " " + input.consumeRemainingAsString();
        KnownHost host;
        try {
            host = KnownHost.parse(line);
        } catch (IllegalArgumentException | DateTimeException e) {
            return;
        }

        assertEquals(host, KnownHost.parse(host.toLine()));
    }
}
