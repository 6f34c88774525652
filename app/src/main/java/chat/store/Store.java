package chat.store;

import java.io.Closeable;

/** All that a host keeps: what was said, and small tables beside it. */
public interface Store extends Closeable {
    /** What was said. The same one each time. */
    MessageLog log();

    /**
     * A table; there from the first entry on.
     *
     * @param name a word in lower case, for example {@code accounts}
     */
    Table table(String name);

    /** Stores what was handed over, and ends. What is asked later is refused. */
    @Override
    void close();
}
