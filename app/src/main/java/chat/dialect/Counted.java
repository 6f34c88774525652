package chat.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text with its length before it and nothing between, as the two-person chat writes it. Some count characters, some
 * bytes. As the number grows with each digit the rest becomes shorter, so at most one split fits. Pure.
 */
final class Counted {
    /** Digits of a length; no program of that kind reads more at once than has four. */
    private static final int DIGITS = 6;

    private Counted() {}

    /** The text; empty while it is not whole. */
    static Optional<String> text(byte[] bytes) {
        int length = 0;
        for (int digits = 1; digits <= Math.min(DIGITS, bytes.length); digits++) {
            byte digit = bytes[digits - 1];
            if (digit < '0' || digit > '9') {
                break;
            }
            length = 10 * length + digit - '0';
            byte[] rest = Arrays.copyOfRange(bytes, digits, bytes.length);
            String text = new String(rest, StandardCharsets.UTF_8);
            if (length == rest.length || length == text.codePointCount(0, text.length())) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** Whether a length is there, whatever follows. */
    static boolean begins(byte[] bytes) {
        return bytes.length > 0 && bytes[0] >= '0' && bytes[0] <= '9';
    }
}
