package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Effect;
import chat.client.Event;
import chat.client.Key;
import chat.client.Layout;
import chat.client.Profile;
import chat.client.State;
import chat.client.Update;
import chat.irc.Message;
import chat.irc.Password;
import chat.server.Server;
import chat.server.Settings;
import chat.store.MemoryStore;
import chat.wire.Connection;
import chat.wire.Line;
import chat.wire.Pipe;
import chat.wire.Receiver;
import chat.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real server and the real loops of its guests, joined by pipes, with the pictures that each of them sees. */
class ConversationTest {
    /** How far the clock of all of them is set ahead. */
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private final InstantSource clock = () -> Instant.now().plus(ahead.get());
    /** How long one waits before another try: 0 is shortest. */
    private volatile double chance;

    private final AtomicInteger network = new AtomicInteger();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Server server = new Server(
            Settings.defaults(clock.instant(), "chat-test"), new MemoryStore(clock), clock, System::nanoTime);
    private final List<Guest> guests = new ArrayList<>();

    @BeforeEach
    void open() {
        server.start(thread);
    }

    @AfterEach
    void close() throws Exception {
        for (Guest guest : guests) {
            guest.loop.put(new Event.Pressed(new Key.Closed()));
            guest.exit.get(10, TimeUnit.SECONDS);
        }
        server.close("the test is over");
        thread.shutdownNow();
        guests.forEach(guest -> guest.reader.shutdown());
    }

    /** Somebody with a loop of their own and a pipe into the server. */
    private final class Guest implements Wire, Receiver, Loop.Oracle {
        final RecordingFace face = new RecordingFace();
        final ExecutorService reader = Executors.newSingleThreadExecutor();
        final Loop loop;
        final FutureTask<Integer> exit;

        final AtomicInteger tries = new AtomicInteger();

        @Nullable
        Connection connection;

        Guest(String nick) {
            Layout layout = new Layout(ZoneOffset.UTC);
            AtomicInteger ids = new AtomicInteger();
            Update update = new Update(layout, () -> nick + "-0123456789-" + ids.incrementAndGet(), () -> chance);
            loop = new Loop(update, clock, answers -> this, network::get);
            State start = State.start(Profile.guest(nick, Profile.Manner.SCREEN, true), "#lobby", clock.instant());
            exit = new FutureTask<>(() -> loop.run(start, face, this));
            guests.add(this);
            new Thread(exit, nick).start();
        }

        void types(String text) {
            loop.put(new Event.Pressed(new Key.Text(text)));
            loop.put(new Event.Pressed(new Key.Chord("Enter")));
        }

        /** The wire breaks; nobody says goodbye. */
        void loses() {
            Connection lost = connection;
            if (lost != null) {
                lost.close();
            }
        }

        @Override
        public void connect() {
            tries.incrementAndGet();
            Pipe pipe = Pipe.open("", reader, Runnable::run);
            pipe.far().attach(server.accept(pipe.far()));
            connection = pipe.near();
            loop.put(new Event.Connected(List.of(), "", true));
            pipe.near().attach(this);
        }

        @Override
        public void checkUp(boolean asked) {
            throw new AssertionError("nobody doubts the way here");
        }

        @Override
        public void unlock(Password password) {
            throw new AssertionError("nobody is asked for one here");
        }

        @Override
        public void send(Message message) {
            if (connection != null) {
                connection.send(Line.of(message));
            }
        }

        @Override
        public void flush() {
            if (connection != null) {
                connection.flush();
            }
        }

        @Override
        public void hangup() {
            loses();
        }

        @Override
        public void close() {
            flush();
            loses();
        }

        @Override
        public void received(Message message) {
            loop.put(new Event.Received(message));
        }

        @Override
        public void refused(Refusal refusal) {
            throw new AssertionError(refusal.toString());
        }

        @Override
        public void closed(String reason) {
            loop.put(new Event.Disconnected(reason));
        }

        @Override
        public void findWords(Effect.FindWords question) {
            throw new AssertionError("nobody has a key here");
        }

        @Override
        public void vouch(String pin) {
            throw new AssertionError("nobody has a key here");
        }
    }

    @Test
    void twoPeopleTalk() throws Exception {
        Guest ana = new Guest("ana");
        ana.face.await("just you");
        Guest bob = new Guest("bob");
        ana.face.await("bob joined");
        bob.face.await("You are in #lobby with 1 other.");

        bob.types("hello 你好");
        ana.face.await("bob   hello 你好");
        bob.face.await("bob ✓ hello 你好");
        ana.types("/me waves at bob");

        bob.face.await("*   ana waves at bob");
        assertEquals(1, bob.face.bells());
    }

    @Test
    void whoeverJoinsLaterSeesWhatWasSaid() throws Exception {
        Guest ana = new Guest("ana");
        ana.face.await("just you");
        ana.types("first");
        ana.types("second");
        ana.face.await("✓ second");

        Guest bob = new Guest("bob");

        String screen = bob.face.await("2 earlier messages above");
        assertTrue(screen.indexOf("ana   first") < screen.lastIndexOf("second"), screen);
        assertEquals(0, bob.face.bells());
    }

    @Test
    void aLostWireComesBackAndNothingIsLostOrDoubled() throws Exception {
        Guest ana = new Guest("ana");
        ana.face.await("just you");
        Guest bob = new Guest("bob");
        ana.face.await("bob joined");
        bob.types("before");
        bob.face.await("✓ before");

        bob.loses();
        bob.face.await("Connection lost");
        ana.types("while you were away");
        bob.types("typed offline");

        bob.face.await("ana   while you were away");
        bob.face.await("✓ typed offline");
        String screen = ana.face.await("bob   typed offline");
        assertEquals(screen.indexOf("typed offline"), screen.lastIndexOf("typed offline"), screen);
    }

    @Test
    void aTakenNameGetsANumber() throws Exception {
        Guest ana = new Guest("ana");
        ana.face.await("just you");

        Guest other = new Guest("ana");

        other.face.await("you are ana2");
        ana.face.await("ana2 joined");
    }

    @Test
    void leavingIsSeenByTheOthers() throws Exception {
        Guest ana = new Guest("ana");
        Guest bob = new Guest("bob");
        ana.face.await("2 people");
        bob.face.await("2 people");

        bob.loop.put(new Event.Pressed(new Key.Chord("Ctrl-Q")));

        assertEquals(0, bob.exit.get(10, TimeUnit.SECONDS));
        assertEquals(List.of(true, ""), bob.face.ending());
        ana.face.await(s -> s.contains("bob left") || s.contains("bob came and went"));
    }

    @Test
    void aFloodOfMessagesIsTakenInWithFewFrames() throws Exception {
        Guest ana = new Guest("ana");
        ana.face.await("just you");
        int before = ana.face.frames();

        for (int i = 1; i <= 20_000; i++) {
            ana.loop.put(new Event.Received(Message.parse(":bob!b@h PRIVMSG #lobby :line " + i)));
        }

        ana.face.await("line 20000");
        assertTrue(ana.face.frames() - before < 20_000, "a frame for each line");
    }

    @Test
    void aClockThatIsSetADayOnOrBackChangesNothing() throws Exception {
        Guest ana = new Guest("ana");
        ana.face.await("just you");
        Guest bob = new Guest("bob");
        ana.face.await("bob joined");
        List<String> said = List.of("on time", "a day later", "a day early", "on time again");
        List<Integer> days = List.of(0, 1, -1, 0);

        for (int i = 0; i < said.size(); i++) {
            ahead.set(Duration.ofDays(days.get(i)));
            Guest one = i % 2 == 0 ? ana : bob;
            Guest other = i % 2 == 0 ? bob : ana;
            one.types(said.get(i) + " one");
            one.face.await("✓ " + said.get(i) + " one");
            other.types(said.get(i) + " two");
            one.face.await("  " + said.get(i) + " two");
        }

        for (Guest guest : List.of(ana, bob)) {
            String screen = guest.face.await("again two");
            int at = -1;
            for (String text : said) {
                for (String which : List.of(" one", " two")) {
                    int next = screen.indexOf(text + which);
                    assertTrue(next > at, text + which + " in\n" + screen);
                    at = next;
                }
            }
            assertEquals(1, guest.tries.get(), "nobody was disconnected");
        }
    }

    @Test
    void whoIsInAnotherNetworkTriesAtOnce() throws Exception {
        chance = 100; // the next try is later than we wait for a screen
        Guest ana = new Guest("ana");
        ana.face.await("just you");
        ana.loses();
        ana.face.await("Connection lost");

        network.incrementAndGet();

        ana.face.await("You are in #lobby again");
    }

    @Test
    void whatSomebodyThinksOfAMessageIsSeenByAllAndByWhoComesLater() throws Exception {
        Guest ana = new Guest("ana");
        Guest bob = new Guest("bob");
        ana.face.await("2 people");
        bob.face.await("2 people");
        ana.types("shall we?");
        bob.face.await("shall we?");

        bob.types("/react tada");
        bob.types("/react yes");
        ana.face.await("\ud83c\udf89 bob · yes bob");
        bob.face.await("\ud83c\udf89 bob · yes bob");
        bob.types("/react yes");
        ana.face.await(s -> s.contains("\ud83c\udf89 bob") && !s.contains("yes bob"));

        Guest carol = new Guest("carol");
        carol.face.await(s -> s.contains("\ud83c\udf89 bob") && !s.contains("yes bob"));
    }
}
