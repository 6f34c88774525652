package chat.wire;

import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The connections whose peers have not registered, oldest first. A newcomer always finds room: when there are too many,
 * the oldest give way, but none that came just now, and those last that have shown the key of somebody who is known here.
 * Any thread.
 */
final class Strangers {
    private final int limit;
    private final Map<Channel, Wait> waits = new LinkedHashMap<>();

    /** How many of them are known. */
    private int known;

    Strangers(int limit) {
        this.limit = limit;
    }

    /**
     * @param since when it came, in nanoseconds
     * @param known whether it has shown a key that is known
     */
    private record Wait(long since, boolean known) {}

    /** Adds one and closes those that must give way for it. */
    void add(Channel channel, long nowNanos) {
        for (Channel old : added(channel, nowNanos)) {
            end(old, "it gives way, since more than " + limit + " have not introduced themselves");
        }
    }

    private synchronized List<Channel> added(Channel channel, long nowNanos) {
        waits.put(channel, new Wait(nowNanos, false));
        List<Channel> old = new ArrayList<>();
        while (waits.size() > limit) {
            Optional<Channel> next = oldest(false, nowNanos).or(() -> oldest(true, nowNanos));
            if (next.isEmpty()) {
                break;
            }
            forget(next.get());
            old.add(next.get());
        }
        return old;
    }

    private Optional<Channel> oldest(boolean isKnown, long nowNanos) {
        return waits.entrySet().stream()
                .filter(entry -> entry.getValue().known == isKnown)
                .findFirst()
                .filter(entry -> nowNanos - entry.getValue().since >= Bounds.NEWCOMER)
                .map(Map.Entry::getKey);
    }

    /**
     * It has shown the key of somebody who is known here. Only half of all places are kept for such, because whoever has
     * made itself known may mean no good either.
     */
    synchronized void isKnown(Channel channel) {
        Wait wait = waits.get(channel);
        if (wait != null && !wait.known && known < limit / 2) {
            known++;
            waits.replace(channel, new Wait(wait.since, true));
        }
    }

    private void forget(Channel channel) {
        Wait wait = waits.remove(channel);
        known -= wait != null && wait.known ? 1 : 0;
    }

    /** Closes the older half of them, but none that came just now: the system has no place for more. */
    void thin(long nowNanos) {
        for (Channel old : olderHalf(nowNanos)) {
            end(old, "it gives way, since no more connections can be had");
        }
    }

    /** Whoever keeps the connection learns why, and tells it in the log. */
    private static void end(Channel old, String why) {
        old.pipeline().fireUserEventTriggered(new GivesWay(why));
        old.close();
    }

    /** An event: the connection is about to be closed, for others. */
    record GivesWay(String why) {}

    private synchronized List<Channel> olderHalf(long nowNanos) {
        List<Channel> old = waits.entrySet().stream()
                .limit((waits.size() + 1) / 2)
                .filter(entry -> nowNanos - entry.getValue().since >= Bounds.NEWCOMER)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(this::forget);
        return old;
    }

    /** It has registered, or is gone. */
    synchronized void remove(Channel channel) {
        forget(channel);
    }
}
