package chat.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelOutboundInvoker;
import io.netty.channel.unix.Socket;
import io.netty.channel.unix.UnixChannel;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Writes for the connections of one event loop, and is confined to it. With the sockets of Linux it hands the bytes to
 * the system itself, as long as nothing waits before them: one call for each member of a room and next to nothing
 * besides, where Netty's pipeline costs as much again as the system. What many get in one turn is copied once. Netty
 * writes what the system does not take at once, and everything to other sockets.
 */
final class DirectWriter {
    /** Bytes of TLS around what is written ahead: its records, and a whole one that an engine wants room for. */
    private static final int RECORDS = 32 * 1024;

    /** Both are made when they are first needed. */
    private @Nullable ByteBuffer plain;

    private @Nullable ByteBuffer encrypted;

    /** What is in the first, when it is a single piece. */
    private @Nullable Line copied;

    /**
     * Writes lines in one piece.
     *
     * @param tls of the connection; null in clear
     * @param bytes the length of all lines
     * @return tells when the system has them all; null when it has them
     */
    @Nullable
    ChannelFuture write(Channel channel, @Nullable SslHandler tls, Line[] lines, int bytes) {
        boolean settled = tls == null || tls.engine().getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING;
        Socket socket = settled && bytes <= Bounds.WRITE_AHEAD ? socket(channel) : null;
        if (socket == null) {
            return channel.writeAndFlush(piece(channel, lines, bytes));
        }
        try {
            ByteBuffer all = copy(lines);
            ByteBuffer out = tls == null ? all : encrypt(tls.engine(), all.duplicate());
            int gone = socket.send(out, 0, out.limit());
            return gone == out.limit() ? null : below(channel, tls).writeAndFlush(rest(channel, out.position(gone)));
        } catch (IOException e) {
            channel.pipeline().fireExceptionCaught(e);
            return channel.newFailedFuture(e);
        }
    }

    /** The socket, when nothing waits for it; null when there is none of that kind. */
    private static @Nullable Socket socket(Channel channel) {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        boolean free = waiting != null && waiting.isEmpty();
        return free && channel instanceof UnixChannel unix && unix.fd() instanceof Socket socket ? socket : null;
    }

    /** Where goes what is encrypted already, or need not be. */
    private static ChannelOutboundInvoker below(Channel channel, @Nullable SslHandler tls) {
        return tls == null ? channel : Objects.requireNonNull(channel.pipeline().context(tls));
    }

    private static ByteBuf piece(Channel channel, Line[] lines, int bytes) {
        ByteBuf piece = channel.alloc().directBuffer(bytes);
        for (Line line : lines) {
            piece.writeBytes(line.bytes(), line.from(), line.length());
        }
        return piece;
    }

    private static ByteBuf rest(Channel channel, ByteBuffer rest) {
        return channel.alloc().directBuffer(rest.remaining()).writeBytes(rest);
    }

    private ByteBuffer copy(Line[] lines) {
        if (plain == null) {
            plain = ByteBuffer.allocateDirect(Bounds.WRITE_AHEAD);
        }
        if (lines.length != 1 || copied == null || !lines[0].isSame(copied)) {
            plain.clear();
            for (Line line : lines) {
                plain.put(line.bytes(), line.from(), line.length());
            }
            copied = lines.length == 1 ? lines[0] : null;
            plain.flip();
        }
        return plain.rewind();
    }

    private ByteBuffer encrypt(SSLEngine engine, ByteBuffer all) throws SSLException {
        if (encrypted == null) {
            encrypted = ByteBuffer.allocateDirect(Bounds.WRITE_AHEAD + RECORDS);
        }
        encrypted.clear();
        while (all.hasRemaining()) {
            SSLEngineResult result = engine.wrap(all, encrypted);
            if (result.bytesProduced() == 0) {
                throw new SSLException("nothing can be encrypted: " + result.getStatus());
            }
        }
        return encrypted.flip();
    }
}
