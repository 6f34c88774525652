package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.text.Span;
import chat.trust.Address;
import chat.trust.KnownHost;
import chat.trust.Verdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GreetingTest {
    private static final KnownHost BOB = new KnownHost("bobs", "PIN", Instant.EPOCH, Instant.EPOCH, true, List.of());

    private static String told(Verdict verdict) throws Exception {
        StringBuilder told = new StringBuilder();
        Greeting.of(Address.parse("bob.example"), verdict)
                .forEach(line -> told.append(Span.plain(line)).append('\n'));
        return told.toString();
    }

    @Test
    void aHostThatIsWhoItWasNeedsNoWord() throws Exception {
        assertEquals("", told(new Verdict.Known(BOB)));
    }

    @Test
    void allThatIsNewIsTold() throws Exception {
        assertEquals(
                "You have not been to bob.example:5001 before: its key is remembered from now on.\n",
                told(new Verdict.FirstContact()));
        assertEquals("This is the host you know as bobs, at a new address.\n", told(new Verdict.KnownElsewhere(BOB)));
        assertEquals("This is the host of your invite.\n", told(new Verdict.Invited()));
    }
}
