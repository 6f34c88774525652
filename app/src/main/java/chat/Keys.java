package chat;

import chat.client.Effect;
import chat.client.Event;
import chat.wire.Identity;
import chat.wire.KnownHosts;
import chat.wire.Words;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Who I am and whom I know, read when it is needed first: never before the first frame. Any thread; blocks for files. */
final class Keys {
    private static final System.Logger LOG = System.getLogger(Keys.class.getName());

    private final Path folder;
    private final InstantSource clock;
    private @Nullable Identity identity;
    private @Nullable KnownHosts known;

    Keys(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** My identity; made on the first start, which takes a second. */
    synchronized Identity identity() throws IOException {
        if (identity == null) {
            identity = Identity.in(folder);
        }
        return identity;
    }

    synchronized KnownHosts knownHosts() throws IOException {
        if (known == null) {
            known = KnownHosts.in(folder, clock);
        }
        return known;
    }

    /** Answers the questions of a loop, each on a thread of its own: words are made slow on purpose. */
    Loop.Oracle oracle(java.util.function.Consumer<Event> answers) {
        return new Loop.Oracle() {
            @Override
            public void findWords(Effect.FindWords question) {
                run(() -> answers.accept(new Event.WordsFound(
                        question.nick(), Words.of(identity().pin(), question.pin()))));
            }

            @Override
            public void vouch(String pin) {
                run(() -> knownHosts().verify(pin));
            }
        };
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void run(Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException e) {
                        LOG.log(Level.WARNING, "keys cannot be read: {0}", e.getMessage());
                    }
                },
                "keys");
        thread.setDaemon(true);
        thread.start();
    }
}
