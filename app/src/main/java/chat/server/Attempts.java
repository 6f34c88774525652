package chat.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts wrong passwords by where they come from, and makes those wait who guess. To come in, this machine never waits,
 * nor does an address that a member is at: others may share it. To become an operator, everybody does. Confined to the
 * dispatcher.
 */
final class Attempts {
    private final Directory directory;
    private final LongSupplier nanos;
    private final boolean spares;
    private final int most;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > Bounds.PASSWORD_ADDRESSES;
        }
    };

    /** @param since the first of them, in nanoseconds */
    private record Count(long since, int wrong) {}

    private Attempts(Directory directory, LongSupplier nanos, boolean spares, int most) {
        this.spares = spares;
        this.most = most;
        this.directory = directory;
        this.nanos = nanos;
    }

    /** Those to come in. */
    static Attempts toEnter(Directory directory, LongSupplier nanos) {
        return new Attempts(directory, nanos, true, Bounds.WRONG_PASSWORDS);
    }

    /** Those to become an operator: whoever makes them is a member. */
    static Attempts toOperate(Directory directory, LongSupplier nanos) {
        return new Attempts(directory, nanos, false, Bounds.WRONG_PASSWORDS);
    }

    /** Those to make an account, each of which counts, right or wrong. */
    static Attempts toRegister(Directory directory, LongSupplier nanos) {
        return new Attempts(directory, nanos, false, Bounds.NEW_ACCOUNTS);
    }

    /** Whether this one may try a password now. */
    boolean mayTry(Session session) {
        Count count = counts.get(session.peer().network());
        return count == null || count.wrong < most || isOver(count) || spares && isSpared(session);
    }

    /** A password was wrong. */
    void wrong(Session session) {
        String from = session.peer().network();
        Count count = counts.get(from);
        boolean first = count == null || isOver(count);
        int wrong = first ? 1 : count.wrong + 1;
        boolean pause = wrong >= most;
        counts.remove(from);
        counts.put(from, new Count(first || pause ? nanos.getAsLong() : count.since, wrong));
    }

    private boolean isOver(Count count) {
        return TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - count.since) >= Bounds.PASSWORD_PAUSE;
    }

    private boolean isSpared(Session session) {
        String address = session.peer().address();
        return session.peer().local()
                || directory.registered().stream()
                        .anyMatch(member -> member.peer().address().equals(address));
    }
}
