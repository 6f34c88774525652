package chat.client;

import chat.client.Entry.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be told shorter because of what stands before it: who goes on speaking, and several who come and go. Pure;
 * looks at few entries.
 */
final class Grouping {
    /** As long as somebody goes on within this time, who it is is clear. */
    private static final Duration SOON = Duration.ofMinutes(2);

    /** Comings and goings that are told in one line. A count. */
    private static final int RUN = 32;

    /** Names in one line; the others are counted. A count. */
    private static final int NAMES = 6;

    private Grouping() {}

    /** Whether the entry with this number is said by the one who said the one before it, soon after it. */
    static boolean goesOn(Page page, long number) {
        if (number <= page.history().first() || number == page.unread().first(page.history())) {
            return false;
        }
        Entry entry = page.history().get(number);
        Entry before = page.history().get(number - 1);
        Duration between = Duration.between(before.time(), entry.time()).abs();
        return entry.kind() == Kind.MESSAGE
                && before.kind() == Kind.MESSAGE
                && entry.nick().equals(before.nick())
                && entry.mine() == before.mine()
                && entry.clear() == before.clear()
                && entry.isPrivate() == before.isPrivate()
                && between.compareTo(SOON) < 0;
    }

    /** Whether it is not to be told at all. */
    static boolean isLeftOut(Page page, Entry entry) {
        return entry.isMove() && page.settings().get(Setting.JOINS).equals("none");
    }

    /** Whether the entry with this number is told together with the one before it. */
    private static boolean isJoined(Page page, long number) {
        History history = page.history();
        return page.settings().get(Setting.JOINS).equals("together")
                && number > history.first()
                && number <= history.last()
                && number % RUN != 0
                && number != page.unread().first(history)
                && history.get(number).isMove()
                && history.get(number - 1).isMove()
                && Duration.between(
                                        history.get(number - 1).time(),
                                        history.get(number).time())
                                .compareTo(Duration.ofHours(1))
                        < 0;
    }

    /** Whether the entry with this number is told by a later one. */
    static boolean isHidden(Page page, long number) {
        return isJoined(page, number + 1);
    }

    /** What the entry with this number tells for those before it and itself; empty when it speaks for itself. */
    static String summary(Page page, long number) {
        if (!isJoined(page, number)) {
            return "";
        }
        long first = number;
        while (isJoined(page, first)) {
            first--;
        }
        Map<String, String> moves = new LinkedHashMap<>();
        for (long n = first; n <= number; n++) {
            Entry entry = page.history().get(n);
            String move = entry.kind() == Kind.JOIN ? "+" : "-";
            String name = entry.nick() + (entry.clear() ? Layout.IN_CLEAR : "");
            moves.merge(name, move, (before, now) -> before.charAt(0) + now);
        }
        List<String> parts = new ArrayList<>();
        told(moves, "+", "joined", parts);
        told(moves, "-", "left", parts);
        told(moves, "+-", "came and went", parts);
        told(moves, "-+", "left and came back", parts);
        told(moves, "++", "joined", parts);
        told(moves, "--", "left", parts);
        return String.join(" · ", parts);
    }

    private static void told(Map<String, String> moves, String move, String words, List<String> parts) {
        List<String> names = new ArrayList<>();
        moves.forEach((name, moved) -> {
            if (moved.equals(move)) {
                names.add(name);
            }
        });
        if (!names.isEmpty()) {
            parts.add(names(names) + " " + words);
        }
    }

    private static String names(List<String> names) {
        if (names.size() > NAMES) {
            return String.join(", ", names.subList(0, NAMES - 1)) + " and " + (names.size() - NAMES + 1) + " others";
        }
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
