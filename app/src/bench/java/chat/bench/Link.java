package chat.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import org.jspecify.annotations.Nullable;

/**
 * One connection that never blocks, encrypted or not. It holds no buffer while nothing is half read or half written, so
 * that thousands fit. Confined to the thread of its selector.
 */
final class Link {
    private static final byte[] NOTHING = {};

    /** Room for what is encrypted at once: some records of 16 KiB. */
    private static final int ENCRYPTED = 80 * 1024;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final @Nullable SSLEngine tls;
    private byte[] halfRecord = NOTHING;
    private byte[] halfLine = NOTHING;
    private byte[] waiting = NOTHING;
    private int waitingLength;
    private byte[] leaving = NOTHING;

    /** What is done with that which arrives. */
    interface Lines {
        /** One line, without its end, between two places of an array that is used again. */
        void line(Link link, byte[] bytes, int from, int to);
    }

    /** Buffers that all links of one thread share. */
    static final class Buffers {
        private final ByteBuffer wire = ByteBuffer.allocate(256 * 1024);
        private final ByteBuffer plain = ByteBuffer.allocate(512 * 1024);
        private final ByteBuffer encrypted = ByteBuffer.allocate(ENCRYPTED);
    }

    /** Connects, and waits for that; nothing is said yet. */
    Link(InetSocketAddress address, Selector selector, @Nullable SSLEngine tls, Object owner) throws IOException {
        channel = SocketChannel.open(address);
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        this.tls = tls;
        key = channel.register(selector, SelectionKey.OP_READ, owner);
        if (tls != null) {
            tls.beginHandshake();
        }
    }

    /** Queues bytes; they leave at the next {@link #flush}. */
    void send(byte[] bytes) {
        if (waiting.length - waitingLength < bytes.length) {
            waiting = Arrays.copyOf(waiting, Math.max(2 * waitingLength, waitingLength + bytes.length));
        }
        System.arraycopy(bytes, 0, waiting, waitingLength, bytes.length);
        waitingLength += bytes.length;
    }

    /** Writes what is queued, as far as the system takes it. */
    void flush(Buffers shared) throws IOException {
        if (tls != null) {
            encrypt(tls, shared);
        } else if (leaving.length == 0 && waitingLength > 0) {
            ByteBuffer all = ByteBuffer.wrap(waiting, 0, waitingLength);
            channel.write(all);
            leaving = rest(all);
            waitingLength = 0;
        }
        if (leaving.length > 0) {
            ByteBuffer rest = ByteBuffer.wrap(leaving);
            channel.write(rest);
            leaving = rest(rest);
        }
        key.interestOps(leaving.length == 0 ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    private void encrypt(SSLEngine engine, Buffers shared) throws IOException {
        ByteBuffer from = ByteBuffer.wrap(waiting, 0, waitingLength);
        ByteBuffer to = shared.encrypted.clear();
        boolean handshaking = work(engine);
        while (leaving.length == 0 && (handshaking || from.hasRemaining()) && hasRoom(engine, to)) {
            SSLEngineResult result = engine.wrap(from, to);
            handshaking = work(engine);
            if (result.bytesProduced() == 0 && result.bytesConsumed() == 0) {
                break;
            }
        }
        if (leaving.length == 0) {
            to.flip();
            channel.write(to);
            leaving = rest(to);
        }
        waiting = from.hasRemaining() ? rest(from) : NOTHING;
        waitingLength = waiting.length;
    }

    private static boolean hasRoom(SSLEngine engine, ByteBuffer to) {
        return to.remaining() >= engine.getSession().getPacketBufferSize();
    }

    /** Does what the handshake has to compute; true when it has something to say then. */
    private static boolean work(SSLEngine engine) {
        while (engine.getHandshakeStatus() == SSLEngineResult.HandshakeStatus.NEED_TASK) {
            engine.getDelegatedTask().run();
        }
        return engine.getHandshakeStatus() == SSLEngineResult.HandshakeStatus.NEED_WRAP;
    }

    /**
     * Reads what is there.
     *
     * @throws EOFException when the host has ended it
     */
    void read(Buffers shared, Lines lines) throws IOException {
        ByteBuffer in = shared.wire.clear();
        if (tls == null) {
            in.put(halfLine);
            fill(in);
            halfLine = split(in, lines);
            return;
        }
        in.put(halfRecord);
        fill(in);
        in.flip();
        ByteBuffer plain = shared.plain.clear();
        plain.put(halfLine);
        decrypt(tls, in, plain);
        while (work(tls) && leaving.length == 0) { // it has to say something before it can understand the rest
            flush(shared);
            decrypt(tls, in, plain);
        }
        halfRecord = rest(in);
        halfLine = split(plain, lines);
        if (waitingLength > 0) {
            flush(shared);
        }
    }

    private void fill(ByteBuffer in) throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("the host has ended the connection");
        }
    }

    private static void decrypt(SSLEngine engine, ByteBuffer from, ByteBuffer to) throws IOException {
        while (from.hasRemaining() && engine.getHandshakeStatus() != SSLEngineResult.HandshakeStatus.NEED_WRAP) {
            SSLEngineResult result = engine.unwrap(from, to);
            work(engine);
            if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
                throw new EOFException("the host has ended the connection");
            }
            if (result.getStatus() != SSLEngineResult.Status.OK) {
                return;
            }
        }
    }

    /** Hands over whole lines and returns what is left. */
    private byte[] split(ByteBuffer buffer, Lines lines) {
        byte[] bytes = buffer.array();
        int end = buffer.position();
        int from = 0;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                lines.line(this, bytes, from, i > from && bytes[i - 1] == '\r' ? i - 1 : i);
                from = i + 1;
            }
        }
        return from == end ? NOTHING : Arrays.copyOfRange(bytes, from, end);
    }

    private static byte[] rest(ByteBuffer buffer) {
        return buffer.hasRemaining() ? Arrays.copyOfRange(buffer.array(), buffer.position(), buffer.limit()) : NOTHING;
    }

    void close() throws IOException {
        key.cancel();
        channel.close();
    }
}
