package chat.store;

/**
 * What of a room's past is asked for (IRCv3 draft/chathistory). The places themselves are left out, but for
 * {@link Kind#AROUND}.
 *
 * @param room as in {@link Draft#room}
 * @param from where reading begins
 * @param to where it ends, for {@link Kind#BETWEEN}
 * @param most how many records at most; {@link #MOST} at most
 * @param events whether all is asked for; otherwise only PRIVMSG and NOTICE
 */
public record Query(String room, Kind kind, Place from, Place to, int most, boolean events) {
    /** Records of one answer; some screens, and less than a member's queue holds. A count. */
    public static final int MOST = 1000;

    /** In which direction. Answers are oldest first, always. */
    public enum Kind {
        /** The last ones, of all or of those after {@link Query#from}. */
        LATEST,
        /** The last ones before. */
        BEFORE,
        /** The first ones after. */
        AFTER,
        /** Half of them before; the place itself and what follows are the other half. */
        AROUND,
        /** The first ones from one towards the other, whichever is earlier. */
        BETWEEN
    }

    public Query {
        most = Math.max(0, Math.min(most, MOST));
    }

    /** The last ones of all. */
    public static Query latest(String room, int most) {
        return latest(room, new Place.Open(), most);
    }

    /** The last ones after a place. */
    public static Query latest(String room, Place after, int most) {
        return new Query(room, Kind.LATEST, after, new Place.Open(), most, true);
    }

    public static Query before(String room, Place place, int most) {
        return new Query(room, Kind.BEFORE, place, new Place.Open(), most, true);
    }

    public static Query after(String room, Place place, int most) {
        return new Query(room, Kind.AFTER, place, new Place.Open(), most, true);
    }

    public static Query around(String room, Place place, int most) {
        return new Query(room, Kind.AROUND, place, new Place.Open(), most, true);
    }

    public static Query between(String room, Place from, Place to, int most) {
        return new Query(room, Kind.BETWEEN, from, to, most, true);
    }

    /** The same, PRIVMSG and NOTICE alone. */
    public Query textOnly() {
        return new Query(room, kind, from, to, most, false);
    }
}
