package chat.store;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** How much is free where the file is, looked at now and then. Confined to the writer. */
final class SqliteSpace {
    /** Between two looks; what is written meanwhile is far less than the floor. Nanoseconds. */
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(200);

    private final SqliteFile file;
    private final long floor;
    private boolean looked;
    private long lookedAt;
    private boolean low;

    /** @param floor bytes that have to be free */
    SqliteSpace(SqliteFile file, long floor) {
        this.file = file;
        this.floor = floor;
    }

    boolean isLow() {
        long now = System.nanoTime();
        if (!looked || now - lookedAt > LOOK) {
            looked = true;
            lookedAt = now;
            low = look();
        }
        return low;
    }

    private boolean look() {
        try {
            return file.free() < floor;
        } catch (IOException e) {
            return false; // writing will tell
        }
    }

    String reason() {
        return "the host's disk is nearly full: less than " + floor / (1024 * 1024) + " MiB are free";
    }
}
