package chat.client;

import chat.text.Formatted;
import chat.text.Width;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What people think of a message, in a sign or a few words each (IRCv3 client-tags/react).
 *
 * @param all in the order in which they came, at most {@link #LIMIT}
 */
public record Reactions(List<One> all) {
    /** Reactions to one message that are remembered. A count. */
    static final int LIMIT = 50;

    /** Those of one person: so nobody takes the room of all others. A count. */
    static final int EACH = 5;

    /** The longest that is taken: a sign, or a few words. The specification has no limit. In characters. */
    static final int LENGTH = 32;

    /** Signs that are shown; the others are counted. A count. */
    private static final int SIGNS = 8;

    /** People that are named beside a sign; more are counted. A count. */
    private static final int NAMES = 3;

    static final Reactions NONE = new Reactions(List.of());

    public Reactions {
        all = List.copyOf(all);
    }

    /**
     * One of them.
     *
     * @param sign safe to show, and never blank
     * @param nick who thinks so, safe to show
     * @param mine whether that is me, under whatever name
     */
    public record One(String sign, String nick, boolean mine) {
        private boolean isOf(One other) {
            return mine ? other.mine : !other.mine && nick.equals(other.nick);
        }
    }

    /** A sign as it can be shown; empty if it cannot, or is too long. */
    static String clean(String raw) {
        String sign = Formatted.strip(raw).strip();
        boolean fits = sign.length() <= LENGTH && Width.of(sign) > 0;
        return fits ? sign : "";
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean has(One one) {
        return all.stream().anyMatch(known -> known.isOf(one) && known.sign.equals(one.sign));
    }

    /** One more, unless it is there already, or there is no room for it. */
    Reactions plus(One one) {
        long own = all.stream().filter(known -> known.isOf(one)).count();
        if (has(one) || own >= EACH || all.size() >= LIMIT) {
            return this;
        }
        List<One> more = new ArrayList<>(all);
        more.add(one);
        return new Reactions(more);
    }

    Reactions without(One one) {
        return has(one)
                ? new Reactions(all.stream()
                        .filter(known -> !known.isOf(one) || !known.sign.equals(one.sign))
                        .toList())
                : this;
    }

    /** All in one line: {@code 👍 ana, ben · 🎉 5}. */
    String words() {
        Map<String, List<String>> bySign = new LinkedHashMap<>();
        all.forEach(
                one -> bySign.computeIfAbsent(one.sign, s -> new ArrayList<>()).add(one.nick));
        int more = bySign.size() - SIGNS;
        return bySign.entrySet().stream()
                        .limit(SIGNS)
                        .map(sign -> sign.getKey() + " " + who(sign.getValue()))
                        .collect(Collectors.joining(" · "))
                + (more > 0 ? " · and " + more + " more" : "");
    }

    private static String who(List<String> nicks) {
        return nicks.size() > NAMES ? Integer.toString(nicks.size()) : String.join(", ", nicks);
    }
}
