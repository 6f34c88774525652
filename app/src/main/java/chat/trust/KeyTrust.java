package chat.trust;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Looks at nothing of a certificate but its key: who signed it, for what name and until when, says nothing here. TLS
 * itself proves that the other side has the key.
 */
public final class KeyTrust extends X509ExtendedTrustManager {
    private final Check check;

    /** Lets this check decide, on the thread of the handshake. */
    public KeyTrust(Check check) {
        this.check = check;
    }

    /** Decides about a key; throws to refuse it. */
    public interface Check {
        /**
         * Looks at one key.
         *
         * @param pin as in {@link Identity#pin}
         * @throws CertificateException to end the handshake, with the reason
         */
        void check(String pin) throws CertificateException;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0) {
            throw new CertificateException("no key was shown");
        }
        check.check(Identity.pinOf(chain));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
