package chat.server;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Has passwords hashed beside the dispatcher, which never waits for it. Confined to the dispatcher. */
final class Computing {
    private final Executor executor;
    private final Asking asking;

    /** @param executor refuses what is too much */
    Computing(Executor executor, Asking asking) {
        this.executor = executor;
        this.asking = asking;
    }

    /**
     * Computes something, perhaps on another thread, and goes on with it on the dispatcher.
     *
     * @param refused told the reason, in words, when too much waits already
     */
    <T> void compute(Supplier<T> work, Consumer<T> then, Consumer<String> refused) {
        var reply = asking.reply(then, refused);
        try {
            executor.execute(() -> reply.answered(work.get()));
        } catch (RejectedExecutionException e) {
            reply.failed("Too many passwords are being checked; try again in a minute");
        }
    }
}
