package chat;

import chat.trust.Certificates;
import chat.trust.Identity;
import chat.trust.TrustException;

/** The files of a certificate that a host shows instead of its user's own. */
record GivenCertificate(GivenFile chain, GivenFile key) {

    /** What is in them. Blocks. */
    Identity read() throws Failure {
        String certificates = chain.text();
        String secret = key.text();
        try {
            return Certificates.read(certificates, secret);
        } catch (TrustException e) {
            throw new Failure(
                    Exit.USAGE,
                    "--tls-cert " + chain.path() + " and --tls-key " + key.path() + " cannot be used: " + e.getMessage()
                            + ".",
                    e);
        }
    }
}
