package chat.wire;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The TLS that a host does now. It is put together while the host is open already, because nothing shall wait for it but
 * those who come with TLS meanwhile; and it is exchanged when another certificate is to be shown. Any thread.
 */
final class CurrentTls {
    /** For the costly parts of handshakes, only so many at a time; and for putting TLS together. */
    private final Executor computing;

    /** Guarded by this. */
    private CompletableFuture<HostTls> current;

    CurrentTls(Supplier<HostTls> making, Executor computing) {
        this.computing = computing;
        this.current = CompletableFuture.supplyAsync(making, computing);
    }

    /** Whether nobody has to wait. */
    boolean isReady() {
        return making().isDone();
    }

    /** Does something on this event loop as soon as nobody has to wait. */
    void whenReady(EventLoop loop, Runnable then) {
        making().whenCompleteAsync((tls, failure) -> then.run(), loop);
    }

    private synchronized CompletableFuture<HostTls> making() {
        return current;
    }

    /**
     * Puts TLS before all else on a connection; only when it is ready. Not while it is exchanged: what has ended makes
     * nothing any more.
     *
     * @param patience for the handshake
     */
    synchronized void addTo(Channel channel, Duration patience) {
        HeldEnd end = new HeldEnd(channel, computing);
        SslHandler tls = current.join().handler(channel.alloc(), end);
        tls.setHandshakeTimeoutMillis(patience.toMillis());
        channel.pipeline().addFirst(tls);
        end.before(tls);
    }

    /** What does it, once it is ready. */
    CompletionStage<String> name() {
        return making().thenApply(HostTls::name);
    }

    synchronized void exchange(HostTls next) {
        end();
        current = CompletableFuture.completedFuture(next);
    }

    synchronized void end() {
        current.thenAccept(HostTls::end);
    }
}
