package chat.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A guest's connection on the host's side. Fields without a word are confined to its event loop. */
final class Guest extends ChannelInboundHandlerAdapter implements Connection {
    private final Channel channel;
    private final Peer peer;
    private final Reception reception;
    private final Flusher flusher;
    private final SendQueue queue = new SendQueue();

    /** Whether a flush is on its way to the event loop. */
    private final AtomicBoolean flushing = new AtomicBoolean();

    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile boolean registered;
    private final Receiver receiver;
    private final LineReader reader;
    private int writing;
    private boolean farewell;
    private String reason = "connection closed";
    private @Nullable ScheduledFuture<?> deadline;

    /** Looked up once. */
    private @Nullable SslHandler tls;

    Guest(Channel channel, Peer peer, Reception reception, Flusher flusher, Door door) {
        this.channel = channel;
        this.peer = peer;
        this.reception = reception;
        this.flusher = flusher;
        this.receiver = door.accept(this);
        this.reader = LineReader.atHost(receiver);
    }

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public boolean send(Line line) {
        return queue.add(line);
    }

    @Override
    public void flush() {
        if (channel.eventLoop().inEventLoop()) {
            drain();
        } else if (flushing.compareAndSet(false, true)) {
            flusher.flush(this);
        }
    }

    @Override
    public int queued() {
        return queue.bytes();
    }

    @Override
    public void reading(boolean on) {
        if (!closing.get()) {
            channel.config().setAutoRead(on);
        }
    }

    @Override
    public void registered() {
        registered = true;
        reception.strangers().remove(channel);
        if (isCounted()) {
            reception.penalties().came(peer.network());
        }
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            queue.end();
            channel.eventLoop().execute(this::leave);
        }
    }

    /** Writes what is queued in one piece, unless the peer has too much before it already. On the event loop. */
    void drain() {
        flushing.set(false);
        if (writing >= Bounds.WRITE_AHEAD || queue.isEmpty()) {
            return;
        }
        Line[] lines = queue.take();
        int bytes = Line.length(lines);
        ChannelFuture rest = flusher.writer().write(channel, tls(), lines, bytes);
        if (rest == null) {
            queue.left(bytes);
            return;
        }
        writing += bytes;
        rest.addListener(written -> {
            writing -= bytes;
            queue.left(bytes);
            if (written.isSuccess()) {
                drain();
                finish();
            }
        });
    }

    private @Nullable SslHandler tls() {
        if (tls == null && peer.encrypted()) {
            tls = channel.pipeline().get(SslHandler.class);
        }
        return tls;
    }

    private void leave() {
        reason = "closed";
        cancelDeadline();
        channel.config().setAutoRead(true); // the peer's answer is thrown away; unread, it would reset the connection
        channel.eventLoop()
                .schedule(() -> channel.close(), reception.rules().farewell().toMillis(), TimeUnit.MILLISECONDS);
        drain();
        finish();
    }

    /** Once all has left a connection that is being closed, says so to the peer and leaves the last word to it. */
    private void finish() {
        if (!closing.get() || farewell || writing > 0 || !queue.isEmpty()) {
            return;
        }
        farewell = true;
        SslHandler encryption = tls();
        if (encryption != null) {
            encryption.closeOutbound().addListener(said -> ((DuplexChannel) channel).shutdownOutput());
        } else {
            ((DuplexChannel) channel).shutdownOutput();
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (!peer.local()) {
            setDeadline("nothing was said");
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            if (!closing.get()) {
                reader.read(bytes.nioBuffer());
                expectRest();
            }
        } catch (ProtocolException e) {
            refuse(e.getMessage());
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    /** A stranger that has begun a line must end it in time. */
    private void expectRest() {
        if (registered || !reader.isUnfinished()) {
            cancelDeadline();
        } else if (deadline == null) {
            setDeadline("a line was not finished");
        }
    }

    private void setDeadline(String what) {
        deadline = channel.eventLoop()
                .schedule(() -> refuse(what), reception.rules().patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancelDeadline() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** Ends the connection with a word to the peer; the receiver learns the reason when it has ended. */
    private void refuse(@Nullable String why) {
        if (closing.compareAndSet(false, true)) {
            queue.end();
            drain();
            channel.writeAndFlush(error(channel, String.valueOf(why)));
            leave();
            reason = String.valueOf(why);
        }
    }

    static ByteBuf error(Channel channel, String why) {
        byte[] line = ("ERROR :" + why + "\r\n").getBytes(StandardCharsets.UTF_8);
        return channel.alloc().buffer(line.length).writeBytes(line);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof Strangers.GivesWay way) {
            reason = way.why();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof java.io.IOException) && !(cause instanceof io.netty.handler.codec.DecoderException)) {
            System.getLogger("chat.wire").log(System.Logger.Level.ERROR, "a connection fails", cause);
        }
        reason = reason.equals("connection closed") ? "connection lost" : reason;
        channel.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancelDeadline();
        reception.strangers().remove(channel);
        count();
        queue.end();
        closing.set(true);
        receiver.closed(reason);
    }

    /** A penalty is for those who cost a handshake; this machine has none. */
    private boolean isCounted() {
        return peer.encrypted() && !peer.local();
    }

    private void count() {
        if (isCounted() && registered) {
            reception.penalties().left(peer.network());
        } else if (isCounted()) {
            reception.brokenOff(peer);
        }
    }
}
