package chat.wire;

import chat.trust.Identity;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.security.cert.Certificate;
import java.util.Locale;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Stands before each connection until its first byte says how it will be talked over, and then makes way: TLS begins
 * with 0x16 (RFC 8446, section 5.1), anything else is clear text. Confined to the connection's event loop.
 */
final class FirstByte extends ChannelInboundHandlerAdapter {
    private static final byte TLS_HANDSHAKE = 0x16;

    private static final System.Logger LOG = System.getLogger("chat.wire");

    private static final String HUNG_UP = "it hung up in the middle of the TLS handshake";

    private final Reception reception;
    private final boolean local;
    private @Nullable ScheduledFuture<?> deadline;
    private boolean told; // why it is refused
    private boolean securing;

    FirstByte(Reception reception, InetSocketAddress from) {
        this.reception = reception;
        this.local = reception.rules().local().test(from.getAddress());
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        Channel channel = context.channel();
        reception.strangers().add(channel, System.nanoTime());
        if (!local) { // this machine's own programs may be older ones that wait
            deadline = channel.eventLoop()
                    .schedule(
                            () -> refuse(channel, "it said nothing"),
                            reception.rules().patience().toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        if (!bytes.isReadable()) {
            bytes.release();
        } else if (securing) {
            ReferenceCountUtil.release(message); // nothing is said before the handshake is over
        } else if (bytes.getByte(bytes.readerIndex()) == TLS_HANDSHAKE) {
            cancelDeadline();
            secure(context, bytes);
        } else {
            cancelDeadline();
            clear(context, bytes);
        }
    }

    /** Only the first ones of a host have to wait, until TLS is there. */
    private void secure(ChannelHandlerContext context, ByteBuf hello) {
        securing = true;
        if (reception.tls().isReady()) {
            beginTls(context, hello);
        } else {
            context.channel().config().setAutoRead(false);
            reception.tls().whenReady(context.channel().eventLoop(), () -> beginTls(context, hello));
        }
    }

    private void beginTls(ChannelHandlerContext context, ByteBuf hello) {
        Channel channel = context.channel();
        if (!channel.isActive()) {
            hello.release(); // it could not wait
            return;
        }
        SslHandler tls = reception.tls().handler(channel);
        tls.setHandshakeTimeoutMillis(reception.rules().patience().toMillis());
        context.pipeline().addFirst(tls);
        context.pipeline().fireChannelRead(hello);
        channel.config().setAutoRead(true);
    }

    private void clear(ChannelHandlerContext context, ByteBuf bytes) {
        if (local || reception.rules().plaintext()) {
            admit(context, "", false);
            context.pipeline().fireChannelRead(bytes);
        } else {
            bytes.release();
            Channel channel = context.channel();
            told = true;
            log(channel, "clear text from another machine; --allow-plaintext lets it in");
            channel.writeAndFlush(Guest.error(channel, "this room needs TLS; connect again with encryption"))
                    .addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            if (handshake.isSuccess()) {
                admit(context, pin(context.pipeline().get(SslHandler.class)), true);
            } else {
                refuse(context.channel(), words(handshake.cause()));
            }
        }
    }

    /** What went wrong with TLS, without what only programmers understand. */
    static String words(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        String lower = said.toLowerCase(Locale.ROOT);
        if (cause instanceof ClosedChannelException || lower.contains("closed")) {
            return HUNG_UP;
        }
        if (lower.contains("timed out")) {
            return "its TLS handshake took too long";
        }
        if (lower.contains("certificate_unknown")
                || lower.contains("unknown_ca")
                || lower.contains("bad_certificate")) {
            return "it does not trust this host's certificate";
        }
        if (lower.contains("protocol") || lower.contains("version")) {
            return "it speaks no TLS that is safe enough, which is 1.2 or newer";
        }
        if (lower.contains("cipher") || lower.contains("handshake_failure")) {
            return "it has no cipher in common with this host";
        }
        return "its TLS handshake failed: " + said;
    }

    private void refuse(Channel channel, String why) {
        if (!told) {
            told = true;
            log(channel, why);
        }
        channel.close();
    }

    private static void log(Channel channel, String why) {
        if (channel.remoteAddress() instanceof InetSocketAddress from) {
            LOG.log(System.Logger.Level.INFO, "{0} did not come in: {1}", Locality.text(from.getAddress()), why);
        }
    }

    /** Also of a resumed session, for which nobody asks the trust manager. */
    private static String pin(SslHandler tls) {
        try {
            Certificate[] chain = tls.engine().getSession().getPeerCertificates();
            return Identity.pinOf(chain);
        } catch (SSLPeerUnverifiedException e) {
            return ""; // it showed no key, as most IRC clients do
        }
    }

    private void admit(ChannelHandlerContext context, String pin, boolean encrypted) {
        Channel channel = context.channel();
        InetSocketAddress from = (InetSocketAddress) channel.remoteAddress();
        Peer peer = new Peer(Locality.text(from.getAddress()), local, encrypted, pin);
        context.pipeline().replace(this, "guest", reception.admit(channel, peer));
    }

    private void cancelDeadline() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancelDeadline();
        reception.strangers().remove(context.channel());
        if (securing) {
            refuse(context.channel(), HUNG_UP); // perhaps while TLS was not there yet
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof DecoderException && cause.getCause() != null) {
            refuse(context.channel(), words(cause.getCause()));
        } else {
            context.close(); // a stranger's mistake, or it is gone
        }
    }
}
