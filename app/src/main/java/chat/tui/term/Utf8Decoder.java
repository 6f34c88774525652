package chat.tui.term;

/** UTF-8 that arrives byte by byte and may be split anywhere. What is malformed becomes U+FFFD. Confined to one thread. */
final class Utf8Decoder {
    private static final char REPLACEMENT = '\uFFFD';

    private int codePoint;
    private int least;
    private int missing;

    /** True between the bytes of one character. */
    boolean within() {
        return missing > 0;
    }

    /**
     * Takes one byte and appends the character it completes, if it does.
     *
     * @param unit 0 to 255
     */
    void decode(int unit, StringBuilder to) {
        if (missing > 0) {
            if ((unit & 0xC0) == 0x80) {
                codePoint = codePoint << 6 | unit & 0x3F;
                if (--missing == 0) {
                    append(to);
                }
                return;
            }
            abandon(to);
        }
        if (unit < 0x80) {
            to.append((char) unit);
        } else if (unit >= 0xC2 && unit < 0xE0) {
            expect(1, unit & 0x1F, 0x80);
        } else if (unit >= 0xE0 && unit < 0xF0) {
            expect(2, unit & 0x0F, 0x800);
        } else if (unit >= 0xF0 && unit < 0xF5) {
            expect(3, unit & 0x07, 0x10000);
        } else {
            to.append(REPLACEMENT);
        }
    }

    /** Gives up the character that was begun, if one was. */
    void abandon(StringBuilder to) {
        if (missing > 0) {
            missing = 0;
            to.append(REPLACEMENT);
        }
    }

    private void expect(int more, int bits, int smallest) {
        missing = more;
        codePoint = bits;
        least = smallest;
    }

    private void append(StringBuilder to) {
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean valid = codePoint >= least && codePoint <= Character.MAX_CODE_POINT && !surrogate;
        to.appendCodePoint(valid ? codePoint : REPLACEMENT);
    }
}
