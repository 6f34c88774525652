package chat.client;

import chat.text.Span;
import chat.text.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the help says: made from the tables that the keys and commands themselves come from. */
final class Help {
    /** The cells for what a key does; the keys stand behind it. */
    private static final int DOES = 40;

    private Help() {}

    /** Its lines, from top to bottom. */
    static List<List<Span>> lines(List<Bindings.Binding> bindings, List<CommandTable.Command> commands) {
        List<List<Span>> lines = new ArrayList<>();
        Map<String, Map<String, List<String>>> groups = new LinkedHashMap<>();
        for (Bindings.Binding binding : bindings) {
            if (!binding.help().isEmpty()) {
                groups.computeIfAbsent(binding.group(), g -> new LinkedHashMap<>())
                        .computeIfAbsent(binding.help(), h -> new ArrayList<>())
                        .addAll(binding.keys().stream().map(Help::shown).toList());
            }
        }
        groups.forEach((group, keys) -> {
            lines.add(title(group));
            keys.forEach((help, names) -> lines.add(line(help, String.join(", ", names))));
            lines.add(List.of());
        });
        lines.add(title("Commands"));
        for (CommandTable.Command command : commands) {
            lines.add(line(command.help(), "/" + command.name() + " " + command.arguments()));
        }
        lines.add(line("send a line that begins with a slash", "//"));
        lines.add(line("as with Alt, where a terminal has none", "Esc, then the key"));
        lines.add(List.of());
        lines.add(title("Signs"));
        lines.add(line("your message waits, is under way", "… ↑"));
        lines.add(line("the host has it, or refused it", "✓ ✗"));
        lines.add(line("this person's line is not encrypted", Layout.IN_CLEAR));
        return lines;
    }

    /** Letters stand on keys as capitals. */
    private static String shown(String key) {
        int last = key.length() - 1;
        return key.startsWith("Alt-") && last == "Alt-".length()
                ? key.substring(0, last) + Character.toUpperCase(key.charAt(last))
                : key;
    }

    private static List<Span> title(String text) {
        return List.of(Span.of(" " + text, Tone.OVERLAY_TITLE));
    }

    private static List<Span> line(String does, String keys) {
        String padded = does + " ".repeat(Math.max(2, DOES - does.length()));
        return List.of(Span.of("   " + padded, Tone.OVERLAY), Span.of(keys.strip(), Tone.KEY));
    }
}
