package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.client.Key;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pastes as the decoder of keys takes them out of what the terminal sends. */
class PasteTest {
    private final List<Key> keys = new ArrayList<>();
    private final KeyDecoder decoder = new KeyDecoder(keys::add);

    @Test
    void aPasteIsOnePieceWhereverItIsSplit() {
        byte[] bytes = "\033[200~l1\r\nl2\rl3\n\u4f60\021\033[A\033[201~".getBytes(StandardCharsets.UTF_8);
        for (int split = 0; split < bytes.length; split++) {
            assertEquals(List.of(new Key.Paste("l1\nl2\nl3\n\u4f60\021\033[A")), decode(bytes, split));
        }
    }

    @Test
    void anEndOfPasteInsideAPasteIsPartOfIt() {
        type("\033[200~rm\033[201~\rrm -r\r\033[201~");
        decoder.idle();

        assertEquals(List.of(new Key.Paste("rm\nrm -r\n")), keys);
    }

    @Test
    void aWholePasteInsideAPasteIsPartOfIt() {
        type("\033[200~a\033[201~\r\033[200~b\033[201~");
        decoder.idle();

        assertEquals(List.of(new Key.Paste("a\nb")), keys);
    }

    @Test
    void whatIsTypedAfterAPasteIsKeys() {
        type("x\033[200~a\033[201~");
        type("b\r");
        decoder.idle();

        assertEquals(List.of(new Key.Text("x"), new Key.Paste("a"), new Key.Text("b"), chord("Enter")), keys);
    }

    @Test
    void aPasteThatNeverEndsGivesTheKeyboardBack() {
        type("\033[200~abc\033[20");

        assertEquals(KeyDecoder.PASTE_PATIENCE_MILLIS, decoder.patience());

        decoder.idle();
        type("\021");

        assertEquals(List.of(new Key.Paste("abc\033[20"), chord("Ctrl-Q")), keys);
    }

    @Test
    void aPasteIsCutAtItsLimit() {
        type("\033[200~" + "x".repeat(PasteDecoder.LIMIT + 10) + "\033[201~");
        decoder.idle();

        assertEquals(1, keys.size());
        assertEquals(PasteDecoder.LIMIT, ((Key.Paste) keys.get(0)).text().length());
    }

    private static List<Key> decode(byte[] bytes, int split) {
        List<Key> told = new ArrayList<>();
        KeyDecoder decoder = new KeyDecoder(told::add);
        decoder.feed(bytes, split);
        byte[] rest = Arrays.copyOfRange(bytes, split, bytes.length);
        decoder.feed(rest, rest.length);
        if (decoder.patience() > 0) {
            decoder.idle();
        }
        return told;
    }

    private static Key chord(String name) {
        return new Key.Chord(name);
    }

    private void type(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        decoder.feed(bytes, bytes.length);
    }
}
