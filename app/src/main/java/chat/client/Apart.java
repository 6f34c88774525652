package chat.client;

import chat.client.Outgoing.Pending;
import chat.irc.Capability;
import java.util.ArrayList;
import java.util.List;

/**
 * What was written as one message, for a server that turns out to take one line at a time. It is taken apart before it
 * is sent, on disk in one step, and stays one entry on the screen: that is settled when its last part is.
 */
final class Apart {
    private Apart() {}

    /** Everything that can go now, each in a form that this server takes. */
    static Step taken(State state) {
        boolean all = state.link().has(Capability.MULTILINE)
                || state.outgoing().pending().stream().noneMatch(p -> isTooMuch(state, p));
        if (all) {
            return Step.of(state);
        }
        boolean kept = state.outgoing().isKept();
        List<Pending> now = new ArrayList<>();
        List<Letter> letters = new ArrayList<>();
        List<String> instead = new ArrayList<>();
        for (Pending pending : state.outgoing().pending()) {
            if (!pending.isReady() || letters.isEmpty() && !isTooMuch(state, pending)) {
                now.add(pending);
                continue;
            }
            instead.add(pending.id());
            for (Letter letter : isTooMuch(state, pending) ? parts(state, pending) : List.of(pending.letter())) {
                letters.add(letter);
                now.add(new Pending(pending.room(), pending.entry(), letter, "", !kept, false));
            }
        }
        State apart = state.with(state.outgoing().with(now));
        return kept ? Step.of(apart, new Effect.Keep(letters, instead)) : Step.of(apart);
    }

    private static boolean isTooMuch(State state, Pending pending) {
        return pending.isReady() && Multiline.isNeeded(state, pending.letter());
    }

    /** The last one keeps the id, by which the entry is known. */
    private static List<Letter> parts(State state, Pending pending) {
        Letter whole = pending.letter();
        List<String> lines = Multiline.lines(whole.text(), Pieces.room(state, whole.target(), false));
        List<Letter> parts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String id = i == lines.size() - 1 ? whole.id() : whole.id() + "-" + (i + 1);
            parts.add(whole.saying(id, lines.get(i)));
        }
        return parts;
    }

    /** Whether nothing else of the same entry waits. */
    static boolean isLast(State state, Pending pending) {
        return pending.room() == 0
                || state.outgoing()
                        .find(p -> p.room() == pending.room() && p.entry() == pending.entry())
                        .isEmpty();
    }
}
