package chat.client;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Going to places worth reading: the first that is new, what speaks to me, links. */
final class Jumping {
    private final Scroll scroll;

    Jumping(Scroll scroll) {
        this.scroll = scroll;
    }

    /** Alt-U: the first that is new. */
    State unread(State state) {
        long first = first(state);
        return first == 0 ? noted(state, "Nothing is new here.") : top(state, first);
    }

    /** What is new since another conversation was on the screen, or since we were here before this connection. */
    private static long first(State state) {
        History history = state.room().history();
        long marked = history.find(e -> e.kind() == Entry.Kind.STATE && e.id().equals(Resume.NEW), History.LIMIT)
                .map(Entry::number)
                .orElse(0L);
        return Math.max(marked, state.room().unread().first(history));
    }

    private State top(State state, long entry) {
        State there = scroll.begin(unsearched(state), entry);
        return there.with(there.viewport().jumping(entry));
    }

    private static State unsearched(State state) {
        return state.viewport().search() == null
                ? state
                : state.with(state.viewport().searching(null));
    }

    private State middle(State state, long entry) {
        State there = scroll.show(unsearched(state), entry);
        return there.with(there.viewport().jumping(entry));
    }

    /** Alt-P and Alt-N: the next message that speaks to me, up when negative. */
    State mention(State state, int by) {
        History history = state.room().history();
        for (long n = from(state, by) + by; n >= history.first() && n <= history.last(); n += by) {
            if (isForMe(state, history.get(n))) {
                return middle(state, n);
            }
        }
        return noted(state, by < 0 ? "Nobody speaks to you before this." : "Nobody speaks to you after this.");
    }

    private long from(State state, int by) {
        Viewport viewport = state.viewport();
        if (viewport.jump() > 0) {
            return viewport.jump();
        }
        if (viewport.follows()) {
            return state.room().history().last() + 1;
        }
        return by < 0 ? scroll.bottom(state) + 1 : scroll.bottom(state);
    }

    private static boolean isForMe(State state, Entry entry) {
        boolean alone = entry.isPrivate() && !state.room().isPrivate();
        return entry.isSaid()
                && !entry.mine()
                && (alone || Mentions.of(state.me().nick(), entry.text()));
    }

    /** Whoever has come back, and cannot see all that is new, is led through it by blanks. */
    State offered(State state) {
        long first = state.room().unread().first(state.room().history());
        boolean hidden =
                first > 0 && first < scroll.top(state, Plan.of(state).pane()).entry();
        return walking(state, hidden ? 1 : 0);
    }

    static State walking(State state, int walk) {
        return state.room().unread().walk() == walk
                ? state
                : state.inRoom(r -> r.with(r.unread().walking(walk)));
    }

    /** The next place; behind the last one it is now again. */
    State walked(State state) {
        List<Long> stops = stops(state);
        int next = state.room().unread().walk();
        if (next > stops.size()) {
            return walking(Scroll.newest(state), 0);
        }
        long entry = stops.get(next - 1);
        return walking(next == 1 ? top(state, entry) : middle(state, entry), next + 1);
    }

    /** The first that is new, what speaks to me, and links, as they are counted in this order. */
    private static List<Long> stops(State state) {
        History history = state.room().history();
        long first = first(state);
        Set<Long> stops = new LinkedHashSet<>();
        List<Long> links = new ArrayList<>();
        if (first > 0) {
            stops.add(first);
        }
        for (long n = Math.max(1, first); first > 0 && n <= history.last(); n++) {
            Entry entry = history.get(n);
            if (isForMe(state, entry)) {
                stops.add(n);
            }
            if (!entry.mine() && entry.body().stream().anyMatch(Unread::isLink)) {
                links.add(n);
            }
        }
        stops.addAll(links);
        return List.copyOf(stops);
    }

    private static State noted(State state, String words) {
        return state.with(state.writing().noting(words));
    }
}
