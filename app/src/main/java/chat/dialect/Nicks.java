package chat.dialect;

import chat.irc.Nick;
import java.util.LinkedHashMap;
import java.util.Map;

/** What those are called here who may be called anything there: legal nicks, no two the same, and none of them ours. */
final class Nicks {
    /** What one is called who has no name. */
    static final String NAMELESS = "peer";

    /** Names that are remembered. A count; beyond it they may be the same. */
    static final int LIMIT = 1_000;

    private final Map<String, String> nicks = new LinkedHashMap<>();
    private String me = "";

    /** What we ourselves are called. */
    void me(String nick) {
        me = nick;
    }

    boolean knows(String name) {
        return nicks.containsKey(name);
    }

    /** The nick of somebody, who is remembered. */
    String of(String name) {
        String known = nicks.get(name);
        if (known != null) {
            return known;
        }
        String wanted = name.isEmpty() ? NAMELESS : Nick.nearest(name);
        String nick = wanted;
        for (int number = 2; isTaken(nick) && number <= LIMIT + 1; number++) {
            nick = Nick.numbered(wanted, number);
        }
        if (nicks.size() < LIMIT) {
            nicks.put(name, nick);
        }
        return nick;
    }

    private boolean isTaken(String nick) {
        return nick.equalsIgnoreCase(me) || nicks.values().stream().anyMatch(nick::equalsIgnoreCase);
    }

    void forget(String name) {
        nicks.remove(name);
    }

    /** All, ourselves first, with blanks between. */
    String all() {
        return nicks.isEmpty() ? me : me + " " + String.join(" ", nicks.values());
    }
}
