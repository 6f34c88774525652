package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.dialect.HostInterpreter;
import chat.dialect.RawHost;
import chat.irc.Message;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a guest takes from a server that knows no IRC, and what it lets wait for it, when one side is held up. */
class OlderHostLimitsTest {
    private final CountDownLatch heldUp = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger reads = new AtomicInteger();
    private volatile Thread reader;
    private OlderHost host;

    @AfterEach
    void close() {
        goOn.countDown();
        host.close();
    }

    @Test
    void aServerThatTalksFasterThanItIsHeardIsNotRead() throws Exception {
        host = open(new Deaf(), OutputStream.nullOutputStream());
        send("CAP", "LS", "302"); // the answer is what its hearer is held up with
        host.flush();
        host.start();

        assertTrue(heldUp.await(20, TimeUnit.SECONDS));
        while (reads.get() <= Bounds.OLDER_READS || reader.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        assertEquals(Bounds.OLDER_READS + 1, reads.get());
    }

    @Test
    void whatIsSaidTooFastWaitsInTheQueue() throws Exception {
        host = open(new RecordingReceiver(), new Stuck());
        send("NICK", "luca");
        send("USER", "luca", "0", "*", "luca");
        send("JOIN", "#lobby");
        for (int i = 0; i < Bounds.OLDER_SAYS + 36; i++) {
            send("PRIVMSG", "#lobby", "hi");
        }
        host.flush();
        host.start();

        assertTrue(heldUp.await(20, TimeUnit.SECONDS));

        assertEquals(36 * line("PRIVMSG", "#lobby", "hi").length(), host.queued());
    }

    private OlderHost open(Receiver receiver, OutputStream out) {
        var interpreter = new HostInterpreter(new RawHost(), "luca");
        Peer peer = new Peer("127.0.0.1", true, false, "");
        return new OlderHost(new Held(out), new byte[0], interpreter, peer, receiver, Duration.ZERO);
    }

    private void send(String verb, String... params) {
        assertTrue(host.send(line(verb, params)));
    }

    private static Line line(String verb, String... params) {
        return Line.of(Message.of(verb, params));
    }

    private void hold() {
        heldUp.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Hears nothing of what it is told first. */
    private final class Deaf implements Receiver {
        @Override
        public void received(Message message) {
            hold();
        }

        @Override
        public void refused(Refusal refusal) {
            throw new AssertionError("nothing is refused here");
        }

        @Override
        public void closed(String reason) {
            // The test is over.
        }
    }

    /** Takes nothing of what is written. */
    private final class Stuck extends OutputStream {
        @Override
        public void write(int one) {
            hold();
        }
    }

    /** To a server that says something whenever it is asked. */
    private final class Held extends Socket {
        private final OutputStream out;

        Held(OutputStream out) {
            this.out = out;
        }

        @Override
        public InputStream getInputStream() {
            return new InputStream() {
                @Override
                public int read() {
                    reader = Thread.currentThread();
                    reads.incrementAndGet();
                    return goOn.getCount() > 0 ? 'x' : -1;
                }

                @Override
                public int read(byte[] bytes) {
                    int one = read();
                    bytes[0] = (byte) one;
                    return one < 0 ? -1 : 1;
                }
            };
        }

        @Override
        public OutputStream getOutputStream() {
            return out;
        }

        @Override
        public void shutdownOutput() {
            // There is nobody to notice.
        }
    }
}
