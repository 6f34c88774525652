package chat.wire;

import chat.dialect.Dialect;
import chat.dialect.GuestInterpreter;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all connections of one listener share. Any thread.
 *
 * @param tls for the connections that come from now on
 */
record Reception(ListenRules rules, Door door, Strangers strangers, CurrentTls tls, Map<EventLoop, Flusher> flushers) {

    Reception(ListenRules rules, Door door, CurrentTls tls) {
        this(rules, door, new Strangers(rules.strangers()), tls, new ConcurrentHashMap<>());
    }

    /** Lets in one who speaks IRC. */
    Guest admit(Channel channel, Peer peer) {
        Flusher flusher = flushers.computeIfAbsent(channel.eventLoop(), Flusher::new);
        return new Guest(channel, peer, rules, strangers, flusher, door);
    }

    /** Lets in one who does not. */
    OlderGuest admit(Channel channel, Peer peer, Older older, Dialect dialect) {
        return new OlderGuest(channel, peer, this, new GuestInterpreter(dialect, older.room()));
    }
}
