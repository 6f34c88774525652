package chat;

import chat.client.Event;
import chat.client.State;
import chat.tui.Transcript;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines in, lines out: for pipes, scripts, and screen readers. */
final class LineFace implements Face {
    /** The longest line that is read, in characters; a longer one is taken in pieces of that length. */
    private static final int LONGEST = 64 * 1024;

    private final Transcript transcript;
    private final PrintStream out;
    private final PrintStream err;

    LineFace(Transcript transcript, PrintStream out, PrintStream err) {
        this.transcript = transcript;
        this.out = out;
        this.err = err;
    }

    /** Reads lines until there are no more, on a thread of its own. */
    static void read(InputStream in, Loop loop) {
        Thread thread = new Thread(() -> readAll(in, loop), "input");
        thread.setDaemon(true);
        thread.start();
    }

    private static void readAll(InputStream in, Loop loop) {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            StringBuilder line = new StringBuilder();
            for (int c; (c = reader.read()) >= 0; ) {
                if (c == '\n' || line.length() >= LONGEST) {
                    loop.put(new Event.Typed(line.toString()));
                    line.setLength(0);
                }
                if (c != '\n' && c != '\r') {
                    line.append((char) c);
                }
            }
            if (!line.isEmpty()) {
                loop.put(new Event.Typed(line.toString()));
            }
        } catch (IOException e) {
            // Input that cannot be read any more has ended.
        }
        loop.put(new Event.InputEnded());
    }

    @Override
    public void changed(State before, State after) {
        print(transcript.between(before, after));
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
