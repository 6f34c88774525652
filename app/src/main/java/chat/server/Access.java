package chat.server;

import chat.irc.Password;
import java.util.Map;
import java.util.Optional;

/**
 * Who is let in, and who may ask the host about itself.
 *
 * @param password of all who come, the seat of whoever hosts left out; empty when everybody may come
 * @param operators their names and passwords, for OPER
 */
public record Access(Optional<Password> password, Map<String, Password> operators) {
    /** Everybody may come, and there are no operators. */
    public static final Access OPEN = new Access(Optional.empty(), Map.of());

    public Access {
        operators = Map.copyOf(operators);
    }
}
