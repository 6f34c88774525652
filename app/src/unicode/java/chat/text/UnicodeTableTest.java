package chat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Writes {@link UnicodeTable} from the Unicode data in ICU, and compares what {@link Graphemes} makes of it with ICU's
 * own answer. To take over a new version of Unicode, raise the version of icu4j in the profile {@code unicode} and run, in
 * the folder of the project (the first run writes and fails if something is new, the last one compares what was
 * compiled):
 *
 * <pre>mvn -Punicode test; mvn spotless:apply; mvn -Punicode test</pre>
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnicodeTableTest {
    private static final Path TABLE = Path.of("src/main/java/chat/text/UnicodeTable.java");
    private static final int LINE = 100;

    @Test
    @Order(2)
    void theTableIsThatOfIcu() throws IOException {
        String before = Files.readString(TABLE);
        int start = before.indexOf("    static final String VERSION");
        int end = before.indexOf("    private static final int[] STARTS");

        String after = before.substring(0, start) + constants() + "\n" + before.substring(end);
        if (!after.replaceAll("\\s", "").equals(before.replaceAll("\\s", ""))) {
            Files.writeString(TABLE, after);
        }

        assertEquals(
                UCharacter.getUnicodeVersion().toString(),
                UnicodeTable.VERSION,
                "a new table was written: run this again");
    }

    @Test
    @Order(1)
    void graphemesAreThoseOfIcu() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            String text = text(random);
            List<String> expected = new ArrayList<>();
            BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
            breaks.setText(text);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                expected.add(text.substring(start, end));
            }
            assertEquals(
                    expected,
                    Graphemes.split(text),
                    () -> text.codePoints()
                            .mapToObj(Integer::toHexString)
                            .toList()
                            .toString());
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 12) {
            int c = switch (random.nextInt(8)) {
                case 0 -> 0x1F1E6 + random.nextInt(26);
                case 1 -> 0x200D;
                case 2 -> 0x1F466 + random.nextInt(4);
                case 3 -> 0x1100 + random.nextInt(0x100);
                case 4 -> 0xAC00 + random.nextInt(64);
                case 5 -> 0x300 + random.nextInt(0x1000);
                case 6 -> random.nextInt(0x3000);
                default -> random.nextInt(0x20000);
            };
            boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
            boolean joinsConsonants = UCharacter.getIntPropertyValue(c, UProperty.INDIC_CONJUNCT_BREAK)
                    == UCharacter.IndicConjunctBreak.LINKER.ordinal();
            if (!surrogate && !joinsConsonants) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    private static String constants() {
        StringBuilder runs = new StringBuilder();
        char kind = 0;
        int last = 0;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            char now = kind(c);
            if (now != kind) {
                runs.append(Integer.toHexString(c - last)).append(now);
                last = c;
                kind = now;
            }
        }
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < runs.length(); i += LINE) {
            lines.append(i == 0 ? "" : "\n + ")
                    .append('"')
                    .append(runs, i, Math.min(runs.length(), i + LINE))
                    .append('"');
        }
        return "    static final String VERSION = \"" + UCharacter.getUnicodeVersion() + "\";\n\n"
                + "    private static final String RUNS = " + lines + ";\n";
    }

    /** One of the kinds in {@link UnicodeTable}. */
    private static char kind(int c) {
        int category = UCharacter.getType(c);
        boolean narrow =
                category != UCharacterCategory.NON_SPACING_MARK && category != UCharacterCategory.ENCLOSING_MARK;
        return switch (UCharacter.getIntPropertyValue(c, UProperty.GRAPHEME_CLUSTER_BREAK)) {
            case UCharacter.GraphemeClusterBreak.CR -> 'N';
            case UCharacter.GraphemeClusterBreak.LF, UCharacter.GraphemeClusterBreak.CONTROL -> 'C';
            case UCharacter.GraphemeClusterBreak.ZWJ -> 'Z';
            case UCharacter.GraphemeClusterBreak.EXTEND ->
                !narrow || category == UCharacterCategory.FORMAT ? 'E' : isWide(c) ? 'M' : 'F';
            case UCharacter.GraphemeClusterBreak.SPACING_MARK -> 'S';
            case UCharacter.GraphemeClusterBreak.PREPEND -> 'B';
            case UCharacter.GraphemeClusterBreak.REGIONAL_INDICATOR -> 'R';
            case UCharacter.GraphemeClusterBreak.L -> 'L';
            case UCharacter.GraphemeClusterBreak.V -> 'V';
            case UCharacter.GraphemeClusterBreak.T -> 'T';
            case UCharacter.GraphemeClusterBreak.LV, UCharacter.GraphemeClusterBreak.LVT -> 'H';
            default ->
                UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC)
                        ? isWide(c) ? 'Q' : 'P'
                        : isWide(c) ? 'W' : 'A';
        };
    }

    private static boolean isWide(int c) {
        int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    }
}
