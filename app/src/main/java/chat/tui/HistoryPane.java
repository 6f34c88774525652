package chat.tui;

import chat.client.History;
import chat.client.Layout;
import chat.client.Naming;
import chat.client.Page;
import chat.client.Popup;
import chat.client.Scroll;
import chat.client.State;
import chat.client.Viewport.Anchor;
import chat.text.Look;
import chat.text.Span;
import chat.text.Tone;
import chat.text.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of the history that is on the screen. Looks only at the entries it shows. While it is scrolled back, the
 * newest rows stay in sight at its end.
 */
final class HistoryPane {
    private static final String NOW = "── now ";

    private final Layout layout;
    private final Naming naming;
    private final Scroll scroll;

    HistoryPane(Layout layout, Scroll scroll) {
        this.layout = layout;
        this.naming = new Naming(layout);
        this.scroll = scroll;
    }

    /** How many of so many rows are scrolled. */
    int scrolled(State state, int pane) {
        return scroll.scrolled(state, pane);
    }

    /** So many rows, filled from below while there is little to show. */
    List<List<Span>> rows(State state, int pane) {
        Page page = Page.of(state.shown());
        int most = scroll.scrolled(state, pane);
        List<List<Span>> shown = from(page, scroll.top(state, pane), most, chosen(state));
        while (shown.size() < most) {
            shown.add(0, List.of());
        }
        if (most < pane) {
            shown.add(line(page.columns()));
            shown.addAll(newest(page, pane - most - 1));
        }
        return shown;
    }

    private static long chosen(State state) {
        Popup popup = state.writing().popup();
        Popup.Selection one = popup == null ? null : popup.message();
        return one != null && one.room() == state.rooms().shown() ? one.entry() : 0;
    }

    /** @param chosen the entry that stands out; 0 for none */
    private List<List<Span>> from(Page page, Anchor top, int most, long chosen) {
        History history = page.history();
        List<List<Span>> rows = new ArrayList<>(most);
        for (long number = top.entry(); number <= history.last() && rows.size() < most; number++) {
            List<List<Span>> entry = rows.isEmpty()
                    ? naming.rows(page, number, number == top.entry() ? top.row() : 0)
                    : layout.rows(page, number);
            rows.addAll(
                    number == chosen ? entry.stream().map(HistoryPane::marked).toList() : entry);
        }
        return new ArrayList<>(rows.subList(0, Math.min(most, rows.size())));
    }

    private static List<Span> marked(List<Span> row) {
        return row.stream()
                .map(span -> new Span(span.text(), span.look().with(Look.REVERSE), span.link()))
                .toList();
    }

    private List<List<Span>> newest(Page page, int most) {
        History history = page.history();
        long number = history.last() + 1;
        int rows = 0;
        while (number > history.first() && rows < most) {
            rows += layout.height(page, --number);
        }
        return from(page, new Anchor(number, rows - most), most, 0);
    }

    private static List<Span> line(int columns) {
        String line = NOW + "─".repeat(Math.max(0, columns - Width.of(NOW)));
        return List.of(Span.of(Width.fit(line, columns), Tone.QUIET));
    }
}
