package chat.store;

/**
 * A conversation that somebody takes part in: what is kept of it belongs to it alone.
 *
 * @param host whose room it is: the host's pin, or its address while it has shown none
 * @param room the room's name
 */
public record Talk(String host, String room) {}
