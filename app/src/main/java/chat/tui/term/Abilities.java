package chat.tui.term;

import chat.tui.Theme;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the terminal can do, as far as the environment tells. Pure.
 *
 * @param depth how many colours it shows
 * @param answers whether it may be asked what it is like: it answers, or leaves out what it does not know
 * @param links whether links may be told to it (OSC 8): it knows them, or leaves out what it does not know
 * @param notice how something is shown on the desktop, as far as the environment knows
 * @param passage what a sequence has to get through on its way to the terminal
 * @param ground the theme for its background, as far as the environment knows
 */
public record Abilities(Depth depth, boolean answers, boolean links, Notice notice, Passage passage, Theme ground) {
    /** What prints sequences that it does not know, or a part of them. */
    private static final Pattern SIMPLE = Pattern.compile("dumb|linux|cons25.*|vt\\d.*|eterm.*|sun.*|");

    /** Of the terminals that share the library VTE, the older ones stumble over links. */
    private static final int VTE_WITH_LINKS = 5001;

    /** What the environment says, in which the user's word on colours wins. */
    public static Abilities of(Map<String, String> environment, Depth.When colours) {
        boolean simple = SIMPLE.matcher(environment.getOrDefault("TERM", "")).matches();
        return new Abilities(
                Depth.of(environment, colours),
                !simple,
                !simple && hasLinks(environment),
                simple ? Notice.NONE : Notice.of(environment),
                Passage.of(environment),
                ground(environment.getOrDefault("COLORFGBG", "")));
    }

    /** The numbers of the colours of text and background, of sixteen, as rxvt, Konsole and others tell them. */
    private static Theme ground(String colours) {
        return switch (colours.substring(colours.lastIndexOf(';') + 1)) {
            case "0", "1", "2", "3", "4", "5", "6", "8" -> Theme.DARK;
            case "7", "15" -> Theme.LIGHT;
            default -> Theme.DEFAULT;
        };
    }

    private static boolean hasLinks(Map<String, String> environment) {
        boolean simple = SIMPLE.matcher(environment.getOrDefault("TERM", "")).matches();
        // GNU screen takes only short strings, and prints the rest of a longer one.
        boolean screen = environment.containsKey("STY") && !environment.containsKey("TMUX");
        boolean apple = environment.getOrDefault("TERM_PROGRAM", "").equals("Apple_Terminal");
        return !screen && !apple && number(environment.get("VTE_VERSION"), VTE_WITH_LINKS) >= VTE_WITH_LINKS;
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
