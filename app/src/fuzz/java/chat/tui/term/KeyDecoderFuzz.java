package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.client.Key;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/** However a terminal slices what it sends, and whatever that is, the same keys come out of it. */
class KeyDecoderFuzz {
    @FuzzTest(maxDuration = "1m")
    void slicesDoNotMatter(FuzzedDataProvider input) {
        int size = input.consumeInt(1, 50);
        byte[] bytes = input.consumeRemainingAsBytes();

        assertEquals(decode(bytes, Math.max(1, bytes.length)), decode(bytes, size));
    }

    private static String decode(byte[] bytes, int size) {
        StringBuilder all = new StringBuilder();
        KeyDecoder decoder = new KeyDecoder(key -> all.append(key instanceof Key.Text text ? text.text() : "<" + key));
        for (int i = 0; i < bytes.length; i += size) {
            byte[] slice = Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + size));
            decoder.feed(slice, slice.length);
        }
        decoder.idle();
        return all.toString().replace("Wheel", ""); // equal arrows that come at once are a wheel
    }
}
