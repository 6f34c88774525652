package chat.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.HexFormat;

/** A key and its certificate in files, as hosts take them. Both are made for this measurement. */
record Keys(Path certificate, Path key) {
    /** Bytes on P-256; a point is both of its coordinates and a byte before. */
    private static final int COORDINATE = 32;

    private static final int POINT = 1 + 2 * COORDINATE;

    /** The usual size of each kind; that of EC is what chat makes for itself. */
    enum Kind {
        RSA("2048"),
        EC("256");

        private final String bits;

        Kind(String bits) {
            this.bits = bits;
        }
    }

    /** Makes new ones in this folder. */
    static Keys make(Kind kind, Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        String secret = "measured";
        int exit = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/keytool",
                        "-genkeypair",
                        "-alias",
                        "bench",
                        "-dname",
                        "CN=bench.local",
                        "-keyalg",
                        kind.name(),
                        "-keysize",
                        kind.bits,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        secret)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("keytool ends with " + exit);
        }
        try {
            KeyStore keys = KeyStore.getInstance(store.toFile(), secret.toCharArray());
            return new Keys(
                    pem(folder, "CERTIFICATE", keys.getCertificate("bench").getEncoded()),
                    pem(
                            folder,
                            "PRIVATE KEY",
                            encoded(
                                    keys.getKey("bench", secret.toCharArray()),
                                    keys.getCertificate("bench").getPublicKey())));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** PKCS#8. Of a key on P-256 with its public half, which the JDK leaves out and GnuTLS wants (RFC 5915). */
    private static byte[] encoded(Key key, PublicKey other) {
        if (!(key instanceof ECPrivateKey own)) {
            return key.getEncoded();
        }
        byte[] before =
                HexFormat.of().parseHex("308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420");
        byte[] between = HexFormat.of().parseHex("a144034200");
        byte[] secret = own.getS().toByteArray();
        byte[] point = other.getEncoded();
        ByteBuffer all = ByteBuffer.allocate(before.length + COORDINATE + between.length + POINT);
        all.put(before);
        byte[] padded = new byte[COORDINATE];
        int length = Math.min(secret.length, COORDINATE);
        System.arraycopy(secret, secret.length - length, padded, COORDINATE - length, length);
        return all.put(padded)
                .put(between)
                .put(point, point.length - POINT, POINT)
                .array();
    }

    private static Path pem(Path folder, String what, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Path file = Files.createFile(
                folder.resolve(what.replace(' ', '-') + ".pem"),
                java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
                        java.nio.file.attribute.PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }
}
