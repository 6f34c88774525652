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
     */
    public static final Theme DEFAULT = new Theme();

    private static final Color QUIET = new Color(0x76, 0x76, 0x76, 243, 8);
    private static final Color GOOD = new Color(0x1A, 0x8F, 0x4B, 29, 2);
    private static final Color WARNING = new Color(0xB0, 0x72, 0x00, 136, 3);
    private static final Color PROBLEM = new Color(0xE0, 0x3C, 0x3C, 160, 1);
    private static final Color LINK = new Color(0x2F, 0x81, 0xD0, 32, 6);
    private static final Color SLATE = new Color(0x2B, 0x34, 0x45, 237, 0);
    private static final Color SLATE_TEXT = new Color(0xD8, 0xDE, 0xE9, 253, 7);
    private static final Color SLATE_STRONG = new Color(0xFF, 0xD8, 0x7A, 222, 11);
    private static final Color SLATE_PROBLEM = new Color(0xFF, 0xA0, 0x94, 217, 9);

    /**
     * Twelve colours for nicks. Each has a contrast of at least 3 to 1 (WCAG 2.2, 1.4.11) to black and to white, so
     * it can be read on either; the least difference between two, as people with protanopia or deuteranopia see them
     * (Machado, Oliveira and Fernandes 2009), is checked by the test.
     */
    private static final List<Color> NICKS = List.of(
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
            new Color(0xC9, 0x64, 0x66, 168, 9));

    private Theme() {}

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
        return NICKS.size();
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

    private static Ink ink(Tone tone, int hue) {
        return switch (tone) {
            case TEXT, INPUT -> new Ink(null, null, 0);
            case QUIET, HINT -> new Ink(QUIET, null, 0);
            case NICK -> new Ink(NICKS.get(Math.floorMod(hue, NICKS.size())), null, Look.BOLD);
            case OWN_NICK, MENTION, PROMPT, KEY -> new Ink(null, null, Look.BOLD);
            case LINK -> new Ink(LINK, null, Look.UNDERLINE);
            case CODE, CODE_BLOCK -> new Ink(LINK, null, 0);
            case GOOD -> new Ink(GOOD, null, 0);
            case WARNING -> new Ink(WARNING, null, Look.BOLD);
            case PROBLEM -> new Ink(PROBLEM, null, Look.BOLD);
            case STATUS, OVERLAY -> new Ink(SLATE_TEXT, SLATE, 0);
            case STATUS_STRONG, OVERLAY_TITLE -> new Ink(SLATE_STRONG, SLATE, Look.BOLD);
            case STATUS_PROBLEM -> new Ink(SLATE_PROBLEM, SLATE, Look.BOLD);
        };
    }

    private static Ink plainInk(Tone tone, int hue) {
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
