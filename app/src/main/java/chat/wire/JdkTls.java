package chat.wire;

import chat.trust.Identity;
import chat.trust.KeyTrust;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/** TLS of the JVM. */
record JdkTls(SSLContext context) implements HostTls {
    record Maker() implements Provider {
        @Override
        public HostTls showing(Identity identity) {
            return new JdkTls(Tls.context(identity, new KeyTrust(pin -> {})));
        }
    }

    @Override
    public String name() {
        return "the JDK";
    }

    @Override
    public SslHandler handler(ByteBufAllocator buffers, Executor computing) {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        engine.setEnabledProtocols(new String[] {Tls.NEW, Tls.OLD});
        engine.setWantClientAuth(true);
        return new SslHandler(engine, computing);
    }

    @Override
    public void end() {
        // The collector of garbage takes it.
    }
}
