package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.trust.Certificates;
import chat.trust.Identity;
import chat.trust.KeyTrust;
import chat.trust.Keys;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which key a host shows. */
@ParameterizedClass
@EnumSource(Kind.class)
class HostKeysTest {
    private final Kind kind;
    private final TlsHost host = new TlsHost();

    HostKeysTest(Kind kind) {
        this.kind = kind;
    }

    @AfterEach
    void close() {
        host.close();
    }

    @ParameterizedTest
    @CsvSource({"RSA,2048", "RSA,3072", "EC,256", "EC,384"})
    void keysOfBothKindsAreShown(String algorithm, int bits, @TempDir Path folder) throws Exception {
        Identity identity = made(algorithm, bits, folder);
        host.listen(identity, kind.means());

        for (String version : List.of(Tls.NEW, Tls.OLD)) {
            try (SSLSocket guest = host.connect(
                    Tls.context(Keys.ANA, new KeyTrust(pin -> assertEquals(identity.pin(), pin))), version)) {
                TlsHost.write(guest, "PING a");
                assertEquals("PING a", host.next());
                assertEquals(Keys.ANA.pin(), host.answer("a").pin());
            }
            assertTrue(host.next().startsWith("closed: "));
        }
    }

    @Test
    void anotherCertificateIsForNewcomersAndWhoIsHereStays() throws Exception {
        host.listen(Keys.BOB, kind.means());
        SSLContext guests = Tls.context(Keys.ANA, new KeyTrust(pin -> {}));

        try (SSLSocket old = host.connect(guests, Tls.NEW)) {
            TlsHost.write(old, "PING a");
            assertEquals("PING a", host.next());
            host.answer("a");
            Connection here = host.last();
            host.listener().show(Keys.EVE);
            for (String version : List.of(Tls.NEW, Tls.OLD)) {
                try (SSLSocket fresh = host.connect(guests, version)) {
                    TlsHost.write(fresh, "PING b");
                    assertEquals("PING b", host.next());
                    assertEquals(
                            Keys.EVE.pin(), Identity.pinOf(fresh.getSession().getPeerCertificates()));
                }
                assertTrue(host.next().startsWith("closed: "));
            }
            TlsHost.write(old, "PING c");
            assertEquals("PING c", host.next());
            TlsHost.say(here, "c");
            assertEquals("PONG a", TlsHost.read(old));
            assertEquals("PONG c", TlsHost.read(old));
        }
    }

    @Test
    void aKeyThatTheBestCannotShowIsShownByTheNext() throws Exception {
        Means means = kind.means();
        host.listen(
                Keys.BOB,
                new Means(
                        means.transport(),
                        () -> List.of(
                                identity -> {
                                    throw new SSLException("not this one");
                                },
                                means.tls().get().get(0))));

        try (SSLSocket guest = host.connect(Tls.context(Keys.ANA, new KeyTrust(pin -> {})), Tls.NEW)) {
            TlsHost.write(guest, "PING a");
            assertEquals("PING a", host.next());
        }
    }

    private static Identity made(String algorithm, int bits, Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        List<String> command = List.of(
                System.getProperty("java.home") + "/bin/keytool",
                "-genkeypair",
                "-alias",
                "a",
                "-dname",
                "CN=chat",
                "-keyalg",
                algorithm,
                "-keysize",
                "" + bits,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "for-a-test");
        assertEquals(0, new ProcessBuilder(command).start().waitFor());
        char[] secret = "for-a-test".toCharArray();
        KeyStore keys = KeyStore.getInstance(store.toFile(), secret);
        return Certificates.read(
                pem("CERTIFICATE", keys.getCertificate("a").getEncoded()),
                pem("PRIVATE KEY", keys.getKey("a", secret).getEncoded()));
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }
}
