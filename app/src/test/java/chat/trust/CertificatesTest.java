package chat.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.wire.Connection;
import chat.wire.Connector;
import chat.wire.ListenRules;
import chat.wire.Listener;
import chat.wire.RecordingReceiver;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    @TempDir
    private static Path folder;

    private static String certificate;
    private static String key;

    private final RecordingReceiver guest = new RecordingReceiver();
    private final RecordingReceiver host = new RecordingReceiver();
    private final Connector connector = new Connector(Keys.ANA, (address, pin) -> new Verdict.FirstContact());
    private Listener listener;

    @BeforeAll
    static void makeOne() throws Exception {
        Path store = folder.resolve("rsa.p12");
        Process keytool = new ProcessBuilder(List.of(
                        System.getProperty("java.home") + "/bin/keytool",
                        "-genkeypair",
                        "-alias",
                        "rsa",
                        "-dname",
                        "CN=chat.example.org",
                        "-keyalg",
                        "RSA",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "for-a-test"))
                .start();
        assertEquals(0, keytool.waitFor());
        char[] secret = "for-a-test".toCharArray();
        KeyStore keys = KeyStore.getInstance(store.toFile(), secret);
        key = Pem.block("PRIVATE KEY", keys.getKey("rsa", secret).getEncoded());
        certificate = Pem.block("CERTIFICATE", keys.getCertificate("rsa").getEncoded());
    }

    @AfterEach
    void close() {
        connector.abort();
        if (listener != null) {
            listener.close(Duration.ZERO);
        }
    }

    @Test
    void aCertificateWithAnRsaKeyIsShownToGuests() throws Exception {
        Identity read = Certificates.read("a note\n" + certificate, key);

        assertEquals(read.pin(), pinSeenAt(read));
    }

    @Test
    void onesOwnCanBeGivenAsPemToo() throws Exception {
        String own = Pem.block("CERTIFICATE", Keys.BOB.certificate().getEncoded());
        String secret = Pem.block("PRIVATE KEY", Keys.BOB.key().getEncoded());

        Identity read = Certificates.read(own + certificate, secret);

        assertEquals(Keys.BOB.fingerprint(), read.fingerprint());
        assertEquals(2, read.chain().size());
        assertEquals(Keys.BOB.pin(), pinSeenAt(read));
    }

    @Test
    void anotherOneIsShownToThoseWhoComeLater() throws Exception {
        assertEquals(Keys.BOB.pin(), pinSeenAt(Keys.BOB));

        listener.show(Keys.EVE);

        assertEquals(Keys.EVE.pin(), pinSeen());
    }

    @Test
    void whatCannotBeUsedIsSaidInWords() throws Exception {
        String other = Pem.block("PRIVATE KEY", Keys.EVE.key().getEncoded());
        String bobs = Pem.block("CERTIFICATE", Keys.BOB.certificate().getEncoded());

        assertRefused("no certificate", key, key);
        assertRefused("damaged", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", key);
        assertRefused("openssl pkcs8", certificate, key.replace("PRIVATE KEY", "RSA PRIVATE KEY"));
        assertRefused("neither EC nor RSA", certificate, Pem.block("PRIVATE KEY", new byte[] {1, 2, 3}));
        assertRefused("not that of the first certificate", certificate, other);
        assertRefused("not that of the first certificate", bobs, other);
    }

    private static void assertRefused(String why, String chain, String key) {
        var refused = assertThrows(TrustException.class, () -> Certificates.read(chain, key));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    private String pinSeenAt(Identity shown) throws Exception {
        listener =
                Listener.open(ListenAddress.parse("127.0.0.1:0"), shown, connection -> host, ListenRules.usual(false));
        return pinSeen();
    }

    private String pinSeen() throws Exception {
        int port = listener.addresses().get(0).getPort();
        Connection there = connector.open(Address.parse("127.0.0.1:" + port), guest);
        there.close();
        return there.peer().pin();
    }
}
