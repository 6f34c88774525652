package chat.tui.term;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import java.util.EnumSet;

/**
 * One grapheme cluster in one style, on one or two columns. Lanterna's buffers take it as theirs, but its width and
 * text are ours. Immutable; made by {@link Style}.
 */
@SuppressWarnings("serial") // Lanterna's class is serializable; no cell ever is.
final class Cell extends TextCharacter {
    private final String text;
    private final int width;
    private final boolean risky;
    private final Style style;

    @SuppressWarnings("deprecation") // The only constructor that does not take the text apart; ours never gets there.
    Cell(String text, int width, Style style, boolean doubtful) {
        super(' ', style.foreground, style.background, EnumSet.noneOf(SGR.class));
        this.text = text;
        this.width = width;
        this.risky = doubtful || isRisky(text);
        this.style = style;
    }

    String text() {
        return text;
    }

    /** In columns, 1 or 2. */
    int width() {
        return width;
    }

    Style style() {
        return style;
    }

    /** Whether terminals disagree about its width. */
    boolean risky() {
        return risky;
    }

    /** Whether it looks like a cell that was erased. */
    boolean isErased() {
        return text.equals(" ") && style.isPlain();
    }

    @Override
    public String getCharacterString() {
        return text;
    }

    @Override
    public boolean isDoubleWidth() {
        return width == 2;
    }

    @Override
    public boolean is(char c) {
        return text.length() == 1 && text.charAt(0) == c;
    }

    /** Lanterna fills the second column of a wide cell with this. */
    @Override
    public TextCharacter withCharacter(char c) {
        return style.ascii(c);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Cell cell && cell.style == style && cell.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Clusters of several characters, emoji and other symbols; not the lines and blocks that every terminal has. */
    private static boolean isRisky(String text) {
        int first = text.codePointAt(0);
        if (Character.charCount(first) < text.length()) {
            return true;
        }
        boolean drawing = first >= 0x2500 && first <= 0x259F;
        return !drawing && Character.getType(first) == Character.OTHER_SYMBOL;
    }
}
