package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.irc.Message;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** However bytes are sliced, the same lines come out of them. */
class LineReaderFuzz {
    @FuzzTest(maxDuration = "2m")
    void slicesDoNotMatter(FuzzedDataProvider input) {
        int size = input.consumeInt(1, 700);
        byte[] bytes = input.consumeRemainingAsBytes();

        assertEquals(read(bytes, Math.max(1, bytes.length)), read(bytes, size));
    }

    private static List<String> read(byte[] bytes, int size) {
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
            for (int i = 0; i < bytes.length; i += size) {
                reader.read(ByteBuffer.wrap(bytes, i, Math.min(size, bytes.length - i)));
            }
        } catch (ProtocolException e) {
            all.add("cut off");
        }
        return all;
    }
}
