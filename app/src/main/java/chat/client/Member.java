package chat.client;

/**
 * Somebody in the room.
 *
 * @param nick as the server writes it, safe to show
 * @param rank {@code @} for an operator, {@code +} for a voice, or empty
 * @param away whether the server says so
 */
public record Member(String nick, String rank, boolean away) {
    Member named(String nick) {
        return new Member(nick, rank, away);
    }

    Member ranked(String rank) {
        return new Member(nick, rank, away);
    }

    Member away(boolean away) {
        return new Member(nick, rank, away);
    }
}
