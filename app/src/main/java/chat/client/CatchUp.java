package chat.client;

import chat.irc.Capability;
import chat.irc.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * How far we have asked for what was said while we were not there (IRCv3 draft/chathistory).
 *
 * <pre>
 *   JOIN, PING  →  PONG: what comes now comes live, and is held
 *   CHATHISTORY AFTER what we know  →  a page  →  AFTER its last  →  …  →  an empty page
 *   then what was held and was in no page, and then what waits in the outbox
 * </pre>
 *
 * @param stage what is being asked for
 * @param from the msgid after which we asked; empty if we know none
 * @param last the msgid of the newest message that was told
 * @param page messages on the page that is being told
 * @param held what came live meanwhile, oldest first, at most {@link #HELD}
 * @param spilled whether more came than could be held
 */
record CatchUp(Stage stage, String from, String last, int page, List<Message> held, boolean spilled) {
    /** What is being asked for. */
    enum Stage {
        NOTHING,
        /** We could ask, once it is known what we have. */
        READY,
        /** Page by page, what came after what we know. */
        AFTER,
        /** The newest, because nothing is known, or what is known is too old. */
        LATEST
    }

    /** Live messages that are held; the oldest are dropped beyond it, and asked for once more. A count. */
    static final int HELD = 2_000;

    /** In place of a msgid, when nothing of a conversation is known, whatever has come of it meanwhile. */
    static final String NOTHING_KNOWN = "*";

    static final CatchUp NONE = new CatchUp(Stage.NOTHING, "", "", 0, List.of(), false);

    CatchUp {
        held = List.copyOf(held);
    }

    /** Whether a server can be asked at all. */
    static boolean isPossible(Link link) {
        return link.has(Capability.CHATHISTORY)
                && link.has(Capability.BATCH)
                && link.has(Capability.MESSAGE_TAGS)
                && link.has(Capability.SERVER_TIME);
    }

    boolean isAsking() {
        return stage == Stage.AFTER || stage == Stage.LATEST;
    }

    CatchUp asking(Stage stage, String last) {
        return new CatchUp(stage, last, last, 0, held, false);
    }

    /** The same with one more message on the page. */
    CatchUp told(String msgid) {
        return new CatchUp(stage, from, msgid.isEmpty() ? last : msgid, page + 1, held, spilled);
    }

    CatchUp holding(Message message) {
        boolean full = held.size() >= HELD;
        List<Message> more = new ArrayList<>(held.subList(full ? 1 : 0, held.size()));
        more.add(message);
        return new CatchUp(stage, from, last, page, more, spilled || full);
    }
}
