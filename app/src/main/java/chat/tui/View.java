package chat.tui;

import chat.client.Chooser;
import chat.client.Layout;
import chat.client.Plan;
import chat.client.Popup;
import chat.client.Scroll;
import chat.client.Setting;
import chat.client.State;
import chat.text.Span;
import chat.text.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole screen from the whole state. Pure.
 *
 * <pre>
 *   14:02        ana   what was said             the pane
 *   14:03        bob   …
 *   [1 #lobby]  2 #dev +3                        rooms, when there are several
 *    #lobby · 2 people               ↓25         status
 *   ana › the draft_                             input
 *    Enter send   ↑↓ scroll   F1 help            hints
 * </pre>
 */
public final class View {
    /** Conversations to choose from that are shown at once. A count. */
    private static final int CHOICES = 9;

    private final Layout layout;
    private final HistoryPane history;
    private final HelpPane help;

    /**
     * @param layout how entries become rows
     * @param help the lines of the help
     */
    public View(Layout layout, List<List<Span>> help) {
        this.layout = layout;
        this.history = new HistoryPane(layout, new Scroll(layout));
        this.help = new HelpPane(help);
    }

    /** Draws a state. */
    public Frame render(State state) {
        Frame frame = picture(state);
        return state.me().settings().isOn(Setting.COLORS) ? frame : frame.withPlainNames();
    }

    private Frame picture(State state) {
        int columns = state.viewport().columns();
        if (state.viewport().showsHelp()) {
            return new Frame(columns, fitted(help.rows(state), columns), 0, -1, 0);
        }
        Plan plan = Plan.of(state);
        if (state.viewport().bare()) {
            List<List<Span>> all = history.rows(state, plan.pane());
            return new Frame(columns, fitted(all, columns), history.scrolled(state, plan.pane()), -1, 0);
        }
        List<List<Span>> rows = new ArrayList<>(history.rows(state, plan.pane()));
        if (Plan.showsPeople(state)) {
            rows = PeoplePane.beside(state, rows);
        }
        Chooser chooser = state.viewport().chooser();
        if (chooser != null) {
            over(rows, ChooserList.rows(state, chooser, Math.min(CHOICES, plan.pane())));
        }
        Popup popup = state.writing().popup();
        if (popup != null) {
            over(rows, PopupList.rows(state, popup, Math.min(CHOICES, plan.pane())));
        }
        if (plan.rooms() > 0) {
            rows.add(RoomsLine.row(state));
        }
        if (plan.status() > 0) {
            rows.add(StatusLine.row(state));
        }
        InputLine input = InputLine.of(state, plan.input());
        int cursorRow = rows.size() + input.cursorRow();
        rows.addAll(input.rows());
        if (plan.hint() > 0) {
            rows.add(HintLine.row(state, layout));
        }
        return new Frame(
                columns,
                fitted(rows, columns),
                history.scrolled(state, plan.pane()),
                Plan.paneColumns(state),
                input.cursorColumn(),
                cursorRow);
    }

    /** What is over the last rows hides them, and moves nothing. */
    private static void over(List<List<Span>> rows, List<List<Span>> over) {
        int first = rows.size() - over.size();
        for (int i = 0; i < over.size(); i++) {
            rows.set(first + i, over.get(i));
        }
    }

    /** On a screen that is too narrow for what it shows, rows end at its edge. */
    private static List<List<Span>> fitted(List<List<Span>> rows, int columns) {
        rows.replaceAll(row -> Width.of(Span.plain(row)) <= columns ? row : fitted(row, columns, new ArrayList<>()));
        return rows;
    }

    private static List<Span> fitted(List<Span> row, int columns, List<Span> fitted) {
        int left = columns;
        for (Span span : row) {
            String text = Width.fit(span.text(), left);
            fitted.add(new Span(text, span.look(), span.link()));
            left -= Width.of(text);
        }
        return fitted;
    }
}
