package chat.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Who this user is to others: a P-256 key and a certificate that never changes. It is made once and kept as PEM, the
 * key as PKCS#8 before the certificate. Immutable, for any thread.
 */
public final class Identity {
    private static final String FILE = "identity.pem";

    /** ECDSA on P-256 as DER: a sequence of two integers, both 0. No signature at all, which some JVMs accept. */
    private static final byte[] ZERO_SIGNATURE = {0x30, 0x06, 0x02, 0x01, 0x00, 0x02, 0x01, 0x00};

    private static final byte[] PROBE = "chat".getBytes(StandardCharsets.US_ASCII);

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final List<X509Certificate> chain;

    private Identity(PrivateKey key, X509Certificate certificate) {
        this(key, List.of(certificate));
    }

    /** @param chain the certificate of the key first, then those that vouch for it */
    Identity(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
        this.certificate = chain.get(0);
    }

    /**
     * Reads the identity, or makes it when there is none yet; that takes about a second. Several processes at once get
     * the same one. Blocks.
     *
     * @param folder what the user keeps; made if it is not there
     * @throws TrustException when it is open to others, damaged, or cannot be made; nothing is replaced then
     */
    public static Identity in(Path folder) throws TrustException {
        PrivateFolder files = PrivateFolder.at(folder);
        Optional<byte[]> pem = files.read(FILE);
        if (pem.isEmpty()) {
            pem = Optional.of(files.locked(() -> readOrMake(files)));
        }
        return of(pem.get(), files.file(FILE));
    }

    private static byte[] readOrMake(PrivateFolder files) throws IOException {
        Optional<byte[]> made = files.read(FILE);
        if (made.isPresent()) {
            return made.get(); // by another process, while this one waited
        }
        PrivateKeyEntry entry;
        try {
            entry = Keytool.generate(files.file("identity.p12.new"));
        } catch (IOException e) {
            throw new TrustException("cannot make your identity: " + e.getMessage(), e);
        }
        byte[] pem = pem(entry);
        files.write(FILE, pem);
        return pem;
    }

    private static byte[] pem(PrivateKeyEntry entry) throws TrustException {
        try {
            String key = Pem.block("PRIVATE KEY", entry.getPrivateKey().getEncoded());
            String certificate = Pem.block("CERTIFICATE", entry.getCertificate().getEncoded());
            return (key + certificate).getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new TrustException("cannot make your identity: " + e.getMessage(), e);
        }
    }

    private static Identity of(byte[] bytes, Path file) throws TrustException {
        String pem = new String(bytes, StandardCharsets.US_ASCII);
        try {
            byte[] key = Pem.bytes(pem, "PRIVATE KEY");
            byte[] certificate = Pem.bytes(pem, "CERTIFICATE");
            Identity identity = new Identity(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)),
                    (X509Certificate) CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(certificate)));
            if (identity.certificate.getPublicKey() instanceof ECPublicKey && identity.isWhole()) {
                return identity;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
        throw damaged(file, null);
    }

    private static TrustException damaged(Path file, @org.jspecify.annotations.Nullable Exception cause) {
        String message =
                "your identity in " + file + " is damaged and was left as it is; put a copy of it back, or move"
                        + " it away to become somebody new to everybody";
        return cause == null ? new TrustException(message) : new TrustException(message, cause);
    }

    /** Whether key and certificate belong together. */
    private boolean isWhole() throws GeneralSecurityException, TrustException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        if (verifies(ZERO_SIGNATURE)) {
            throw new TrustException("this Java accepts forged signatures (CVE-2022-21449), so nobody could be known"
                    + " for sure; update it to 17.0.3 or newer");
        }
        return verifies(signed);
    }

    private boolean verifies(byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(certificate.getPublicKey());
        signature.update(PROBE);
        try {
            return signature.verify(signed);
        } catch (SignatureException e) {
            return false; // not even the form of one
        }
    }

    /** What others know this user by: SHA-256 of the public key in base64url, 43 characters. */
    public String pin() {
        return pinOf(certificate.getPublicKey());
    }

    /** SHA-256 of the certificate in upper-case hex, as WeeChat pins it. */
    public String fingerprint() {
        return HexFormat.of().withUpperCase().formatHex(certificateHash());
    }

    /** SHA-256 of the certificate in upper-case hex with colons, as irssi pins it. */
    public String fingerprintWithColons() {
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(certificateHash());
    }

    /** The key others see. */
    public PublicKey publicKey() {
        return certificate.getPublicKey();
    }

    PrivateKey key() {
        return key;
    }

    /** What is shown to the other side: the certificate first. */
    List<X509Certificate> chain() {
        return chain;
    }

    X509Certificate certificate() {
        return certificate;
    }

    private byte[] certificateHash() {
        try {
            return sha256(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    static String pinOf(PublicKey key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(key.getEncoded()));
    }

    /** The identity that a chain of certificates shows: that of its first one; empty if there is none. */
    public static String pinOf(Certificate[] chain) {
        return chain.length == 0 ? "" : pinOf(chain[0].getPublicKey());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
