package chat.tui.term;

import java.util.Locale;
import java.util.Map;

/** How many colours a terminal shows. */
public enum Depth {
    /** None: attributes only. */
    NONE,
    /** The eight of ANSI and their bright forms, whose shades belong to the user. */
    ANSI16,
    /** The colour cube and greys of xterm. */
    INDEXED256,
    /** Any. */
    TRUE;

    /** What the user says about colours. */
    public enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    /**
     * The colours to use. A word of the user at the start wins over the environment, in which {@code NO_COLOR}
     * (no-color.org) wins over what the terminal says of itself.
     */
    public static Depth of(Map<String, String> environment, When when) {
        if (when == When.NEVER) {
            return NONE;
        }
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return plain && when == When.AUTO ? NONE : ofTerminal(environment);
    }

    private static Depth ofTerminal(Map<String, String> environment) {
        String colours = environment.getOrDefault("COLORTERM", "").toLowerCase(Locale.ROOT);
        if (colours.contains("truecolor") || colours.contains("24bit")) {
            return TRUE;
        }
        return environment.getOrDefault("TERM", "").contains("256color") ? INDEXED256 : ANSI16;
    }
}
