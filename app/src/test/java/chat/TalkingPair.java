package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Two who say numbered words to each other at an even pace, below the flood limit, and when they are asked to. */
final class TalkingPair implements AutoCloseable {
    private static final long EVERY_MILLIS = 400;

    private final RawGuest ana;
    private final RawGuest bob;
    private final List<Long> saidAt = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "pair");
        thread.setDaemon(true);
        return thread;
    });

    TalkingPair(RawGuest ana, RawGuest bob) {
        this.ana = ana;
        this.bob = bob;
        clock.scheduleAtFixedRate(this::say, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Both say the next word; its number. */
    private synchronized int say() {
        int number = saidAt.size();
        saidAt.add(System.nanoTime());
        ana.says("PRIVMSG #lobby :pair " + number);
        bob.says("PRIVMSG #lobby :pair " + number);
        return number;
    }

    /** Both say a word and hear that of the other. */
    void talks() throws InterruptedException {
        int number = say();
        ana.await(":bob!bob@localhost PRIVMSG #lobby :pair " + number);
        bob.await(":ana!~ana@localhost PRIVMSG #lobby :pair " + number);
    }

    /** Each has heard each word of the other, once, in order, and such words from nobody else. */
    synchronized void assertHeardAll() throws InterruptedException {
        if (!saidAt.isEmpty()) {
            int last = saidAt.size() - 1;
            ana.await(":bob!bob@localhost PRIVMSG #lobby :pair " + last);
            bob.await(":ana!~ana@localhost PRIVMSG #lobby :pair " + last);
        }
        assertHeardAll(ana, "bob!bob");
        assertHeardAll(bob, "ana!~ana");
    }

    private void assertHeardAll(RawGuest one, String other) {
        String from = ":" + other + "@localhost PRIVMSG #lobby :pair ";

        assertEquals(
                AttackedHost.numbered(from, saidAt.size()),
                one.heard().stream()
                        .filter(line -> line.contains(" :pair "))
                        .map(line -> line.substring(Math.max(0, line.indexOf(':' + other + '@'))))
                        .toList());
    }

    /** How many words there were, and how long they took. */
    synchronized String figures() {
        long[] micros = LongStream.concat(micros(ana), micros(bob)).sorted().toArray();
        if (micros.length == 0) {
            return "nothing was said";
        }
        return String.format(
                "%d words, heard after p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, most %.1f ms",
                micros.length, at(micros, 50), at(micros, 90), at(micros, 99), at(micros, 100));
    }

    private static double at(long[] micros, int percent) {
        return micros[Math.min(micros.length - 1, micros.length * percent / 100)] / 1000.0;
    }

    private LongStream micros(RawGuest one) {
        List<String> heard = one.heard();
        List<Long> when = one.when();
        return IntStream.range(0, heard.size())
                .filter(i -> heard.get(i).contains(" :pair "))
                .mapToLong(i -> (when.get(i) - saidAt.get(number(heard.get(i)))) / 1000);
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
