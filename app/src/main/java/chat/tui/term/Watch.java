package chat.tui.term;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Waits for the signals that tell of another size, and that the program runs again. One thread asks for sizes, so that
 * none can overtake another, and a storm of signals costs one question a pass.
 */
final class Watch {
    private static final System.Logger LOG = System.getLogger(Watch.class.getName());

    private final Semaphore changes = new Semaphore(0);
    private volatile boolean continued;

    /** Something has changed. On a thread of its own. */
    interface Change {
        /** @param continued whether the program was stopped before */
        void happened(boolean continued) throws IOException;
    }

    /** @param expected whether it is no news now that the program runs again */
    void start(Change change, BooleanSupplier expected) {
        Thread thread = new Thread(() -> follow(change), "resize");
        thread.setDaemon(true);
        thread.start();
        Signals.on("WINCH", changes::release);
        Signals.on("CONT", () -> {
            continued = !expected.getAsBoolean();
            changes.release();
        });
    }

    private void follow(Change change) {
        try {
            while (true) {
                changes.acquire();
                changes.drainPermits();
                boolean runsAgain = continued;
                continued = false;
                tell(change, runsAgain);
            }
        } catch (InterruptedException ended) {
            LOG.log(System.Logger.Level.DEBUG, "no more sizes", ended);
        }
    }

    private static void tell(Change change, boolean runsAgain) {
        try {
            change.happened(runsAgain);
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "size unknown", gone);
        }
    }
}
