package chat.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.irc.Message;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is no UTF-8 is told from what is, as the decoder of the JDK tells it in another way. */
class Utf8Fuzz {
    @FuzzTest(maxDuration = "1m")
    void whatIsNoUtf8IsRefused(byte[] bytes) {
        byte[] line = Arrays.copyOf(bytes, Math.min(bytes.length, 400));
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] == '\n' || line[i] == '\r' || line[i] == 0 ? (byte) '.' : line[i];
        }
        String text = new String(line, UTF_8);
        boolean right = Arrays.equals(line, text.getBytes(UTF_8));

        List<String> got = read(concat("PING :a", line, "\n"));

        assertEquals(1, got.size());
        assertEquals(right, got.get(0).equals("PING a" + text) || got.get(0).equals("PING :a" + text), got.get(0));
    }

    private static byte[] concat(String before, byte[] bytes, String behind) {
        ByteBuffer all = ByteBuffer.allocate(before.length() + bytes.length + behind.length());
        return all.put(before.getBytes(UTF_8))
                .put(bytes)
                .put(behind.getBytes(UTF_8))
                .array();
    }

    private static List<String> read(byte[] bytes) {
        List<String> all = new ArrayList<>();
        LineReader reader = LineReader.atHost(new Receiver() {
            @Override
            public void received(Message message) {
                all.add(message.toLine());
            }

            @Override
            public void refused(Refusal refusal) {
                all.add(refusal.toString());
            }

            @Override
            public void closed(String reason) {
                throw new AssertionError(reason);
            }
        });
        try {
            reader.read(ByteBuffer.wrap(bytes));
        } catch (ProtocolException e) {
            throw new AssertionError(e);
        }
        return all;
    }
}
