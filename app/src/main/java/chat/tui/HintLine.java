package chat.tui;

import chat.client.About;
import chat.client.Layout;
import chat.client.Link;
import chat.client.Page;
import chat.client.Popup;
import chat.client.Setting;
import chat.client.State;
import chat.text.Span;
import chat.text.Tone;
import chat.text.Width;
import java.util.ArrayList;
import java.util.List;

/** The last row: the keys that matter now, or one question. */
final class HintLine {
    private record Hint(String key, String does) {}

    private static final List<Hint> USUAL = List.of(
            new Hint("Enter", "send"),
            new Hint("↑↓", "scroll"),
            new Hint("F1", "help"),
            new Hint("Ctrl-Q", "quit"),
            new Hint("Ctrl-J", "new line"),
            new Hint("Ctrl-P", "last line"));

    private static final List<Hint> SCROLLED = List.of(
            new Hint("Esc", "back to now"),
            new Hint("↑↓", "scroll"),
            new Hint("PgUp PgDn", "page"),
            new Hint("F1", "help"),
            new Hint("Ctrl-Q", "quit"));

    private static final List<Hint> SEARCHING = List.of(
            new Hint("↑↓", "older, newer"),
            new Hint("Enter", "stay there"),
            new Hint("Esc", "back to where you were"),
            new Hint("Ctrl-Q", "quit"));

    private static final List<Hint> CHOOSING = List.of(
            new Hint("↑↓", "choose"),
            new Hint("Enter", "go there"),
            new Hint("Esc", "stay"),
            new Hint("Ctrl-Q", "quit"));

    private static final List<Hint> SELECTING = List.of(
            new Hint("↑↓", "choose"),
            new Hint("c", "copy"),
            new Hint("r", "answer"),
            new Hint("Esc", "done"),
            new Hint("+", "react"),
            new Hint("o", "link"),
            new Hint("Enter", "details"),
            new Hint("e", "correct"));

    private static final List<Hint> REACTING = List.of(
            new Hint("1…8", "take one"),
            new Hint("↑↓ Enter", "take it"),
            new Hint("a…z", "search, or any words"),
            new Hint("Esc", "back"));

    private static final List<Hint> PICKING =
            List.of(new Hint("↑↓ Enter", "open it"), new Hint("1…9", "that one"), new Hint("Esc", "back"));

    private static final Hint ALONE = new Hint("Esc", "no answer");

    private static final List<Hint> CORRECTING =
            List.of(new Hint("Enter", "say it corrected"), new Hint("Esc", "leave it as it is"));

    private static final List<Hint> COMPLETING = List.of(
            new Hint("Tab", "next"),
            new Hint("Shift-Tab", "back"),
            new Hint("Enter", "take it"),
            new Hint("Esc", "as it was"),
            new Hint("Ctrl-Q", "quit"));

    private static final List<Hint> SEVERAL = List.of(
            new Hint("Alt-1…9", "room"),
            new Hint("Alt-A", "news"),
            new Hint("F1", "help"),
            new Hint("↑↓", "scroll"),
            new Hint("Ctrl-Q", "quit"));

    /** What the arrows do where they do not scroll. */
    private static final Hint RECALL = new Hint("↑↓", "last line");

    private static final List<Hint> LOCKED = List.of(
            new Hint("Enter", "give the password"),
            new Hint("Ctrl-U", "clear it"),
            new Hint("↑↓", "scroll"),
            new Hint("Ctrl-Q", "quit"));

    private HintLine() {}

    static List<Span> row(State state, Layout layout) {
        int columns = state.viewport().columns();
        String note = state.writing().note();
        if (!note.isEmpty()) {
            return List.of(Span.of(Width.fit(" " + note, columns), Tone.WARNING));
        }
        List<Span> row = new ArrayList<>();
        int walk = state.room().unread().walk();
        if (walk > 0) {
            return walk(layout.news(Page.of(state)), walk, columns);
        }
        int used = 0;
        for (Hint hint : hints(state)) {
            int width = 3 + Width.of(hint.key()) + Width.of(hint.does());
            if (used + width > columns) {
                break;
            }
            row.add(Span.of((used == 0 ? " " : "  ") + hint.key(), Tone.KEY));
            row.add(Span.of(" " + hint.does(), Tone.HINT));
            used += width;
        }
        return row;
    }

    /** What is new, and how one gets there. */
    private static List<Span> walk(String news, int walk, int columns) {
        String whole = walk == 1 ? " Space goes there" : " Space goes on";
        String key = Width.of(news + whole) + 3 > columns ? " Space" : whole;
        String told = Width.fit(" " + news + "  ", Math.max(0, columns - Width.of(key)));
        return List.of(Span.of(told, Tone.WARNING), Span.of(Width.fit(key, columns), Tone.KEY));
    }

    private static List<Hint> hints(State state) {
        if (state.link().phase() == Link.Phase.LOCKED) {
            return LOCKED;
        }
        if (state.viewport().search() != null) {
            return state.viewport().search().stays() ? SCROLLED : SEARCHING;
        }
        if (state.viewport().chooser() != null) {
            return CHOOSING;
        }
        Popup popup = state.writing().popup();
        if (popup != null && !(popup instanceof Popup.Meta)) {
            return over(popup);
        }
        About about = state.writing().about();
        if (about.isAny()) {
            return about.corrects() ? CORRECTING : List.of(ALONE, new Hint("Enter", "answer " + about.quote()));
        }
        List<Hint> usual = state.rooms().areSeveral() ? SEVERAL : USUAL;
        List<Hint> now = state.viewport().follows() ? usual : SCROLLED;
        return state.me().settings().get(Setting.ARROWS).equals("recall") ? recalling(now) : now;
    }

    private static List<Hint> over(Popup popup) {
        if (popup instanceof Popup.Selection) {
            return SELECTING;
        }
        if (popup instanceof Popup.Choice choice) {
            return choice.use() == Popup.Choice.Use.LINK ? PICKING : REACTING;
        }
        if (popup instanceof Popup.Pasted pasted) {
            return asking(pasted);
        }
        if (popup instanceof Popup.Composing) {
            return List.of();
        }
        if (popup instanceof Popup.Suggestions) {
            return COMPLETING;
        }
        throw new AssertionError("a popup without a case: " + popup.getClass());
    }

    private static List<Hint> recalling(List<Hint> hints) {
        return hints.stream()
                .filter(hint -> !hint.key().equals("Ctrl-P"))
                .map(hint -> hint.key().equals(RECALL.key()) ? RECALL : hint)
                .toList();
    }

    private static List<Hint> asking(Popup.Pasted pasted) {
        int messages = pasted.messages();
        String as = messages == 1 ? " as one" : messages == pasted.lines() ? "" : " as " + messages;
        return List.of(
                new Hint("Enter", "send " + pasted.lines() + " lines" + as),
                new Hint("c", "as code"),
                new Hint("e", "edit"));
    }
}
