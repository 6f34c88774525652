package chat.tui.term;

import com.googlecode.lanterna.TerminalSize;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The line discipline of the controlling terminal, read and changed by {@code stty}. Any thread.
 *
 * <p>One shell does all that is needed at the start, and runs while the JVM loads classes.
 */
final class Tty {
    /** How often is looked whether all threads have stopped, every 10 ms. A count. */
    private static final int STOP_LOOKS = 300;

    /** {@code raw} clears IXON and ISIG, so that Ctrl-Q and Ctrl-Z arrive as keys, but leaves IEXTEN on some systems. */
    private static final String RAW = "stty raw -echo -iexten";

    /** How long a restore may take: a terminal that somebody else holds must not keep us from ending. */
    private static final long PATIENCE_SECONDS = 2;

    /** What a terminal that does not know its size is taken for. */
    private static final TerminalSize USUAL = new TerminalSize(80, 24);

    /** The terminal, whatever the standard input is. */
    static final File DEVICE = new File("/dev/tty");

    /** How the terminal was before the start script took the flow control from it; empty without the script. */
    private static final String BEFORE = "chat.stty";

    private final Process start;
    private final String before;
    private @Nullable String saved;
    private TerminalSize sizeAtStart = USUAL;
    private boolean changed = true; // it is not as it was found
    private boolean closed;

    private Tty(Process start, String before) {
        this.start = start;
        this.before = before.matches("[0-9a-f:]+") ? before : "";
    }

    /** Begins to make the terminal raw and returns at once; {@link #ready} waits for it. */
    static Tty begin() throws IOException {
        return new Tty(shell("stty -g && stty size && " + RAW), System.getProperty(BEFORE, ""));
    }

    /**
     * Waits until the terminal is raw.
     *
     * @return its size
     */
    synchronized TerminalSize ready() throws IOException {
        if (saved == null) {
            String[] lines = output(start).split("\n");
            if (lines.length < 2) {
                throw noTerminal(null);
            }
            saved = before.isEmpty() ? lines[0].strip() : before;
            sizeAtStart = parseSize(lines[1]);
        }
        return sizeAtStart;
    }

    /** Gives the terminal back as it was found. Does nothing when that is done already. */
    synchronized void restore() {
        if (!changed) {
            return;
        }
        changed = false;
        try {
            ready();
            await(shell("stty " + saved));
        } catch (IOException gone) {
            // The terminal is gone or never was one: nothing is left to restore, and nowhere to say so.
        }
    }

    /**
     * Gives the terminal to a program that ends by itself. Ctrl-C and Ctrl-\ are meant for that one, but the system would
     * tell all of us.
     */
    synchronized void lend() throws IOException {
        restore();
        if (!closed) {
            changed = true;
            await(shell("stty intr undef quit undef"));
        }
    }

    /** Makes the terminal raw again after {@link #restore}, except after {@link #close}. */
    synchronized void makeRaw() throws IOException {
        if (!closed) {
            changed = true;
            await(shell(RAW));
        }
    }

    /** Restores for the last time: from now on nobody makes it raw again. */
    synchronized void close() {
        closed = true;
        restore();
    }

    /** Its size now. */
    static TerminalSize size() throws IOException {
        return parseSize(output(shell("stty size")));
    }

    /**
     * Stops the whole job as Ctrl-Z would, and returns when it runs again. This process goes first, all its threads:
     * the shell takes the terminal as soon as the start script is stopped, and a thread that still waits for a key then
     * would take the line that is typed there. Where there is no /proc nobody waits for that.
     */
    static void stopJob() throws IOException {
        long self = ProcessHandle.current().pid();
        output(shell("kill -s TSTP " + self + "; n=0; while [ $n -lt " + STOP_LOOKS + " ] && cat /proc/" + self
                + "/task/*/stat 2>/dev/null | grep -qv ') T '; do n=$((n + 1)); sleep 0.01; done; kill -s TSTP 0"));
    }

    /** @param line rows, a blank, columns; zeros where the terminal does not know */
    static TerminalSize parseSize(String line) {
        String[] parts = line.strip().split(" ");
        try {
            int rows = Integer.parseInt(parts[0]);
            int columns = Integer.parseInt(parts[parts.length - 1]);
            return rows > 0 && columns > 0 ? new TerminalSize(columns, rows) : USUAL;
        } catch (NumberFormatException unknown) {
            return USUAL;
        }
    }

    private static Process shell(String command) throws IOException {
        try {
            return new ProcessBuilder("/bin/sh", "-c", command)
                    .redirectInput(DEVICE)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException unavailable) {
            throw noTerminal(unavailable);
        }
    }

    private static String output(Process process) throws IOException {
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static void await(Process process) throws IOException {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while setting up the terminal");
        }
    }

    private static IOException noTerminal(@Nullable Exception cause) {
        return new IOException("no terminal here: start chat in a terminal window, or add --line to do without", cause);
    }
}
