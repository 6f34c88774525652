package chat.client;

/**
 * The conversation on the screen.
 *
 * @param name with its {@code #}, as typed or as the server spells it
 * @param topic safe to show; empty when there is none
 * @param history what happened in it
 * @param roster who is in it
 */
public record Room(String name, String topic, History history, Roster roster) {
    /** A room nobody has entered yet. */
    static Room named(String name) {
        return new Room(name, "", History.EMPTY, Roster.EMPTY);
    }

    Room titled(String topic) {
        return new Room(name, topic, history, roster);
    }

    Room with(History history) {
        return new Room(name, topic, history, roster);
    }

    Room with(Roster roster) {
        return new Room(name, topic, history, roster);
    }

    Room plus(Entry entry) {
        return with(history.plus(entry));
    }
}
