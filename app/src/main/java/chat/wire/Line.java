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
    private final int from;
    private final int length;

    private Line(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.from = from;
        this.length = length;
    }

    /** Encodes a message. */
    public static Line of(Message message) {
        byte[] bytes = (message.toLine() + "\r\n").getBytes(StandardCharsets.UTF_8);
        return new Line(bytes, 0, bytes.length);
    }

    /** Encodes several messages in one piece, which is then sent or dropped as a whole. */
    public static Line of(List<Message> messages) {
        if (messages.size() == 1) {
            return of(messages.get(0));
        }
        StringBuilder all = new StringBuilder();
        messages.forEach(message -> all.append(message.toLine()).append("\r\n"));
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        return new Line(bytes, 0, bytes.length);
    }

    /**
     * Several in one piece, which is then sent or dropped as a whole.
     *
     * @param bytes whole lines with their ends are in that stretch; not copied, and never written to again
     */
    public static Line of(byte[] bytes, int from, int length) {
        return new Line(bytes, from, length);
    }

    /** The length in bytes, line end included. */
    public int length() {
        return length;
    }

    /** The length of all of them together. */
    static int length(Line[] lines) {
        int length = 0;
        for (Line line : lines) {
            length += line.length;
        }
        return length;
    }

    /** All of them in one piece. */
    static byte[] joined(Line[] lines) {
        ByteBuffer joined = ByteBuffer.allocate(length(lines));
        for (Line line : lines) {
            joined.put(line.bytes, line.from, line.length);
        }
        return joined.array();
    }

    /** Copies all of it to this place of an array. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, from, target, at, length);
    }

    /** What it is a stretch of, beginning {@link #from}: not a copy, nobody may write into it. */
    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    /** Whether it is the same stretch of the same bytes. */
    boolean isSame(Line other) {
        return bytes == other.bytes && from == other.from && length == other.length;
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
        return new String(bytes, from, length - 2, StandardCharsets.UTF_8);
    }
}
