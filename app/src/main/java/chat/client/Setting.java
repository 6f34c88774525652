package chat.client;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something the user may choose: one row for each. The first of its values is the usual one. */
public enum Setting {
    ARROWS("what Up and Down do: scroll the history, or recall what you typed", "scroll", "recall"),
    NOTIFY(
            "what you are told of while you look elsewhere: what is meant for you, all that is said, or nothing",
            "mine",
            "all",
            "none"),
    BELL("whether the terminal rings when you are told of something", "on", "off"),
    TITLE("whether the window's title counts what you have not read", "on", "off"),
    BROWSER("whether o opens a link of a chosen message: where there is a desktop, or never", "desktop", "never"),
    TYPING("whether others see that you are typing", "on", "off"),
    JOINS(
            "how comings and goings are told: several of them together, each by itself, or not at all",
            "together",
            "each",
            "none"),
    TIMES("whether the time stands before what was said", "on", "off"),
    PEOPLE("whether those who are here stand at the edge of a wide screen, which F8 changes for now", "off", "on"),
    COLORS("whether each name has a colour of its own", "on", "off"),
    THEME("colours for a dark or a light terminal, or whichever it says it is", "auto", "dark", "light");

    private final String help;
    private final List<String> values;

    Setting(String help, String... values) {
        this.help = help;
        this.values = List.of(values);
    }

    /** As it is typed and as it stands in the file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is about, in a sentence without its end. */
    public String help() {
        return help;
    }

    /** What it may be. */
    public List<String> choices() {
        return values;
    }

    /** What it is as long as nobody chooses. */
    public String usual() {
        return values.get(0);
    }

    /** Whether it makes a difference where there is no screen. */
    boolean isOfLines() {
        return this == JOINS || this == TIMES;
    }

    /** Whether it is just on or off. */
    public boolean isSwitch() {
        return values.contains("off");
    }

    /** The one with this key. */
    public static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
