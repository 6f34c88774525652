package chat.client;

/**
 * What others have said below the screen while it is scrolled back.
 *
 * @param said how many messages
 * @param mentions how many of them speak to me
 */
public record Below(int said, int mentions) {
    static final Below NOTHING = new Below(0, 0);

    /** One thing that somebody has to know. */
    static final Below FOR_ME = new Below(1, 1);

    /** Counts entries, from one number to another, both included; what is not kept any more is not counted. */
    static Below in(State state, long from, long to) {
        History history = state.room().history();
        int said = 0;
        int mentions = 0;
        for (long number = Math.max(history.first(), from); number <= to; number++) {
            Entry entry = history.get(number);
            if (entry.isSaid() && !entry.mine()) {
                said++;
                mentions += entry.isPrivate() || Mentions.of(state.me().nick(), entry.text()) ? 1 : 0;
            }
        }
        return new Below(said, mentions);
    }

    Below plus(Below more) {
        return new Below(said + more.said, mentions + more.mentions);
    }

    /** Without what has come into sight. Under a new nick fewer may be left than there were. */
    Below minus(Below less) {
        return new Below(Math.max(0, said - less.said), Math.max(0, mentions - less.mentions));
    }
}
