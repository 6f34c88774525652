package chat.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Keeps other processes, and other stores of this one, away from a file. It ends with the process, however that ends. */
final class SqliteLock {
    private final Path path;
    private @Nullable FileChannel held;

    SqliteLock(Path path) {
        this.path = path;
    }

    /** Takes the lock, and says whether nobody else has it; what cannot be tried now counts as free. */
    synchronized boolean isFree() {
        try {
            hold();
            return true;
        } catch (HeldException e) {
            return false;
        } catch (IOException e) {
            return true; // told in words when the file is opened
        }
    }

    /** Takes the lock, if it is not ours already. */
    synchronized void hold() throws IOException {
        if (held != null) {
            return;
        }
        PrivateFile.folder(path.toAbsolutePath().getParent());
        FileChannel channel = PrivateFile.lockFile(path);
        try {
            if (channel.tryLock() == null) {
                throw new HeldException();
            }
            held = channel;
        } catch (OverlappingFileLockException e) {
            throw new HeldException();
        } finally {
            if (held == null) {
                channel.close();
            }
        }
    }

    synchronized void release() {
        try {
            if (held != null) {
                held.close();
            }
        } catch (IOException e) {
            // It ends with the process at the latest.
        }
        held = null;
    }

    /** Somebody else has it. */
    static final class HeldException extends IOException {
        private static final long serialVersionUID = 1L;

        HeldException() {
            super("another program holds the host's history");
        }
    }
}
