package chat.client;

/**
 * Somebody in the room.
 *
 * @param nick as the server writes it, safe to show
 * @param rank {@code @} for an operator, {@code +} for a voice, or empty
 * @param away whether the server says so
 * @param clear whether a host of this program says that the connection is not encrypted
 */
public record Member(String nick, String rank, boolean away, boolean clear) {
    Member named(String nick) {
        return new Member(nick, rank, away, clear);
    }

    Member ranked(String rank) {
        return new Member(nick, rank, away, clear);
    }

    Member away(boolean away) {
        return new Member(nick, rank, away, clear);
    }
}
