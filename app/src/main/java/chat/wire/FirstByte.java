package chat.wire;

import chat.dialect.FirstWords;
import chat.dialect.Verdict;
import chat.trust.Identity;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
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
    private @Nullable Recognition recognition; // null where only IRC is spoken
    private boolean clear;

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
                            reception.rules().firstWord().toMillis(),
                            TimeUnit.MILLISECONDS);
        }
        Older older = reception.rules().older();
        if (older != null && mayTalkInClear()) {
            int port = ((InetSocketAddress) channel.localAddress()).getPort();
            FirstWords words = new FirstWords(port, older.greeting());
            recognition = new Recognition(channel, words, verdict -> decide(context, older, verdict));
            recognition.begin();
        }
    }

    private boolean mayTalkInClear() {
        return local || reception.rules().plaintext();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        if (!bytes.isReadable()) {
            bytes.release();
        } else if (securing || told) {
            ReferenceCountUtil.release(message); // nothing is said before the handshake is over, nor after a refusal
        } else if (!clear && bytes.getByte(bytes.readerIndex()) == TLS_HANDSHAKE) {
            cancelDeadline();
            if (recognition != null) {
                recognition.cancel();
            }
            Peer peer = peer(context.channel(), "", false);
            if (!local && reception.penalties().mustWait(peer.network(), System.nanoTime())) {
                told = true; // when its time to wait began
                bytes.release();
                context.close();
            } else {
                secure(context, bytes);
            }
        } else {
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
        reception.tls().addTo(channel, reception.rules().patience());
        context.pipeline().fireChannelRead(hello);
        channel.config().setAutoRead(true);
    }

    private void clear(ChannelHandlerContext context, ByteBuf bytes) {
        Recognition older = recognition;
        if (older != null) {
            expectTheRest(context.channel());
            byte[] some = ByteBufUtil.getBytes(bytes);
            bytes.release();
            older.read(some);
        } else if (mayTalkInClear()) {
            cancelDeadline();
            admit(context, "", false);
            context.pipeline().fireChannelRead(bytes);
        } else {
            cancelDeadline();
            bytes.release();
            Channel channel = context.channel();
            log(channel, "clear text from another machine; --allow-plaintext lets it in");
            refuseWith(channel, "this room needs TLS; connect again with encryption");
        }
    }

    private void refuseWords(Channel channel, String why) {
        if (recognition != null) {
            recognition.cancel();
        }
        log(channel, why);
        refuseWith(channel, why);
    }

    private void refuseWith(Channel channel, String words) {
        told = true;
        channel.writeAndFlush(Guest.error(channel, words)).addListener(ChannelFutureListener.CLOSE);
    }

    /** Who has begun to speak, from wherever, makes clear in time what it is. */
    private void expectTheRest(Channel channel) {
        if (!clear) {
            clear = true;
            cancelDeadline();
            deadline = channel.eventLoop()
                    .schedule(
                            () -> refuseWords(channel, "a line was not finished"),
                            reception.rules().patience().toMillis(),
                            TimeUnit.MILLISECONDS);
        }
    }

    private void decide(ChannelHandlerContext context, Older older, Verdict verdict) {
        cancelDeadline();
        Channel channel = context.channel();
        if (verdict instanceof Verdict.Irc irc) {
            admit(context, "", false);
            context.pipeline().fireChannelRead(Unpooled.wrappedBuffer(irc.bytes()));
        } else if (verdict instanceof Verdict.Older other) {
            OlderGuest guest = reception.admit(channel, peer(channel, "", false), older, other.dialect());
            context.pipeline().replace(this, "guest", guest);
            guest.begin(other.bytes());
        } else if (verdict instanceof Verdict.Refused refused && recognition != null) {
            told = true;
            log(channel, refused.reason());
            recognition.refuse(refused, reception.rules().farewell());
        } else {
            throw new AssertionError("a verdict without a case: " + verdict.getClass());
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
        } else if (event instanceof Strangers.GivesWay way) {
            refuse(context.channel(), way.why());
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

    private void log(Channel channel, String why) {
        if (channel.remoteAddress() instanceof InetSocketAddress from) {
            String address = Locality.text(from.getAddress());
            LOG.log(System.Logger.Level.INFO, "{0} did not come in: {1}", address, why);
            reception.door().turnedAway(address, why);
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
        context.pipeline().replace(this, "guest", reception.admit(channel, peer(channel, pin, encrypted)));
    }

    private Peer peer(Channel channel, String pin, boolean encrypted) {
        InetSocketAddress from = (InetSocketAddress) channel.remoteAddress();
        return new Peer(Locality.text(from.getAddress()), local, encrypted, pin);
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
            reception.brokenOff(peer(context.channel(), "", false));
        } else if (recognition != null && clear) {
            recognition.ended();
            context.fireChannelInactive(); // for whoever stands here now
        } else if (recognition != null) {
            recognition.cancel();
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
