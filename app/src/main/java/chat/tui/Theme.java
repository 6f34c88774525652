package chat.tui;

import chat.text.Look;
import chat.text.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What things look like. It says colours for terminals with many and, for those with few or none, attributes; it never
 * says a background except where it says the text on it too, so that it goes with a dark terminal and a light one.
 *
 * <p>No meaning is carried by colour alone: a nick is a word, a failure says so, the status row is reversed where there
 * are no colours.
 */
public final class Theme {
    /** Emphasis beside those of {@link Look}: fainter than text. What does not know it shows plain text. */
    public static final int DIM = 32;

    /**
     * <pre>
     * 18:04 ana  hello, who is here?          quiet time, coloured nick, the terminal's own text
     * ▌ #lobby · 3 people · encrypted      ▐   light on slate; reversed where there are no shades
     * > a message_
     * Ctrl-Q quits   F1 help                  quiet, keys bold
     * </pre>
     *
     * For a terminal of which nobody knows whether it is dark. Each of its twelve colours for nicks has a contrast of at
     * least 3 to 1 (WCAG 2.2, 1.4.11) to black and to white. In all themes nicks can be told apart by people with
     * protanopia and deuteranopia (Machado, Oliveira and Fernandes 2009).
     */
    public static final Theme DEFAULT = new Theme(new Shades(
            new Color(0x76, 0x76, 0x76, 243, 8),
            new Color(0x1A, 0x8F, 0x4B, 29, 2),
            new Color(0xB0, 0x72, 0x00, 136, 3),
            new Color(0xE0, 0x3C, 0x3C, 160, 1),
            new Color(0x2F, 0x81, 0xD0, 32, 6),
            new Color(0x2B, 0x34, 0x45, 237, 0),
            new Color(0xD8, 0xDE, 0xE9, 253, 7),
            new Color(0xFF, 0xD8, 0x7A, 222, 11),
            new Color(0xFF, 0xA0, 0x94, 217, 9),
            List.of(
                    new Color(0xFE, 0x3B, 0x02, 196, 9),
                    new Color(0x0B, 0xA2, 0x0D, 28, 2),
                    new Color(0x72, 0x6E, 0xF4, 33, 12),
                    new Color(0xE0, 0x3F, 0xAF, 200, 13),
                    new Color(0xA3, 0x57, 0x28, 197, 3),
                    new Color(0x42, 0x95, 0xBB, 61, 6),
                    new Color(0xC6, 0x0C, 0xDE, 128, 5),
                    new Color(0x8B, 0x90, 0x4F, 31, 3),
                    new Color(0xFF, 0x10, 0x8B, 162, 1),
                    new Color(0x06, 0x7A, 0x44, 29, 2),
                    new Color(0x5E, 0x44, 0xFA, 27, 12),
                    new Color(0xC9, 0x64, 0x66, 168, 9))));

    /** For dark terminals; the picture is that of the default, its colours brighter. */
    public static final Theme DARK = new Theme(new Shades(
            new Color(0xA8, 0xA8, 0xA8, 248, 7),
            new Color(0x5F, 0xD7, 0x87, 78, 10),
            new Color(0xFF, 0xAF, 0x5F, 215, 11),
            new Color(0xFF, 0x87, 0x87, 210, 9),
            new Color(0x87, 0xAF, 0xFF, 111, 14),
            new Color(0x2B, 0x34, 0x45, 237, 0),
            new Color(0xD8, 0xDE, 0xE9, 253, 7),
            new Color(0xFF, 0xD8, 0x7A, 222, 11),
            new Color(0xFF, 0xA0, 0x94, 217, 9),
            List.of(
                    new Color(0x00, 0xFF, 0x00, 46, 10),
                    new Color(0xFF, 0x5F, 0xD7, 206, 13),
                    new Color(0x87, 0xAF, 0x00, 106, 2),
                    new Color(0xFF, 0xD7, 0xAF, 223, 11),
                    new Color(0xFF, 0xD7, 0x5F, 221, 11),
                    new Color(0x5F, 0xD7, 0xFF, 81, 14),
                    new Color(0x5F, 0xAF, 0x87, 72, 6),
                    new Color(0xD7, 0x87, 0xAF, 175, 5),
                    new Color(0x87, 0xAF, 0xFF, 111, 12),
                    new Color(0xFF, 0x87, 0x5F, 209, 9),
                    new Color(0x00, 0xFF, 0xD7, 50, 14),
                    new Color(0x5F, 0xFF, 0x87, 84, 10))));

    /** For light terminals; the picture is that of the default, its colours darker and its status row light. */
    public static final Theme LIGHT = new Theme(new Shades(
            new Color(0x62, 0x62, 0x62, 241, 8),
            new Color(0x00, 0x5F, 0x00, 22, 2),
            new Color(0x87, 0x5F, 0x00, 94, 3),
            new Color(0xAF, 0x00, 0x00, 124, 1),
            new Color(0x00, 0x5F, 0xAF, 25, 4),
            new Color(0xDA, 0xDA, 0xDA, 253, 7),
            new Color(0x1C, 0x1C, 0x1C, 234, 0),
            new Color(0x00, 0x00, 0x87, 18, 4),
            new Color(0x87, 0x00, 0x00, 88, 1),
            List.of(
                    new Color(0xAF, 0x00, 0x5F, 125, 5),
                    new Color(0x00, 0x00, 0xFF, 21, 4),
                    new Color(0x00, 0x5F, 0xAF, 25, 6),
                    new Color(0x00, 0x5F, 0x5F, 23, 6),
                    new Color(0x87, 0x00, 0xD7, 92, 5),
                    new Color(0x00, 0x00, 0xAF, 19, 4),
                    new Color(0x5F, 0x5F, 0xD7, 62, 4),
                    new Color(0x87, 0x00, 0x00, 88, 1),
                    new Color(0x5F, 0x00, 0x5F, 53, 5),
                    new Color(0xAF, 0x00, 0xAF, 127, 5),
                    new Color(0x87, 0x5F, 0x00, 94, 3),
                    new Color(0x00, 0x5F, 0x87, 24, 6))));

    /**
     * Backgrounds darker than this are better with light text, others with dark text: both have the same contrast here
     * (relative luminance, WCAG 2.2).
     */
    private static final double MIDDLE = 0.179;

    private final Shades shades;

    private Theme(Shades shades) {
        this.shades = shades;
    }

    /** The colours of a theme, and the background of the status row. */
    private record Shades(
            Color quiet,
            Color good,
            Color warning,
            Color problem,
            Color link,
            Color slate,
            Color slateText,
            Color slateStrong,
            Color slateProblem,
            List<Color> nicks) {}

    /** The theme for a background that is so bright, from 0 to 1 (relative luminance, WCAG 2.2). */
    public static Theme on(double luminance) {
        return luminance < MIDDLE ? DARK : LIGHT;
    }

    /**
     * A colour, for three kinds of terminals.
     *
     * @param red 0 to 255, as green and blue
     * @param indexed the nearest of xterm's 256, one whose shade users do not change: 16 to 255
     * @param ansi the nearest of the sixteen, 0 to 15, whose shade is the user's
     */
    public record Color(int red, int green, int blue, int indexed, int ansi) {}

    /**
     * How to draw something.
     *
     * @param foreground null for the terminal's own
     * @param background null for the terminal's own
     * @param emphasis a sum of those of {@link Look} and {@link #DIM}
     */
    public record Ink(@Nullable Color foreground, @Nullable Color background, int emphasis) {}

    /** How many colours there are for nicks. */
    public int hues() {
        return shades.nicks.size();
    }

    /** The ink where there are 256 colours or more. */
    public Ink ink(Look look) {
        Ink ink = ink(look.tone(), look.hue());
        return new Ink(ink.foreground(), ink.background(), ink.emphasis() | look.emphasis());
    }

    /** The ink where there are 16 colours, whose shades nobody knows, or none: attributes carry what backgrounds did. */
    public Ink plainInk(Look look) {
        Ink ink = plainInk(look.tone(), look.hue());
        return new Ink(ink.foreground(), ink.background(), ink.emphasis() | look.emphasis());
    }

    private Ink ink(Tone tone, int hue) {
        return switch (tone) {
            case TEXT, INPUT -> new Ink(null, null, 0);
            case QUIET, HINT -> new Ink(shades.quiet, null, 0);
            case NICK -> new Ink(shades.nicks.get(Math.floorMod(hue, hues())), null, Look.BOLD);
            case OWN_NICK, MENTION, PROMPT, KEY -> new Ink(null, null, Look.BOLD);
            case LINK -> new Ink(shades.link, null, Look.UNDERLINE);
            case CODE, CODE_BLOCK -> new Ink(shades.link, null, 0);
            case GOOD -> new Ink(shades.good, null, 0);
            case WARNING -> new Ink(shades.warning, null, Look.BOLD);
            case PROBLEM -> new Ink(shades.problem, null, Look.BOLD);
            case STATUS, OVERLAY -> new Ink(shades.slateText, shades.slate, 0);
            case STATUS_STRONG, OVERLAY_TITLE -> new Ink(shades.slateStrong, shades.slate, Look.BOLD);
            case STATUS_PROBLEM -> new Ink(shades.slateProblem, shades.slate, Look.BOLD);
        };
    }

    private Ink plainInk(Tone tone, int hue) {
        Ink ink = ink(tone, hue);
        return switch (tone) {
            case QUIET, HINT -> new Ink(null, null, DIM);
            case STATUS -> new Ink(null, null, Look.REVERSE);
            case STATUS_STRONG, STATUS_PROBLEM -> new Ink(null, null, Look.REVERSE | Look.BOLD);
            case OVERLAY -> new Ink(null, null, 0);
            case OVERLAY_TITLE -> new Ink(null, null, Look.BOLD | Look.UNDERLINE);
            default -> new Ink(ink.foreground(), null, ink.emphasis());
        };
    }
}
