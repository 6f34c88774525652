package chat.client;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who is in a room, as one sentence: {@code /who}. */
final class Present {
    private Present() {}

    static Step command(State state) {
        if (!state.link().isOpen()) {
            return Commands.problem(state, "Not connected: nobody can be seen.");
        }
        Roster roster = state.room().roster();
        boolean screen = state.me().manner() == Profile.Manner.SCREEN;
        String names = roster.all().stream()
                .map(member -> screen ? signed(member) : told(member))
                .collect(Collectors.joining(screen ? "  " : ", "));
        return Commands.note(state, (roster.size() == 1 ? "Just you: " : roster.size() + " here: ") + names);
    }

    /** With the signs that stand beside the names at the edge of the screen, too. */
    private static String signed(Member member) {
        return member.rank()
                + member.nick()
                + (member.away() ? " (away)" : "")
                + (member.verified() ? " ✓" : "")
                + (member.clear() ? " (not encrypted)" : "");
    }

    /** Nobody would hear signs. */
    private static String told(Member member) {
        List<String> more = new ArrayList<>();
        switch (member.rank()) {
            case "@" -> more.add("operator");
            case "+" -> more.add("may speak");
            default -> {
                // Nothing is to be told of everybody else.
            }
        }
        if (member.away()) {
            more.add("away");
        }
        if (member.verified()) {
            more.add("verified");
        }
        if (member.clear()) {
            more.add("not encrypted");
        }
        return member.nick() + (more.isEmpty() ? "" : " (" + String.join(", ", more) + ")");
    }
}
