package chat.interop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Somebody at a program that reads and writes lines, and a program that only writes them. */
final class InLines implements Party {
    private static final long PATIENCE_MILLIS = 30_000;

    private final Process process;
    private final Writer in;
    private final List<String> lines = new ArrayList<>();

    private InLines(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** What it writes on either of its outputs counts as seen. */
    static InLines start(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        InLines lines = new InLines(builder.start());
        Thread thread = new Thread(lines::read, "lines");
        thread.setDaemon(true);
        thread.start();
        return lines;
    }

    @Override
    public void enter(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    @Override
    public String sees(String... parts) throws InterruptedException {
        return seesAfter(0, parts);
    }

    /** How many lines have come so far. */
    synchronized int seen() {
        return lines.size();
    }

    /** All lines that came after so many. */
    synchronized List<String> after(int seen) {
        return List.copyOf(lines.subList(seen, lines.size()));
    }

    /** The same as {@link #sees}, among the lines that come after so many. */
    String seesAfter(int seen, String... parts) throws InterruptedException {
        return await(seen, line -> Party.shows(line, parts), Arrays.toString(parts));
    }

    @Override
    public String sees(Pattern pattern) throws InterruptedException {
        return await(0, pattern.asPredicate(), pattern.pattern());
    }

    private synchronized String await(int seen, Predicate<String> expected, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        for (int next = seen; ; next++) {
            while (next >= lines.size()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("never came: " + what + "; there was\n" + String.join("\n", after(0)));
                }
                wait(left);
            }
            if (expected.test(lines.get(next))) {
                return lines.get(next);
            }
        }
    }

    /** Ends the input, and waits until the program has ended of itself. */
    @Override
    public void leave() throws IOException, InterruptedException {
        in.close();
        await();
    }

    /** Of a program that has ended. */
    int exitCode() {
        return process.exitValue();
    }

    /** Ends the program by SIGTERM, and waits for it. */
    void stop() throws InterruptedException {
        process.destroy();
        await();
    }

    private void await() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("has not ended; there was\n" + String.join("\n", after(0)));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (this) {
                    lines.add(line);
                    notifyAll();
                }
            }
        } catch (IOException ended) {
            // The program was ended while it was read; what it wrote till then has been seen.
            return;
        }
    }
}
