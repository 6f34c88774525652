package chat.server;

import chat.irc.Message;
import chat.store.Draft;
import chat.store.MessageLog;
import java.time.InstantSource;

/**
 * What operators do in a room: everybody is told at once, and it is kept for those who ask for events as well (IRCv3
 * draft/event-playback). Comings and goings are not kept: they would push out what was said. Confined to the dispatcher.
 */
final class Chronicle {
    /** Nobody waits for it to be stored. */
    static final long NO_TICKET = 0;

    private final MessageLog log;
    private final InstantSource clock;

    Chronicle(MessageLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    void tell(Room room, Message done) {
        room.tell(new Relay(done, clock.instant(), ""));
        log.append(new Draft(room.id(), done, NO_TICKET));
    }
}
