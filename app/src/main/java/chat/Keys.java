package chat;

import chat.client.Effect;
import chat.client.Event;
import chat.trust.Identity;
import chat.trust.KnownHosts;
import chat.trust.Words;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who I am and whom I know, read when it is needed first: never before the first frame. Any thread; blocks for files. */
final class Keys {
    private static final System.Logger LOG = System.getLogger(Keys.class.getName());

    /** Questions for words that may wait. A count; who brings more newcomers at once is up to no good. */
    private static final int QUESTIONS = 32;

    /** Its thread ends while nothing is asked. */
    private final ThreadPoolExecutor asked =
            new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Keys::thread);

    private final Path folder;
    private final InstantSource clock;
    private @Nullable Identity identity;
    private @Nullable KnownHosts known;

    Keys(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        asked.allowCoreThreadTimeOut(true);
    }

    /** My identity; made on the first start, which takes a second. */
    synchronized Identity identity() throws IOException {
        if (identity == null) {
            identity = Identity.in(folder);
        }
        return identity;
    }

    /** Others see this instead of my identity from now on: what I host shows a certificate of its own. */
    synchronized void show(Identity other) {
        identity = other;
    }

    synchronized KnownHosts knownHosts() throws IOException {
        if (known == null) {
            known = KnownHosts.in(folder, clock);
        }
        return known;
    }

    /** Answers the questions of a loop, one after the other: words are made slow on purpose. */
    Loop.Oracle oracle(Consumer<Event> answers) {
        return new Loop.Oracle() {
            @Override
            public void findWords(Effect.FindWords question) {
                if (asked.getQueue().size() >= QUESTIONS) {
                    LOG.log(Level.WARNING, "too many keys at once: no words for {0}", question.nick());
                    return;
                }
                run(
                        () -> answers.accept(new Event.WordsFound(
                                question.nick(), Words.of(identity().pin(), question.pin()))),
                        problem -> {});
            }

            @Override
            public void vouch(String pin) {
                run(
                        () -> {
                            knownHosts().verify(pin);
                            answers.accept(new Event.Vouched(pin, ""));
                        },
                        problem -> answers.accept(new Event.Vouched(pin, problem)));
            }
        };
    }

    private interface Task {
        void run() throws IOException;
    }

    private void run(Task task, Consumer<String> failing) {
        asked.execute(() -> {
            try {
                task.run();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "keys cannot be read or written: {0}", e.getMessage());
                failing.accept(String.valueOf(e.getMessage()));
            }
        });
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "keys");
        thread.setDaemon(true);
        return thread;
    }
}
