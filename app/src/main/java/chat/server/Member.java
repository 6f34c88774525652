package chat.server;

/** What one session is in one room. Confined to the dispatcher. */
final class Member {
    private final Session session;
    private final Rank rank;

    /** How far it has got in what happened; as {@link RoomTurn#end}. */
    private long heard;

    private boolean gone;

    /** What one participant is in one room, on all of its connections. */
    private static final class Rank {
        private boolean op;
        private boolean voice;
    }

    Member(Session session) {
        this.session = session;
        this.rank = new Rank();
    }

    /** Another connection of one that is there. */
    Member(Session session, Member same) {
        this.session = session;
        this.rank = same.rank;
    }

    /** It has come behind what happened so far. */
    void begin(RoomTurn turn) {
        heard = turn.end();
    }

    /** It gets what it has not got yet. */
    void catchUp(RoomTurn turn) {
        long from = heard;
        heard = turn.end();
        if (from < heard) {
            turn.tell(session, from);
        }
    }

    /** It is not in the room any more. */
    void leave() {
        gone = true;
    }

    /** Whether it has left since. */
    boolean isGone() {
        return gone;
    }

    Session session() {
        return session;
    }

    boolean isOp() {
        return rank.op;
    }

    void op(boolean op) {
        rank.op = op;
    }

    boolean hasVoice() {
        return rank.voice;
    }

    void voice(boolean voice) {
        rank.voice = voice;
    }

    /** The signs before its nick: the highest one, or all of them for a client with multi-prefix. */
    String prefix(boolean all) {
        if (rank.op) {
            return all && rank.voice ? "@+" : "@";
        }
        return rank.voice ? "+" : "";
    }
}
