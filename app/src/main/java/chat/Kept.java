package chat;

import chat.store.Extent;
import chat.store.Retention;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** How much of a room is kept, in words for whoever hosts it. Pure. */
final class Kept {
    private static final long KILO = 1024;
    private static final int DAYS_OF_A_YEAR = 365;

    private Kept() {}

    /** The bounds of a room with a change: bytes or days that are 0 stay as they are. */
    static Retention changed(Retention before, long bytes, long days) {
        return new Retention(bytes > 0 ? bytes : before.bytes(), days > 0 ? Duration.ofDays(days) : before.age());
    }

    static String words(String room, Extent extent, ZoneId zone) {
        String since = extent.oldest() == null ? "" : ", the oldest of " + LocalDate.ofInstant(extent.oldest(), zone);
        return String.format(
                Locale.ROOT,
                "%s keeps %,d messages and events (%s%s). At most %s or %s of it are kept, but never less than the last"
                        + " %,d. /history 500 MB and /history 2 years change that.",
                room,
                extent.records(),
                size(extent.bytes()),
                since,
                size(extent.retention().bytes()),
                age(extent.retention().age()),
                Retention.LEAST);
    }

    static String size(long bytes) {
        if (bytes < KILO * KILO) {
            return (bytes + KILO - 1) / KILO + " kB";
        }
        return bytes < KILO * KILO * KILO
                ? rounded(bytes, KILO * KILO) + " MB"
                : rounded(bytes, KILO * KILO * KILO) + " GB";
    }

    private static String rounded(long bytes, long unit) {
        long tenths = bytes * 10 / unit;
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    private static String age(Duration age) {
        long days = age.toDays();
        return days % DAYS_OF_A_YEAR == 0 ? count(days / DAYS_OF_A_YEAR, "year") : count(days, "day");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
