package chat.trust;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/** Reads a certificate that somebody else has signed, for a host to show instead of its user's own. Pure. */
public final class Certificates {
    private static final byte[] PROBE = "chat".getBytes(StandardCharsets.US_ASCII);

    private Certificates() {}

    /**
     * What a host shows with this certificate.
     *
     * @param chain the certificate and those that vouch for it, in this order, as PEM
     * @param key its private key, EC or RSA, as PEM (PKCS#8, RFC 5958)
     * @throws TrustException when one of them cannot be used, in words
     */
    public static Identity read(String chain, String key) throws TrustException {
        List<X509Certificate> certificates = certificates(chain);
        PrivateKey own = key(key);
        if (!belong(own, certificates.get(0).getPublicKey())) {
            throw new TrustException("the key is not that of the first certificate");
        }
        return new Identity(own, certificates);
    }

    private static List<X509Certificate> certificates(String pem) throws TrustException {
        if (!pem.contains("-----BEGIN CERTIFICATE-----")) {
            throw new TrustException("there is no certificate in PEM");
        }
        try {
            byte[] bytes = pem.getBytes(StandardCharsets.UTF_8);
            List<X509Certificate> chain =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(bytes))
                            .stream()
                            .map((Certificate one) -> (X509Certificate) one)
                            .toList();
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (GeneralSecurityException e) {
            throw new TrustException("the certificate is damaged", e);
        }
        throw new TrustException("there is no certificate in PEM");
    }

    private static PrivateKey key(String pem) throws TrustException {
        byte[] bytes;
        try {
            bytes = Pem.bytes(pem, "PRIVATE KEY");
        } catch (IllegalArgumentException e) {
            throw new TrustException("there is no private key in PKCS#8, unencrypted; make one by: openssl pkcs8 -topk8"
                    + " -nocrypt -in KEY -out NEW-KEY");
        }
        for (String algorithm : List.of("EC", "RSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            } catch (InvalidKeySpecException e) {
                continue; // it is one of another kind
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JVM has " + algorithm, e);
            }
        }
        throw new TrustException("the private key is neither EC nor RSA, or damaged");
    }

    private static boolean belong(PrivateKey key, PublicKey shown) throws TrustException {
        if (!key.getAlgorithm().equals(shown.getAlgorithm())) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("SHA256with" + (isEc(key) ? "ECDSA" : "RSA"));
            signature.initSign(key);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(shown);
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new TrustException("this Java cannot use the key: " + e.getMessage(), e);
        }
    }

    private static boolean isEc(PrivateKey key) {
        return key.getAlgorithm().equals("EC");
    }
}
