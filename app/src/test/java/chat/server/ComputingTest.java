package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class ComputingTest {
    @Test
    void onlySoManyWait() throws InterruptedException {
        Executor executor = Server.Means.usual().hashing();
        List<String> refused = new ArrayList<>();
        Computing computing = new Computing(executor, new Asking(task -> {}));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        computing.compute(() -> waitFor(begun, end), done -> {}, refused::add);
        begun.await();

        for (int i = 0; i <= Bounds.PASSWORDS_WAITING; i++) {
            computing.compute(() -> "done", done -> {}, refused::add);
        }
        end.countDown();

        assertEquals(List.of("Too many passwords are being checked; try again in a minute"), refused);
    }

    private static boolean waitFor(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
