package chat.wire;

/**
 * One thing that a checkup found.
 *
 * @param grade what it means for the connection
 * @param words what was seen, in words for people; from no peer
 */
public record Finding(Grade grade, String words) {
    /** What it means. */
    public enum Grade {
        /** As it should be. */
        GOOD,
        /** May explain trouble. */
        HINT,
        /** Keeps the two from meeting. */
        BAD,
        /** What to do; the last one, and the only one of its grade. */
        NEXT
    }

    static Finding good(String words) {
        return new Finding(Grade.GOOD, words);
    }

    static Finding hint(String words) {
        return new Finding(Grade.HINT, words);
    }

    static Finding bad(String words) {
        return new Finding(Grade.BAD, words);
    }

    static Finding next(String words) {
        return new Finding(Grade.NEXT, words);
    }
}
