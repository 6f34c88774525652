package chat.store;

import java.time.Instant;

/** A room, and when something was said there last. */
public record Latest(String room, Instant time) {}
