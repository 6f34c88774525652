package chat.wire;

import chat.trust.Identity;
import chat.trust.KeyTrust;
import chat.trust.OwnKey;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.OpenSslCachingX509KeyManagerFactory;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.ReferenceCountUtil;
import java.security.KeyStore;
import java.util.concurrent.Executor;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.KeyManagerFactorySpi;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

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
            SslContext context = SslContextBuilder.forServer(
                            new OpenSslCachingX509KeyManagerFactory(new OneKey(new OwnKey(identity))))
                    .sslProvider(SslProvider.OPENSSL_REFCNT)
                    .protocols(Tls.NEW, Tls.OLD)
                    .clientAuth(ClientAuth.OPTIONAL)
                    .trustManager(new KeyTrust(pin -> {}))
                    .build();
            ((OpenSslSessionContext) context.sessionContext()).setSessionCacheEnabled(false);
            return new BoringTls(context);
        }
    }

    /**
     * Hands over the one key as it is. Given as key and certificate, Netty would put it into a store under a password
     * first, and to derive keys from that takes a cold JVM a quarter of a second.
     */
    private static final class OneKey extends KeyManagerFactory {
        OneKey(OwnKey key) {
            super(new Spi(key), NO_PROVIDER, "one key");
        }

        private static final java.security.Provider NO_PROVIDER = new java.security.Provider("none", "1", "") {};

        private static final class Spi extends KeyManagerFactorySpi {
            private final OwnKey key;

            Spi(OwnKey key) {
                this.key = key;
            }

            @Override
            protected void engineInit(@Nullable KeyStore store, char @Nullable [] password) {
                // The key is here already.
            }

            @Override
            protected void engineInit(ManagerFactoryParameters parameters) {
                // The same.
            }

            @Override
            protected KeyManager[] engineGetKeyManagers() {
                return new KeyManager[] {key};
            }
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
