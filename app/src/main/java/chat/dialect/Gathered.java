package chat.dialect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes that come without an end of their own: silence ends them. Wrong UTF-8 is replaced, never refused. */
final class Gathered {
    /** Bytes that are waited for; the longest message any of these programs takes in one read is half of it. */
    static final int LONGEST = 8 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Returns whether it is so much that nothing more is waited for. */
    boolean add(byte[] more) {
        bytes.writeBytes(more);
        return bytes.size() >= LONGEST;
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** All of it as text; afterwards nothing is there. */
    String take() {
        String text = text();
        bytes.reset();
        return text;
    }
}
