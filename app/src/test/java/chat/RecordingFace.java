package chat;

import chat.client.Layout;
import chat.client.State;
import chat.client.Update;
import chat.tui.View;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A face that remembers the last picture, and lets a test wait for one. */
final class RecordingFace implements Face {
    private static final long PATIENCE_MILLIS = 10_000;

    private final View view;
    private String screen = "";
    private int frames;
    private int bells;
    private final List<String> told = new ArrayList<>();
    private String words = "";
    private boolean left;

    RecordingFace() {
        Layout layout = new Layout(ZoneOffset.UTC);
        view = new View(layout, new Update(layout, () -> "", () -> 0).help());
    }

    /** Waits until the screen is as it should be. */
    synchronized String await(Predicate<String> wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!wanted.test(screen)) {
            long rest = (end - System.nanoTime()) / 1_000_000;
            if (rest <= 0) {
                throw new AssertionError("the screen stayed:\n" + screen);
            }
            wait(rest);
        }
        return screen;
    }

    String await(String text) throws InterruptedException {
        return await(s -> s.contains(text));
    }

    synchronized int frames() {
        return frames;
    }

    /** What the terminal was told beside frames and bells. */
    synchronized List<String> told() {
        return List.copyOf(told);
    }

    synchronized int bells() {
        return bells;
    }

    synchronized List<Object> ending() {
        return List.of(left, words);
    }

    @Override
    public void begin(State state) {
        settled(state);
    }

    @Override
    public void changed(State before, State after) {
        throw new AssertionError("a screen is not told each change");
    }

    @Override
    public synchronized void settled(State state) {
        screen = view.render(state).toString();
        frames++;
        notifyAll();
    }

    @Override
    public synchronized void bell() {
        bells++;
        notifyAll();
    }

    @Override
    public synchronized void announce(String title, String text) {
        told.add("notify " + title + ": " + text);
        notifyAll();
    }

    @Override
    public synchronized void title(String text) {
        told.add("title " + text);
        notifyAll();
    }

    @Override
    public synchronized void copy(String text) {
        told.add("copy " + text);
        notifyAll();
    }

    @Override
    public synchronized void compose(String text) {
        told.add("compose " + text);
        notifyAll();
    }

    @Override
    public synchronized void browse(String link) {
        told.add("browse " + link);
        notifyAll();
    }

    @Override
    public void redraw() {
        // A picture that is remembered cannot be damaged.
    }

    @Override
    public void suspend() {
        throw new AssertionError("nobody asked for that");
    }

    @Override
    public boolean tellsEachChange() {
        return false;
    }

    @Override
    public synchronized void leave(State state, String words) {
        this.left = true;
        this.words = words;
        notifyAll();
    }
}
