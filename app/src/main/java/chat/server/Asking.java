package chat.server;

import chat.store.Reply;
import chat.store.Table;
import java.util.function.Consumer;

/** Brings the answers of a store to the dispatcher, on whatever thread they come. Confined to the dispatcher. */
final class Asking {
    private final Consumer<Runnable> post;

    /** @param post makes a task for the dispatcher; any thread */
    Asking(Consumer<Runnable> post) {
        this.post = post;
    }

    /**
     * Reads a whole table, before the first guest is heard.
     *
     * @param failed told the reason, in words, instead of each entry
     * @param then goes on in either case
     */
    void all(Table table, Consumer<Table.Entry> each, Consumer<String> failed, Runnable then) {
        table.scan(
                "",
                reply(
                        entries -> {
                            entries.forEach(each);
                            then.run();
                        },
                        reason -> {
                            failed.accept(reason);
                            then.run();
                        }));
    }

    /**
     * For a question that is asked now.
     *
     * @param failed told the reason, in words
     */
    <T> Reply<T> reply(Consumer<T> answered, Consumer<String> failed) {
        Thread asking = Thread.currentThread();
        return new Reply<>() {
            @Override
            public void answered(T answer) {
                bring(() -> answered.accept(answer));
            }

            @Override
            public void failed(String reason) {
                bring(() -> failed.accept(reason));
            }

            private void bring(Runnable task) {
                if (Thread.currentThread() == asking) {
                    task.run(); // it is in memory, and the question has not returned yet
                } else {
                    post.accept(task);
                }
            }
        };
    }
}
