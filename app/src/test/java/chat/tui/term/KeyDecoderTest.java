package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Key;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KeyDecoderTest {
    private static final String ESC = "\033";

    private final List<Key> keys = new ArrayList<>();
    private final KeyDecoder decoder = new KeyDecoder(keys::add);

    /** What terminals send, and the key it is; an empty name is something that is no key. */
    private static Map<String, String> chords() {
        Map<String, String> table = new LinkedHashMap<>();
        // xterm and VT220
        table.put("\033[A", "Up");
        table.put("\033[B", "Down");
        table.put("\033[C", "Right");
        table.put("\033[D", "Left");
        table.put("\033OA", "Up");
        table.put("\033OD", "Left");
        table.put("\033[1;2A", "Shift-Up");
        table.put("\033[1;3A", "Alt-Up");
        table.put("\033[1;5A", "Ctrl-Up");
        table.put("\033[1;5C", "Ctrl-Right");
        table.put("\033[1;8D", "Ctrl-Alt-Shift-Left");
        table.put("\033\033[A", "Alt-Up");
        table.put("\033[H", "Home");
        table.put("\033OH", "Home");
        table.put("\033[1~", "Home");
        table.put("\033[7~", "Home");
        table.put("\033[F", "End");
        table.put("\033OF", "End");
        table.put("\033[4~", "End");
        table.put("\033[8~", "End");
        table.put("\033[1;5H", "Ctrl-Home");
        table.put("\033[1;5F", "Ctrl-End");
        table.put("\033[2~", "Insert");
        table.put("\033[3~", "Delete");
        table.put("\033[3;5~", "Ctrl-Delete");
        table.put("\033[5~", "PgUp");
        table.put("\033[5;2~", "Shift-PgUp");
        table.put("\033[5;5~", "Ctrl-PgUp");
        table.put("\033[6~", "PgDn");
        table.put("\033OP", "F1");
        table.put("\033OQ", "F2");
        table.put("\033OR", "F3");
        table.put("\033OS", "F4");
        table.put("\033[11~", "F1");
        table.put("\033[15~", "F5");
        table.put("\033[17~", "F6");
        table.put("\033[20~", "F9");
        table.put("\033[21~", "F10");
        table.put("\033[23~", "F11");
        table.put("\033[24~", "F12");
        table.put("\033[1;2R", "Shift-F3");
        table.put("\033[1;5P", "Ctrl-F1");
        table.put("\033O5P", "Ctrl-F1");
        table.put("\033[Z", "Shift-Tab");
        table.put("\033OM", "Enter");
        // rxvt and the Linux console
        table.put("\033[a", "Shift-Up");
        table.put("\033Oc", "Ctrl-Right");
        table.put("\033[5^", "Ctrl-PgUp");
        table.put("\033[6@", "Ctrl-Shift-PgDn");
        table.put("\033[[A", "F1");
        table.put("\033[[E", "F5");
        // controls
        table.put("\r", "Enter");
        table.put("\n", "Ctrl-J");
        table.put("\t", "Tab");
        table.put("\177", "Backspace");
        table.put("\b", "Ctrl-H");
        table.put("\0", "Ctrl-Space");
        table.put("\001", "Ctrl-A");
        table.put("\021", "Ctrl-Q");
        table.put("\023", "Ctrl-S");
        table.put("\032", "Ctrl-Z");
        table.put("\034", "Ctrl-\\");
        table.put("\037", "Ctrl-_");
        // with Alt
        table.put("\033a", "Alt-a");
        table.put("\033A", "Alt-A");
        table.put("\0331", "Alt-1");
        table.put("\033 ", "Alt-Space");
        table.put("\033\u00e9", "Alt-\u00e9");
        table.put("\033\r", "Alt-Enter");
        table.put("\033\n", "Ctrl-Alt-J");
        table.put("\033\177", "Alt-Backspace");
        table.put("\033\002", "Ctrl-Alt-B");
        // kitty and modifyOtherKeys
        table.put("\033[97;5u", "Ctrl-A");
        table.put("\033[97;3u", "Alt-a");
        table.put("\033[97;4u", "Alt-A");
        table.put("\033[97;7u", "Ctrl-Alt-A");
        table.put("\033[13;2u", "Shift-Enter");
        table.put("\033[9;2u", "Shift-Tab");
        table.put("\033[27u", "Esc");
        table.put("\033[127;3u", "Alt-Backspace");
        table.put("\033[32;5u", "Ctrl-Space");
        table.put("\033[113:81;5:1u", "Ctrl-Q");
        table.put("\033[97;5:3u", "");
        table.put("\033[57441u", "");
        table.put("\033[27;5;13~", "Ctrl-Enter");
        table.put("\033[27;5;106~", "Ctrl-J");
        // the wheel, where somebody left mouse reports on
        table.put("\033[<64;10;5M", "WheelUp");
        table.put("\033[<65;10;5M", "WheelDown");
        table.put("\033[M`+&", "WheelUp");
        table.put("\033[Ma+&", "WheelDown");
        table.put("\033[<0;10;5M", "");
        table.put("\033[<64;10;5m", "");
        table.put("\033[M +&", "");
        // answers and what nobody asked for
        table.put("\033[I", "");
        table.put("\033[O", "");
        table.put("\033[?62;22c", "");
        table.put("\033[>0;276;0c", "");
        table.put("\033[12;40R", "");
        table.put("\033[?1u", "");
        table.put("\033]11;rgb:0000/0000/0000\033\\", "");
        table.put("\033]11;rgb:0000/0000/0000\007", "");
        table.put("\033P1+r544e\033\\", "");
        table.put("\033_Gi=1;OK\033\\", "");
        table.put("\033[99~", "");
        table.put("\033[1;5y", "");
        table.put("\033[201~", "");
        table.put("\033[" + "1".repeat(500) + "A", "Up");
        return table;
    }

    @TestFactory
    Stream<DynamicTest> everySequenceIsItsKeyWhereverItIsSplit() {
        return chords().entrySet().stream().map(row -> {
            List<Key> expected = row.getValue().isEmpty() ? List.of() : List.of(new Key.Chord(row.getValue()));
            return DynamicTest.dynamicTest(visible(row.getKey()), () -> {
                byte[] bytes = row.getKey().getBytes(StandardCharsets.UTF_8);
                for (int split = 0; split < bytes.length; split++) {
                    assertEquals(expected, decode(bytes, split), "split at " + split);
                }
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> textIsTextWhereverItIsSplit() {
        return Stream.of("a", "\u00e9", "e\u0301", "\u4f60", "\ud83d\ude00", "\ud83d\udc68\u200d\ud83d\udc69", "\ufffd")
                .map(text -> DynamicTest.dynamicTest(text, () -> {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    for (int split = 0; split < bytes.length; split++) {
                        assertEquals(text, text(decode(bytes, split)), "split at " + split);
                    }
                }));
    }

    @Test
    void aRunOfTextIsOnePiece() {
        type("h\u00e9llo \u4f60");

        assertEquals(List.of(new Key.Text("h\u00e9llo \u4f60")), keys);
    }

    @Test
    void textAndKeysStayInOrder() {
        type("ab\033[Dc\r");

        assertEquals(List.of(new Key.Text("ab"), chord("Left"), new Key.Text("c"), chord("Enter")), keys);
    }

    @Test
    void whatIsNoUtf8BecomesReplacementCharacters() {
        feed(new byte[] {(byte) 0xFF, 'a', (byte) 0xC3, 'b', (byte) 0xED, (byte) 0xA0, (byte) 0x80});

        assertEquals("\ufffda\ufffdb\ufffd", text(keys));
    }

    @Test
    void controlsBeyondAsciiAreNothing() {
        type("a\u009b31mb");

        assertEquals("a31mb", text(keys));
    }

    @Test
    void anEscapeAloneIsAKeyOnceTheKeyboardIsSilent() {
        type(ESC);

        assertEquals(KeyDecoder.ESCAPE_PATIENCE_MILLIS, decoder.patience());
        assertEquals(List.of(), keys);

        decoder.idle();

        assertEquals(List.of(chord("Esc")), keys);
        assertEquals(0, decoder.patience());
    }

    @TestFactory
    Stream<DynamicTest> aLetterWithAltThatBeginsASequenceIsAKeyToo() {
        return Stream.of("[", "O", "]", "P", "X", "^", "_")
                .map(letter -> DynamicTest.dynamicTest("Alt-" + letter, () -> {
                    List<Key> told = new ArrayList<>();
                    KeyDecoder decoder = new KeyDecoder(told::add);

                    decoder.feed((ESC + letter).getBytes(StandardCharsets.UTF_8), 2);
                    decoder.idle();
                    decoder.feed(new byte[] {'x'}, 1);

                    assertEquals(List.of(chord("Alt-" + letter), new Key.Text("x")), told);
                }));
    }

    @Test
    void aSequenceThatHasBegunInEarnestWaitsForItsEnd() {
        type("\033[1;");

        assertEquals(0, decoder.patience());

        type("5C");

        assertEquals(List.of(chord("Ctrl-Right")), keys);
    }

    @Test
    void aControlInsideASequenceIsAKey() {
        type("\033[1;\021");
        type("\033]0;title\021");

        assertEquals(List.of(chord("Ctrl-Q"), chord("Ctrl-Q")), keys);
    }

    @Test
    void aStringWithoutAnEndGivesTheKeyboardBack() {
        type("\033]" + "x".repeat(5000));
        type("a");

        assertTrue(text(keys).endsWith("a"));
    }

    @Test
    void severalEqualArrowsInOneReadAreTheWheel() {
        type("\033[A\033[A\033[A");
        type("\033OB\033OB");

        assertEquals(
                List.of(chord("WheelUp"), chord("WheelUp"), chord("WheelUp"), chord("WheelDown"), chord("WheelDown")),
                keys);
    }

    @Test
    void arrowsThatDifferOrComeAloneAreKeys() {
        type("\033[A");
        type("\033[A\033[B");
        type("\033[B\033[Bx");

        assertEquals(
                List.of(chord("Up"), chord("Up"), chord("Down"), chord("Down"), chord("Down"), new Key.Text("x")),
                keys);
    }

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

    @Test
    void noBytesAtAllMakeItFailOrTypeAControl() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[400];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextInt(3) == 0 ? (byte) "\033[O]P0;~uM".charAt(random.nextInt(10)) : bytes[i];
            }
            feed(bytes);
            decoder.idle();
        }

        assertTrue(text(keys).chars().noneMatch(Character::isISOControl));
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

    private static String text(List<Key> keys) {
        StringBuilder text = new StringBuilder();
        keys.forEach(key -> text.append(key instanceof Key.Text typed ? typed.text() : ""));
        return text.toString();
    }

    private static String visible(String bytes) {
        StringBuilder visible = new StringBuilder();
        bytes.chars().limit(40).forEach(c -> visible.append(c < ' ' ? "^" + (char) (c + '@') : Character.toString(c)));
        return visible.toString();
    }

    private void type(String text) {
        feed(text.getBytes(StandardCharsets.UTF_8));
    }

    private void feed(byte[] bytes) {
        decoder.feed(bytes, bytes.length);
    }
}
