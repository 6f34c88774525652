package chat.server;

import chat.irc.Message;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Lines of an answer that are not there yet, because they are read from where things are kept. All that is answered
 * behind them waits for them. Confined to the dispatcher.
 */
final class Awaited implements Coming {
    private final Runnable came;
    private Iterator<Message> lines = Collections.emptyIterator();
    private boolean there;

    /** @param came called when they are there */
    Awaited(Runnable came) {
        this.came = came;
    }

    /** Here they are. Once. */
    void bring(Iterator<Message> found) {
        lines = found;
        there = true;
        came.run();
    }

    @Override
    public boolean isThere() {
        return there;
    }

    @Override
    public boolean hasNext() {
        return !there || lines.hasNext();
    }

    @Override
    public Message next() {
        if (!there) {
            throw new NoSuchElementException("not there yet");
        }
        return lines.next();
    }
}
