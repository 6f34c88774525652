package chat.tui;

import chat.client.Entry;
import chat.client.History;
import chat.client.Link;
import chat.client.Room;
import chat.client.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an event changed, as lines for those who read without a screen. Pure. Own messages are told when the host has
 * them, and not before.
 */
public interface Transcript {
    /**
     * One line of output.
     *
     * @param text without a line end; may hold several lines
     * @param aside whether it is about the program and not from the room: it goes to stderr
     */
    record Line(String text, boolean aside) {}

    /** The first lines of all. */
    default List<Line> began(State state) {
        return List.of(); // a person knows what was started
    }

    /** The lines that lead from one state to the next. */
    List<Line> between(State before, State after);

    /** The last line of all. */
    List<Line> left(State state);

    /**
     * An entry that became known.
     *
     * @param room where
     */
    record News(Room room, Entry entry) {}

    /** The entries that became known, conversation by conversation: new ones, and own ones that were acknowledged. */
    static List<News> news(State before, State after) {
        List<News> news = new ArrayList<>();
        for (Room room : after.rooms().all()) {
            History known =
                    before.rooms().find(room.number()).map(Room::history).orElse(History.EMPTY);
            if (known != room.history()) {
                news(before, after, room, known).forEach(entry -> news.add(new News(room, entry)));
            }
        }
        return news;
    }

    private static List<Entry> news(State before, State after, Room room, History then) {
        History history = room.history();
        List<Entry> news = new ArrayList<>();
        if (before.outgoing() != after.outgoing()) {
            before.outgoing().pending().stream()
                    .filter(p -> p.room() == room.number())
                    .filter(p -> after.outgoing().pending().stream().noneMatch(q -> q.id().equals(p.id())))
                    .map(p -> history.find(e -> e.own().equals(p.id()), History.LIMIT))
                    .flatMap(Optional::stream)
                    .filter(e -> e.delivery() == Entry.Delivery.STORED)
                    .forEach(news::add);
        }
        long known = then.last();
        Set<Long> acknowledged = new HashSet<>();
        news.forEach(entry -> acknowledged.add(entry.number()));
        // An own entry that was put behind a new one has left its place: all behind it have moved up by one.
        long moved = acknowledged.stream().filter(number -> number > known).count();
        for (long n = Math.max(history.first(), known + 1 - moved); n <= history.last(); n++) {
            Entry entry = history.get(n);
            boolean waits = entry.mine()
                    && entry.isSaid()
                    && entry.delivery() != Entry.Delivery.STORED
                    && entry.delivery() != Entry.Delivery.RECEIVED;
            if (!waits && !acknowledged.contains(n)) {
                news.add(entry);
            }
        }
        news.sort(Comparator.comparingLong(Entry::number));
        return news;
    }

    /** Whether the connection has come to another point. */
    static boolean moved(State before, State after) {
        Link.Phase phase = after.link().phase();
        return phase != before.link().phase();
    }

    /** The rooms that we have come into. */
    static List<Room> entered(State before, State after) {
        return after.rooms().all().stream()
                .filter(room -> !room.isPrivate() && after.phase(room) == Link.Phase.JOINED)
                .filter(room -> before.rooms()
                        .find(room.number())
                        .map(known -> before.phase(known) != Link.Phase.JOINED)
                        .orElse(true))
                .toList();
    }
}
