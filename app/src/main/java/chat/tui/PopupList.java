package chat.tui;

import chat.client.Popup;
import chat.client.Popup.Candidate;
import chat.client.State;
import chat.text.Span;
import chat.text.Tone;
import chat.text.Width;
import java.util.ArrayList;
import java.util.List;

/** What can be chosen for the draft, over the last rows of the pane: the likeliest on top. */
final class PopupList {
    /** The cells between a name and what is said about it. */
    private static final int GAP = 2;

    private PopupList() {}

    /** At most so many rows, those around the chosen one. */
    static List<List<Span>> rows(State state, Popup popup, int most) {
        if (popup instanceof Popup.Suggestions suggestions) {
            return rows(suggestions.list(), suggestions.at(), state.viewport().columns(), most);
        }
        if (popup instanceof Popup.Choice choice) {
            return rows(numbered(choice), choice.at(), state.viewport().columns(), most);
        }
        if (popup instanceof Popup.Pasted
                || popup instanceof Popup.Selection
                || popup instanceof Popup.Composing
                || popup instanceof Popup.Meta) {
            return List.of();
        }
        throw new AssertionError("a popup without a case: " + popup.getClass());
    }

    /** While nothing is typed, the digit that takes each stands before it. */
    private static List<Candidate> numbered(Popup.Choice choice) {
        List<Candidate> list = new ArrayList<>();
        for (Candidate one : choice.list()) {
            String number = choice.typed().isEmpty() && list.size() < 9 ? list.size() + 1 + " " : "";
            list.add(new Candidate(one.text(), number + one.name(), one.detail()));
        }
        return list;
    }

    private static List<List<Span>> rows(List<Candidate> list, int at, int columns, int most) {
        int shown = Math.min(most, list.size());
        int first = Math.max(0, Math.min(at - shown + 1, list.size() - shown));
        int widest = list.stream().mapToInt(one -> Width.of(one.name())).max().orElse(0);
        List<List<Span>> rows = new ArrayList<>();
        for (int i = first; i < first + shown; i++) {
            Candidate one = list.get(i);
            String detail =
                    one.detail().isEmpty() ? "" : " ".repeat(GAP + widest - Width.of(one.name())) + one.detail();
            String text = (i == at ? " › " : "   ") + one.name() + detail;
            rows.add(List.of(
                    Span.of(Width.pad(Width.fit(text, columns), columns), i == at ? Tone.STATUS_STRONG : Tone.STATUS)));
        }
        return rows;
    }
}
