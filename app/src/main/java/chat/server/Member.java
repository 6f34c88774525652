package chat.server;

/** What one session is in one room. Confined to the dispatcher. */
final class Member {
    private final Session session;
    private boolean op;
    private boolean voice;

    /** How much of what was said in this turn it has got. */
    private int heard;

    Member(Session session) {
        this.session = session;
    }

    /** It has come behind what was said so far. */
    void begin(Spoken spoken) {
        heard = spoken.count();
    }

    /** It gets what it has not got yet. */
    void catchUp(Spoken spoken) {
        int from = heard;
        heard = spoken.count();
        if (from < heard) {
            spoken.tell(session, from);
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
