package chat.wire;

import chat.irc.Limits;
import chat.irc.MalformedMessageException;
import chat.irc.Message;
import chat.wire.Refusal.Kind;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts bytes, however they are sliced, into lines, and gives each as a message or a refusal to a receiver. A line ends
 * with LF; one CR before it belongs to the end. Memory is held only while a line is unfinished. Confined to one thread.
 */
final class LineReader {
    private static final byte[] NOTHING = {};
    private static final int FIRST_SIZE = 128;

    private final int tagLimit;
    private final Receiver receiver;

    /** The unfinished line; never longer than the longest legal one. */
    private byte[] held = NOTHING;

    private int length;

    /** Bytes of a line that was already refused as too long; 0 while no line is being skipped. */
    private int skipped;

    private LineReader(int tagLimit, Receiver receiver) {
        this.tagLimit = tagLimit;
        this.receiver = receiver;
    }

    /** Reads what guests send to a host. */
    static LineReader atHost(Receiver receiver) {
        return new LineReader(Limits.CLIENT_TAGS, receiver);
    }

    /** Reads what a host sends to its guests. */
    static LineReader atGuest(Receiver receiver) {
        return new LineReader(Limits.ALL_TAGS, receiver);
    }

    /** Whether a line has begun and not ended. */
    boolean isUnfinished() {
        return length > 0 || skipped > 0;
    }

    /**
     * Takes all that is in the buffer.
     *
     * @throws ProtocolException when the line has become so long that the connection must be ended; the message is
     *     meant for people
     */
    void read(ByteBuffer bytes) throws ProtocolException {
        try {
            readLines(bytes);
        } finally {
            receiver.rested();
        }
    }

    private void readLines(ByteBuffer bytes) throws ProtocolException {
        while (bytes.hasRemaining()) {
            int end = lineEnd(bytes);
            if (end < 0) {
                keep(bytes, bytes.remaining());
                return;
            }
            keep(bytes, end - bytes.position());
            bytes.position(end + 1);
            finish();
        }
    }

    private static int lineEnd(ByteBuffer bytes) {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (bytes.get(i) == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Adds to the unfinished line, or skips if that one is refused already. */
    private void keep(ByteBuffer bytes, int count) throws ProtocolException {
        int longest = tagLimit + Limits.LINE - 1; // the LF is not kept
        int kept = skipped > 0 ? 0 : Math.min(count, longest - length);
        if (kept > 0) {
            grow(length + kept);
            bytes.get(held, length, kept);
            length += kept;
        }
        int rest = count - kept;
        if (rest > 0) {
            skip(rest);
            bytes.position(bytes.position() + rest);
        }
    }

    private void grow(int size) {
        if (size > held.length) {
            int room = length == 0 ? size : Math.max(size, Math.max(FIRST_SIZE, 2 * length));
            held = Arrays.copyOf(held, room);
        }
    }

    private void skip(int count) throws ProtocolException {
        if (skipped == 0) {
            skipped = length;
            receiver.refused(Readable.refusal(Kind.TOO_LONG, held, length));
            forget();
        }
        skipped += count;
        if (skipped > tagLimit + Bounds.ENDLESS) {
            throw new ProtocolException("a line without an end");
        }
    }

    private void forget() {
        held = NOTHING;
        length = 0;
    }

    private void finish() {
        byte[] line = held;
        int size = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        boolean refused = skipped > 0;
        forget();
        skipped = 0;
        if (!refused && !isBlank(line, size)) {
            deliver(line, size);
        }
    }

    private static boolean isBlank(byte[] line, int size) {
        for (int i = 0; i < size; i++) {
            if (line[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    private void deliver(byte[] line, int size) {
        int tags = tagsOf(line, size);
        if (tags > tagLimit || size - tags + Limits.LINE_END > Limits.LINE) {
            receiver.refused(Readable.refusal(Kind.TOO_LONG, line, size));
            return;
        }
        Message message;
        try {
            message = Message.parse(text(line, size));
        } catch (CharacterCodingException e) {
            receiver.refused(Readable.refusal(Kind.NOT_UTF8, line, size));
            return;
        } catch (MalformedMessageException e) {
            receiver.refused(Readable.refusal(Kind.MALFORMED, line, size));
            return;
        }
        receiver.received(message);
    }

    /** The bytes that the tags take, the {@code @} and the blank behind them included. */
    private static int tagsOf(byte[] line, int size) {
        int start = 0;
        while (start < size && line[start] == ' ') {
            start++;
        }
        if (start == size || line[start] != '@') {
            return 0;
        }
        int end = start;
        while (end < size && line[end] != ' ') {
            end++;
        }
        return Math.min(end + 1, size) - start;
    }

    private static String text(byte[] line, int size) throws CharacterCodingException {
        for (int i = 0; i < size; i++) {
            if (line[i] < 0) {
                return StandardCharsets.UTF_8
                        .newDecoder() // one that reports mistakes
                        .decode(ByteBuffer.wrap(line, 0, size))
                        .toString();
            }
        }
        return new String(line, 0, size, StandardCharsets.ISO_8859_1);
    }
}
