package chat.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One client from its start to its end, with all that is measured on the way. */
final class Visit {
    /** What can be measured; the order of the report. */
    enum Measure {
        FIRST_FRAME("start to first frame, ms"),
        ON_SCREEN("one message to screen, ms"),
        BYTES("bytes to the terminal for a message"),
        KEY_MEDIAN("key to echo, p50 ms"),
        KEY_WORST("key to echo, p99 ms"),
        KEY_MAX("key to echo, max ms"),
        IDLE_CPU("idle: processor ms/s"),
        IDLE_WAKE_UPS("idle: wake-ups/s"),
        MEMORY("memory (PSS) joined, MB"),
        FLOOD("100,000 lines until the last is seen, ms"),
        FLOOD_CPU("100,000 lines: processor ms"),
        FLOOD_KEY_MEDIAN("flood: key to echo, p50 ms"),
        FLOOD_KEY_MAX("flood: key to echo, max ms"),
        FLOOD_MEMORY("memory (PSS) after 100,000 lines, MB"),
        QUIT("quit to prompt, ms");

        private final String words;

        Measure(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final int PAINTED = 30;
    private static final int QUIET_MILLIS = 500;
    private static final int MESSAGES = 20;
    private static final int LINES = 100_000;
    private static final int IDLE_SECONDS = 10;

    /** Keys that warm up and are not counted, and keys that are. */
    private static final int FIRST_KEYS = 44;

    private static final int KEYS = 220;

    /** In the flood, a key is pressed so long after the echo of the last. Milliseconds. */
    private static final int FLOOD_PAUSE = 5;

    /** Letters that no client and no message shows, so that an echo is known for what it is. */
    private static final String LETTERS = "QXZVKWJYGBU";

    private static final String CLEAR_LINE = "\u0015";
    private static final double MEGA = 1e6;

    private final FakeHost host;
    private final Pty pty;
    private final Map<Measure, Double> seen = new TreeMap<>();

    private Visit(FakeHost host, Pty pty) {
        this.host = host;
        this.pty = pty;
    }

    static Map<Measure, Double> of(String name) throws IOException, InterruptedException {
        try (FakeHost host = new FakeHost()) {
            ClientProgram program = ClientProgram.of(name, host.port());
            try (Pty pty = program.start()) {
                Visit visit = new Visit(host, pty);
                visit.come(program);
                visit.listen();
                visit.type();
                visit.rest();
                visit.flood();
                visit.leave(program);
                return visit.seen;
            }
        }
    }

    private void come(ClientProgram program) throws IOException {
        put(Measure.FIRST_FRAME, pty.awaitCharacters(PAINTED) - pty.started());
        pty.awaitQuiet(QUIET_MILLIS);
        if (!program.join().isEmpty()) {
            pty.type(program.join());
        }
        host.awaitJoined();
        pty.awaitQuiet(QUIET_MILLIS);
    }

    private void put(Measure measure, double nanos) {
        seen.put(measure, nanos / MEGA);
    }

    /** The messages before the counted ones fill the screen, so that each one scrolls it. */
    private void listen() throws IOException {
        for (int i = 0; i < 2 * MESSAGES; i++) {
            message(i);
        }
        List<Double> times = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            long before = pty.bytes();
            times.add((double) message(i));
            pty.awaitQuiet(QUIET_MILLIS / 5);
            bytes.add((double) pty.bytes() - before);
        }
        put(Measure.ON_SCREEN, Sample.of(times).median());
        seen.put(Measure.BYTES, Sample.of(bytes).median());
    }

    private long message(int number) throws IOException {
        pty.forget();
        String end = number % 2 == 0 ? "jjqqxxzz" : "zzxxqqjj";
        long said = System.nanoTime();
        host.message("the boats come home at noon and the smoke stands still " + end);
        return pty.awaitPrinted(end) - said;
    }

    private void type() throws IOException {
        press(FIRST_KEYS);
        Sample keys = press(KEYS);
        put(Measure.KEY_MEDIAN, keys.median());
        put(Measure.KEY_WORST, keys.quantile(0.99));
        put(Measure.KEY_MAX, keys.max());
    }

    private Sample press(int count) throws IOException {
        List<Double> nanos = new ArrayList<>();
        while (nanos.size() < count) {
            for (int i = 0; i < LETTERS.length(); i++) {
                nanos.add((double) pty.press(LETTERS.substring(i, i + 1)));
            }
            pty.type(CLEAR_LINE);
            pty.awaitQuiet(QUIET_MILLIS / 10);
        }
        return Sample.of(nanos);
    }

    private void rest() throws InterruptedException {
        ProcessTree tree = pty.tree();
        Thread.sleep(TimeUnit.SECONDS.toMillis(1));
        ProcessTree.Use before = tree.use();
        long began = System.nanoTime();
        Thread.sleep(TimeUnit.SECONDS.toMillis(IDLE_SECONDS));
        double seconds = (System.nanoTime() - began) / 1e9;
        ProcessTree.Use after = tree.use();
        put(Measure.IDLE_CPU, after.cpuSince(before) / seconds);
        seen.put(Measure.IDLE_WAKE_UPS, after.wakeUpsSince(before) / seconds);
        seen.put(Measure.MEMORY, tree.pss() / MEGA);
    }

    private void flood() throws IOException, InterruptedException {
        ProcessTree tree = pty.tree();
        ProcessTree.Use before = tree.use();
        pty.forget();
        Thread pusher = new Thread(this::push, "flood");
        long began = System.nanoTime();
        pusher.start();
        Sample keys = pressDuring(pusher);
        pusher.join();
        put(Measure.FLOOD, pty.awaitPrinted(FakeHost.LAST_WORD) - began);
        put(Measure.FLOOD_CPU, tree.use().cpuSince(before));
        if (!keys.isEmpty()) {
            put(Measure.FLOOD_KEY_MEDIAN, keys.median());
            put(Measure.FLOOD_KEY_MAX, keys.max());
        }
        pty.type(CLEAR_LINE);
        host.awaitAnswer();
        pty.awaitQuiet(QUIET_MILLIS);
        seen.put(Measure.FLOOD_MEMORY, tree.pss() / MEGA);
    }

    private void push() {
        try {
            host.flood(LINES);
        } catch (IOException e) {
            // The guest is gone; then its last line is waited for in vain, and that is told.
        }
    }

    /** Until the flood is written, or the line is full. Those pressed when nothing flows any more do not count. */
    private Sample pressDuring(Thread pusher) throws IOException, InterruptedException {
        List<Double> nanos = new ArrayList<>();
        for (int i = 0; i < LETTERS.length() && pusher.isAlive(); i++) {
            nanos.add((double) pty.echo(LETTERS.substring(i, i + 1)));
            Thread.sleep(FLOOD_PAUSE);
        }
        return Sample.of(nanos);
    }

    private void leave(ClientProgram program) throws IOException {
        long asked = System.nanoTime();
        pty.type(program.quit());
        put(Measure.QUIT, pty.awaitEnd() - asked);
    }
}
