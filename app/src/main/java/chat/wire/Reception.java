package chat.wire;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/**
 * What all connections of one listener share. Any thread.
 *
 * @param tls for the connections that come from now on
 * @param computing runs the costly parts of TLS handshakes, only so many at a time
 */
record Reception(
        ListenRules rules,
        Door door,
        Strangers strangers,
        AtomicReference<SSLContext> tls,
        Executor computing,
        Map<EventLoop, Flusher> flushers) {

    Reception(ListenRules rules, Door door, SSLContext tls, Executor computing) {
        this(
                rules,
                door,
                new Strangers(rules.strangers()),
                new AtomicReference<>(tls),
                computing,
                new ConcurrentHashMap<>());
    }

    /** TLS as a host: 1.2 is for older IRC clients. A key is asked for, and none is taken, too. */
    SSLEngine engine() {
        SSLEngine engine = tls.get().createSSLEngine();
        engine.setUseClientMode(false);
        engine.setEnabledProtocols(new String[] {Tls.NEW, Tls.OLD});
        engine.setWantClientAuth(true);
        return engine;
    }

    Guest admit(Channel channel, Peer peer) {
        Flusher flusher = flushers.computeIfAbsent(channel.eventLoop(), Flusher::new);
        return new Guest(channel, peer, rules, strangers, flusher, door);
    }
}
