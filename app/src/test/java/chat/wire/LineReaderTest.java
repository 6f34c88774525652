package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Limits;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private final RecordingReceiver seen = new RecordingReceiver();
    private final LineReader reader = LineReader.atHost(seen);

    @Test
    void linesAreTheSameHoweverTheBytesAreSliced() throws Exception {
        byte[] bytes = bytes("@label=a1 PRIVMSG #lobby :grüße 👍\r\n\r\nPING x\n\n  \nBAD\0LINE\r\nQUIT\r\n");
        List<String> whole = List.of("@label=a1 PRIVMSG #lobby :grüße 👍", "PING x", "MALFORMED", "QUIT");

        for (int first = 0; first <= bytes.length; first++) {
            for (int second = first; second <= bytes.length; second++) {
                reader.read(ByteBuffer.wrap(bytes, 0, first));
                reader.read(ByteBuffer.wrap(bytes, first, second - first));
                reader.read(ByteBuffer.wrap(bytes, second, bytes.length - second));

                assertEquals(whole, seen.all(), "cut at " + first + " and " + second);
            }
        }
    }

    @Test
    void aLineMayComeByteByByte() throws Exception {
        for (byte b : bytes("PING x\r\n")) {
            reader.read(ByteBuffer.wrap(new byte[] {b}));
        }

        assertEquals(List.of("PING x"), seen.all());
    }

    @Test
    void aLineIsUnfinishedUntilItsEnd() throws Exception {
        assertFalse(reader.isUnfinished());

        read("PING");
        assertTrue(reader.isUnfinished());

        read(" x\n");
        assertFalse(reader.isUnfinished());
    }

    @Test
    void theLongestLineIsTakenAndOneByteMoreIsNot() throws Exception {
        String longest = "PRIVMSG #a :- " + "x".repeat(Limits.LINE - Limits.LINE_END - 14);

        read(longest + "\r\n" + longest + "x\r\n" + "PING y\r\n");

        assertEquals(List.of(longest, "TOO_LONG PRIVMSG", "PING y"), seen.all());
    }

    @Test
    void tagsHaveALimitOfTheirOwn() throws Exception {
        String tags = "@label=l;a=" + "x".repeat(Limits.CLIENT_TAGS - 12) + " ";
        String text = "PRIVMSG #a :- " + "x".repeat(Limits.LINE - Limits.LINE_END - 14);

        read(tags + text + "\r\n");
        read("@b=y" + tags.substring(1) + "PING a\r\n");

        assertEquals(Limits.CLIENT_TAGS, tags.length());
        assertEquals(List.of(tags + text, "TOO_LONG PING"), seen.all());
    }

    @Test
    void aHostMaySendLongerTagsThanAGuest() throws Exception {
        String line =
                "@a=" + "x".repeat(Limits.ALL_TAGS - 4) + " PING " + "y".repeat(Limits.LINE - Limits.LINE_END - 5);

        LineReader.atGuest(seen).read(ByteBuffer.wrap(bytes(line + "\r\n")));

        assertEquals(List.of(line), seen.all());
    }

    @Test
    void aLineThatGoesOnIsRefusedOnceWithItsLabelAndThenSkipped() throws Exception {
        String start = "@label=l7 :me privmsg #a :";

        for (int i = 0; i < 8; i++) {
            read(i == 0 ? start + "x".repeat(1000) : "x".repeat(1000));
        }
        read("\r\nPING x\r\n");

        assertEquals(List.of("TOO_LONG PRIVMSG l7", "PING x"), seen.all());
    }

    @Test
    void aLineWithoutAnEndEndsTheConnection() throws Exception {
        byte[] most = bytes("x".repeat(Limits.CLIENT_TAGS + Bounds.ENDLESS));

        reader.read(ByteBuffer.wrap(most));

        assertThrows(ProtocolException.class, () -> read("x"));
        assertEquals(List.of("TOO_LONG"), seen.all());
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithVerbAndLabel() throws Exception {
        for (String bad : List.of("\u00e9", "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00f0\u009f\u0091")) {
            byte[] line = ("@label=l NOTICE #a :" + bad + "\r\n").getBytes(StandardCharsets.ISO_8859_1);

            reader.read(ByteBuffer.wrap(line));

            assertEquals(List.of("NOT_UTF8 NOTICE l"), seen.all());
        }
    }

    @Test
    void aCarriageReturnInsideIsMalformed() throws Exception {
        read("PRIVMSG #a :one\rQUIT\r\nPRIVMSG #a :two\r\r\n@label=x 1-2\r\n");

        assertEquals(List.of("MALFORMED PRIVMSG", "MALFORMED PRIVMSG", "NO_VERB 1-2 x"), seen.all());
    }

    @Test
    void aWordThatCannotBeAVerbIsRepeated() throws Exception {
        read("héllo there\r\n:src don't\r\n@label=x /join #lobby\r\n" + "-".repeat(Limits.LABEL + 1) + "\r\n:src\r\n");

        assertEquals(
                List.of("NO_VERB héllo", "NO_VERB don't", "NO_VERB /join x", "MALFORMED", "MALFORMED"), seen.all());
    }

    @Test
    void aLabelThatIsTooLongIsNone() throws Exception {
        read("@label=" + "l".repeat(Limits.LABEL + 1) + " PING \0\r\n@label=a\\sb PING \0\r\n");

        assertEquals(List.of("MALFORMED PING", "MALFORMED PING a b"), seen.all());
    }

    private void read(String text) throws ProtocolException {
        reader.read(ByteBuffer.wrap(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
