package chat;

import chat.client.State;
import chat.tui.Transcript;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;

/** Lines in, lines out: for pipes, scripts, and screen readers. */
final class LineFace implements Face {
    private final Transcript transcript;
    private final PrintStream out;
    private final PrintStream err;
    private final Consumer<State> input;

    /** @param input who brings the lines, and is told how far they have been taken in */
    LineFace(Transcript transcript, PrintStream out, PrintStream err, Consumer<State> input) {
        this.transcript = transcript;
        this.out = out;
        this.err = err;
        this.input = input;
    }

    @Override
    public void begin(State state) {
        print(transcript.began(state));
    }

    @Override
    public void changed(State before, State after) {
        print(transcript.between(before, after));
        input.accept(after);
    }

    private void print(List<Transcript.Line> lines) {
        for (Transcript.Line line : lines) {
            PrintStream to = line.aside() ? err : out;
            to.println(line.text());
            to.flush();
        }
    }

    @Override
    public void settled(State state) {
        // Every change has been told already.
    }

    @Override
    public void bell() {
        // A line is told by itself; whoever wants a sound makes one.
    }

    @Override
    public void announce(String title, String text) {
        // The line that it is about has been told.
    }

    @Override
    public void title(String text) {
        // The window belongs to whoever started this in it.
    }

    @Override
    public void copy(String text) {
        // Nothing is chosen where there are only lines.
    }

    @Override
    public void compose(String text) {
        throw new IllegalStateException("nobody is asked for that without a screen");
    }

    @Override
    public void browse(String link) {
        throw new IllegalStateException("nothing is chosen where there are only lines");
    }

    @Override
    public void redraw() {
        // Nothing is drawn.
    }

    @Override
    public void suspend() {
        // The terminal's own Ctrl-Z does it: it was never taken from it.
    }

    @Override
    public boolean tellsEachChange() {
        return true;
    }

    @Override
    public void leave(State state, String words) {
        print(transcript.left(state)); // the words have been told as an entry
    }
}
