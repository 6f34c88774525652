package chat.bench;

/**
 * What of the bytes to a terminal is seen as characters: all but control characters and escape sequences (ECMA-48).
 * Blanks do not count. Confined to one thread at a time.
 */
final class Printed {
    /** Characters that are remembered; more than a screen. */
    private static final int KEPT = 1 << 15;

    private enum Within {
        TEXT,
        ESCAPE,
        CHARSET,
        SEQUENCE,
        STRING
    }

    private final StringBuilder text = new StringBuilder();
    private Within within = Within.TEXT;
    private long count;

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            add(bytes[i] & 0xff);
        }
        if (text.length() > 2 * KEPT) {
            text.delete(0, text.length() - KEPT);
        }
    }

    private void add(int b) {
        switch (within) {
            case TEXT -> {
                if (b == 0x1b) {
                    within = Within.ESCAPE;
                } else if (b > ' ' && b != 0x7f) {
                    text.append((char) b);
                    count++;
                }
            }
            case ESCAPE -> within = afterEscape(b);
            case CHARSET -> within = Within.TEXT;
            case SEQUENCE -> within = b >= 0x40 && b <= 0x7e ? Within.TEXT : Within.SEQUENCE;
            case STRING -> within = b == 0x07 || b == 0x1b ? ended(b) : Within.STRING;
            default -> throw new AssertionError(within);
        }
    }

    private static Within afterEscape(int b) {
        return switch (b) {
            case '[' -> Within.SEQUENCE;
            case ']', 'P', '^', '_', 'X' -> Within.STRING;
            case '(', ')', '*', '+', '#', '%' -> Within.CHARSET;
            default -> Within.TEXT;
        };
    }

    private static Within ended(int b) {
        return b == 0x07 ? Within.TEXT : Within.ESCAPE;
    }

    /** Characters so far. */
    long count() {
        return count;
    }

    /** Forgets what was printed, not how much. */
    void forget() {
        text.setLength(0);
    }

    boolean contains(String what) {
        return text.indexOf(what) >= 0;
    }
}
