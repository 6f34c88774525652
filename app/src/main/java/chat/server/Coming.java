package chat.server;

import chat.irc.Message;
import java.util.Iterator;

/** Lines of an answer that may not be there yet. Confined to the dispatcher. */
interface Coming extends Iterator<Message> {
    /** Whether the next one can be asked for; until it is so, {@link #hasNext} does not know and says yes. */
    boolean isThere();
}
