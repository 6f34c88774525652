package chat.wire;

import chat.trust.Identity;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslHandler;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLException;

/**
 * TLS as a host that shows one identity. TLS 1.2 is for older IRC clients. A key is asked for, and none is taken, too.
 * Any thread.
 */
interface HostTls {
    /** Something that does TLS. */
    interface Provider {
        /** @throws SSLException when it does not like the key or the certificate */
        HostTls showing(Identity identity) throws SSLException;
    }

    /** What does it, as the log calls it. */
    String name();

    /** TLS for one connection. */
    SslHandler handler(ByteBufAllocator buffers, Executor computing);

    /** Nobody comes any more; who is here may stay. */
    void end();

    /** What works on this machine, the best first. The first time it may load machine code; that takes half a second. */
    static List<Provider> available() {
        return OpenSsl.isAvailable() ? List.of(new BoringTls.Maker(), new JdkTls.Maker()) : List.of(new JdkTls.Maker());
    }

    /** TLS of the first provider that can show this identity. */
    static HostTls showing(Identity identity, List<Provider> providers) {
        for (Provider provider : providers) {
            try {
                return provider.showing(identity);
            } catch (SSLException e) {
                System.getLogger("chat.wire")
                        .log(
                                Level.INFO,
                                "this certificate is not for BoringSSL, so the JDK does TLS: {0}",
                                e.getMessage());
            }
        }
        throw new IllegalStateException("every JVM has TLS");
    }
}
