package chat.wire;

import chat.irc.MalformedMessageException;
import chat.irc.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One message encoded for the wire, its CR LF included; or several of them in one piece. It is made once and shared by
 * everybody it goes to; immutable, for any thread.
 */
public final class Line {
    private final byte[] bytes;

    private Line(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Encodes a message. */
    public static Line of(Message message) {
        return new Line((message.toLine() + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Several in one piece, which is then sent or dropped as a whole. */
    public static Line of(List<Line> lines) {
        return lines.size() == 1 ? lines.get(0) : new Line(joined(lines.toArray(Line[]::new)));
    }

    /** The length in bytes, line end included. */
    public int length() {
        return bytes.length;
    }

    /** The length of all of them together. */
    static int length(Line[] lines) {
        int length = 0;
        for (Line line : lines) {
            length += line.bytes.length;
        }
        return length;
    }

    /** All of them in one piece. */
    static byte[] joined(Line[] lines) {
        ByteBuffer joined = ByteBuffer.allocate(length(lines));
        for (Line line : lines) {
            joined.put(line.bytes);
        }
        return joined.array();
    }

    /** The bytes themselves, not a copy: nobody may write into them. */
    byte[] bytes() {
        return bytes;
    }

    /** The messages that it was made of, read again: for those that are told in another way than in lines of IRC. */
    List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        for (String line : toString().split("\r\n")) {
            try {
                messages.add(Message.parse(line));
            } catch (MalformedMessageException e) {
                throw new IllegalStateException("what was written as a message is none: " + line, e);
            }
        }
        return messages;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, bytes.length - 2, StandardCharsets.UTF_8);
    }
}
