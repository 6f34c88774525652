package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Key;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

    @TestFactory
    Stream<DynamicTest> everySequenceIsItsKeyWhereverItIsSplit() {
        return KeySequences.chords().entrySet().stream().map(row -> {
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

    @TestFactory
    Stream<DynamicTest> answersAreTakenAndNeverTypedWhereverTheyAreSplit() {
        return Stream.of(
                        Map.entry("\033[5;7R", new Answer.Cursor(6, 4)),
                        Map.entry("\033[I", new Answer.Focus(true)),
                        Map.entry("\033[O", new Answer.Focus(false)),
                        Map.entry("\033]11;rgb:ffff/0000/8080\033\\", new Answer.Background(1, 0, 0x8080 / 65535.0)),
                        Map.entry("\033P>|kitty(0.32.1)\033\\", new Answer.Version("kitty(0.32.1)")),
                        Map.entry("\033]11;rgb:0/f/0\007", new Answer.Background(0, 1, 0)),
                        Map.entry("\033]11;rgba:ff/ff/00/80\007", new Answer.Background(1, 1, 0)))
                .map(row -> DynamicTest.dynamicTest(visible(row.getKey()), () -> {
                    byte[] bytes = row.getKey().getBytes(StandardCharsets.UTF_8);
                    for (int split = 0; split < bytes.length; split++) {
                        List<Key> typed = new ArrayList<>();
                        List<Answer> told = new ArrayList<>();
                        KeyDecoder decoder = new KeyDecoder(typed::add, told::add);

                        decoder.feed(bytes, split);
                        byte[] rest = Arrays.copyOfRange(bytes, split, bytes.length);
                        decoder.feed(rest, rest.length);

                        assertEquals(List.of(row.getValue()), told, "split at " + split);
                        assertEquals(List.of(), typed, "split at " + split);
                        assertEquals(0, decoder.patience());
                    }
                }));
    }

    @Test
    void whatIsNoAnswerIsNone() {
        List<Answer> told = new ArrayList<>();
        KeyDecoder decoder = new KeyDecoder(keys::add, told::add);
        String all = "\033[1;5R\033[R\033[5R\033[5;0R\033[99999999;2R\033[1I\033]11;rgb:fffff/0/0\007\033]11;?\007"
                + "\033]10;rgb:0/0/0\007\033P11;rgb:0/0/0\033\\\033]>|x\007\033P>|" + "x".repeat(99)
                + "\007\033]11;rgb:0/0/0" + " ".repeat(100) + "\007";

        byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
        decoder.feed(bytes, bytes.length);

        assertEquals(List.of(), told);
        assertEquals(List.of(chord("Ctrl-F3"), chord("F3")), keys);
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
