package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SendQueueTest {
    private final SendQueue queue = new SendQueue();

    @Test
    void linesLeaveAsOnePieceInOrder() {
        for (int i = 0; i < 6; i++) {
            queue.add(Line.of(Message.of("PING", "" + i)));
        }

        byte[] piece = Line.joined(queue.take());

        assertEquals(
                "PING 0\r\nPING 1\r\nPING 2\r\nPING 3\r\nPING 4\r\nPING 5\r\n",
                new String(piece, StandardCharsets.UTF_8));
        assertTrue(queue.isEmpty());
    }

    @Test
    void bytesCountUntilTheyHaveLeft() {
        queue.add(Line.of(Message.of("PING", "a")));

        int size = Line.length(queue.take());

        assertEquals(size, queue.bytes());
        queue.left(size);
        assertEquals(0, queue.bytes());
    }

    @Test
    void aFullQueueTakesNoMore() {
        Line line = Line.of(Message.of("PRIVMSG", "#a", "x".repeat(480)));
        int fits = Bounds.QUEUE / line.length();
        for (int i = 0; i < fits; i++) {
            assertTrue(queue.add(line));
        }

        assertFalse(queue.add(line));
        queue.take(); // taken, but not gone
        assertFalse(queue.add(line));
    }

    @Test
    void anEndedQueueGivesWhatItHasAndTakesNoMore() {
        queue.add(Line.of(Message.of("QUIT")));
        queue.end();

        assertFalse(queue.add(Line.of(Message.of("PING", "a"))));
        assertEquals(6, Line.length(queue.take()));
    }
}
