package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatcherTest {
    private final FakeClock clock = new FakeClock();
    private final Dispatcher dispatcher = new Dispatcher(clock::nanos);
    private final List<String> done = new ArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    @Test
    void whatATurnProducesLeavesAtItsEnd() {
        dispatcher.post(() -> dispatcher.then(() -> done.add("flush")));
        dispatcher.post(() -> done.add("one"));
        dispatcher.post(() -> dispatcher.post(() -> done.add("two")));

        dispatcher.work();

        assertEquals(List.of("one", "two", "flush"), done);
    }

    @Test
    void timersRunWhenTheyAreDueInTheirOrder() {
        dispatcher.after(200, () -> done.add("later"));
        dispatcher.after(100, () -> done.add("first"));
        dispatcher.after(100, () -> done.add("second"));

        clock.pass(Duration.ofMillis(99));
        dispatcher.work();
        assertEquals(List.of(), done);
        clock.pass(Duration.ofMillis(1));
        dispatcher.work();

        assertEquals(List.of("first", "second"), done);
    }

    @Test
    void aMistakeInOneTaskDoesNotStopTheThread() throws InterruptedException {
        Dispatcher running = new Dispatcher(System::nanoTime);
        CountDownLatch reached = new CountDownLatch(2);
        running.start(thread);

        running.post(() -> {
            reached.countDown();
            throw new IllegalStateException("a mistake, made on purpose by a test");
        });
        running.post(reached::countDown);

        assertTrue(reached.await(20, TimeUnit.SECONDS));
        running.stop(20_000);
    }

    @Test
    void whatWasPostedBeforeTheEndIsDone() {
        Dispatcher running = new Dispatcher(System::nanoTime);
        running.start(thread);
        running.post(() -> done.add("last words"));

        running.stop(20_000);

        assertEquals(List.of("last words"), done);
    }

    @Test
    void whatAMistakeInterruptedStillLeaves() throws InterruptedException {
        Dispatcher running = new Dispatcher(System::nanoTime);
        CountDownLatch left = new CountDownLatch(1);
        running.post(() -> running.then(left::countDown));
        running.post(() -> {
            throw new IllegalStateException("a mistake, made on purpose by a test");
        });

        running.start(thread);

        assertTrue(left.await(20, TimeUnit.SECONDS));
    }

    @Test
    void anEarlierTimerIsNotHeldBackByALaterOne() throws InterruptedException {
        Dispatcher running = new Dispatcher(System::nanoTime);
        CountDownLatch rung = new CountDownLatch(1);
        running.start(thread);

        running.post(() -> running.after(3_600_000, () -> {}));
        running.post(() -> running.after(1, () -> running.after(1, rung::countDown)));

        assertTrue(rung.await(20, TimeUnit.SECONDS));
    }
}
