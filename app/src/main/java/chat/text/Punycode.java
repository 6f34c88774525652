package chat.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names of hosts in ASCII (RFC 3492, with the {@code xn--} of RFC 5890). The JDK's own are those of 2003, which lead
 * elsewhere than browsers do where there is a {@code ß}. Pure.
 */
final class Punycode {
    private static final String PREFIX = "xn--";

    /** The parameters of RFC 3492, section 5. */
    private static final int BASE = 36;

    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_OTHER = 0x80;

    private Punycode() {}

    /** A host, perhaps with a port, in ASCII; the same if it is that already. */
    static String host(String host) {
        if (host.chars().allMatch(c -> c < FIRST_OTHER)) {
            return host;
        }
        String folded = Normalizer.normalize(host.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder();
        for (String label : folded.split("[.\u3002]", -1)) {
            plain.append(plain.isEmpty() ? "" : ".").append(label(label));
        }
        return plain.toString();
    }

    private static String label(String label) {
        int port = label.indexOf(':') < 0 ? label.length() : label.indexOf(':');
        String name = label.substring(0, port);
        boolean plain = name.chars().allMatch(c -> c < FIRST_OTHER);
        return (plain ? name : PREFIX + encode(name)) + label.substring(port);
    }

    /** What stands behind {@code xn--} (RFC 3492, 6.3). */
    static String encode(String label) {
        int[] letters = label.codePoints().toArray();
        StringBuilder encoded = new StringBuilder();
        label.codePoints().filter(c -> c < FIRST_OTHER).forEach(encoded::appendCodePoint);
        int basic = encoded.length();
        if (basic > 0) {
            encoded.append('-');
        }
        int bias = FIRST_BIAS;
        int least = FIRST_OTHER;
        long delta = 0;
        for (int done = basic; done < letters.length; ) {
            int next = next(letters, least);
            delta += (long) (next - least) * (done + 1);
            for (int letter : letters) {
                if (letter < next) {
                    delta++;
                } else if (letter == next) {
                    digits(encoded, delta, bias);
                    bias = adapted(delta, ++done, done == basic + 1);
                    delta = 0;
                }
            }
            delta++;
            least = next + 1;
        }
        return encoded.toString();
    }

    private static int next(int[] letters, int least) {
        int next = Integer.MAX_VALUE;
        for (int letter : letters) {
            next = letter >= least ? Math.min(next, letter) : next;
        }
        return next;
    }

    private static void digits(StringBuilder encoded, long delta, int bias) {
        long rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = Math.max(T_MIN, Math.min(T_MAX, k - bias));
            if (rest < threshold) {
                encoded.append(digit((int) rest));
                return;
            }
            encoded.append(digit((int) (threshold + (rest - threshold) % (BASE - threshold))));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    /** The bias for the next letter (RFC 3492, 6.1). */
    private static int adapted(long delta, int letters, boolean first) {
        long rest = first ? delta / DAMP : delta / 2;
        rest += rest / letters;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return (int) (k + (BASE - T_MIN + 1) * rest / (rest + SKEW));
    }
}
