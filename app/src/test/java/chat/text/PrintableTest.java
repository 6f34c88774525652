package chat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.googlecode.lanterna.TextCharacter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrintableTest {
    private static final String[] HOSTILE = {
        "\u001b[31m",
        "\u001b]0;title\u0007",
        "\u001b]52;c;aGk=\u001b\\",
        "\u009b2J",
        "\r",
        "\n",
        "\r\n",
        "\t",
        "\0",
        "\u007f",
        "\u0085",
        "\u202e",
        "\u202a",
        "\u2066",
        "\u2069",
        "\u200e",
        "\u200f",
        "\u061c",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\u200b",
        "\u200c",
        "\u200d",
        "\u2060",
        "\u00ad",
        "\u034f",
        "\u3164",
        "\u115f",
        "\u1160",
        "\ufe0f",
        "\ufe0e",
        "\ud83c",
        "\udff4",
        "\ud83d",
        "🏴",
        "\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67",
        "\udb40\udc7f",
        "\udb40\udd00",
        "e\u0301\u0302\u0303\u0304\u0305",
        "👩",
        "👨‍👩‍👧",
        "❤️",
        "🏽",
        "🇩",
        "क",
        "्",
        "ष",
        "ب",
        "سلام",
        "שלום",
        "ที่",
        "한",
        "ᄒ",
        "ᅡ",
        "你",
        " ",
        "\u00a0",
        "\u3000",
        "a",
        "1",
        "\u20e3",
        "\uffff",
        "\ue000",
        "\ud804\udcbd",
        "\u0600",
        "\u180b",
        "\u1820"
    };

    @Test
    void plainTextStaysTheSameString() {
        String text = "hello, world";

        assertSame(text, Printable.clean(text));
    }

    @Test
    void controlsBecomePictures() {
        assertEquals("␛[31mred", Printable.clean("\u001b[31mred"));
        assertEquals("a␊b␍c␡", Printable.clean("a\nb\rc\u007f"));
        assertEquals("\ufffd2J", Printable.clean("\u009b2J"));
    }

    @Test
    void aTabBecomesFourBlanks() {
        assertEquals("a    b", Printable.clean("a\tb"));
    }

    @Test
    void lineBreaksStayInLines() {
        assertEquals("a\nb\nc\n\nd", Printable.cleanLines("a\r\nb\rc\n\r\nd"));
    }

    @Test
    void whatTurnsTheReadingOrderIsReplacedOrGoes() {
        assertEquals("\ufffdgpj.exe", Printable.clean("\u202egpj.exe"));
        assertEquals("ab", Printable.clean("a\u200e\u200f\u061cb"));
    }

    @Test
    void whatIsInvisibleGoes() {
        assertEquals("admin", Printable.clean("ad\u200bm\u2060i\u00adn\ufeff"));
        assertEquals("hi", Printable.clean("h\udb40\udc61i"));
        assertEquals("ab", Printable.clean("a\u200db"));
    }

    @Test
    void loneSurrogatesAreReplaced() {
        assertEquals("\ufffda\ufffd", Printable.clean("\ud83da\udc00"));
    }

    @Test
    void emojiSequencesStay() {
        assertStays("👨‍👩‍👧 🏳️‍🌈 👍🏽 1️⃣ ❤️ 🇩🇪 👁️‍🗨️ ❤️‍🔥 🧑🏽‍💻");
        assertStays("🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f");
    }

    @Test
    void scriptsThatJoinLettersStay() {
        assertStays("می‌خواهم क्‍ष سلام שלום ภาษาไทย นี้ 한국어 e\u0301");
    }

    @Test
    void aBaseKeepsThreeMarks() {
        assertEquals("e\u0301\u0302\u0303x\u0301", Printable.clean("e\u0301\u0302\u0303\u0304\u0305x\u0301"));
    }

    @Test
    void aNameHasNoBlanksAndIsNeverEmpty() {
        assertEquals("ana", Printable.name(" a\u00a0n\u200b\ta\u3000"));
        assertEquals("?", Printable.name(" \u3164\u2800 "));
        assertEquals("?", Printable.name(""));
    }

    @Test
    void nothingAPeerSendsReachesTheScreenAsAControl() {
        long seed = new Random().nextLong();
        System.out.println("PrintableTest seed " + seed);
        Random random = new Random(seed);

        for (int i = 0; i < 20_000; i++) {
            String text = hostile(random);
            String clean = Printable.clean(text);
            assertShowable(clean, seed);
            assertEquals(clean, Printable.clean(clean), () -> "seed " + seed);
            String lines = Printable.cleanLines(text);
            assertShowable(lines.replace("\n", ""), seed);
            assertEquals(lines, Printable.cleanLines(lines), () -> "seed " + seed);
            String name = Printable.name(text);
            assertShowable(name, seed);
            assertFalse(name.isBlank());
            assertEquals(name, Printable.name(name), () -> "seed " + seed);
        }
    }

    private static String hostile(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(12);
        for (int i = 0; i < parts; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x110000));
                default -> text.append(HOSTILE[random.nextInt(HOSTILE.length)]);
            }
        }
        return text.toString();
    }

    private static void assertShowable(String clean, long seed) {
        clean.codePoints().forEach(c -> {
            assertFalse(Character.isISOControl(c), () -> "control, seed " + seed);
            assertFalse(c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069, () -> "bidi, seed " + seed);
            assertFalse(c == 0x200E || c == 0x200F || c == 0x61C, () -> "mark, seed " + seed);
            assertFalse(c >= 0xD800 && c <= 0xDFFF, () -> "surrogate, seed " + seed);
        });
        for (String grapheme : Graphemes.split(clean)) {
            for (char c : grapheme.toCharArray()) {
                assertFalse(
                        TextCharacter.fromCharacter(c)[0].getCharacterString().isEmpty());
            }
        }
    }

    private static void assertStays(String text) {
        assertEquals(text, Printable.clean(text));
    }
}
