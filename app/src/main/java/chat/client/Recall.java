package chat.client;

import chat.text.Editor;
import java.util.ArrayList;
import java.util.List;

/**
 * What was typed before, to bring it back: all of it, or what begins as the draft does before the cursor.
 *
 * @param lines oldest first, at most {@link #LIMIT}
 * @param at the one that is shown; {@code lines.size()} while none is
 * @param draft what stood in the line before the first was shown
 * @param begin what they have to begin with
 */
public record Recall(List<String> lines, int at, String draft, String begin) {
    /** Lines remembered. A count. */
    static final int LIMIT = 200;

    static final Recall EMPTY = new Recall(List.of(), 0, "", "");

    public Recall {
        lines = List.copyOf(lines);
    }

    /** One line more, unless it is the same as the one before. */
    Recall plus(String line) {
        List<String> more = new ArrayList<>(lines);
        if (more.isEmpty() || !more.get(more.size() - 1).equals(line)) {
            more.add(line);
        }
        if (more.size() > LIMIT) {
            more.remove(0);
        }
        return new Recall(more, more.size(), "", "");
    }

    /** The same for a line that was changed since: what stands in it now is the draft, as if nothing had been shown. */
    Recall from(Editor now) {
        boolean same = at < lines.size() && now.text().equals(shown());
        return same
                ? this
                : new Recall(lines, lines.size(), now.text(), now.text().substring(0, now.cursor()));
    }

    /** Goes to an older line; stays where there is none. */
    Recall older() {
        for (int i = at - 1; i >= 0; i--) {
            if (isMeant(i)) {
                return new Recall(lines, i, draft, begin);
            }
        }
        return this;
    }

    /** Goes to a newer line, and behind the newest to the draft. */
    Recall newer() {
        for (int i = at + 1; i < lines.size(); i++) {
            if (isMeant(i)) {
                return new Recall(lines, i, draft, begin);
            }
        }
        return new Recall(lines, lines.size(), draft, begin);
    }

    private boolean isMeant(int line) {
        return lines.get(line).startsWith(begin) && !lines.get(line).equals(shown());
    }

    /** What this place stands for. */
    String shown() {
        return at < lines.size() ? lines.get(at) : draft;
    }
}
