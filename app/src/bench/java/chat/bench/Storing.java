package chat.bench;

import chat.irc.Message;
import chat.irc.Source;
import chat.store.Draft;
import chat.store.MessageLog;
import chat.store.SqliteStore;
import chat.store.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/** A durable log alone: writers who each wait for their acknowledgement before they say the next thing. */
final class Storing implements MessageLog.Feed {
    private static final int WRITERS = 50;
    private static final int WARM = 20_000;
    private static final int MESSAGES = 200_000;
    private static final double P50_MS = 2;
    private static final double P99_MS = 20;
    private static final double RATE = 20_000;
    private static final String TEXT =
            "the boats come home at noon and the smoke stands still above the harbour until it rains";

    private final LinkedBlockingQueue<Long> acknowledged = new LinkedBlockingQueue<>();
    private final MessageLog log;
    private final long[] begun = new long[WRITERS];
    private long said;

    private Storing(MessageLog log) {
        this.log = log;
    }

    static int seconds(Wanted wanted) {
        return 30 * wanted.repeat();
    }

    static void measure(Report report, Wanted wanted) throws IOException, InterruptedException {
        report.title("Storing: " + WRITERS + " writers who each wait, " + MESSAGES + " messages");
        List<Double> rates = new ArrayList<>();
        List<Double> halves = new ArrayList<>();
        List<Double> tails = new ArrayList<>();
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i < wanted.repeat(); i++) {
            Path folder =
                    Files.createTempDirectory(Files.createDirectories(Path.of("app", "target", "bench")), "store");
            Latencies latencies = new Latencies();
            try (SqliteStore store = open(folder)) {
                Storing storing = new Storing(store.log());
                store.log().feed(storing);
                storing.talk(WARM, new Latencies());
                long before = System.nanoTime();
                storing.talk(MESSAGES, latencies);
                rates.add(MESSAGES * 1e9 / (System.nanoTime() - before));
            }
            halves.add(latencies.quantile(0.5) / 1e6);
            tails.add(latencies.quantile(0.99) / 1e6);
            long before = System.nanoTime();
            try (SqliteStore store = open(folder)) {
                Storing storing = new Storing(store.log());
                store.log().feed(storing);
                storing.talk(1, new Latencies());
                starts.add((System.nanoTime() - before) / 1e6);
            }
        }
        tell(report, "acknowledged messages/s", Sample.of(rates), RATE, true);
        tell(report, "acknowledgement p50 ms", Sample.of(halves), P50_MS, false);
        tell(report, "acknowledgement p99 ms", Sample.of(tails), P99_MS, false);
        tell(
                report,
                "opening with " + MESSAGES + " messages, to the first acknowledgement, ms",
                Sample.of(starts),
                1000,
                false);
    }

    private static void tell(Report report, String what, Sample sample, double budget, boolean atLeast) {
        boolean met = atLeast ? sample.median() >= budget : sample.median() <= budget;
        report.verdict("store: " + what, sample.toString(), (atLeast ? "≥ " : "≤ ") + Sample.number(budget), met);
        report.line("- " + what + ": " + sample);
    }

    private static SqliteStore open(Path folder) throws IOException {
        SqliteStore store =
                SqliteStore.open(folder, "bench", folder.resolve("cache"), InstantSource.system(), notice -> {
                    throw new AssertionError(notice);
                });
        store.begin();
        return store;
    }

    /** All writers talk; this thread is the dispatcher, to whom each acknowledgement comes first. */
    private void talk(int messages, Latencies latencies) throws InterruptedException {
        long last = said + messages;
        for (int writer = 0; writer < Math.min(WRITERS, messages); writer++) {
            say(writer);
        }
        for (int i = 0; i < messages; i++) {
            int writer = (int) (acknowledged.take() % WRITERS);
            latencies.add(System.nanoTime() - begun[writer]);
            if (said < last) {
                say(writer);
            }
        }
    }

    private void say(int writer) {
        begun[writer] = System.nanoTime();
        Message message = Message.of("PRIVMSG", "#lobby", TEXT)
                .from(new Source("writer" + writer, "bench", "localhost"))
                .tagged(Draft.SENDER_ID, "bench-" + System.nanoTime() + "-" + said);
        log.append(new Draft("#lobby", message, "the key of writer " + writer, said++ * WRITERS + writer));
    }

    @Override
    public void stored(Stored stored, long ticket) {
        acknowledged.add(ticket);
    }

    @Override
    public void repeated(Stored first, long ticket) {
        throw new AssertionError("said once, known twice: " + first);
    }

    @Override
    public void refused(Draft draft, String reason) {
        throw new AssertionError(reason);
    }
}
