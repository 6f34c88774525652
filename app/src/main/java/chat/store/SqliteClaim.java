package chat.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Which of the processes that share a folder says what waits. Each locks one byte of a file, at a place of its own; the
 * system frees it when the process ends, however it ends, and then others may take over what was claimed by it.
 *
 * <pre>
 *   diary.claims   . . . . X . . . . . . X . .     each X a process that runs
 *                          5             12        its claim is the number of its byte
 * </pre>
 */
final class SqliteClaim implements AutoCloseable {
    /** Places to choose from; a lock may lie behind the end of its file. */
    private static final int PLACES = Integer.MAX_VALUE;

    private final FileChannel file;
    private final long place;

    private SqliteClaim(FileChannel file, long place) {
        this.file = file;
        this.place = place;
    }

    /** Takes a place that nobody else has. */
    static SqliteClaim take(Path file, Random random) throws IOException {
        FileChannel channel = PrivateFile.lockFile(file);
        while (true) {
            long place = 1 + random.nextInt(PLACES);
            if (lock(channel, place) != null) {
                return new SqliteClaim(channel, place);
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel file, long place) throws IOException {
        try {
            return file.tryLock(place, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // of this process
        }
    }

    long place() {
        return place;
    }

    /** Whether the process that had this place has ended. */
    boolean isFree(long other) throws IOException {
        FileLock lock = other == place ? null : lock(file, other);
        if (lock == null) {
            return false;
        }
        lock.release();
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
