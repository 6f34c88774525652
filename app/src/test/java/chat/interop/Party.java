package chat.interop;

import java.io.IOException;
import java.util.regex.Pattern;

/** Somebody in a conversation, whatever program they use: enters lines, and sees lines. */
interface Party extends AutoCloseable {
    /** Enters a line of text, or a command, and sends it. */
    void enter(String line) throws IOException;

    /**
     * Waits until one line shows all these parts, in this order.
     *
     * @return that line
     */
    String sees(String... parts) throws InterruptedException;

    /** Waits until one line matches somewhere, and returns it. */
    String sees(Pattern pattern) throws InterruptedException;

    /** Asks the program to end as a user would, and waits for it. */
    void leave() throws IOException, InterruptedException;

    @Override
    void close() throws IOException;

    /** Whether a line shows all parts, in this order. */
    static boolean shows(String line, String... parts) {
        int from = 0;
        for (String part : parts) {
            int at = line.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }
}
