package chat.wire;

import chat.trust.Identity;
import chat.trust.OwnKey;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** Puts TLS contexts together. */
final class Tls {
    static final String NEW = "TLSv1.3";
    static final String OLD = "TLSv1.2";

    private Tls() {}

    /**
     * A context that shows this identity.
     *
     * @param trust judges the other side; null for the certificate authorities of the system
     */
    static SSLContext context(Identity identity, @Nullable TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] keys = {new OwnKey(identity)};
            context.init(keys, trust == null ? null : new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has TLS", e);
        }
    }
}
