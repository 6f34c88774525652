package chat.store;

import java.time.Duration;

/**
 * How much of a room is kept. What is beyond either bound goes, oldest first, but never the last {@link #LEAST} records.
 *
 * @param bytes of text and what belongs to it; estimated
 * @param age how old it may become
 */
public record Retention(long bytes, Duration age) {
    /** Records of a room that are kept however large and old they are. A count. */
    public static final int LEAST = 10_000;

    /** A gigabyte or five years: more than a team says. */
    public static final Retention USUAL = new Retention(1024L * 1024 * 1024, Duration.ofDays(5 * 365));

    public Retention {
        if (bytes < 0 || age.isNegative()) {
            throw new IllegalArgumentException("less than nothing cannot be kept");
        }
    }
}
