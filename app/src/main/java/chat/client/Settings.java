package chat.client;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the user has chosen.
 *
 * @param chosen by those that are not as usual; each value is one of {@link Setting#choices}
 */
public record Settings(Map<Setting, String> chosen) {
    /** Nobody has chosen anything. */
    public static final Settings USUAL = new Settings(Map.of());

    public Settings {
        chosen = Map.copyOf(chosen);
    }

    /** What a setting is. */
    public String get(Setting setting) {
        return chosen.getOrDefault(setting, setting.usual());
    }

    /** Whether something is on that is just on or off. */
    public boolean isOn(Setting setting) {
        return get(setting).equals("on");
    }

    /** The same with one choice more. */
    public Settings with(Setting setting, String value) {
        if (!setting.choices().contains(value)) {
            throw new IllegalArgumentException(setting.key() + " is never " + value);
        }
        Map<Setting, String> more = new EnumMap<>(Setting.class);
        more.putAll(chosen);
        more.put(setting, value);
        return new Settings(more);
    }
}
