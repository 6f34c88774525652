package chat.trust;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Textual encoding of keys and certificates (RFC 7468). Pure. */
final class Pem {
    private static final int COLUMNS = 64;

    private Pem() {}

    static String block(String label, byte[] bytes) {
        String body = Base64.getMimeEncoder(COLUMNS, new byte[] {'\n'}).encodeToString(bytes);
        return begin(label) + "\n" + body + "\n" + end(label) + "\n";
    }

    /** @throws IllegalArgumentException when there is no such block, or what is in it is no base64 */
    static byte[] bytes(String pem, String label) {
        int start = pem.indexOf(begin(label));
        int end = pem.indexOf(end(label));
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no " + label);
        }
        String body = pem.substring(start + begin(label).length(), end).replaceAll("\\s", "");
        return Base64.getDecoder().decode(body.getBytes(StandardCharsets.US_ASCII));
    }

    private static String begin(String label) {
        return "-----BEGIN " + label + "-----";
    }

    private static String end(String label) {
        return "-----END " + label + "-----";
    }
}
