package chat.wire;

import chat.dialect.Dialect;
import chat.dialect.GuestInterpreter;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all connections of one listener share. Any thread.
 *
 * @param tls for the connections that come from now on
 */
record Reception(
        ListenRules rules,
        Door door,
        Strangers strangers,
        Penalties penalties,
        CurrentTls tls,
        Map<EventLoop, Flusher> flushers) {

    private static final Logger LOG = System.getLogger("chat.wire");

    Reception(ListenRules rules, Door door, CurrentTls tls) {
        this(rules, door, new Strangers(rules.strangers()), new Penalties(), tls, new ConcurrentHashMap<>());
    }

    /** One has begun TLS and is gone without having come in. */
    void brokenOff(Peer peer) {
        long seconds = peer.local() ? 0 : penalties.failed(peer.network(), System.nanoTime());
        if (seconds > 0) {
            LOG.log(
                    Level.INFO,
                    "{0} has begun TLS too often without coming in, and has to wait for {1} s",
                    peer.address(),
                    seconds);
        }
    }

    /** Lets in one who speaks IRC. */
    Guest admit(Channel channel, Peer peer) {
        if (!peer.pin().isEmpty() && door.knows(peer.pin())) {
            strangers.isKnown(channel);
        }
        Flusher flusher = flushers.computeIfAbsent(channel.eventLoop(), Flusher::new);
        return new Guest(channel, peer, this, flusher, door);
    }

    /** Lets in one who does not. */
    OlderGuest admit(Channel channel, Peer peer, Older older, Dialect dialect) {
        return new OlderGuest(channel, peer, this, new GuestInterpreter(dialect, older.room()));
    }
}
