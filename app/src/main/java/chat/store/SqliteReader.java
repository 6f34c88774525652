package chat.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The thread that reads, with a connection of its own. Any thread. */
final class SqliteReader {
    /** Questions that wait; more than there can be members, each of whom asks one at a time. A count. */
    static final int QUESTIONS = 16_384;

    private static final String BUSY = "the host is asked more than it can read; ask again in a moment";

    private static final Logger LOG = System.getLogger("chat.store");

    private final SqliteFile file;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUESTIONS), SqliteReader::thread);
    private @Nullable SqliteReading reading; // confined to the reader

    SqliteReader(SqliteFile file) {
        this.file = file;
    }

    /** What is asked of the file. */
    interface Question<T> {
        T ask(SqliteReading reading) throws SQLException;
    }

    /** Answers on the reader's thread. */
    <T> void ask(Question<T> question, Reply<T> reply) {
        try {
            thread.execute(() -> answer(question, reply));
        } catch (RejectedExecutionException e) {
            reply.failed(BUSY);
        }
    }

    private <T> void answer(Question<T> question, Reply<T> reply) {
        T answer;
        try {
            SqliteReading open = reading == null ? new SqliteReading(file.read()) : reading;
            reading = open;
            answer = question.ask(open);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "cannot be read: " + file.path(), e);
            close(reading);
            reading = null;
            reply.failed(e instanceof SQLException s ? SqliteFailure.of(s).reason() : "the host made a mistake");
            return;
        }
        reply.answered(answer);
    }

    private static void close(@Nullable SqliteReading reading) {
        try {
            if (reading != null) {
                reading.close();
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "did not close well", e); // it only read
        }
    }

    /** Lets go of the file, and returns when that is done. */
    void closeFile() {
        try {
            thread.submit(() -> {
                        close(reading);
                        reading = null;
                    })
                    .get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            LOG.log(Level.WARNING, "the reader did not let go of " + file.path(), e);
        }
    }

    void close() {
        closeFile();
        thread.shutdown();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "store-reader");
        thread.setDaemon(true);
        return thread;
    }
}
