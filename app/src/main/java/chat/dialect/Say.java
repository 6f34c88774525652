package chat.dialect;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * Bytes for a peer, to be written in one piece.
 *
 * @param bytes what to write; not copied, and not to be changed
 * @param pause the least time since what was written before
 */
public record Say(byte[] bytes, Duration pause) {
    /** Bytes that need no pause. */
    static Say now(String text) {
        return after(Duration.ZERO, text);
    }

    /** Bytes that must not be read together with what was written before. */
    static Say after(Duration pause, String text) {
        return new Say(text.getBytes(StandardCharsets.UTF_8), pause);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Say say && Arrays.equals(bytes, say.bytes) && pause.equals(say.pause);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return pause.toMillis() + " ms \"" + new String(bytes, StandardCharsets.UTF_8) + "\"";
    }
}
