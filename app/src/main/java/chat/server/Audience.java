package chat.server;

import chat.irc.RoomName;

/**
 * To whom something is said that is said in a room: to all, or to those of a rank and above (Modern IRC, "STATUSMSG
 * Parameter").
 *
 * <pre>
 *   #lobby    all
 *   +#lobby   those with a voice, and operators
 *   @#lobby   operators
 * </pre>
 *
 * @param sign {@code @}, {@code +}, or empty for all
 * @param room the room's name, or whatever else the target was
 */
record Audience(String sign, String room) {
    /** The signs that may stand before a room, as announced in STATUSMSG. */
    static final String SIGNS = "@+";

    /** All who are in a room. */
    static Audience all(Room room) {
        return new Audience("", room.name());
    }

    /** Reads a target. Of several signs the lowest counts. */
    static Audience of(String target) {
        int signs = 0;
        while (signs < target.length() && SIGNS.indexOf(target.charAt(signs)) >= 0) {
            signs++;
        }
        String room = target.substring(signs);
        if (signs == 0 || !RoomName.isRoom(room)) {
            return new Audience("", target);
        }
        return new Audience(target.lastIndexOf('+', signs - 1) >= 0 ? "+" : "@", room);
    }

    boolean isAll() {
        return sign.isEmpty();
    }

    boolean has(Member member) {
        return isAll() || member.isOp() || sign.equals("+") && member.hasVoice();
    }
}
