package chat.bench;

/** How long many things took: counted in buckets that are at most 1.6 % wide, so that recording costs next to nothing. */
final class Latencies {
    private static final int FINE_BITS = 6;
    private static final int FINE = 1 << FINE_BITS;

    private final long[] counts = new long[(Long.SIZE - FINE_BITS) * FINE];
    private long count;
    private long max;

    void add(long nanos) {
        long value = Math.max(0, nanos);
        counts[bucket(value)]++;
        count++;
        max = Math.max(max, value);
    }

    private static int bucket(long value) {
        if (value < FINE) {
            return (int) value;
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(value) - FINE_BITS;
        return (shift + 1) * FINE + (int) (value >>> shift) - FINE;
    }

    private static long lowest(int bucket) {
        return bucket < FINE ? bucket : (long) (FINE + bucket % FINE) << (bucket / FINE - 1);
    }

    long count() {
        return count;
    }

    long max() {
        return max;
    }

    /** Nanoseconds that this part of all did not exceed. */
    long quantile(double part) {
        long before = 0;
        for (int i = 0; i < counts.length; i++) {
            before += counts[i];
            if (before >= part * count && before > 0) {
                return lowest(i);
            }
        }
        return max;
    }
}
