package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.dialect.Say;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PacerTest {
    private final MockTicker clock = Ticker.newMockTicker();
    private final EmbeddedChannel channel =
            EmbeddedChannel.builder().ticker(clock).build();
    private final Pacer pacer = new Pacer(channel);

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void eachPieceIsAWriteOfItsOwn() {
        pacer.add(List.of(say(0, "one"), say(0, "two")));

        assertEquals(List.of("one", "two"), writes());
        assertEquals(0, pacer.pieces());
        assertEquals(0, pacer.bytes());
    }

    @Test
    void aPieceWaitsUntilItsPauseSinceTheOneBeforeIsOver() {
        pacer.add(List.of(say(50, "one"), say(50, "two"), say(100, "three")));

        assertEquals(List.of("one"), writes(), "nothing was before the first one");
        assertEquals(2, pacer.pieces());
        assertEquals(8, pacer.bytes());
        pass(49);
        assertEquals(List.of(), writes());
        pass(1);
        assertEquals(List.of("two"), writes());
        pass(99);
        assertEquals(List.of(), writes());
        pass(1);
        assertEquals(List.of("three"), writes());
    }

    @Test
    void whoWasSilentForLongEnoughSpeaksAtOnce() {
        pacer.add(List.of(say(0, "one")));
        pass(60);

        pacer.add(List.of(say(50, "two")));

        assertEquals(List.of("one", "two"), writes());
    }

    @Test
    void theEndComesOnceAllHasLeft() {
        List<String> ends = new ArrayList<>();
        pacer.add(List.of(say(0, "one"), say(50, "two")));

        pacer.whenDone(() -> ends.add("end"));

        assertEquals(List.of(), ends);
        pass(50);
        assertEquals(List.of("end"), ends);
    }

    @Test
    void aConnectionThatIsGoneIsTheEnd() {
        List<String> ends = new ArrayList<>();
        channel.close();

        pacer.add(List.of(say(0, "one"), say(50, "two")));
        pacer.whenDone(() -> ends.add("end"));
        pass(50);

        assertTrue(ends.contains("end"));
    }

    private void pass(long millis) {
        clock.advance(millis, TimeUnit.MILLISECONDS);
        channel.runPendingTasks();
    }

    private static Say say(long pause, String text) {
        return new Say(text.getBytes(StandardCharsets.UTF_8), Duration.ofMillis(pause));
    }

    private List<String> writes() {
        List<String> writes = new ArrayList<>();
        for (ByteBuf write = channel.readOutbound(); write != null; write = channel.readOutbound()) {
            writes.add(write.toString(StandardCharsets.UTF_8));
            write.release();
        }
        return writes;
    }
}
