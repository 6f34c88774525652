package chat.client;

import chat.text.Span;
import chat.text.Tone;
import chat.text.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a screen. Where it begins in the middle of what somebody says, who that is stands in the gutter,
 * which is empty there. Pure.
 */
public final class Naming {
    private final Layout layout;

    public Naming(Layout layout) {
        this.layout = layout;
    }

    /**
     * The rows of an entry from one of them on, at the top of a screen. Where the first of them goes on with what somebody
     * says, who that is stands in its gutter, if that has room.
     */
    public List<List<Span>> rows(Page page, long number, int from) {
        List<List<Span>> all = layout.rows(page, number);
        if (from >= all.size()) {
            return List.of();
        }
        List<List<Span>> rows = new ArrayList<>(all.subList(from, all.size()));
        Entry entry = page.history().get(number);
        boolean goesOn = from > 0 || Grouping.goesOn(page, number);
        if (goesOn && entry.isSaid() && !page.bare()) {
            rows.set(0, named(rows.get(0), entry, page, from == 0));
        }
        return rows;
    }

    private List<Span> named(List<Span> row, Entry entry, Page page, boolean begins) {
        boolean aligned = page.columns() >= Layout.ALIGNED;
        int cells = aligned ? Layout.time(page) + Layout.NICK : page.isTimed() ? Layout.TIME : 0;
        if (cells == 0 || row.isEmpty() || !row.get(0).text().startsWith(" ".repeat(cells))) {
            return row;
        }
        String time =
                aligned && page.isTimed() ? begins ? layout.clock(entry.time()) + " " : " ".repeat(Layout.TIME) : "";
        Span name = Layout.name(entry);
        String nick = Width.fit(name.text(), aligned ? Layout.NICK : Layout.TIME - 1);
        String blank = " ".repeat((aligned ? Layout.NICK : Layout.TIME) - Width.of(nick));
        List<Span> named = new ArrayList<>(
                aligned
                        ? List.of(Span.of(time + blank, Tone.QUIET), new Span(nick, name.look()))
                        : List.of(new Span(nick, name.look()), Span.of(blank)));
        Span first = row.get(0);
        named.add(new Span(first.text().substring(cells), first.look(), first.link()));
        named.addAll(row.subList(1, row.size()));
        return named;
    }
}
