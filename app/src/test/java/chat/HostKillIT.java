package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import chat.irc.Source;
import chat.store.Draft;
import chat.store.MessageLog;
import chat.store.SqliteStore;
import chat.store.Stored;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A host that is killed while five talk as fast as they can: what was acknowledged is there, nothing is there twice, and
 * all were told in one order. {@code mvn verify -Dit.test=HostKillIT -Dkills=50} kills it fifty times, {@code -Dseed=}
 * repeats a run, {@code -Dstored=} says how much it holds at first.
 */
class HostKillIT {
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int STORED = Integer.getInteger("stored", 100_000);
    private static final List<String> NAMES = List.of("ana", "bob", "cleo", "dave", "eve");
    private static final int PAGE = 500;

    private Path folder;

    @AfterEach
    void remove() throws IOException {
        Program.remove(folder);
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAndAllWereToldInOneOrder() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("HostKillIT: -Dkills=" + KILLS + " -Dseed=" + seed);
        Random random = new Random(seed);
        folder = Program.folder();
        int port = freePort();
        String last = fill(port);
        List<Talker> talkers =
                NAMES.stream().map(name -> new Talker(name, "x".repeat(60))).toList();
        List<String> starts = new ArrayList<>();

        for (int kill = 0; kill < KILLS; kill++) {
            round(port, talkers, 1 + random.nextInt(3000), starts);
        }
        talkers.forEach(Talker::finish);
        Map<String, String> stored = new HashMap<>();
        List<String> order = new ArrayList<>();
        try (Piped host = host(port)) {
            host.awaitAddress();
            Threads threads = new Threads(talkers, port, count -> {});
            threads.join();
            read(port, last, stored, order);
        }

        int said = 0;
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
        assertEquals(order.size(), places.size(), "no msgid was given twice");
        for (Talker talker : talkers) {
            said += talker.said();
            assertEquals(List.of(), talker.refusals());
            assertEquals(talker.said(), talker.acknowledged().size(), "all was acknowledged in the end");
            talker.acknowledged().forEach((id, msgid) -> assertEquals(msgid, stored.get(id), () -> "lost: " + id));
            List<Integer> told = talker.told().stream().map(places::get).toList();
            assertTrue(!told.contains(null), "all that was told is stored");
            List<Integer> sorted = new ArrayList<>(told);
            Collections.sort(sorted);
            assertEquals(sorted, told, "told in the order in which it is stored");
            assertEquals(told.size(), new HashSet<>(told).size(), "told once");
        }
        assertEquals(said, order.size(), "each is stored once");
        System.out.println("HostKillIT: " + said + " acknowledged and stored, behind " + STORED
                + " before; ms from the start of the process to listening, and to the first acknowledgement: "
                + starts);
    }

    /** One host from its start until it is killed, after so many acknowledgements of all. */
    private void round(int port, List<Talker> talkers, int acknowledgements, List<String> starts) throws Exception {
        long begun = System.nanoTime();
        AtomicInteger counted = new AtomicInteger();
        AtomicLong first = new AtomicLong();
        long listening;
        try (Piped host = host(port)) {
            host.awaitAddress();
            listening = System.nanoTime();
            Threads threads = new Threads(talkers, port, count -> {
                first.compareAndSet(0, System.nanoTime());
                if (counted.incrementAndGet() == acknowledgements) {
                    kill(host);
                }
            });
            threads.join();
        }
        starts.add(millis(listening - begun) + "+" + millis(first.get() - listening));
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    private static void kill(Piped host) {
        try {
            host.signal("KILL");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Piped host(int port) throws IOException {
        return Piped.start(Program.command(folder, "--listen", "127.0.0.1:" + port, "--headless", "--no-flood-limit"));
    }

    /** All of them talk, each on a thread of its own. */
    private static final class Threads {
        private final List<Thread> threads = new ArrayList<>();
        private final List<Throwable> faults = Collections.synchronizedList(new ArrayList<>());

        Threads(List<Talker> talkers, int port, IntConsumer each) {
            for (Talker talker : talkers) {
                Thread thread = new Thread(() -> talk(talker, port, each), "talker");
                thread.start();
                threads.add(thread);
            }
        }

        private void talk(Talker talker, int port, IntConsumer each) {
            try {
                talker.talk(port, each);
            } catch (SocketException e) {
                // The host was killed.
            } catch (Exception | AssertionError e) {
                faults.add(e);
            }
        }

        void join() throws InterruptedException {
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(List.of(), faults);
        }
    }

    /** Gives the host something to hold, and says the msgid of the last of it. */
    private String fill(int port) throws Exception {
        String[] last = {""};
        Semaphore window = new Semaphore(5000);
        SqliteStore store = SqliteStore.open(
                folder.resolve("rooms"),
                "127.0.0.1-" + port,
                folder.resolve("cache"),
                InstantSource.system(),
                notice -> {});
        store.begin();
        store.log().feed(new MessageLog.Feed() {
            @Override
            public void stored(Stored stored, long ticket) {
                last[0] = stored.msgid();
                window.release();
            }

            @Override
            public void repeated(Stored first, long ticket) {
                throw new AssertionError(first);
            }

            @Override
            public void refused(Draft draft, String reason) {
                throw new AssertionError(reason);
            }
        });
        Source zoe = Source.parse("zoe!zoe@localhost");
        for (int i = 0; i < STORED; i++) {
            window.acquire();
            Message said =
                    Message.of("PRIVMSG", "#lobby", "before " + i).from(zoe).tagged(Draft.SENDER_ID, "before-" + i);
            store.log().append(new Draft("#lobby", said, "zoe", i));
        }
        window.acquire(5000);
        store.close();
        return last[0];
    }

    /** Reads all that was said after this: the msgid of each sender's id, and all msgids in their order. */
    private static void read(int port, String last, Map<String, String> stored, List<String> order) throws Exception {
        String from = last;
        try (RawGuest reader = RawGuest.clear(port)) {
            reader.introduced("reader", "message-tags", "batch", "draft/chathistory")
                    .joined("#lobby");
            for (int page = 1; !from.isEmpty(); page++) {
                int before = reader.heard().size();
                int ends = page;
                reader.says("CHATHISTORY AFTER #lobby " + (from.isEmpty() ? "*" : "msgid=" + from) + " " + PAGE);
                reader.awaitAll(
                        lines -> lines.stream()
                                        .filter(line -> line.contains("BATCH -"))
                                        .count()
                                >= ends,
                        "a page");
                from = "";
                List<String> heard = reader.heard();
                for (String line : heard.subList(before, heard.size())) {
                    Message message = Message.parse(line);
                    if (message.verb().equals("PRIVMSG")) {
                        from = message.tags().get("msgid").orElseThrow();
                        order.add(from);
                        String id = message.tags().get("+chat/id").orElseThrow();
                        assertEquals(null, stored.put(id, from), () -> "stored twice: " + id);
                    }
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
