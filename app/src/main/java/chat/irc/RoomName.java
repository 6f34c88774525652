package chat.irc;

import java.nio.charset.StandardCharsets;

/** What a room may be called on the wire: {@code #} and 1 to 63 bytes more (Modern IRC, "Channels"). */
public final class RoomName {
    private RoomName() {}

    /** Whether a room may have this name: no blank, comma or control character, and not longer than announced. */
    public static boolean isValid(String name) {
        return isRoom(name)
                && name.length() > 1
                && name.getBytes(StandardCharsets.UTF_8).length <= Limits.ROOM
                && name.chars().noneMatch(c -> c == ' ' || c == ',' || Character.isISOControl(c));
    }

    /** Whether a target is meant as a room and not as a nick. */
    public static boolean isRoom(String target) {
        return target.startsWith("#");
    }
}
