package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.dialect.Greeting;
import chat.dialect.Interpreter;
import chat.dialect.Say;
import chat.dialect.Turn;
import chat.irc.Message;
import chat.trust.Keys;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a host waits by its usual rules, by a clock that the test moves. */
class PatienceTest {
    private static final InetSocketAddress THERE = new InetSocketAddress("10.0.0.5", 4000);
    private static final Peer PEER = new Peer("10.0.0.5", false, false, "");

    private final MockTicker clock = Ticker.newMockTicker();
    private final EmbeddedChannel channel = new Placed(clock);

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void theFirstWordHasTenSeconds() {
        channel.pipeline().addLast(new FirstByte(reception(ListenRules.usual(false)), THERE));
        channel.pipeline().fireChannelActive();

        isOpenFor(Bounds.PATIENCE);
    }

    @Test
    void aWordSaidByHandHasAMinute() {
        ListenRules rules = ListenRules.usual(true).receiving(new Older("#lobby", () -> Greeting.NONE));
        channel.pipeline().addLast(new FirstByte(reception(rules), THERE));
        channel.pipeline().fireChannelActive();

        isOpenFor(Bounds.BY_HAND);
    }

    @Test
    void aLineOfAStrangerHasTenSecondsAndThoseOfAMemberHaveNoEnd() {
        Guest guest = reception(ListenRules.usual(true)).admit(channel, PEER);
        channel.pipeline().addLast(guest);
        says("NICK ana\r\nUS");
        pass(Bounds.PATIENCE.minusMillis(1));
        says("ER ana 0 * ana\r\n");
        guest.registered();
        says("PRIV");
        pass(Bounds.PATIENCE.multipliedBy(2));
        assertTrue(channel.isOpen());

        Guest slow = reception(ListenRules.usual(true)).admit(channel, PEER);
        channel.pipeline().replace(guest, null, slow);
        says("US");
        pass(Bounds.PATIENCE);

        assertFalse(slow.send(Line.of(Message.of("PING"))), "it is being closed");
    }

    @Test
    void whatIsQueuedHasFiveSecondsToLeaveWhoDoesNotRead() {
        channel.pipeline().addFirst(new Stuck());
        Guest guest = reception(ListenRules.usual(true)).admit(channel, PEER);
        channel.pipeline().addLast(guest);
        guest.send(Line.of(Message.of("PING")));

        guest.close();
        channel.runPendingTasks();

        isOpenFor(Bounds.FAREWELL);
    }

    @Test
    void anOlderProgramHasASecondToEndItsSide() {
        OlderGuest guest = new OlderGuest(channel, PEER, reception(ListenRules.usual(true)), new Slow());
        channel.pipeline().addLast(guest);

        guest.close();
        channel.runPendingTasks();
        pass(Duration.ofMillis(50)); // a pause before the end of our own side

        isOpenFor(Bounds.OLDER_FAREWELL);
    }

    @Test
    void onlySoManyPiecesWaitForAnOlderProgram() {
        OlderGuest guest = new OlderGuest(channel, PEER, reception(ListenRules.usual(true)), new Slow());
        channel.pipeline().addLast(guest);
        Line line = Line.of(Message.of("PING"));

        int taken = 0;
        while (guest.send(line)) {
            guest.flush();
            channel.runPendingTasks();
            taken++;
        }

        assertEquals(Bounds.OLDER_PIECES + 1, taken, "and the first one has left");
        assertTrue(guest.queued() < Bounds.QUEUE);
        pass(Duration.ofSeconds(1));
        assertTrue(guest.send(line));
    }

    private void isOpenFor(Duration time) {
        pass(time.minusMillis(1));
        assertTrue(channel.isOpen());
        pass(Duration.ofMillis(1));
        assertFalse(channel.isOpen());
    }

    private void pass(Duration time) {
        clock.advance(time.toMillis(), TimeUnit.MILLISECONDS);
        channel.runPendingTasks();
    }

    private void says(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
    }

    private static Reception reception(ListenRules rules) {
        ListenRules far = new ListenRules(
                rules.plaintext(),
                address -> false,
                rules.patience(),
                rules.farewell(),
                rules.strangers(),
                rules.older());
        var tls = new CurrentTls(() -> new JdkTls(Tls.context(Keys.ANA, null)), Runnable::run);
        return new Reception(far, connection -> new RecordingReceiver(), tls);
    }

    /** A channel with addresses, and with two sides that end one after the other. */
    private static final class Placed extends EmbeddedChannel implements DuplexChannel {
        Placed(Ticker clock) {
            super(builder().ticker(clock));
        }

        @Override
        protected SocketAddress localAddress0() {
            return new InetSocketAddress("10.0.0.1", 5001);
        }

        @Override
        protected SocketAddress remoteAddress0() {
            return THERE;
        }

        @Override
        public boolean isInputShutdown() {
            return false;
        }

        @Override
        public ChannelFuture shutdownInput() {
            return newSucceededFuture();
        }

        @Override
        public ChannelFuture shutdownInput(ChannelPromise promise) {
            return promise.setSuccess();
        }

        @Override
        public boolean isOutputShutdown() {
            return false;
        }

        @Override
        public ChannelFuture shutdownOutput() {
            return newSucceededFuture();
        }

        @Override
        public ChannelFuture shutdownOutput(ChannelPromise promise) {
            return promise.setSuccess();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public ChannelFuture shutdown() {
            return newSucceededFuture();
        }

        @Override
        public ChannelFuture shutdown(ChannelPromise promise) {
            return promise.setSuccess();
        }
    }

    /** A peer that takes nothing. */
    private static final class Stuck extends ChannelOutboundHandlerAdapter {
        @Override
        public void write(ChannelHandlerContext context, Object piece, ChannelPromise promise) {
            ((io.netty.buffer.ByteBuf) piece).release();
        }
    }

    /** Tells each message after a pause. */
    private static final class Slow implements Interpreter {
        private static final Turn<Message> NOTHING = new Turn<>(List.of(), List.of(), null, false);

        @Override
        public Turn<Message> begin() {
            return NOTHING;
        }

        @Override
        public Turn<Message> read(byte[] bytes) {
            return NOTHING;
        }

        @Override
        public Turn<Message> quiet() {
            return NOTHING;
        }

        @Override
        public Turn<Message> deliver(Message message) {
            return new Turn<>(List.of(), List.of(new Say(new byte[] {'a'}, Duration.ofMillis(50))), null, false);
        }

        @Override
        public Turn<Message> ended() {
            return NOTHING;
        }
    }
}
