package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PipeTest {
    private final RecordingReceiver guest = new RecordingReceiver();
    private final RecordingReceiver host = new RecordingReceiver();
    private final Pipe pipe = Pipe.open();

    @Test
    void whatIsSentArrivesAtTheFlush() {
        attach(pipe);

        pipe.near().send(line("PING", "a"));
        assertEquals(List.of(), host.all());

        pipe.near().flush();
        assertEquals(List.of("PING a"), host.all());
        assertEquals(0, pipe.near().queued());
    }

    @Test
    void whatComesBeforeTheReceiverWaitsForIt() {
        pipe.far().send(line("NOTICE", "a"));
        pipe.far().flush();

        attach(pipe);

        assertEquals(List.of("NOTICE a"), guest.all());
    }

    @Test
    void anAnswerFromInsideTheReceiverKeepsItsPlace() {
        pipe.near().attach(guest);
        pipe.far().attach(new Echo(pipe.far()));

        pipe.near().send(line("PING", "a"));
        pipe.near().send(line("PING", "b"));
        pipe.near().flush();

        assertEquals(List.of("PING a", "PING b"), guest.all());
    }

    @Test
    void deliveryIsLeftToTheExecutor() {
        Queue<Runnable> work = new ArrayDeque<>();
        Pipe slow = Pipe.open("pin", Runnable::run, work::add);
        attach(slow);
        work.clear();

        slow.near().send(line("PING", "a"));
        slow.near().flush();
        assertEquals(List.of(), host.all());

        work.remove().run();
        assertEquals(List.of("PING a"), host.all());
        assertEquals("pin", slow.far().peer().pin());
    }

    @Test
    void closingDeliversWhatIsQueuedAndTellsBothSidesOnce() {
        attach(pipe);
        pipe.near().send(line("QUIT"));

        pipe.near().close();
        pipe.near().close();
        pipe.far().close();

        assertEquals(List.of("QUIT", "closed: connection closed"), host.all());
        assertEquals(List.of("closed: closed"), guest.all());
        assertFalse(pipe.near().send(line("PING", "a")));
        assertFalse(pipe.far().send(line("PING", "a")));
    }

    @Test
    void aSideThatDoesNotReadFillsTheQueue() {
        attach(pipe);
        pipe.far().reading(false);
        Line line = line("PRIVMSG", "#a", "x".repeat(400));

        int sent = 0;
        while (pipe.near().send(line)) {
            pipe.near().flush();
            sent++;
        }

        assertTrue(pipe.near().queued() > Bounds.QUEUE - 2 * line.length());
        assertEquals(List.of(), host.all());
        pipe.far().reading(true);
        assertEquals(sent, host.all().size());
    }

    private void attach(Pipe pipe) {
        pipe.near().attach(guest);
        pipe.far().attach(host);
    }

    private static Line line(String verb, String... params) {
        return Line.of(Message.of(verb, params));
    }

    private record Echo(Connection connection) implements Receiver {
        @Override
        public void received(Message message) {
            connection.send(Line.of(message));
            connection.flush();
        }

        @Override
        public void refused(Refusal refusal) {
            throw new AssertionError(refusal);
        }

        @Override
        public void closed(String reason) {
            // The echo ends with its connection.
        }
    }
}
