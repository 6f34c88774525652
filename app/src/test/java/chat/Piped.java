package chat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process whose input and outputs are pipes, as a script starts it. All waits are bounded. */
final class Piped implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 20_000;

    private static final Pattern LISTENING = Pattern.compile("listening on (\\S+)");

    private final Process process;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private final List<Thread> readers;

    private Piped(Process process) {
        this.process = process;
        this.readers = List.of(
                collect(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), out),
                collect(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8), err));
    }

    static Piped start(String... command) throws IOException {
        return new Piped(new ProcessBuilder(command).start());
    }

    /** Starts a command whose input has ended already. */
    static Piped startWithoutInput(String... command) throws IOException {
        Piped started = start(command);
        started.endInput();
        return started;
    }

    private Thread collect(Reader from, StringBuilder to) {
        Thread thread = new Thread(() -> copy(from, to), "pipe");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void copy(Reader from, StringBuilder to) {
        char[] buffer = new char[4096];
        try (from) {
            for (int n = from.read(buffer); n > 0; n = from.read(buffer)) {
                synchronized (this) {
                    to.append(buffer, 0, n);
                    notifyAll();
                }
            }
        } catch (IOException e) {
            // The process was ended; what it wrote until then is there.
        }
    }

    /** Writes one line to its input. */
    void type(String line) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** What it wrote to standard output so far. */
    synchronized String out() {
        return out.toString();
    }

    /** What it wrote to standard error so far. */
    synchronized String err() {
        return err.toString();
    }

    /** Waits until standard output is as expected, and returns it. */
    synchronized String await(Predicate<String> expected, String what) throws InterruptedException {
        return await(out, expected, what);
    }

    /** Waits until standard output has this text. */
    String await(String text) throws InterruptedException {
        return await(out -> out.contains(text), text);
    }

    /** Waits until standard error has this text, and returns all of it. */
    synchronized String awaitAside(String text) throws InterruptedException {
        return await(err, err -> err.contains(text), text);
    }

    /** Waits for the line of a host without a screen that says where it can be reached; the first address of it. */
    String awaitAddress() throws InterruptedException {
        Matcher matcher =
                LISTENING.matcher(await(out -> LISTENING.matcher(out).find() && out.endsWith("\n"), "an address"));
        if (!matcher.find()) {
            throw new AssertionError("it was there a moment ago");
        }
        return matcher.group(1);
    }

    private String await(StringBuilder text, Predicate<String> expected, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!expected.test(text.toString())) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError(
                        "never came: " + what + "; standard output is\n" + out + "\nand standard error is\n" + err);
            }
            wait(Math.min(left, 100));
        }
        return text.toString();
    }

    long pid() {
        return process.pid();
    }

    /** Sends it a signal, named without SIG. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits for its end, and for all that it wrote. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new AssertionError(
                    "has not ended; standard output is\n" + out() + "\nand standard error is\n" + err());
        }
        for (Thread reader : readers) {
            reader.join(PATIENCE_MILLIS);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join();
    }
}
