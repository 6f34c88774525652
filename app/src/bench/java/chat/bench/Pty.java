package chat.bench;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program in a pseudo-terminal of 120 columns and 40 rows, watched for what it prints, and when. */
final class Pty implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final int COLUMNS = 120;
    private static final int ROWS = 40;

    /** The terminal learns its size when a program may be running in it already; the time counts from the byte. */
    private static final String SHELL =
            "until [ \"$(stty size)\" = '" + ROWS + " " + COLUMNS + "' ]; do :; done; printf '\\0'; exec \"$@\"";

    private final PtyProcess process;
    private final OutputStream keyboard;
    private final Printed printed = new Printed(); // this and the next four are guarded by this
    private long started;
    private long bytes;
    private long lastRead;
    private boolean ended;

    private Pty(PtyProcess process) {
        this.process = process;
        this.keyboard = process.getOutputStream();
    }

    /** Starts a program and begins to watch. */
    static Pty start(Map<String, String> environment, List<String> command) throws IOException {
        Map<String, String> all = new HashMap<>(System.getenv());
        List.of("NO_COLOR", "TMUX", "STY").forEach(all::remove);
        all.put("TERM", "xterm-256color");
        all.put("COLORTERM", "truecolor");
        all.put("LANG", "C.UTF-8");
        all.putAll(environment);
        List<String> shell = new ArrayList<>(List.of("/bin/sh", "-c", SHELL, "sh"));
        shell.addAll(command);
        PtyProcessBuilder builder = new PtyProcessBuilder(shell.toArray(String[]::new))
                .setEnvironment(all)
                .setInitialColumns(COLUMNS)
                .setInitialRows(ROWS)
                .setRedirectErrorStream(true);
        Pty pty = new Pty(builder.start());
        Thread thread = new Thread(pty::read, "pty");
        thread.setDaemon(true);
        thread.start();
        pty.awaitStart();
        return pty;
    }

    private void read() {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = process.getInputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                took(buffer, count);
            }
        } catch (IOException e) {
            // The program has ended, and with it the terminal.
        }
        synchronized (this) {
            lastRead = System.nanoTime();
            ended = true;
            notifyAll();
        }
    }

    private synchronized void took(byte[] buffer, int count) {
        lastRead = System.nanoTime();
        printed.add(buffer, count);
        bytes += count;
        notifyAll();
    }

    private synchronized void awaitStart() {
        started = await("the program", all -> bytes > 0);
    }

    ProcessTree tree() {
        return new ProcessTree(process.pid());
    }

    void type(String keys) throws IOException {
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    /** When it was started; on the clock of {@link System#nanoTime}. */
    synchronized long started() {
        return started;
    }

    /** Bytes the terminal was sent so far. */
    synchronized long bytes() {
        return bytes;
    }

    /** Presses a key that nothing on the screen shows; returns how long it took until it was seen. Nanoseconds. */
    long press(String key) throws IOException {
        forget();
        return echo(key);
    }

    /** The same, without forgetting what was printed before. */
    long echo(String key) throws IOException {
        long pressed = System.nanoTime();
        type(key);
        return awaitPrinted(key) - pressed;
    }

    synchronized void forget() {
        printed.forget();
    }

    /** Waits until this stands in what was printed; returns when that was. */
    long awaitPrinted(String text) {
        return await(text, all -> all.contains(text));
    }

    /** Waits until so many characters are printed; returns when that was. */
    long awaitCharacters(int count) {
        return await(count + " characters", all -> all.count() >= count);
    }

    private synchronized long await(String what, Predicate<Printed> condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.test(printed)) {
            long left = end - System.nanoTime();
            if (left <= 0 || ended) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            sleep(left);
        }
        return lastRead;
    }

    /** Waits until nothing was printed for so long. */
    synchronized void awaitQuiet(long millis) {
        long quiet = TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = quiet; left > 0 && !ended; left = lastRead + quiet - System.nanoTime()) {
            sleep(left);
        }
    }

    private void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Waits until the program has ended and given the terminal back; returns when that was. */
    synchronized long awaitEnd() throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (!ended) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new IOException("it does not end");
            }
            sleep(left);
        }
        return lastRead;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
