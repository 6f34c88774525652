package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import chat.irc.Message;
import chat.trust.Keys;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuestTest {
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final Guest guest = guest();

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void allLinesOfATurnAreOneWrite() {
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            guest.send(Line.of(Message.of("PING", "" + i)));
            expected.append("PING ").append(i).append("\r\n");
        }

        guest.flush();

        assertEquals(List.of(expected.toString()), writes());
        assertEquals(0, guest.queued());
    }

    @Test
    void nothingIsWrittenWhenNothingWaits() {
        guest.flush();
        guest.flush();

        assertNull(channel.readOutbound());
    }

    @Test
    void whatIsOnItsWayToTheSystemIsNotAddedToBeyondALimit() {
        List<ChannelPromise> slow = new ArrayList<>();
        channel.pipeline().addFirst(new ChannelOutboundHandlerAdapter() {
            @Override
            public void write(ChannelHandlerContext context, Object piece, ChannelPromise promise) {
                context.write(piece);
                slow.add(promise);
            }
        });
        Line line = Line.of(Message.of("PING", "x".repeat(400)));
        while (guest.queued() < Bounds.WRITE_AHEAD) {
            guest.send(line);
        }

        guest.flush();
        guest.send(line);
        guest.flush();

        assertEquals(1, writes().size());
        slow.get(0).setSuccess();
        assertEquals(List.of(line + "\r\n"), writes());
    }

    private List<String> writes() {
        List<String> writes = new ArrayList<>();
        for (ByteBuf write = channel.readOutbound(); write != null; write = channel.readOutbound()) {
            writes.add(write.toString(StandardCharsets.UTF_8));
            write.release();
        }
        return writes;
    }

    private Guest guest() {
        var rules = ListenRules.usual(true);
        var tls = new CurrentTls(() -> new JdkTls(Tls.context(Keys.ANA, null)), Runnable::run);
        var reception = new Reception(rules, connection -> new RecordingReceiver(), tls);
        Guest made = reception.admit(channel, new Peer("127.0.0.1", true, false, ""));
        channel.pipeline().addLast(made);
        return made;
    }
}
