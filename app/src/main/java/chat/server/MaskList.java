package chat.server;

import static chat.irc.Numeric.RPL_BANLIST;
import static chat.irc.Numeric.RPL_ENDOFBANLIST;
import static chat.irc.Numeric.RPL_ENDOFEXCEPTLIST;
import static chat.irc.Numeric.RPL_ENDOFINVEXLIST;
import static chat.irc.Numeric.RPL_EXCEPTLIST;
import static chat.irc.Numeric.RPL_INVEXLIST;

import chat.irc.Mask;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Masks of one sort that a room's operators have set, in the order of setting. Confined to the dispatcher. */
final class MaskList {
    /** What a list is for (Modern IRC, "Channel Modes"). */
    enum Sort {
        /** Who is kept out and silent. */
        BAN('b', RPL_BANLIST, RPL_ENDOFBANLIST, "ban"),
        /** For whom no ban holds. */
        EXCEPTION('e', RPL_EXCEPTLIST, RPL_ENDOFEXCEPTLIST, "exception"),
        /** Who needs no invitation where others do. */
        INVITATION('I', RPL_INVEXLIST, RPL_ENDOFINVEXLIST, "invitation");

        private final char letter;
        private final String item;
        private final String end;
        private final String word;

        Sort(char letter, String item, String end, String word) {
            this.letter = letter;
            this.item = item;
            this.end = end;
            this.word = word;
        }

        char letter() {
            return letter;
        }

        /** What people call it. */
        String word() {
            return word;
        }
    }

    private final Sort sort;
    private final Map<String, Room.Mark> marks = new LinkedHashMap<>();

    MaskList(Sort sort) {
        this.sort = sort;
    }

    char letter() {
        return sort.letter;
    }

    /** What people call it. */
    String word() {
        return sort.word;
    }

    /** The masks, and who set them. */
    Map<String, Room.Mark> marks() {
        return Collections.unmodifiableMap(marks);
    }

    boolean isFull() {
        return marks.size() >= Bounds.MASKS;
    }

    /** Adds a mask, and says whether that changed anything. */
    boolean add(String mask, Room.Mark by) {
        return marks.putIfAbsent(mask, by) == null;
    }

    /** Takes a mask away, and says whether that changed anything. */
    boolean remove(String mask) {
        return marks.remove(mask) != null;
    }

    void clear() {
        marks.clear();
    }

    /** Whether one of the masks fits {@code nick!user@host}. */
    boolean matches(String source) {
        return marks.keySet().stream().anyMatch(mask -> Mask.matches(mask, source));
    }

    /** Tells which masks there are, and who set them when. */
    void show(Session session, Room room) {
        marks.forEach((mask, set) -> session.reply(
                sort.item, room.name(), mask, set.by(), Long.toString(set.at().getEpochSecond())));
        session.reply(sort.end, room.name(), "End of channel " + sort.word + " list");
    }
}
