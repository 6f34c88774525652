package chat.tui.term;

import chat.client.Key;
import chat.tui.Frame;
import chat.tui.Theme;
import com.googlecode.lanterna.TerminalSize;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The terminal this program was started in: keys come out of it, frames go in, and it is given back as it was found,
 * whatever happens. One thread paints; {@link #leave} may be called from any.
 */
public final class Terminal {
    private static final System.Logger LOG = System.getLogger(Terminal.class.getName());

    /** How long {@link #leave} waits for a frame that a stuck terminal does not take. */
    private static final long FRAME_MILLIS = 250;

    private final Tty tty;
    private final ReentrantLock painting = new ReentrantLock();
    private final Watch watch = new Watch();
    private volatile TerminalSize size = new TerminalSize(80, 24);
    private volatile boolean away; // somebody else has the terminal, or we are stopped
    private volatile boolean left;
    private volatile Theme chosen = Theme.DEFAULT;
    private volatile @Nullable Opened opened;
    private volatile @Nullable Keyboard keyboard;
    private volatile String title = "";

    /** What there is between {@link #open} and {@link #leave}. */
    private record Opened(
            TtyOutput output,
            FastScreen screen,
            Painter painter,
            Listener listener,
            Abilities abilities,
            Enquiry enquiry) {}

    /** What the terminal tells, from threads of its own, never two at once from the same thread. Must not wait. */
    public interface Listener {
        /** A key was pressed. */
        void pressed(Key key);

        /** The window is to be drawn anew, in this size; {@link #columns} and {@link #rows} say it too. */
        void resized(int columns, int rows);

        /** The program runs again after it was stopped: everything is to be painted. The size was told before. */
        void resumed();

        /** The window got the keyboard, or lost it. Terminals that do not tell never say so. */
        void focused(boolean here);
    }

    private Terminal(Tty tty) {
        this.tty = tty;
    }

    /**
     * Begins to set the terminal up and returns at once. From here on it is given back at the end of the JVM, however
     * that comes, except by {@code kill -9}.
     *
     * @throws IOException when there is no terminal, in words for the user
     */
    public static Terminal begin() throws IOException {
        Terminal terminal = new Terminal(Tty.begin());
        Runtime.getRuntime().addShutdownHook(new Thread(terminal::leave, "leave"));
        return terminal;
    }

    /**
     * Waits until the terminal is set up and turns to its alternate screen.
     *
     * @param theme what things look like; {@link Theme#DEFAULT} for the one that goes with the background, once that is
     *     known
     * @param abilities what is known about the terminal before it is asked
     * @throws IOException when this is no terminal, in words for the user
     */
    public void open(Listener listener, Theme theme, Abilities abilities) throws IOException {
        size = tty.ready();
        chosen = theme;
        TtyOutput output = new TtyOutput(new FileOutputStream(FileDescriptor.out), size);
        Style plain = Style.plain();
        FastScreen screen = new FastScreen(output, plain.blank());
        Painter painter = new Painter(screen, plain, theme, abilities);
        Enquiry enquiry = new Enquiry(abilities);
        Opened now = new Opened(output, screen, painter, listener, abilities, enquiry);
        painting.lock();
        try {
            if (left) {
                return;
            }
            screen.startScreen();
            enquiry.ask(output);
            opened = now;
            listen(Keyboard.standard(listener::pressed, answer -> hear(answer, now)));
        } finally {
            painting.unlock();
        }
        watch.start(continued -> changed(continued, listener), () -> away);
    }

    private void listen(Keyboard to) {
        keyboard = to;
        to.start();
    }

    /** On the thread of the keyboard. */
    private void hear(Answer answer, Opened open) {
        if (answer instanceof Answer.Focus focus) {
            open.listener.focused(focus.here());
        } else if (open.enquiry.hear(answer)) {
            open.listener.resized(columns(), rows());
        }
    }

    /** Its width in cells, at least 1. Any thread. */
    public int columns() {
        return size.getColumns();
    }

    /** Its height in cells, at least 1. Any thread. */
    public int rows() {
        return size.getRows();
    }

    /**
     * Shows a frame, with one write of what differs from the one before. Does nothing once left.
     *
     * @throws IOException when the terminal is gone
     */
    public void paint(Frame frame) throws IOException {
        whileOpen(open -> {
            if (!size.equals(open.screen.getTerminalSize())) {
                open.painter.resize(size);
            }
            open.painter.use(chosen == Theme.DEFAULT ? open.enquiry.theme() : chosen, open.enquiry.glyphs());
            open.painter.paint(frame);
        });
    }

    /** From now on all looks like this; {@link Theme#DEFAULT} is what goes with the background. */
    public void theme(Theme theme) {
        chosen = theme;
    }

    /** The next frame is painted in full, for a screen that something else wrote on. */
    public void repaint() {
        quietly(open -> open.painter.repaint());
    }

    /** Rings. */
    public void bell() {
        quietly(open -> {
            open.output.bell();
            open.output.flush();
        });
    }

    /**
     * Shows something on the desktop, where the terminal can; it is cleaned, and cut where it is long. Whether anybody
     * wants to see it now is for the caller to know.
     *
     * @param title who or where
     * @param text what
     */
    public void announce(String title, String text) {
        quietly(open -> {
            open.output.send(
                    open.abilities.passage().through(open.enquiry.notice().sequence(title, text)));
            open.output.flush();
        });
    }

    /**
     * Puts text on the clipboard of the machine that the terminal is on. Terminals do not say whether they allow it.
     *
     * @return whether it was asked to; not when the text has more than {@value Clipboard#MAX_BYTES} bytes in UTF-8
     */
    public boolean copy(String text) {
        if (!Clipboard.takes(text)) {
            return false;
        }
        quietly(open -> {
            open.output.send(Clipboard.sequence(text, open.abilities.passage()));
            open.output.flush();
        });
        return true;
    }

    /**
     * Names the window until {@link #leave}, which brings the old name back, as an empty one does. It is cleaned, and cut
     * where it is long.
     */
    public void title(String text) {
        title = text;
        quietly(open -> {
            open.output.title(text);
            open.output.flush();
        });
    }

    /**
     * Gives the terminal back and stops the whole job, as Ctrl-Z does. Returns when it was brought back to the
     * foreground, after the listener was told. Called by the thread that paints.
     */
    public void suspend() throws IOException {
        away = true;
        try {
            whilePresent(open -> {
                open.screen.stopScreen();
                tty.restore();
                Tty.stopJob();
                comeBack(open);
            });
        } finally {
            away = false;
        }
        Opened open = opened;
        if (open != null) {
            tellResumed(open.listener);
        }
    }

    /**
     * Gives the terminal to another program: nobody paints, and no key is read here, until {@link #takeBack}. What is
     * typed from now on is for that one. Any thread.
     *
     * @return whether it was given away; not when it is somebody else's already, or we have left
     */
    public boolean lend() throws IOException {
        boolean[] lent = {false};
        whileOpen(open -> {
            away = true;
            open.enquiry.awaitAnswers();
            closeKeyboard();
            open.screen.stopScreen();
            tty.lend();
            lent[0] = true;
        });
        return lent[0];
    }

    /** Takes the terminal from the program that it was lent to, and tells the listener. Any thread. */
    public void takeBack() throws IOException {
        whilePresent(open -> {
            away = false;
            comeBack(open);
            listen(Keyboard.device(open.listener::pressed, answer -> hear(answer, open)));
        });
        Opened open = opened;
        if (open != null) {
            tellResumed(open.listener);
        }
    }

    private void closeKeyboard() {
        Keyboard reading = keyboard;
        if (reading != null) {
            reading.close();
        }
    }

    /** Gives the terminal back as it was found. Any thread, any number of times. */
    public void leave() {
        left = true;
        Opened open = opened;
        if (open != null) {
            open.enquiry.awaitAnswers();
            closeKeyboard();
            leaveScreen(open);
        }
        tty.close();
    }

    private void leaveScreen(Opened open) {
        boolean free = false;
        try {
            free = painting.tryLock(FRAME_MILLIS, TimeUnit.MILLISECONDS);
            if (free && opened != null) {
                opened = null;
                if (!away) {
                    open.screen.stopScreen();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "screen not left", gone);
        } finally {
            if (free) {
                painting.unlock();
            }
        }
    }

    /** Sets everything up again after a stop. */
    private void comeBack(Opened open) throws IOException {
        tty.makeRaw();
        size = Tty.size();
        open.output.title(title);
        open.screen.startScreen();
        open.painter.repaint();
    }

    private void tellResumed(Listener listener) {
        listener.resized(columns(), rows());
        listener.resumed();
    }

    private void changed(boolean continued, Listener listener) throws IOException {
        if (left || away) {
            return;
        }
        if (continued) {
            whileOpen(this::comeBack);
            tellResumed(listener);
        } else {
            size = Tty.size();
            listener.resized(columns(), rows());
        }
    }

    /** Something done with an open terminal. */
    private interface Action {
        void on(Opened open) throws IOException;
    }

    /** While it is ours to write on. */
    private void whileOpen(Action action) throws IOException {
        whilePresent(open -> {
            if (!away) {
                action.on(open);
            }
        });
    }

    private void whilePresent(Action action) throws IOException {
        painting.lock();
        try {
            Opened open = opened;
            if (open != null && !left) {
                action.on(open);
            }
        } finally {
            painting.unlock();
        }
    }

    /** For what need not be told when it fails: the next frame will fail too, and says so. */
    private void quietly(Action action) {
        try {
            whileOpen(action);
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "terminal gone", gone);
        }
    }
}
