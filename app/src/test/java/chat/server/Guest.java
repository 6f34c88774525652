package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.MalformedMessageException;
import chat.irc.Message;
import chat.wire.Connection;
import chat.wire.Line;
import chat.wire.Peer;
import chat.wire.Pipe;
import chat.wire.Receiver;
import chat.wire.Refusal;
import java.util.ArrayList;
import java.util.List;

/** One who talks with the host under test, line by line. What it hears must be asked for, in order. */
final class Guest {
    private final Talk talk;
    private final Pipe pipe = Pipe.open();
    private final List<String> heard = new ArrayList<>();
    private int flushes;
    final Receiver host;

    Guest(Talk talk, Peer peer) {
        this.talk = talk;
        pipe.near().attach(new Ears());
        host = talk.server.accept(new Disguised(pipe.far(), peer));
        pipe.far().attach(host);
        talk.settle();
    }

    /** Sends a line, and lets the host do all it does on account of it. */
    Guest says(String line) {
        post(line);
        talk.settle();
        return this;
    }

    /** Sends a line; the host does nothing yet. */
    void post(String line) {
        try {
            pipe.near().send(Line.of(Message.parse(line)));
        } catch (MalformedMessageException e) {
            throw new AssertionError(e);
        }
        pipe.near().flush();
    }

    /** What has been heard is these lines, and no others. */
    void hears(String... lines) {
        assertEquals(String.join("\n", lines), String.join("\n", heard));
        heard.clear();
    }

    /** Nothing was heard. */
    void hearsNothing() {
        hears();
    }

    /** Among what was heard is this line; all is forgotten. */
    void hearsAmongOthers(String line) {
        assertTrue(heard.contains(line), () -> "no line " + line + " in\n" + String.join("\n", heard));
        heard.clear();
    }

    /** All that was heard; it is forgotten. */
    List<String> heard() {
        List<String> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    void skip() {
        heard.clear();
    }

    /** How often something has left for it. */
    int flushes() {
        return flushes;
    }

    /** Stops taking what the host sends, or takes it again. */
    void reads(boolean on) {
        pipe.near().reading(on);
    }

    /** Bytes that it has sent and the host has not read. */
    int unread() {
        return pipe.near().queued();
    }

    void hangsUp() {
        pipe.near().close();
        talk.settle();
    }

    private final class Ears implements Receiver {
        @Override
        public void received(Message message) {
            heard.add(message.toLine());
        }

        @Override
        public void refused(Refusal refusal) {
            throw new AssertionError("the host sent a bad line: " + refusal);
        }

        @Override
        public void closed(String reason) {
            heard.add("closed");
        }
    }

    /** A pipe's end with somebody else at the other one. */
    private final class Disguised implements Connection {
        private final Connection end;
        private final Peer peer;

        Disguised(Connection end, Peer peer) {
            this.end = end;
            this.peer = peer;
        }

        @Override
        public Peer peer() {
            return peer;
        }

        @Override
        public boolean send(Line line) {
            return end.send(line);
        }

        @Override
        public void flush() {
            flushes++;
            end.flush();
        }

        @Override
        public int queued() {
            return end.queued();
        }

        @Override
        public void reading(boolean on) {
            end.reading(on);
        }

        @Override
        public void registered() {
            end.registered();
        }

        @Override
        public void close() {
            end.close();
        }
    }
}
