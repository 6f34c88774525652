package chat.client;

import chat.client.Outgoing.Pending;
import chat.irc.Capability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was written as one message, for a server that turns out to take less, or one line at a time. It is taken apart before it
 * is sent, on disk in one step, and stays one entry on the screen: that is settled when its last part is. What waits
 * behind it is put behind its parts. Until the disk has all that, nothing has changed; where the disk cannot, nothing
 * does.
 */
final class Apart {
    private Apart() {}

    /** Everything that can go now, each in a form that this server takes. */
    static Step taken(State state) {
        boolean all = state.outgoing().pending().stream().noneMatch(p -> isTooMuch(state, p));
        if (all) {
            return Step.of(state);
        }
        Map<String, List<Letter>> parts = new LinkedHashMap<>();
        for (Pending pending : state.outgoing().pending()) {
            if (pending.isReady() && isTooMuch(state, pending)) {
                parts.put(pending.id(), parts(state, pending));
            } else if (pending.isReady() && !parts.isEmpty()) {
                parts.put(pending.id(), List.of(pending.letter()));
            }
        }
        if (!state.outgoing().isKept()) {
            return Step.of(changed(state, parts));
        }
        List<Pending> waiting = state.outgoing().pending().stream()
                .map(p -> parts.containsKey(p.id()) ? p.leaving() : p)
                .toList();
        List<Letter> letters = parts.values().stream().flatMap(List::stream).toList();
        return Step.of(
                state.with(state.outgoing().with(waiting)), new Effect.Keep(letters, List.copyOf(parts.keySet())));
    }

    /** The same with others in place of some that wait. */
    private static State changed(State state, Map<String, List<Letter>> parts) {
        List<Pending> now = new ArrayList<>();
        for (Pending pending : state.outgoing().pending()) {
            List<Letter> letters = parts.getOrDefault(pending.id(), List.of());
            if (letters.isEmpty()) {
                now.add(pending);
            }
            for (Letter letter : letters) {
                now.add(new Pending(pending.room(), pending.entry(), letter, true, false));
            }
        }
        return state.with(state.outgoing().with(now));
    }

    /** The parts are on disk, or could not be: then the whole is still there, and none of them is. */
    static Step kept(State state, Event.Kept event) {
        if (event.problem().isEmpty()) {
            return Sending.flush(changed(state, grouped(event.what())));
        }
        List<String> instead = event.what().instead();
        Step step = Step.of(state.with(state.outgoing().keeping(instead)));
        for (Pending pending : step.state().outgoing().pending()) {
            if (instead.contains(pending.id()) && isTooMuch(state, pending)) {
                step = step.then(s -> s.within(pending.room(), t -> Outbox.stays(t, pending, event.problem())));
            }
        }
        return step.then(Sending::flush).then(Sending::leaveWhenDone);
    }

    /** The last of those that stand for one has its id. */
    private static Map<String, List<Letter>> grouped(Effect.Keep what) {
        Map<String, List<Letter>> parts = new LinkedHashMap<>();
        List<Letter> some = new ArrayList<>();
        for (Letter letter : what.letters()) {
            some.add(letter);
            if (what.instead().contains(letter.id())) {
                parts.put(letter.id(), some);
                some = new ArrayList<>();
            }
        }
        return parts;
    }

    private static boolean isTooMuch(State state, Pending pending) {
        boolean several = state.link().has(Capability.MULTILINE);
        return pending.isReady()
                && Multiline.isNeeded(state, pending.letter())
                && (!several || Multiline.isTooMuch(state, pending.letter()));
    }

    /** The last one keeps the id, by which the entry is known. */
    private static List<Letter> parts(State state, Pending pending) {
        Letter whole = pending.letter();
        int room = Pieces.room(state, whole.target(), false);
        List<String> lines = state.link().has(Capability.MULTILINE)
                ? Multiline.texts(whole.text(), room, state.link().terms().most())
                : Multiline.lines(whole.text(), room);
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
