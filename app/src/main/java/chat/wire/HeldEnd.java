package chat.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.Executor;

/**
 * Stands before TLS while hands are shaken, which other threads compute. Meanwhile the peer may have said all that it
 * wants to and ended its side: that end waits until what came before it is read. The tasks of the handshake go through
 * here, so that it is known when none is left. Confined to the connection's event loop.
 */
final class HeldEnd extends ChannelInboundHandlerAdapter implements Executor {
    private final Channel channel;
    private final Executor computing;
    private int tasks;
    private boolean ended;

    HeldEnd(Channel channel, Executor computing) {
        this.channel = channel;
        this.computing = computing;
    }

    /** Takes its place, until this handshake is over. */
    void before(SslHandler tls) {
        channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
        channel.pipeline().addFirst(this);
        tls.handshakeFuture().addListener(over -> {
            channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, false);
            if (!ended) {
                channel.pipeline().remove(this);
            }
        });
    }

    @Override
    public void execute(Runnable task) {
        computing.execute(() -> {
            try {
                task.run();
            } finally {
                channel.eventLoop().execute(this::computed); // behind what the task itself has left to do there
            }
        });
        tasks++;
    }

    private void computed() {
        tasks--;
        endIfAllIsRead();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            ended = true;
            endIfAllIsRead();
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    private void endIfAllIsRead() {
        if (ended && tasks == 0) {
            channel.close();
        }
    }
}
