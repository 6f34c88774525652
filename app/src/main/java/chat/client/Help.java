package chat.client;

import chat.text.Span;
import chat.text.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the help says: made from the tables that the keys and commands themselves come from. */
final class Help {
    /** The cells for the keys; longer ones push their text to the right. */
    private static final int KEYS = 28;

    private Help() {}

    /** Its lines, from top to bottom. */
    static List<List<Span>> lines(List<Typing.Binding> bindings, List<Commands.Command> commands) {
        List<List<Span>> lines = new ArrayList<>();
        lines.add(title("Keys"));
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (Typing.Binding binding : bindings) {
            if (!binding.help().isEmpty()) {
                keys.computeIfAbsent(binding.help(), h -> new ArrayList<>()).addAll(binding.keys());
            }
        }
        keys.forEach((help, names) -> lines.add(line(String.join(" ", names), help)));
        lines.add(List.of());
        lines.add(title("Commands"));
        for (Commands.Command command : commands) {
            lines.add(line("/" + command.name() + " " + command.arguments(), command.help()));
        }
        lines.add(line("//", "send a line that begins with a slash"));
        return lines;
    }

    private static List<Span> title(String text) {
        return List.of(Span.of(" " + text, Tone.OVERLAY_TITLE));
    }

    private static List<Span> line(String keys, String help) {
        String padded = keys + " ".repeat(Math.max(2, KEYS - keys.length()));
        return List.of(Span.of("  " + padded, Tone.KEY), Span.of(help, Tone.OVERLAY));
    }
}
