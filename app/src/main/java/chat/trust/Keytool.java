package chat.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes a P-256 key and a certificate for it with the JDK's own {@code keytool}, run as a child: the only way to get a
 * certificate from the JDK without its internal classes.
 */
final class Keytool {
    /** It takes half a second; a machine that is much slower is stuck. */
    private static final int PATIENCE_SECONDS = 60;

    private static final int PASSWORD_BYTES = 24;

    /** Where the password stands in the child's environment, which only its owner can read; an argument all could. */
    private static final String VARIABLE = "CHAT_KEYSTORE_PASSWORD";

    private Keytool() {}

    /** Makes them by way of a key store in this file, which is deleted again. */
    static PrivateKeyEntry generate(Path store) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        Files.deleteIfExists(store); // left behind by one that was killed
        try {
            run(store, password);
            char[] secret = password.toCharArray();
            KeyStore keys = KeyStore.getInstance(store.toFile(), secret);
            return (PrivateKeyEntry) keys.getEntry("chat", new PasswordProtection(secret));
        } catch (GeneralSecurityException e) {
            throw new IOException("keytool made a key that cannot be read: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(store);
        }
    }

    private static void run(Path store, String password) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(arguments(store)).redirectErrorStream(true);
        builder.environment().put(VARIABLE, password);
        Process keytool = builder.start();
        try {
            keytool.getOutputStream().close();
            String said = new String(keytool.getInputStream().readNBytes(4096), StandardCharsets.UTF_8);
            if (!keytool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IOException(
                        "keytool failed: " + said.lines().findFirst().orElse("it said nothing"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            keytool.destroy();
        }
    }

    private static List<String> arguments(Path store) {
        // RFC 5280, section 4.1.2.5: a certificate without an end says so with the last day there is.
        long days = ChronoUnit.DAYS.between(LocalDate.now(), LocalDate.of(9999, 12, 30));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-alias",
                "chat",
                "-dname",
                "CN=chat",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-startdate",
                "-1d",
                "-validity",
                Long.toString(days),
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                VARIABLE);
    }
}
