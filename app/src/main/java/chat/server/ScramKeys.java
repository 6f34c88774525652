package chat.server;

import com.ongres.scram.common.ScramFunctions;
import com.ongres.scram.common.ScramMechanism;
import com.ongres.scram.common.StringPreparation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept of a password: salted keys by which it is recognised, and which do not tell it (RFC 5802, section 3; RFC
 * 7677). Pure.
 *
 * @param iterations how often the salted password was hashed
 * @param salt in base64, as the two keys are
 */
record ScramKeys(int iterations, String salt, String storedKey, String serverKey) {
    static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_256;

    /** Sixteen times the least of RFC 7677: a login takes some 40 ms of whoever logs in, and of whoever guesses. A count. */
    static final int ITERATIONS = 65_536;

    /** As written down, which is the form of RFC 5803. */
    private static final Pattern WRITTEN =
            Pattern.compile("SCRAM-SHA-256\\$(\\d{4,7}):([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)");

    /**
     * The keys of a new password. Takes long.
     *
     * @throws IllegalArgumentException when it is empty, or has characters that no password may have (RFC 4013)
     */
    static ScramKeys of(String password, byte[] salt) {
        return of(password, salt, ITERATIONS);
    }

    static ScramKeys of(String password, byte[] salt, int iterations) {
        byte[] salted = salted(password, salt, iterations);
        byte[] stored = ScramFunctions.storedKey(MECHANISM, ScramFunctions.clientKey(MECHANISM, salted));
        byte[] server = ScramFunctions.serverKey(MECHANISM, salted);
        return new ScramKeys(iterations, text(salt), text(stored), text(server));
    }

    private static byte[] salted(String password, byte[] salt, int iterations) {
        char[] typed = password.toCharArray();
        try {
            return ScramFunctions.saltedPassword(
                    MECHANISM, StringPreparation.SASL_PREPARATION, typed, salt, iterations);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /** Whether this password gives the same keys. Takes long. */
    boolean areOf(String password) {
        try {
            byte[] salted = salted(password, bytes(salt), iterations);
            byte[] stored = ScramFunctions.storedKey(MECHANISM, ScramFunctions.clientKey(MECHANISM, salted));
            return MessageDigest.isEqual(stored, bytes(storedKey));
        } catch (IllegalArgumentException e) {
            return false; // it could not be anybody's
        }
    }

    /** Whether a client's proof shows that it knows the password. */
    boolean prove(byte[] proof, String exchanged) {
        return proof.length == bytes(storedKey).length
                && ScramFunctions.verifyClientProof(MECHANISM, proof, bytes(storedKey), exchanged);
    }

    /** What shows a client that the host knows its keys. */
    byte[] signature(String exchanged) {
        return ScramFunctions.serverSignature(MECHANISM, bytes(serverKey), exchanged);
    }

    /** Reads what {@link #toString} wrote. */
    static ScramKeys read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no keys of a password");
        }
        return new ScramKeys(Integer.parseInt(parts.group(1)), parts.group(2), parts.group(3), parts.group(4));
    }

    @Override
    public String toString() {
        return "SCRAM-SHA-256$" + iterations + ":" + salt + "$" + storedKey + ":" + serverKey;
    }

    static String text(byte[] bytes) {
        return new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
    }

    /** @throws IllegalArgumentException when it is no base64 */
    static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
