package chat.server;

/** What one session is in one room. Confined to the dispatcher. */
final class Member {
    private final Session session;
    private boolean op;
    private boolean voice;

    /** How far it has got in what happened; as {@link RoomTurn#end}. */
    private long heard;

    Member(Session session) {
        this.session = session;
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

    Session session() {
        return session;
    }

    boolean isOp() {
        return op;
    }

    void op(boolean op) {
        this.op = op;
    }

    boolean hasVoice() {
        return voice;
    }

    void voice(boolean voice) {
        this.voice = voice;
    }

    /** The signs before its nick: the highest one, or all of them for a client with multi-prefix. */
    String prefix(boolean all) {
        if (op) {
            return all && voice ? "@+" : "@";
        }
        return voice ? "+" : "";
    }
}
