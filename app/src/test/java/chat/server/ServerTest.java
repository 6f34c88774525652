package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import chat.store.MemoryStore;
import chat.wire.Line;
import chat.wire.Pipe;
import chat.wire.Receiver;
import chat.wire.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The host on its own thread, as it is started for real. */
class ServerTest {
    private static final int PATIENCE_SECONDS = 20;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Server server = new Server(
            Settings.defaults(Instant.EPOCH, "chat-test"),
            new MemoryStore(InstantSource.system()),
            InstantSource.system(),
            System::nanoTime);

    @AfterEach
    void close() {
        server.close("the test is over");
        thread.shutdownNow();
    }

    @Test
    void twoSeatsTalkAndAreToldOfTheEnd() {
        server.start(thread);
        Seat ana = new Seat("ana");
        Seat bob = new Seat("bob");
        ana.say("JOIN", "#lobby");
        ana.waitFor("366");
        bob.say("JOIN", "#lobby");
        bob.waitFor("366");

        ana.say("PRIVMSG", "#lobby", "hello, bob");
        assertEquals("hello, bob", bob.waitFor("PRIVMSG").last());
        server.close("good night");

        assertTrue(ana.waitFor("ERROR").last().contains("good night"));
        assertTrue(bob.waitFor("ERROR").last().contains("good night"));
    }

    @Test
    void aHostThatWasNeverStartedCanBeClosed() {
        server.close("nobody came");
        server.close("twice");
    }

    private final class Seat implements Receiver {
        private final Pipe pipe = Pipe.open();
        private final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();

        Seat(String nick) {
            pipe.near().attach(this);
            pipe.far().attach(server.accept(pipe.far()));
            say("NICK", nick);
            say("USER", nick, "0", "*", nick);
            waitFor("001");
        }

        void say(String verb, String... params) {
            pipe.near().send(Line.of(Message.of(verb, params)));
            pipe.near().flush();
        }

        Message waitFor(String verb) {
            try {
                Message message;
                do {
                    message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                } while (message != null && !message.verb().equals(verb));
                if (message == null) {
                    throw new AssertionError("no " + verb);
                }
                return message;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void received(Message message) {
            heard.add(message);
        }

        @Override
        public void refused(Refusal refusal) {
            throw new AssertionError(refusal);
        }

        @Override
        public void closed(String reason) {
            // Told before, by ERROR.
        }
    }
}
