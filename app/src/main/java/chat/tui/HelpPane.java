package chat.tui;

import chat.client.State;
import chat.text.Span;
import chat.text.Tone;
import chat.text.Width;
import java.util.ArrayList;
import java.util.List;

/** The help, over everything else. */
final class HelpPane {
    private static final String CLOSE = " Esc closes the help   ↑↓ PgUp PgDn scroll it";

    private final List<List<Span>> lines;

    HelpPane(List<List<Span>> lines) {
        this.lines = List.copyOf(lines);
    }

    List<List<Span>> rows(State state) {
        int columns = state.viewport().columns();
        int height = state.viewport().rows();
        int shown = height > 1 ? height - 1 : height;
        int first = Math.max(0, Math.min(state.viewport().help(), lines.size() - shown));
        List<List<Span>> rows = new ArrayList<>();
        for (int i = first; i < first + shown; i++) {
            rows.add(i < lines.size() ? lines.get(i) : List.of());
        }
        if (height > 1) {
            rows.add(List.of(Span.of(Width.pad(Width.fit(CLOSE, columns), columns), Tone.STATUS)));
        }
        return rows;
    }
}
