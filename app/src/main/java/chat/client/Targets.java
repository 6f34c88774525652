package chat.client;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * In which conversations something was said, as the server tells on one wire (IRCv3 draft/chathistory, TARGETS).
 *
 * @param stage how far we have asked
 * @param told the time of the newest message of each conversation with one other, by its name; at most {@link #MOST}
 * @param latest the newest of all times that were told, rooms included
 * @param page lines of the answer that is being told
 */
record Targets(Stage stage, Map<String, Instant> told, Instant latest, int page) {
    /** How far we have asked. */
    enum Stage {
        /** Not at all. */
        NOTHING,
        /** The answer is on its way; conversations with one other wait for it. */
        ASKED,
        /** All that there is to know is known. */
        KNOWN
    }

    /** Conversations remembered; a server that tells of more is not followed. A count. */
    static final int MOST = 1_000;

    static final Targets NONE = new Targets(Stage.NOTHING, Map.of(), Instant.EPOCH, 0);

    Targets {
        told = Map.copyOf(told);
    }

    boolean areAwaited() {
        return stage == Stage.ASKED;
    }

    /** The same when the next page is asked for. */
    Targets asked() {
        return new Targets(Stage.ASKED, told, latest, 0);
    }

    /** One line of the answer; without a name it is about none of those that are asked for. */
    Targets plus(String name, Instant time) {
        Map<String, Instant> more = new LinkedHashMap<>(told);
        if (!name.isEmpty() && more.size() < MOST) {
            more.put(name, time);
        }
        return new Targets(stage, more, time.isAfter(latest) ? time : latest, page + 1);
    }

    /** The same with nothing left to be looked at. */
    Targets settled() {
        return new Targets(Stage.KNOWN, Map.of(), latest, 0);
    }
}
