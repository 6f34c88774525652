package chat.wire;

import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The end of a connection with an older program, which a reset, or a last word read together with the one before, would
 * harm: once all is said a pause, then the end of this side, then the other may go first. On the connection's event loop.
 */
final class Farewell {
    /** Between the last words and the end. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Farewell() {}

    static void begin(Channel channel, Pacer pacer, Duration longest) {
        channel.config().setAutoRead(true); // what is left unread would reset the connection
        after(longest, channel, channel::close);
        pacer.whenDone(() -> after(PAUSE, channel, () -> {
            ((DuplexChannel) channel).shutdownOutput();
            after(Bounds.OLDER_FAREWELL, channel, channel::close);
        }));
    }

    private static void after(Duration time, Channel channel, Runnable act) {
        channel.eventLoop().schedule(act, time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
