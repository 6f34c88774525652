package chat.store;

import java.util.List;

/**
 * A part of a room's past.
 *
 * @param found whether the msgids of the question are in that room; what is older than all that is kept is not
 * @param records oldest first; none when not found
 */
public record Page(boolean found, List<Stored> records) {
    static final Page NOT_FOUND = new Page(false, List.of());

    public Page {
        records = List.copyOf(records);
    }
}
