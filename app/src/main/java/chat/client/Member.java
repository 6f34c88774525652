package chat.client;

/**
 * Somebody in the room.
 *
 * @param nick as the server writes it, safe to show
 * @param rank {@code @} for an operator, {@code +} for a voice, or empty
 * @param away whether the server says so
 * @param clear whether a host of this program says that the connection is not encrypted
 * @param verified whether the words with this one were compared since the program was started
 */
public record Member(String nick, String rank, boolean away, boolean clear, boolean verified) {
    Member(String nick, String rank, boolean away, boolean clear) {
        this(nick, rank, away, clear, false);
    }

    Member named(String nick) {
        return new Member(nick, rank, away, clear, verified);
    }

    Member ranked(String rank) {
        return new Member(nick, rank, away, clear, verified);
    }

    Member away(boolean away) {
        return new Member(nick, rank, away, clear, verified);
    }

    Member compared() {
        return new Member(nick, rank, away, clear, true);
    }
}
