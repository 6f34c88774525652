package chat.client;

/** What names of rooms look like. */
final class Rooms {
    private Rooms() {}

    /** Whether a target is a room and not a person (Modern IRC, "CHANTYPES"). */
    static boolean isRoom(String target) {
        return target.startsWith("#") || target.startsWith("&") || target.startsWith("+") || target.startsWith("!");
    }
}
