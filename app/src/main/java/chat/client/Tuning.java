package chat.client;

import chat.client.Entry.Kind;
import chat.text.Span;
import chat.text.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the user may choose, shown and changed: {@code /set}, {@code /set NAME}, {@code /set NAME VALUE}. */
final class Tuning {
    private Tuning() {}

    static Step command(State state, String text) {
        String[] words = text.strip().split("\\s+", 2);
        if (words[0].isEmpty()) {
            return Step.of(Update.shown(state, Kind.CARD, all(state.me())));
        }
        Optional<Setting> found = Setting.of(words[0]);
        if (found.isEmpty()) {
            String names = String.join(
                    ", ", Stream.of(Setting.values()).map(Setting::key).toList());
            return Commands.problem(state, "There is no setting " + words[0] + "; there are " + names + ".");
        }
        Setting setting = found.get();
        if (words.length == 1) {
            return Commands.note(state, about(setting, state.me().settings()));
        }
        String value = words[1].strip().toLowerCase(Locale.ROOT);
        if (!setting.choices().contains(value)) {
            return Commands.problem(state, setting.key() + " can be " + either(setting) + ", and not " + value + ".");
        }
        State chosen = state.with(state.me().with(state.me().settings().with(setting, value)));
        return Commands.note(chosen, setting.key() + " is " + value + " now.").and(new Effect.Choose(setting, value));
    }

    /** What the file says, at the start; what was chosen meanwhile is in it. */
    static Step configured(State state, Event.Configured configured) {
        State chosen = state.with(state.me().with(configured.settings()));
        for (String problem : configured.problems()) {
            chosen = chosen.plus(Update.note(chosen, Kind.ERROR, problem));
        }
        return Step.of(chosen);
    }

    /** What may stand behind {@code /set} and these words, the last of them perhaps only begun. */
    static List<String> candidates(String begun) {
        String[] words = begun.stripLeading().split("\\s+", -1);
        if (words.length <= 1) {
            return begins(Stream.of(Setting.values()).map(Setting::key), words[0]);
        }
        return words.length > 2
                ? List.of()
                : Setting.of(words[0])
                        .map(setting -> begins(setting.choices().stream(), words[1]))
                        .orElse(List.of());
    }

    private static List<String> begins(Stream<String> names, String begun) {
        return names.filter(name -> name.startsWith(begun.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<List<Span>> all(Profile me) {
        Settings settings = me.settings();
        List<List<Span>> lines = new ArrayList<>();
        lines.add(List.of(Span.of("Settings; /set NAME VALUE changes one", Tone.OVERLAY_TITLE)));
        List<String> others = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (me.manner() != Profile.Manner.SCREEN && !setting.isOfLines()) {
                others.add(setting.key());
                continue;
            }
            lines.add(List.of(
                    Span.of(setting.key() + " " + settings.get(setting), Tone.KEY),
                    Span.of(" (" + String.join(", ", setting.choices()) + "): " + setting.help(), Tone.QUIET)));
        }
        if (!others.isEmpty()) {
            lines.add(List.of(Span.of("Only of use on a screen: " + String.join(", ", others))));
        }
        return lines;
    }

    private static String about(Setting setting, Settings settings) {
        return setting.key() + " is " + settings.get(setting) + ", and can be " + either(setting) + ": "
                + setting.help() + ".";
    }

    private static String either(Setting setting) {
        List<String> values = setting.choices();
        return String.join(", ", values.subList(0, values.size() - 1)) + " or " + values.get(values.size() - 1);
    }
}
