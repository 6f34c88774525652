package chat.wire;

import chat.irc.Message;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Remembers what arrives, as one line of text each: the message, {@code TOO_LONG verb label}, {@code closed: reason}. */
public final class RecordingReceiver implements Receiver {
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    @Override
    public void received(Message message) {
        seen.add(message.toLine());
    }

    @Override
    public void refused(Refusal refusal) {
        seen.add((refusal.kind() + " " + refusal.verb() + " " + refusal.label()).strip());
    }

    @Override
    public void closed(String reason) {
        seen.add("closed: " + reason);
    }

    /** All that has arrived and was not asked for yet. */
    List<String> all() {
        var all = new java.util.ArrayList<String>();
        seen.drainTo(all);
        return all;
    }

    /** The next one, waited for. */
    String next() {
        try {
            String next = seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing arrived");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
