package chat.text;

/**
 * How a piece of text shall look, in words of meaning and not of colour.
 *
 * @param tone what it is for
 * @param hue for {@link Tone#NICK} which of the colours for nicks, any number from 0 (a theme takes it modulo its
 *     palette); else 0
 * @param emphasis a sum of {@link #BOLD}, {@link #ITALIC}, {@link #UNDERLINE}, {@link #STRIKE} and {@link #REVERSE}
 */
public record Look(Tone tone, int hue, int emphasis) {
    public static final int BOLD = 1;
    public static final int ITALIC = 2;
    public static final int UNDERLINE = 4;
    public static final int STRIKE = 8;
    public static final int REVERSE = 16;

    /** Plain text. */
    public static final Look TEXT = of(Tone.TEXT);

    public static final Look QUIET = of(Tone.QUIET);

    public static Look of(Tone tone) {
        return new Look(tone, 0, 0);
    }

    public static Look nick(int hue) {
        return new Look(Tone.NICK, hue, 0);
    }

    /** The same with more emphasis. */
    public Look with(int more) {
        return new Look(tone, hue, emphasis | more);
    }
}
