package chat.wire;

import chat.dialect.Interpreter;
import chat.dialect.Turn;
import chat.irc.Message;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a guest whose program knows no IRC, on the host's side: the host hears and says IRC, the guest what
 * it understands. Fields without a word are confined to its event loop.
 */
final class OlderGuest extends ChannelInboundHandlerAdapter implements Connection {
    private final Channel channel;
    private final Peer peer;
    private final ListenRules rules;
    private final Strangers strangers;
    private final Interpreter interpreter;
    private final SendQueue queue = new SendQueue();
    private final Pacer pacer;
    private final Receiver receiver;

    /** Whether what is queued is about to be told. */
    private final AtomicBoolean telling = new AtomicBoolean();

    private final AtomicBoolean closing = new AtomicBoolean();
    private boolean over;
    private boolean leaving;
    private String reason = "connection closed";
    private @Nullable ScheduledFuture<?> silence;

    OlderGuest(Channel channel, Peer peer, Reception reception, Interpreter interpreter) {
        this.channel = channel;
        this.peer = peer;
        this.rules = reception.rules();
        this.strangers = reception.strangers();
        this.interpreter = interpreter;
        this.pacer = new Pacer(channel);
        this.receiver = reception.door().accept(this);
    }

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public boolean send(Line line) {
        return pacer.pieces() < Bounds.OLDER_PIECES && pacer.bytes() < Bounds.QUEUE && queue.add(line);
    }

    @Override
    public void flush() {
        if (telling.compareAndSet(false, true)) {
            channel.eventLoop().execute(this::tell);
        }
    }

    @Override
    public int queued() {
        return queue.bytes() + pacer.bytes();
    }

    @Override
    public void reading(boolean on) {
        if (!closing.get()) {
            channel.config().setAutoRead(on);
        }
    }

    @Override
    public void registered() {
        strangers.remove(channel);
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            queue.end();
            channel.eventLoop().execute(() -> {
                tell();
                reason = "closed";
                leave();
            });
        }
    }

    /** Tells the guest what is queued, as far as it understands it. */
    private void tell() {
        telling.set(false);
        for (Line line : queue.take()) {
            for (Message message : line.messages()) {
                if (!over) {
                    take(interpreter.deliver(message));
                }
            }
            queue.left(line.length());
        }
        receiver.rested();
    }

    /** The caller says {@link Receiver#rested} afterwards. */
    private void take(Turn<Message> turn) {
        turn.heard().forEach(receiver::received);
        pacer.add(turn.said());
        Duration quiet = turn.quiet();
        if (turn.over()) {
            over = true;
            cancelSilence();
            leave();
        } else if (quiet != null && !over) {
            cancelSilence();
            silence = channel.eventLoop().schedule(this::quiet, quiet.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void quiet() {
        silence = null;
        take(interpreter.quiet());
        receiver.rested();
    }

    private void cancelSilence() {
        if (silence != null) {
            silence.cancel(false);
            silence = null;
        }
    }

    /** Once all is said: ends this side, hears the guest out for a while, and hangs up. */
    private void leave() {
        if (leaving) {
            return;
        }
        leaving = true;
        over = true;
        cancelSilence();
        Farewell.begin(channel, pacer, rules.farewell());
    }

    /** The conversation begins, with what the guest has said already. */
    void begin(byte[] said) {
        channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true); // what it said last takes a moment
        take(interpreter.begin());
        hear(said);
    }

    private void hear(byte[] said) {
        if (!over && said.length > 0) {
            cancelSilence();
            take(interpreter.read(said));
        }
        receiver.rested();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            hear(ByteBufUtil.getBytes(bytes));
        } finally {
            bytes.release();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            ended();
        } else if (event instanceof Strangers.GivesWay way) {
            reason = way.why();
        }
    }

    /** It says nothing more; what it said last is still heard. */
    private void ended() {
        if (!over) {
            cancelSilence();
            take(interpreter.ended());
            receiver.rested();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof java.io.IOException)) {
            System.getLogger("chat.wire").log(System.Logger.Level.ERROR, "a connection fails", cause);
        }
        reason = reason.equals("connection closed") ? "connection lost" : reason;
        channel.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        strangers.remove(channel);
        queue.end();
        closing.set(true);
        ended();
        over = true;
        cancelSilence();
        receiver.closed(reason);
    }
}
