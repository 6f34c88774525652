package chat.store;

import java.time.Instant;

/** A place in a room's past, from which one reads. */
public sealed interface Place {
    /** Where nobody has to look: before all, or behind all, as the question has it. */
    record Open() implements Place {}

    /** The record of this msgid. */
    record Of(String msgid) implements Place {}

    /** This instant, whether or not anything was said then. */
    record At(Instant time) implements Place {}
}
