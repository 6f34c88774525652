package chat.wire;

import java.util.Arrays;

/**
 * What waits to leave on one connection, up to a limit. One thread adds lines, another takes them all at once and
 * says when the operating system has them; any thread may ask. Holds no memory while it is empty.
 */
final class SendQueue {
    private static final Line[] NOTHING = {};
    private static final int FIRST_SIZE = 4;

    private Line[] lines = NOTHING;
    private int count;
    private int waiting;
    private int taken;
    private boolean ended;

    /** Adds a line, or returns false when it finds no room or the queue has ended. */
    synchronized boolean add(Line line) {
        if (ended || waiting + taken + line.length() > Bounds.QUEUE) {
            return false;
        }
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, Math.max(FIRST_SIZE, 2 * count));
        }
        lines[count++] = line;
        waiting += line.length();
        return true;
    }

    /** All lines that wait, in order; they still count as queued until they have {@link #left}. */
    synchronized Line[] take() {
        Line[] all = count == lines.length ? lines : Arrays.copyOf(lines, count);
        lines = NOTHING;
        count = 0;
        taken += waiting;
        waiting = 0;
        return all;
    }

    /** So many of the bytes that were taken have left. */
    synchronized void left(int bytes) {
        taken -= bytes;
    }

    /** From now on nothing more is added. What waits may still be taken. */
    synchronized void end() {
        ended = true;
    }

    /** Whether nothing waits to be taken. */
    synchronized boolean isEmpty() {
        return count == 0;
    }

    /** Bytes that wait, or are taken and have not left. */
    synchronized int bytes() {
        return waiting + taken;
    }
}
