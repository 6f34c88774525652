package chat.text;

import java.util.Arrays;

/**
 * What Unicode says about each code point, as far as graphemes and columns go. The constants are written by {@code
 * UnicodeTableTest} in {@code src/unicode}, which says how; they are the same whatever Java this runs on.
 *
 * <p>Kinds, by Grapheme_Cluster_Break (UAX 29) and East_Asian_Width (UAX 11):
 *
 * <pre>
 * A any other   W any other, wide   P pictographic   Q pictographic, wide   C control, LF   N CR   Z zero width joiner
 * E extends, no column   F extends, one column   M extends, wide   S spacing mark   B prepended   R regional indicator
 * L V T H Hangul: leading, vowel, trailing, syllable
 * </pre>
 */
final class UnicodeTable {
    static final String VERSION = "18.0.0.0";

    private static final String RUNS =
            "0CdN1C12A5fC21A9P1A3C1P1A251E70A113E7A107E2dA1E1A1E2A1E2A1E3A36B6AaEbA1C1A2eE15A10E1A65E7B1A1E6A2E2A"
                    + "1E4A21B1A1E1A1eE1bA5bEbA3aE9A9E1A18E4A1E9A1E3A1E5A2bE3A34B2A5E9A2aE18B1E20S1A36E1S1E1A1S3E8S4E1S2A1E"
                    + "7AaE2A1dE1S2A38E1A1F1S2E4A2S2A2S2E1A9F1AaE2A1aE1A2E2S1A38E1A1S3E2A4E2A2E3A3E1A1eE2A3E1AbE2S1A38E1A1S"
                    + "3E5A1E2S1A1S2E1A14E2A16E6A1E1S2A38E1A1F1E1S1E4A2S2A2S2E1A5E4F1AaE2A1eE1A3bF1S1E1S2A3S3A1S3E1A9F1A28E"
                    + "1S3E1A37E1A1E3S4A1E3A1E4A7E2AbE2A1dE1S2A38E1A1S1E1F1S1F1S2A1E1F2A1F2E2A7F2AbE2AfS1AcE2S2A37E2A1F1S2E"
                    + "4A1S3A1S3E1B1A8F1AaE2A1dE1S2A46E1A4F1S2E3A1E1A1S7F1A12S2A3dE1A1S1E7AcE8A62E1A1S1E9AbE7A49E2A1bE1A1E1"
                    + "A1E1A4S2A31EeS1E5A1E2A5EbA1E24A9E1A66E4S1E6A1E2S2E2A17S2E2A4E3A10E4AdE1A1S1E2A6E1AfE1A62L60V48T58A15"
                    + "dE3A3b2E3F1A1cE2F1A1dE2A1eE2A40E2S1E7S8E1S2EbA9E1A2dE3C1E1A75E2A22E1A76E3S4E2S3A4S2E1S6E3AdbE2S2E1A3"
                    + "9S1E1S1E7A1E1A1E1A2E8S6EaA2E1A30E41AfE4S1A2fE1F1E5F1E1F1S4E1F2A26E9AcE2S1A1eS1E4S2E2F1E3A38E1S1E2S3E"
                    + "1S1E3F2A30S8E8S2E2A98E3A1EdS1E7A4E1A6E1A2S1E2Ac6E40A20bC1E1Z1C2A18C7AdP1AcP1A16C10A60E21A31P1A16P1A5"
                    + "aP6AfP2A16fQ2AcP1W2Aa4P1A19Q4P3Q1P2Q1A4P3Ac7P1Ae7P2AaP1A9P1A3aP2Q2A1P5A9P1A2P1A2Q2A2P1A4P1A2P1A1P2A2"
                    + "P1A3P1A3P2W8P3A5P1A1P1A5QcAbP2A2P1A1P2A1P1A12P1A2P1Q1AaW6A2P1Q1P4A1P1A1P2A3P1Q1A5P1A2Q2A4P2AbQ2A5Q2A"
                    + "2P1A5Q1P1A1P1A1P1Q1A14P1Q1A5P2Q2P1Q1A1P3Q1A2Q1A4P1A2Q1A2P2Q2P2A1P1A2P1A1P1A1P1A6P1A3P1A6Q1AaP2AfP1A2"
                    + "P1A4Q1A1Q1A4Q3A1Q1AbP2A30Q3A9P1AeQ1AeQ1A174P2A1cfP3A13Q2A33Q1A4Q1A199E3A8dE1A60E20A80W1aA1W59AcWd6A1"
                    + "aW3aE4M2Q1WcQ1W1A2W56A2E2W65A5W2bA1W5eA1W56A9W30A1W28A8W47Q1W1Q1W71f3A3W37A1a8E4A1EaA20E2A50E2A110E1"
                    + "A3E1A4E1A17S2E2S1A4E1A53S2A32S10E2A1aE12AdE1A26E8A19EbS1F1AcL1dA3E3S1A2fE1S2E4S2E2S2F1A24E1A43E6S2E2"
                    + "S2E2AcE1A8E1S1A2eE1A33E1A1E3A2E2A5E2A1E1A29S1E2S2A5S1E1AecS2E1S2E1S2A1S1E1A12H2ba4AcV17A4T31A2104W20"
                    + "0A1eE1A2e1E10WaA6E10W23A1W13A1W4A93C1A1W60A3dF2A40W7A9CcA201E1Ae2E1A95E5A686E3A1E2A5E4A28E3A4E1Aa5E2"
                    + "A23dE4A41E5A13dE2A1eE5A20E10A46EbA31E4A7aS1E1S1A35EfA29E1A2E2AaE3S1A2dS3E4S2E2A2B1A4E1AaB1A32E3A24E5"
                    + "S1E8A10S2A2cE1AcE2S1A30S3E9S1F1A1B2A5E4A1S1E1A5cS3E3S2E1F1E2A6E1A2E1A9dE1S3E8A15E2S2A37E2A1F1S1E1S4A"
                    + "2S2A2S2F1A9F1AaS2A2E7A3E5A43F1S2E6A1F1A2F1A1F3S1A1S2E1F1E1B1E1AeE2A52S3E8S2E3S1E1A17E1A51F1S2E6S1E1S"
                    + "2F1S1E2S1E2AebF1S2E4A2S4E2S1E2A1bE2A52S3E8S2E1S1E2A6aE1S1E1S2E6F1E1A65E1S1E1A2E4S1E5A100S3E9S1E2Af5F"
                    + "1S5A1S2A2E2F1E1B1S1B1S1E1A8dS3E4A2E2S4E1A3S1A1cEaA28E6S1A1E4A8E1A9E6S2E3A28B6EdS1E2Ac6E1S1E3S1E1S1Ac"
                    + "7S1E7A1E6S1E1A52E16A1S1E7S1E2S1E2A7aE6A3E1A1E2A1E7B1E1A42S5A1E2A1S2E1S1E1A58E1A102E2S2A9E2B1S1A30S2E"
                    + "5A3S2E1F1E1A17E1A14d5C10E1A6EfA2cc8EcS3E3A9c0E5A3bE7A22cV1A3V4A1e4E1A1S37A7E4A4dW4E1AbM2W5A9W1cdbA24"
                    + "W22A5fW73AdW392AeW33A1e1dW4A1W7A1W2A1W129A9W1A1dW3A2W1AeW5A7W18cA9a1E2A1C4A125cE2eA2E17A1e0E2A3cF2E3"
                    + "A3F6C8E8A2E7A1eE4A94E3AbF3A8E2A2F1A20F2A7eW57A9W17A689E37A4E32A8E1AeE1A16E5A1EfA550E7A1E11A2E7A1E2A1"
                    + "E5A64E1Aa0E7A177E1A3dE4A1fcE4AfeE2Af3E1A2E1A7E2A5E1A1daE7A6dE7A6b9Q1A27P4A64PcAfP2AfP1AeQ1P1A25PaA70"
                    + "P2AcP2AeQ1A2QaA13W1P37R1aW1Q2PdWaQ1W14Q1W2Q9W1P4W9P7Q2PeW6P9aQ21P1A2P9Q9P1Q46P1Q16A2P2A1P3A2P2Q2bP4Q"
                    + "5PcQ11A2P1Q1P1A1P1Q3M5Q3fP1Q1P1QbbP1A1Q3fAbP2Q4A1Q18A7P2A2P7Q1AcP1A2P4A2P1A4Q2AdQ1P1A2P1A8P2A9P1A5P3"
                    + "AcP3A8P3A2P1A1P1A4P1A6P1A3P1A6P1Q55A30Q46A5P1Q1P3Q3A2Q5P2Q4P6A3P1A1Q2P4A2P1Q9P3AdaW1A1P4QcP4Q1A1bP4A"
                    + "38P8AaP6A28P8A1eP2AcP4A2PeA9P27AcQ2fA1QaA1Qb9A58P8AeP2QdP3Q47P1Q1P3Q12P1QdP3QcP5A100P3feA2WfffeA2Wff"
                    + "feAa0002C20E60C80Ef0Ce10A";

    private static final int[] STARTS =
            new int[(int) RUNS.chars().filter(Character::isUpperCase).count()];
    private static final char[] KINDS = new char[STARTS.length];

    static {
        int run = 0;
        int start = 0;
        int distance = 0;
        for (int i = 0; i < RUNS.length(); i++) {
            char c = RUNS.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                start += distance;
                STARTS[run] = start;
                KINDS[run++] = c;
                distance = 0;
            } else {
                distance = distance * 16 + Character.digit(c, 16);
            }
        }
    }

    /** The basic and the supplementary multilingual plane, in code points: the scripts and the emoji. */
    private static final int FIRST_PLANES = 0x20000;

    /** What is asked for most is answered without a search. */
    private static final byte[] FIRST_KINDS = new byte[FIRST_PLANES];

    static {
        for (int run = 0; run < STARTS.length && STARTS[run] < FIRST_PLANES; run++) {
            int end = run + 1 < STARTS.length ? Math.min(STARTS[run + 1], FIRST_PLANES) : FIRST_PLANES;
            Arrays.fill(FIRST_KINDS, STARTS[run], end, (byte) KINDS[run]);
        }
    }

    private UnicodeTable() {}

    static char kind(int codePoint) {
        if (codePoint < FIRST_PLANES) {
            return (char) FIRST_KINDS[codePoint];
        }
        int found = Arrays.binarySearch(STARTS, codePoint);
        return KINDS[found >= 0 ? found : -found - 2];
    }

    /** Whether it is a mark, modifier or joiner that belongs to what is before it. */
    static boolean isExtension(int codePoint) {
        char kind = kind(codePoint);
        return kind == 'E' || kind == 'F' || kind == 'M' || kind == 'S' || kind == 'Z';
    }

    /** Extended_Pictographic: emoji, and what may become one. */
    static boolean isPictographic(int codePoint) {
        char kind = kind(codePoint);
        return kind == 'P' || kind == 'Q';
    }

    /** Columns of a code point that stands alone, 0 to 2. */
    static int width(int codePoint) {
        return switch (kind(codePoint)) {
            case 'C', 'N', 'Z', 'E', 'V', 'T' -> 0;
            case 'W', 'Q', 'M', 'L', 'H' -> 2;
            default -> 1;
        };
    }
}
