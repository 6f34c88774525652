package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.dialect.Say;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacedOutputTest {
    private static final long LONG_AGO = System.nanoTime() - Duration.ofHours(1).toNanos();

    private final List<String> writes = new ArrayList<>();

    /** Keeps each write by itself. */
    private final OutputStream out = new OutputStream() {
        @Override
        public void write(int b) {
            writes.add(Character.toString(b));
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            var write = new ByteArrayOutputStream();
            write.write(bytes, from, length);
            writes.add(write.toString(StandardCharsets.UTF_8));
        }
    };

    private static Say say(Duration pause, String text) {
        return new Say(text.getBytes(StandardCharsets.UTF_8), pause);
    }

    @Test
    void whatNeedsNoPauseIsWrittenAtOnceAndEachThingByItself() throws Exception {
        PacedOutput paced = new PacedOutput(LONG_AGO);
        paced.add(List.of(say(Duration.ZERO, "one"), say(Duration.ZERO, "caf\u00e9")));

        paced.write(out);

        assertEquals(List.of("one", "caf\u00e9"), writes);
        assertEquals(0, paced.size());
    }

    @Test
    void aPauseCountsFromWhatWasWrittenBefore() throws Exception {
        PacedOutput paced = new PacedOutput(LONG_AGO);
        paced.add(List.of(say(Duration.ofMinutes(1), "one"), say(Duration.ofMinutes(1), "two")));

        paced.write(out);

        assertEquals(List.of("one"), writes, "its pause was over long ago");
        assertEquals(1, paced.size());
    }

    @Test
    void whatNeedsNoPauseWaitsBehindWhatNeedsOne() throws Exception {
        PacedOutput paced = new PacedOutput(System.nanoTime());
        paced.add(List.of(say(Duration.ofMinutes(1), "one"), say(Duration.ZERO, "two")));

        paced.write(out);

        assertEquals(List.of(), writes);
        assertEquals(2, paced.size());
    }

    @Test
    void itsPatienceEndsWithThePause() {
        PacedOutput paced = new PacedOutput(1_000);
        assertEquals(Long.MAX_VALUE, paced.patience(1_000), "nothing is to be written");

        paced.add(List.of(say(Duration.ofNanos(500), "one")));

        assertEquals(500, paced.patience(1_000));
        assertEquals(1, paced.patience(1_499));
        assertEquals(0, paced.patience(1_500));
        assertEquals(0, paced.patience(2_000));
    }
}
