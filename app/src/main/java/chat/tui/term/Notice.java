package chat.tui.term;

import chat.text.Printable;
import java.util.Locale;
import java.util.Map;

/** How a terminal is told to show something on the desktop, also where it runs on another machine. */
enum Notice {
    /** It cannot. */
    NONE,
    /** iTerm2's, which most understand: one text. */
    OSC_9,
    /** kitty's: title and text apart, under a name so that a new one takes the place of the old. */
    OSC_99,
    /** urxvt's, which VTE, foot and others have taken over: title and text. */
    OSC_777;

    /** What desktops show of a title, in code points. */
    private static final int MAX_TITLE = 64;

    /** What desktops show of a text, in code points; kitty takes 2048 bytes in one piece. */
    private static final int MAX_TEXT = 240;

    /** Parts of what terminals say of themselves (XTVERSION), or of the environment they make. */
    private static final Map<String, Notice> KNOWN = Map.of(
            "kitty", OSC_99,
            "iterm", OSC_9,
            "wezterm", OSC_9,
            "ghostty", OSC_9,
            "foot", OSC_777,
            "vte", OSC_777,
            "rxvt", OSC_777,
            "contour", OSC_777,
            "mintty", OSC_777,
            "konsole", OSC_777);

    /** What a terminal understands that calls itself so; the other if it is not known. */
    static Notice of(String name, Notice otherwise) {
        String low = name.toLowerCase(Locale.ROOT);
        return KNOWN.entrySet().stream()
                .filter(known -> low.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    /** What a terminal in this environment understands, if it does not print what it does not. */
    static Notice of(Map<String, String> environment) {
        if (environment.containsKey("KITTY_WINDOW_ID")) {
            return OSC_99;
        }
        if (environment.containsKey("VTE_VERSION") || environment.containsKey("KONSOLE_VERSION")) {
            return OSC_777;
        }
        String names = environment.getOrDefault("TERM_PROGRAM", "") + " " + environment.getOrDefault("LC_TERMINAL", "")
                + " " + environment.getOrDefault("TERM", "");
        return of(names, OSC_9);
    }

    /**
     * The sequence, ended by BEL. What it may not have in it is left out or cut off.
     *
     * @param title who or where
     * @param text what
     */
    String sequence(String title, String text) {
        String shortTitle = cut(title, MAX_TITLE);
        String shortText = cut(text, MAX_TEXT);
        return switch (this) {
            case NONE -> "";
            // A number in front would be a command of ConEmu's.
            case OSC_9 -> "\033]9;" + (shortTitle + ": " + shortText).replaceFirst("^(\\d+;)", " $1") + "\007";
            case OSC_99 ->
                "\033]99;i=chat:d=0;" + shortTitle + "\007" + "\033]99;i=chat:d=1:p=body;" + shortText + "\007";
            case OSC_777 ->
                "\033]777;notify;" + shortTitle.replace(';', ',') + ";" + shortText.replace(';', ',') + "\007";
        };
    }

    private static String cut(String text, int most) {
        String clean = Printable.clean(text);
        int length = clean.codePointCount(0, clean.length());
        return length <= most ? clean : clean.substring(0, clean.offsetByCodePoints(0, most - 1)) + "…";
    }
}
