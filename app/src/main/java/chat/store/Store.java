package chat.store;

import java.io.Closeable;

/** All that a host keeps: what was said, and small tables beside it. */
public interface Store extends Closeable {
    /** Opens what has to be opened, on a thread of its own: what is asked before or meanwhile waits for it. Once. */
    void begin();

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
