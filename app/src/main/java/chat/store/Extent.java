package chat.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much there is of a room.
 *
 * @param records a count
 * @param bytes as in {@link Retention#bytes}
 * @param oldest when the oldest record was said; null when there is none
 * @param retention how much may become of it
 */
public record Extent(long records, long bytes, @Nullable Instant oldest, Retention retention) {}
