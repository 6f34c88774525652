package chat.wire;

import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The connections whose peers have not registered, oldest first. A newcomer always finds room: when there are too many,
 * the oldest give way, but none that came just now. Any thread.
 */
final class Strangers {
    private final int limit;
    private final Map<Channel, Long> since = new LinkedHashMap<>();

    Strangers(int limit) {
        this.limit = limit;
    }

    /** Adds one and closes those that must give way for it. */
    void add(Channel channel, long nowNanos) {
        for (Channel old : added(channel, nowNanos)) {
            end(old, "it gives way, since more than " + limit + " have not introduced themselves");
        }
    }

    private synchronized List<Channel> added(Channel channel, long nowNanos) {
        since.put(channel, nowNanos);
        List<Channel> old = new ArrayList<>();
        Iterator<Map.Entry<Channel, Long>> oldest = since.entrySet().iterator();
        while (since.size() > limit) {
            Map.Entry<Channel, Long> entry = oldest.next();
            if (nowNanos - entry.getValue() < Bounds.NEWCOMER) {
                break;
            }
            old.add(entry.getKey());
            oldest.remove();
        }
        return old;
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
        List<Channel> old = since.entrySet().stream()
                .limit((since.size() + 1) / 2)
                .filter(entry -> nowNanos - entry.getValue() >= Bounds.NEWCOMER)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(since::remove);
        return old;
    }

    /** It has registered, or is gone. */
    synchronized void remove(Channel channel) {
        since.remove(channel);
    }
}
