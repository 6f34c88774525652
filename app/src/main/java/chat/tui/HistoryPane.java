package chat.tui;

import chat.client.History;
import chat.client.Layout;
import chat.client.Page;
import chat.client.Scroll;
import chat.client.State;
import chat.client.Viewport.Anchor;
import chat.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The part of the history that is on the screen. Looks only at the entries it shows. */
final class HistoryPane {
    private final Layout layout;
    private final Scroll scroll;

    HistoryPane(Layout layout, Scroll scroll) {
        this.layout = layout;
        this.scroll = scroll;
    }

    /** So many rows, filled from below while there is little to show. */
    List<List<Span>> rows(State state, int pane) {
        Page page = Page.of(state.shown());
        History history = page.history();
        Anchor top = scroll.top(state, pane);
        List<List<Span>> rows = new ArrayList<>(pane);
        int skip = top.row();
        for (long number = top.entry(); number <= history.last() && rows.size() < pane; number++) {
            List<List<Span>> entry = layout.rows(page, number);
            rows.addAll(entry.subList(Math.min(skip, entry.size()), entry.size()));
            skip = 0;
        }
        List<List<Span>> shown = new ArrayList<>(rows.subList(0, Math.min(pane, rows.size())));
        while (shown.size() < pane) {
            shown.add(0, List.of());
        }
        return shown;
    }
}
