package chat.tui.term;

import com.googlecode.lanterna.TextColor;
import java.util.HashMap;
import java.util.Map;

/**
 * Colours and attributes, and the cells drawn with them, made once each. Two styles are equal only when they are the
 * same. Confined to the thread that paints.
 */
final class Style {
    /** Grapheme clusters remembered; a conversation in one script has fewer. */
    private static final int MAX_REMEMBERED = 4096;

    private static final int ASCII = 0x7F;

    final TextColor foreground;
    final TextColor background;

    /** The attributes as SGR knows them: bit n stands for {@code CSI n m}. */
    final int attributes;

    /** Where its cells lead, as {@link chat.text.Span#link} says it; empty when nowhere. */
    final String link;

    private final Cell[] ascii = new Cell[ASCII];
    private final Map<String, Cell> clusters = new HashMap<>();

    Style(TextColor foreground, TextColor background, int attributes, String link) {
        this.foreground = foreground;
        this.background = background;
        this.attributes = attributes;
        this.link = link;
    }

    Style(TextColor foreground, TextColor background, int attributes) {
        this(foreground, background, attributes, "");
    }

    /** As the terminal is without being told. */
    static Style plain() {
        return new Style(TextColor.ANSI.DEFAULT, TextColor.ANSI.DEFAULT, 0);
    }

    boolean isPlain() {
        return attributes == 0
                && link.isEmpty()
                && foreground == TextColor.ANSI.DEFAULT
                && background == TextColor.ANSI.DEFAULT;
    }

    /** @param c from blank to tilde; a control, which never gets here, is a blank */
    Cell ascii(char c) {
        char shown = c >= ' ' && c < ASCII ? c : ' ';
        if (ascii[shown] == null) {
            ascii[shown] = new Cell(String.valueOf(shown), 1, this, false);
        }
        return ascii[shown];
    }

    Cell blank() {
        return ascii(' ');
    }

    /** @param cluster one grapheme cluster of width 1 or 2 */
    Cell cell(String cluster) {
        return cell(cluster, Glyphs.USUAL);
    }

    /** @param glyphs what is drawn in its place, always the same ones for one style */
    Cell cell(String cluster, Glyphs glyphs) {
        if (cluster.length() == 1 && cluster.charAt(0) < ASCII) {
            return ascii(cluster.charAt(0));
        }
        if (clusters.size() >= MAX_REMEMBERED) {
            clusters.clear();
        }
        return clusters.computeIfAbsent(cluster, c -> cell(glyphs.of(c), glyphs.width(c), glyphs));
    }

    private Cell cell(String drawn, int width, Glyphs glyphs) {
        return new Cell(drawn, width, this, glyphs.doubts(drawn));
    }
}
