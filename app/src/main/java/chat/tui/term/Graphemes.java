package chat.tui.term;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Splits text into grapheme clusters; stands in until {@code chat.text} does. */
final class Graphemes {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Graphemes() {}

    static List<String> split(String text) {
        return CLUSTER.matcher(text).results().map(MatchResult::group).toList();
    }
}
