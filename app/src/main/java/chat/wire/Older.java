package chat.wire;

import chat.dialect.Greeting;
import java.util.function.Supplier;

/**
 * How programs are received that know no IRC.
 *
 * @param room where they are led to, as it is called on the wire, with its {@code #}
 * @param greeting what those hear who wait to be spoken to; asked for at each connection that does, by any thread
 */
public record Older(String room, Supplier<Greeting> greeting) {}
