package chat.client;

import chat.client.Entry.Delivery;

/**
 * Where an own message stands. While it is under way, that is where it was typed; once the server has told it back, it
 * is where the server has put it, behind all that was told before: so all have the same order on their screens.
 */
final class Place {
    private Place() {}

    /** The state with this entry behind all that is settled. What is still under way stays at the end. */
    static State newest(State state, long entry) {
        History history = state.room().history();
        long to = history.last();
        while (to > entry && isUnderWay(history.get(to))) {
            to--;
        }
        long last = to;
        return entry < history.first() || last <= entry
                ? state
                : state.inRoom(r -> r.with(history.move(entry, last))
                                .with(r.unread().moved(entry, last)))
                        .with(state.outgoing().moved(state.rooms().at(), entry, last))
                        .with(state.viewport().moved(entry, last))
                        .with(state.writing().moved(state.rooms().at(), entry, last));
    }

    private static boolean isUnderWay(Entry entry) {
        return entry.delivery() == Delivery.QUEUED || entry.delivery() == Delivery.SENT;
    }

    /** The number that an entry has once the one at {@code from} was put behind the one at {@code to}. */
    static long moved(long entry, long from, long to) {
        return entry == from ? to : entry > from && entry <= to ? entry - 1 : entry;
    }
}
