package chat.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Waits for an answer. */
final class Answered<T> implements Reply<T> {
    private static final long PATIENCE_SECONDS = 20;

    private final CompletableFuture<T> answer = new CompletableFuture<>();

    /** The answer to a question that is asked with the reply given. */
    static <T> T to(Consumer<Reply<T>> question) {
        Answered<T> answered = new Answered<>();
        question.accept(answered);
        return answered.get();
    }

    /** Why a question cannot be answered. */
    static <T> String failing(Consumer<Reply<T>> question) {
        Answered<T> answered = new Answered<>();
        question.accept(answered);
        try {
            throw new AssertionError("answered: " + answered.answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return String.valueOf(e.getCause().getMessage());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void answered(T here) {
        if (!answer.complete(here)) {
            throw new AssertionError("answered twice");
        }
    }

    @Override
    public void failed(String reason) {
        if (!answer.completeExceptionally(new IllegalStateException(reason))) {
            throw new AssertionError("answered twice");
        }
    }

    T get() {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
