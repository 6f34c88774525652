package chat.tui.term;

import chat.text.Look;
import chat.tui.Theme;
import com.googlecode.lanterna.TextColor;
import org.jspecify.annotations.Nullable;

/** The inks of a theme as this terminal can show them. */
record Palette(Theme theme, Depth depth) {

    /**
     * How something looks here.
     *
     * @param link where it leads; empty when nowhere
     */
    Style style(Look look, String link) {
        boolean shades = depth == Depth.INDEXED256 || depth == Depth.TRUE;
        Theme.Ink ink = shades ? theme.ink(look) : theme.plainInk(look);
        return new Style(color(ink.foreground()), color(ink.background()), attributes(ink.emphasis()), link);
    }

    private TextColor color(Theme.@Nullable Color color) {
        if (color == null || depth == Depth.NONE) {
            return TextColor.ANSI.DEFAULT;
        }
        return switch (depth) {
            case TRUE -> new TextColor.RGB(color.red(), color.green(), color.blue());
            case INDEXED256 -> new TextColor.Indexed(color.indexed());
            default -> TextColor.ANSI.values()[color.ansi()];
        };
    }

    /** Emphasis in the codes of SGR: bit n for {@code CSI n m}. */
    private static int attributes(int emphasis) {
        return bit(emphasis, Look.BOLD, 1)
                | bit(emphasis, Theme.DIM, 2)
                | bit(emphasis, Look.ITALIC, 3)
                | bit(emphasis, Look.UNDERLINE, 4)
                | bit(emphasis, Look.REVERSE, 7)
                | bit(emphasis, Look.STRIKE, 9);
    }

    private static int bit(int emphasis, int flag, int code) {
        return (emphasis & flag) != 0 ? 1 << code : 0;
    }
}
