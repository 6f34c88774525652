package chat.client;

import chat.text.Editor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Choosing a conversation from a list.
 *
 * @param words what its name shall have in it
 * @param at which of those in the list is chosen, from 0
 */
public record Chooser(Editor words, int at) {
    static final Chooser NEW = new Chooser(Editor.EMPTY, 0);

    /** Those in the list: where something is new at first, for me before all; and last the one on the screen. */
    public List<Room> among(Rooms rooms) {
        String wanted = words.text().strip().toLowerCase(Locale.ROOT);
        List<Room> list = new ArrayList<>();
        for (Room room : rooms.all()) {
            if (room.name().toLowerCase(Locale.ROOT).contains(wanted)) {
                list.add(room);
            }
        }
        list.sort((one, other) -> Integer.compare(rank(rooms, one), rank(rooms, other)));
        return list;
    }

    private static int rank(Rooms rooms, Room room) {
        Below news = room.unread().news();
        if (room.number() == rooms.shown()) {
            return 4;
        }
        int silent = room.number() == rooms.before() ? 2 : 3;
        return news.mentions() > 0 ? 0 : news.said() > 0 ? 1 : silent;
    }
}
