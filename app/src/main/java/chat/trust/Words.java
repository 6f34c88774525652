package chat.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Six words for a pair of identities, the same on both sides, to be compared aloud: 66 bits, each guess made slow. Who
 * sits in between has another key, and so other words. Stateless, for any thread, but not for the one that draws: it
 * takes 40 ms, and the first time in a process some hundreds.
 */
public final class Words {
    /** How many words a pair has. */
    public static final int COUNT = 6;

    /** 2 to the power of {@link #BITS}, so that one word says that many bits. */
    static final int LIST = 2048;

    private static final int BITS = 11;

    /** Each guess costs this much, which adds 16 bits to the 66. */
    private static final int ROUNDS = 65_536;

    private static final byte[] SALT = "chat words 1".getBytes(StandardCharsets.US_ASCII);

    private Words() {}

    /**
     * The words of two identities; their order does not matter.
     *
     * @param one a pin, as in {@link Identity#pin}
     * @param other the other one's pin
     */
    public static List<String> of(String one, String other) {
        String pair = Stream.of(one, other).sorted().reduce("", (a, b) -> a + " " + b);
        byte[] hash = stretched(pair.toCharArray(), COUNT * BITS / 8 + 1);
        List<String> list = list();
        List<String> words = new ArrayList<>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            words.add(list.get(bits(hash, i * BITS)));
        }
        return List.copyOf(words);
    }

    private static byte[] stretched(char[] text, int bytes) {
        try {
            var spec = new PBEKeySpec(text, SALT, ROUNDS, bytes * 8);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has PBKDF2WithHmacSHA256", e);
        }
    }

    /** The {@link #BITS} bits from this one on, most significant first. */
    private static int bits(byte[] bytes, int from) {
        int value = 0;
        for (int i = from; i < from + BITS; i++) {
            value = value << 1 | bytes[i / 8] >> 7 - i % 8 & 1;
        }
        return value;
    }

    /** Common English words of 3 to 7 letters; no two begin with the same four. */
    static List<String> list() {
        try (InputStream words = Words.class.getResourceAsStream("words.txt")) {
            if (words == null) {
                throw new IllegalStateException("words.txt is missing from the program");
            }
            return new String(words.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("words.txt cannot be read from the program", e);
        }
    }
}
