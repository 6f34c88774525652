package chat.tui.term;

import chat.text.Width;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What is drawn in place of clusters that this terminal would draw wider than the columns they have: of a family that
 * falls apart the first one, of a flag its letters. So nothing is drawn over its neighbours. What is drawn narrower needs
 * nothing: a blank stays beside it. Immutable.
 */
final class Glyphs {
    /** The kinds of clusters about which terminals disagree. */
    enum Kind {
        /** Pictures that a joiner makes one. */
        JOINED("\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67"),
        /** A picture with a colour of skin. */
        TONED("\ud83d\udc4d\ud83c\udffd"),
        /** Two letters of a country. */
        FLAG("\ud83c\uddeb\ud83c\uddf7"),
        /** The flag of a region: a black one, and letters that are not seen. */
        TAGGED("\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f"),
        /** A symbol that is to be a picture. */
        STYLED("\u2764\ufe0f"),
        /** What is wide only beside wide letters (East_Asian_Width A), such as lines and arrows. */
        AMBIGUOUS("\u2500");

        /** One of them. */
        final String sample;

        Kind(String sample) {
            this.sample = sample;
        }

        /** The columns that we give it. */
        int columns() {
            return Width.ofGrapheme(sample);
        }
    }

    /** Everything is drawn as we think, or narrower. */
    static final Glyphs USUAL = new Glyphs(EnumSet.noneOf(Kind.class));

    private static final char JOINER = '\u200d';
    private static final int FIRST_TONE = 0x1F3FB;
    private static final int LAST_TONE = 0x1F3FF;
    private static final int FIRST_LETTER = 0x1F1E6;
    private static final int LAST_LETTER = 0x1F1FF;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    /** Symbols of ours, and those that people type most, in ASCII. */
    private static final Map<String, String> SIMPLE = Map.ofEntries(
            Map.entry("─", "-"),
            Map.entry("│", "|"),
            Map.entry("├", "|"),
            Map.entry("└", "`"),
            Map.entry("·", "."),
            Map.entry("…", "~"),
            Map.entry("→", ">"),
            Map.entry("←", "<"),
            Map.entry("↑", "^"),
            Map.entry("↓", "v"),
            Map.entry("‘", "'"),
            Map.entry("’", "'"),
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("×", "x"),
            Map.entry("ß", "s"),
            Map.entry("æ", "a"),
            Map.entry("ø", "o"),
            Map.entry("°", "o"),
            Map.entry("§", "S"));

    /** The letters of Latin-1 that are wide only beside wide letters, and have a base in ASCII. */
    private static final String LETTERS = "àáèéêìíòóùúü";

    private final Set<Kind> tooWide;

    /** @param tooWide the kinds that the terminal draws wider than {@link Kind#columns} */
    Glyphs(Set<Kind> tooWide) {
        this.tooWide = Set.copyOf(tooWide);
    }

    /** What to draw for a cluster; nothing wider than the cluster is. */
    String of(String cluster) {
        if (tooWide.isEmpty() || cluster.length() == 1 && cluster.charAt(0) < 0x80) {
            return cluster;
        }
        String drawn = cluster;
        if (tooWide.contains(Kind.JOINED) && drawn.indexOf(JOINER) > 0) {
            drawn = drawn.substring(0, drawn.indexOf(JOINER));
        }
        if (tooWide.contains(Kind.TONED)) {
            drawn = withoutLater(drawn, FIRST_TONE, LAST_TONE);
        }
        if (tooWide.contains(Kind.TAGGED)) {
            drawn = withoutLater(drawn, FIRST_TAG, LAST_TAG);
        }
        if (tooWide.contains(Kind.FLAG)) {
            drawn = letters(drawn);
        }
        return tooWide.contains(Kind.AMBIGUOUS) ? simple(drawn) : drawn;
    }

    /** The columns that a cluster needs here. Only letters that are drawn wide need more than we have given them. */
    int width(String cluster) {
        boolean wide = tooWide.contains(Kind.AMBIGUOUS) && isAmbiguousLetter(cluster.codePointAt(0));
        return wide ? 2 : Width.ofGrapheme(cluster);
    }

    /** Whether nobody knows how wide this is drawn, though we know what is drawn. */
    boolean doubts(String drawn) {
        return tooWide.contains(Kind.AMBIGUOUS) && drawn.codePointAt(0) >= 0x80;
    }

    private static String withoutLater(String cluster, int first, int last) {
        int start = cluster.offsetByCodePoints(0, 1);
        StringBuilder kept = new StringBuilder(cluster.substring(0, start));
        cluster.substring(start).codePoints().filter(c -> c < first || c > last).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String letters(String cluster) {
        int first = cluster.codePointAt(0);
        if (first < FIRST_LETTER || first > LAST_LETTER) {
            return cluster;
        }
        StringBuilder letters = new StringBuilder();
        cluster.codePoints()
                .filter(c -> c >= FIRST_LETTER && c <= LAST_LETTER)
                .forEach(c -> letters.append((char) ('A' + c - FIRST_LETTER)));
        return letters.toString();
    }

    private static String simple(String cluster) {
        String known = SIMPLE.get(cluster);
        if (known != null) {
            return known;
        }
        boolean letter = LETTERS.indexOf(cluster.codePointAt(0)) >= 0;
        return letter ? Normalizer.normalize(cluster, Normalizer.Form.NFD).substring(0, 1) : cluster;
    }

    /** The letters of Greek and Cyrillic that East Asian fonts have wide. */
    private static boolean isAmbiguousLetter(int c) {
        return c >= 0x391 && c <= 0x3A9
                || c >= 0x3B1 && c <= 0x3C9
                || c == 0x401
                || c >= 0x410 && c <= 0x44F
                || c == 0x451;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glyphs glyphs && glyphs.tooWide.equals(tooWide);
    }

    @Override
    public int hashCode() {
        return tooWide.hashCode();
    }

    @Override
    public String toString() {
        return "too wide: " + tooWide;
    }
}
