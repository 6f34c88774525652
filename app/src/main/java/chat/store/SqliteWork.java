package chat.store;

import java.io.IOException;
import java.sql.SQLException;

/** Something the writer does as part of a group. {@code done} or {@code failed} is called, once. */
interface SqliteWork {
    /** Changes the file, inside the group's transaction; a second time when that could not be finished. */
    void perform(SqliteWriting writing) throws SQLException, IOException;

    /** The group is on disk. */
    void done();

    /** The group is not, or this was not even begun; then on the thread that asked. */
    void failed(String reason);

    /** What it takes in memory while it waits. Estimated. */
    default long bytes() {
        return 0;
    }

    /** Wakes the writer. */
    record Nothing() implements SqliteWork {
        @Override
        public void perform(SqliteWriting writing) {
            // opening the file was all
        }

        @Override
        public void done() {
            // nobody asked
        }

        @Override
        public void failed(String reason) {
            // nobody asked
        }
    }
}
