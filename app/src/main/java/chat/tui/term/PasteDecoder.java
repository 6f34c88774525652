package chat.tui.term;

import chat.client.Key;
import java.io.ByteArrayOutputStream;

/**
 * What comes between {@code ESC[200~} and {@code ESC[201~}, as one text. Confined to one thread.
 *
 * <p>A text may hold the end mark itself, to have what follows it run as keys. So an end counts only when the keyboard
 * is silent after it: whatever lies before the last end mark of a burst is part of the paste.
 */
final class PasteDecoder {
    /** Characters kept of one paste, and bytes kept after its end mark. More than anybody reads; the rest is dropped. */
    static final int LIMIT = 1024 * 1024;

    /** The start differs in its fifth byte, which is {@code 0}. */
    private static final byte[] END = {0x1B, '[', '2', '0', '1', '~'};

    private final Utf8Decoder utf8 = new Utf8Decoder();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream tail = new ByteArrayOutputStream();
    private final byte[] mark = new byte[END.length];
    private int marked;
    private boolean ended;
    private boolean afterReturn;

    /** Whether an end mark has come. What follows is held back until it is known to be no part of the paste. */
    boolean ended() {
        return ended;
    }

    /** @param unit 0 to 255 */
    void feed(int unit) {
        if (marked > 0 && !continuesMark(unit)) {
            release();
        }
        if (marked > 0 || unit == END[0]) {
            mark[marked++] = (byte) unit;
            if (marked == END.length) {
                marked = 0;
                mark(mark[4] == '1');
            }
        } else {
            keep(unit);
        }
    }

    /** The keyboard is silent: what was pasted. */
    Key.Paste paste() {
        release();
        utf8.abandon(text);
        return new Key.Paste(text.toString());
    }

    /** What came after the paste: keys. To be asked for after {@link #paste}. */
    byte[] tail() {
        return tail.toByteArray();
    }

    private boolean continuesMark(int unit) {
        return marked == 4 ? unit == '0' || unit == '1' : unit == END[marked];
    }

    private void mark(boolean end) {
        if (ended) {
            join();
        }
        ended = end;
    }

    /** What looked like a mark is none. */
    private void release() {
        int count = marked;
        marked = 0;
        for (int i = 0; i < count; i++) {
            keep(mark[i]);
        }
    }

    /** What was held back is part of the paste after all. */
    private void join() {
        ended = false;
        byte[] held = tail.toByteArray();
        tail.reset();
        for (byte unit : held) {
            keep(unit & 0xFF);
        }
    }

    private void keep(int unit) {
        if (ended) {
            if (tail.size() < LIMIT) {
                tail.write(unit);
            }
            return;
        }
        if (unit == '\n' && afterReturn) {
            afterReturn = false;
            return;
        }
        afterReturn = unit == '\r';
        if (text.length() < LIMIT) {
            utf8.decode(unit == '\r' ? '\n' : unit, text);
        }
    }
}
