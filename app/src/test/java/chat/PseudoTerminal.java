package chat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;
import org.jline.utils.WCWidth;

/**
 * A program in a real pseudo-terminal, as a shell would start it: with flow control on, so that Ctrl-Q reaches the
 * program only if it asks for it. An emulator draws what the program writes. All waits are bounded.
 */
public final class PseudoTerminal implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 20_000;

    /**
     * Notes the settings of the terminal before and after the command; the shell keeps the terminal open till then. The
     * size is told to the terminal when the shell may be running already, so it waits for that.
     */
    private static final String SHELL =
            "while [ \"$(stty size)\" = '0 0' ]; do :; done; stty ixon; stty -a >\"$0/before\"; \"$@\"; code=$?; stty -a >\"$0/after\"; exit $code";

    private final PtyProcess process;
    private final Path settings;
    private final ScreenTerminal emulator;
    private final StringBuilder raw = new StringBuilder();

    private PseudoTerminal(PtyProcess process, Path settings, ScreenTerminal emulator) {
        this.process = process;
        this.settings = settings;
        this.emulator = emulator;
    }

    /**
     * Starts a command.
     *
     * @param environment added to that of the tests, of which nothing about colours is kept
     */
    public static PseudoTerminal start(int columns, int rows, Map<String, String> environment, String... command)
            throws IOException {
        Map<String, String> all = new HashMap<>(System.getenv());
        List.of("NO_COLOR", "COLORTERM", "TMUX").forEach(all::remove);
        all.put("TERM", "xterm-256color");
        all.putAll(environment);
        Path settings = Files.createTempDirectory("pty");
        List<String> shell = new ArrayList<>(List.of("/bin/sh", "-c", SHELL, settings.toString()));
        shell.addAll(List.of(command));
        PtyProcess process = new PtyProcessBuilder(shell.toArray(String[]::new))
                .setEnvironment(all)
                .setInitialColumns(columns)
                .setInitialRows(rows)
                .setRedirectErrorStream(true)
                .start();
        PseudoTerminal terminal = new PseudoTerminal(process, settings, new ScreenTerminal(columns, rows));
        Thread thread = new Thread(terminal::read, "pty");
        thread.setDaemon(true);
        thread.start();
        return terminal;
    }

    /** The command that starts a main class on the class path of the tests, with a JVM that starts quickly. */
    public static String[] java(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    /** Sends keys, as UTF-8. */
    public void type(String keys) throws IOException {
        OutputStream out = process.getOutputStream();
        out.write(keys.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Pastes, in the brackets a terminal puts around it. */
    public void paste(String text) throws IOException {
        type("\033[200~" + text.replace('\n', '\r') + "\033[201~");
    }

    public void resize(int columns, int rows) {
        synchronized (this) {
            emulator.setSize(Size.of(columns, rows));
        }
        process.setWinSize(new WinSize(columns, rows));
    }

    /** What the screen shows, a line for each row, without blanks at the ends. */
    public synchronized String screen() {
        int columns = emulator.getColumns();
        long[] cells = cells(new int[2]);
        StringBuilder screen = new StringBuilder();
        for (int y = 0; y < emulator.getRows(); y++) {
            StringBuilder row = new StringBuilder();
            boolean wide = false;
            for (int x = 0; x < columns; x++) {
                int c = ScreenTerminal.cellCodePoint(cells[y * columns + x]);
                if (c != 0 || !wide) {
                    row.appendCodePoint(c == 0 ? ' ' : c);
                }
                wide = c != 0 && WCWidth.wcwidth(c) == 2;
            }
            screen.append(row.toString().stripTrailing()).append('\n');
        }
        return screen.toString();
    }

    /** One row of the screen, from 0. */
    public String row(int row) {
        return screen().split("\n", -1)[row];
    }

    /** The first column of a character in a row, or -1. */
    public synchronized int column(int row, int character) {
        int columns = emulator.getColumns();
        long[] cells = cells(new int[2]);
        for (int x = 0; x < columns; x++) {
            if (ScreenTerminal.cellCodePoint(cells[row * columns + x]) == character) {
                return x;
            }
        }
        return -1;
    }

    /** Where the cursor is: column and row, from 0. */
    public synchronized List<Integer> cursor() {
        int[] cursor = new int[2];
        cells(cursor);
        return List.of(cursor[0], cursor[1]);
    }

    /**
     * Waits until the screen is as expected.
     *
     * @param what words for the failure
     * @return the screen
     */
    public String await(Predicate<String> expected, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        synchronized (this) {
            while (true) {
                String screen = screen();
                if (expected.test(screen)) {
                    return screen;
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("never came: " + what + "; the screen is\n" + screen);
                }
                wait(Math.min(left, 100));
            }
        }
    }

    /** Waits until the screen shows this text somewhere. */
    public String await(String text) throws InterruptedException {
        return await(screen -> screen.contains(text), text);
    }

    /** All that the program has written so far. */
    public synchronized String raw() {
        return raw.toString();
    }

    /** The settings of the terminal's line discipline ({@code stty -a}) before the program began, to be compared. */
    public String settingsBefore() throws IOException {
        return Files.readString(settings.resolve("before"));
    }

    /** The same after it ended,, the size included. To be asked for after {@link #exitCode}. */
    public String settingsAfter() throws IOException {
        return Files.readString(settings.resolve("after"));
    }

    /** The process id of the program. */
    public long pid() {
        return shell().children().findFirst().orElseThrow().pid();
    }

    /**
     * Sends the program a signal.
     *
     * @param name without SIG
     */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", name, Long.toString(pid())).start().waitFor();
    }

    /** Waits for the program to end. A signal that ended it counts from 128. */
    public int exitCode(long timeoutMillis) throws InterruptedException {
        if (!process.waitFor(timeoutMillis, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("has not ended; the screen is\n" + screen());
        }
        return process.exitValue();
    }

    public int exitCode() throws InterruptedException {
        return exitCode(PATIENCE_MILLIS);
    }

    @Override
    public void close() throws IOException {
        ProcessHandle.of(process.pid()).ifPresent(shell -> shell.descendants().forEach(ProcessHandle::destroyForcibly));
        process.destroyForcibly();
        for (String name : List.of("before", "after")) {
            Files.deleteIfExists(settings.resolve(name));
        }
        Files.deleteIfExists(settings);
    }

    private ProcessHandle shell() {
        return ProcessHandle.of(process.pid()).orElseThrow();
    }

    private long[] cells(int[] cursor) {
        long[] cells = new long[emulator.getColumns() * emulator.getRows()];
        emulator.dump(cells, 0, 0, emulator.getRows(), emulator.getColumns(), cursor);
        return cells;
    }

    private void read() {
        char[] buffer = new char[8192];
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int n = reader.read(buffer); n > 0; n = reader.read(buffer)) {
                draw(new String(buffer, 0, n));
            }
        } catch (IOException ended) {
            // Reading a terminal whose program ended fails; all it wrote has been read.
            return;
        }
    }

    private void draw(String text) throws IOException {
        String answer;
        synchronized (this) {
            raw.append(text);
            emulator.write(text);
            answer = emulator.read();
            notifyAll();
        }
        if (!answer.isEmpty()) {
            type(answer);
        }
    }
}
