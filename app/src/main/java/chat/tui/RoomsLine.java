package chat.tui;

import chat.client.Below;
import chat.client.Room;
import chat.client.Rooms;
import chat.client.State;
import chat.text.Span;
import chat.text.Tone;
import chat.text.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * One row with the names of all conversations, the one on the screen in brackets. Where there is no room for that, what
 * speaks to me has only its sign; what still does not fit is left out at both ends, so that this one can be seen.
 *
 * <pre>
 *   [1 #lobby] 2 #dev +3  3 bob +2 (2 @you)
 *   [1 #lobby] 2 #dev +3  3 bob +2@
 * </pre>
 */
final class RoomsLine {
    private static final String MORE = "…";

    private final Rooms rooms;
    private final boolean brief;

    private RoomsLine(Rooms rooms, boolean brief) {
        this.rooms = rooms;
        this.brief = brief;
    }

    static List<Span> row(State state) {
        int columns = state.viewport().columns();
        RoomsLine whole = new RoomsLine(state.rooms(), false);
        return (whole.width() < columns ? whole : new RoomsLine(state.rooms(), true)).row(columns);
    }

    private int width() {
        int width = 0;
        for (int place = 0; place < rooms.all().size(); place++) {
            width += width(place);
        }
        return width;
    }

    private List<Span> row(int columns) {
        int shown = rooms.place(rooms.shown());
        int first = shown;
        int last = shown;
        int used = width(shown) + 2 * Width.of(MORE);
        boolean grows = true;
        while (grows) {
            grows = false;
            if (last + 1 < rooms.all().size() && used + width(last + 1) <= columns) {
                used += width(++last);
                grows = true;
            }
            if (first > 0 && used + width(first - 1) <= columns) {
                used += width(--first);
                grows = true;
            }
        }
        List<Span> row = new ArrayList<>();
        row.add(Span.of(first > 0 ? MORE : " ", Tone.QUIET));
        for (int place = first; place <= last; place++) {
            row.add(span(place));
        }
        if (last + 1 < rooms.all().size()) {
            row.add(Span.of(MORE, Tone.QUIET));
        }
        return row;
    }

    private int width(int place) {
        return Width.of(text(place));
    }

    private Span span(int place) {
        Room room = rooms.all().get(place);
        boolean shown = room.number() == rooms.shown();
        Below news = room.unread().news();
        Tone tone = shown || news.mentions() > 0 ? Tone.KEY : Tone.QUIET;
        return Span.of(text(place), tone);
    }

    private String text(int place) {
        Room room = rooms.all().get(place);
        String name = (place + 1) + " " + room.name();
        return room.number() == rooms.shown()
                ? "[" + name + "]"
                : " " + name + (brief ? brief(room) : news(room)) + " ";
    }

    private static String brief(Room room) {
        Below news = room.unread().news();
        return news.said() == 0 ? "" : " +" + news.said() + (news.mentions() == 0 ? "" : "@");
    }

    /** What is new in a conversation, with a blank before it; nothing where nothing is. */
    static String news(Room room) {
        Below news = room.unread().news();
        String mentions = news.mentions() == 0 ? "" : " (" + news.mentions() + " @you)";
        return news.said() == 0 ? "" : " +" + news.said() + mentions;
    }
}
