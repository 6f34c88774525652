package chat.bench;

import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509TrustManager;

/**
 * TLS with whoever answers: what is measured here comes from this machine. BoringSSL where it loads, since a guest that
 * computes for longer than the host is a measure of the guest.
 */
final class Trust {
    private final SslContext context;

    Trust() {
        try {
            context = SslContextBuilder.forClient()
                    .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK)
                    .trustManager(new Anybody())
                    .endpointIdentificationAlgorithm(null)
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    SSLEngine engine() {
        return context.newEngine(UnpooledByteBufAllocator.DEFAULT);
    }

    /** Connects, and shakes hands as a guest, a whole time: nothing is resumed. */
    void handshake(InetSocketAddress address) throws IOException {
        SSLEngine engine = engine();
        ByteBuffer in = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        ByteBuffer out = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        ByteBuffer plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        in.flip();
        try (SocketChannel channel = SocketChannel.open(address)) {
            engine.beginHandshake();
            while (true) {
                HandshakeStatus status = engine.getHandshakeStatus();
                switch (status) {
                    case NEED_TASK -> engine.getDelegatedTask().run();
                    case NEED_WRAP -> {
                        engine.wrap(ByteBuffer.allocate(0), out.clear());
                        channel.write(out.flip()); // blocks until all of it has left
                    }
                    case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                        if (engine.unwrap(in, plain).getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
                            fill(channel, in);
                        }
                    }
                    default -> {
                        return;
                    }
                }
            }
        }
    }

    private static void fill(SocketChannel channel, ByteBuffer in) throws IOException {
        in.compact();
        if (channel.read(in) < 0) {
            throw new EOFException("the host has ended the handshake");
        }
        in.flip();
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {
            throw new AssertionError("nobody connects to a generator of load");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {
            // Everybody is trusted.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
