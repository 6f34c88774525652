package chat.client;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was said last, told once more: who hears lines cannot look up. {@code /again [NUMBER]}. */
final class Again {
    /** Messages that are told unless a number is given. A count. */
    private static final int USUAL = 5;

    /** The most. A count. */
    private static final int MOST = 50;

    private Again() {}

    static Step command(State state, String text) {
        int number = text.isEmpty() ? USUAL : text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST) {
            return Commands.problem(state, "/again needs a number up to " + MOST + ", or nothing: /again 10");
        }
        Deque<String> lines = new ArrayDeque<>();
        History history = state.room().history();
        for (long n = history.last(); n >= history.first() && lines.size() < number; n--) {
            Entry entry = history.get(n);
            if (entry.isSaid()) {
                lines.addFirst(entry.kind() == Entry.Kind.ACTION ? acts(entry) : Ties.quote(entry));
            }
        }
        return Commands.note(state, lines.isEmpty() ? "Nothing has been said here yet." : String.join("\n", lines));
    }

    private static String acts(Entry entry) {
        return entry.nick() + " acts" + Ties.quote(entry).substring(entry.nick().length());
    }
}
