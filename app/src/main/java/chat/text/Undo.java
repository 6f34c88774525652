package chat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a draft that can be undone, and those that were.
 *
 * @param done oldest first
 * @param undone the one undone first comes first
 */
record Undo(List<Change> done, List<Change> undone) {
    /** Steps remembered; who wants to go back further starts anew. */
    static final int MAX_STEPS = 200;

    static final Undo NONE = new Undo(List.of(), List.of());

    Undo {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    /** A step more; the oldest is forgotten when there are too many, and all that was undone. */
    Undo add(Change change) {
        List<Change> steps = new ArrayList<>(done.subList(done.size() < MAX_STEPS ? 0 : 1, done.size()));
        steps.add(change);
        return new Undo(steps, List.of());
    }

    /** The same, but as part of the last step if it goes on with it. */
    Undo join(Change change) {
        int last = done.size() - 1;
        if (last < 0 || !done.get(last).continuesWith(change)) {
            return add(change);
        }
        List<Change> steps = new ArrayList<>(done);
        steps.set(last, steps.get(last).then(change));
        return new Undo(steps, List.of());
    }

    Optional<Change> last() {
        return done.isEmpty() ? Optional.empty() : Optional.of(done.get(done.size() - 1));
    }

    Optional<Change> next() {
        return undone.isEmpty() ? Optional.empty() : Optional.of(undone.get(undone.size() - 1));
    }

    /** After the last step was undone. */
    Undo back() {
        return new Undo(done.subList(0, done.size() - 1), with(undone, done.get(done.size() - 1)));
    }

    /** After the last undone step was done again. */
    Undo forward() {
        return new Undo(with(done, undone.get(undone.size() - 1)), undone.subList(0, undone.size() - 1));
    }

    private static List<Change> with(List<Change> changes, Change more) {
        List<Change> all = new ArrayList<>(changes);
        all.add(more);
        return all;
    }
}
