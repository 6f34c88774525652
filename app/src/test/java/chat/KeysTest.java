package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Effect;
import chat.client.Event;
import chat.trust.Address;
import chat.trust.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    private static final String PIN = chat.trust.Keys.BOB.pin();

    @TempDir
    private Path temp;

    private final BlockingQueue<Event> answers = new LinkedBlockingQueue<>();

    private Keys keys() {
        return new Keys(temp.resolve("own"), InstantSource.system());
    }

    private Event answer() throws InterruptedException {
        Event answer = answers.poll(20, TimeUnit.SECONDS);
        assertTrue(answer != null, "no answer");
        return answer;
    }

    @Test
    void nothingIsReadOrMadeBeforeItIsNeeded() {
        keys();

        assertFalse(Files.exists(temp.resolve("own")));
    }

    @Test
    void whatAHostShowsTakesTheIdentitysPlace() throws Exception {
        Keys keys = keys();

        keys.show(chat.trust.Keys.EVE);

        assertSame(chat.trust.Keys.EVE, keys.identity());
    }

    @Test
    void wordsAreFoundForMyKeyAndTheOtherOne() throws Exception {
        Keys keys = keys();
        keys.show(chat.trust.Keys.ANA);

        keys.oracle(answers::add).findWords(new Effect.FindWords("bob", PIN));

        assertEquals(new Event.WordsFound("bob", Words.of(chat.trust.Keys.ANA.pin(), PIN)), answer());
    }

    @Test
    void thatSomebodyWasVerifiedIsToldOnceItIsWritten() throws Exception {
        Keys keys = keys();
        keys.knownHosts().remember(Address.parse("10.0.0.5"), PIN);

        keys.oracle(answers::add).vouch(PIN);

        assertEquals(new Event.Vouched(PIN, ""), answer());
        assertTrue(keys.knownHosts().all().get(0).verified());
    }

    @Test
    void whyItCouldNotBeWrittenIsTold() throws Exception {
        Keys keys = keys();
        keys.knownHosts().remember(Address.parse("10.0.0.5"), PIN);
        Files.writeString(temp.resolve("own/known_hosts"), "nonsense\n");

        keys.oracle(answers::add).vouch(PIN);

        Event.Vouched vouched = (Event.Vouched) answer();
        assertTrue(vouched.problem().contains("is damaged"), vouched.problem());
    }
}
