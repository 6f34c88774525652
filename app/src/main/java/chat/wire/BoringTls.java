package chat.wire;

import chat.trust.Identity;
import chat.trust.KeyTrust;
import chat.trust.OwnKey;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLException;

/**
 * TLS of BoringSSL, in machine code: a handshake takes a quarter of the JVM's time, a member about half of the memory.
 * Sessions of TLS 1.2 are not remembered, so that nothing grows with those who have been here.
 */
final class BoringTls implements HostTls {
    /** Counts its users: it is freed when the last connection that was made with it has ended. */
    private final SslContext context;

    private boolean ended;

    private BoringTls(SslContext context) {
        this.context = context;
    }

    record Maker() implements Provider {
        @Override
        public HostTls showing(Identity identity) throws SSLException {
            OwnKey own = new OwnKey(identity);
            SslContext context = SslContextBuilder.forServer(own.getPrivateKey(""), own.getCertificateChain(""))
                    .sslProvider(SslProvider.OPENSSL_REFCNT)
                    .protocols(Tls.NEW, Tls.OLD)
                    .clientAuth(ClientAuth.OPTIONAL)
                    .trustManager(new KeyTrust(pin -> {}))
                    .build();
            ((OpenSslSessionContext) context.sessionContext()).setSessionCacheEnabled(false);
            return new BoringTls(context);
        }
    }

    @Override
    public String name() {
        return "BoringSSL";
    }

    @Override
    public SslHandler handler(ByteBufAllocator buffers, Executor computing) {
        return context.newHandler(buffers, computing);
    }

    @Override
    public synchronized void end() {
        if (!ended) {
            ended = true;
            ReferenceCountUtil.release(context);
        }
    }
}
