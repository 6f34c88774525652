package chat.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {
    @Test
    void allPartsOfALineAreRead() throws MalformedMessageException {
        Message message = Message.parse("@time=1;+x :ana!a@host privmsg #lobby  :hello, world ");

        assertEquals(new Tags(Map.of("time", "1", "+x", "")), message.tags());
        assertEquals(new Source("ana", "a", "host"), message.source());
        assertEquals("PRIVMSG", message.verb());
        assertEquals(List.of("#lobby", "hello, world "), message.params());
    }

    @Test
    void blanksBeforeTheVerbAndAtTheEndAreNothing() throws MalformedMessageException {
        Message message = Message.parse("  PING  a  ");

        assertNull(message.source());
        assertEquals(List.of("a"), message.params());
    }

    @Test
    void aParameterThatIsNotThereIsEmpty() throws MalformedMessageException {
        Message message = Message.parse("JOIN #lobby");

        assertEquals("", message.param(1));
        assertEquals("#lobby", message.last());
        assertEquals("", Message.of("QUIT").last());
    }

    @Test
    void theFifteenthParameterTakesTheRest() throws MalformedMessageException {
        Message message = Message.parse("X 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16");

        assertEquals(Limits.PARAMETERS, message.params().size());
        assertEquals("15 16", message.last());
    }

    @Test
    void whatIsNoMessageIsRefused() {
        for (String line : List.of(
                "",
                "  ",
                ":ana",
                "@a=b",
                "@a=b :ana ",
                "@=b X",
                "@ X",
                "@a!=b X",
                "PRI-VMSG a",
                "ä",
                "X a\0b",
                "X a\rb",
                "X a\nb")) {
            assertThrows(MalformedMessageException.class, () -> Message.parse(line), line);
        }
    }

    @Test
    void aColonIsWrittenOnlyWhereItIsNeeded() {
        assertEquals(
                "PRIVMSG #lobby hello", Message.of("PRIVMSG", "#lobby", "hello").toLine());
        assertEquals(
                "PRIVMSG #lobby :two words",
                Message.of("PRIVMSG", "#lobby", "two words").toLine());
        assertEquals("PRIVMSG #lobby ::)", Message.of("PRIVMSG", "#lobby", ":)").toLine());
        assertEquals("AWAY :", Message.of("AWAY", "").toLine());
    }

    @Test
    void whatCannotBeSaidIsOurMistake() {
        assertThrows(IllegalStateException.class, () -> Message.of("X", "", "b").toLine());
        assertThrows(
                IllegalStateException.class, () -> Message.of("X", "a b", "c").toLine());
        assertThrows(
                IllegalStateException.class, () -> Message.of("X", ":a", "b").toLine());
        assertThrows(
                IllegalStateException.class, () -> Message.of("X", "a\r\nQUIT").toLine());
    }

    @Test
    void tagsAreEscapedAndUnescaped() throws MalformedMessageException {
        Message message = Message.of("X").tagged("a", "; \\\r\n").tagged("b", "");

        assertEquals("@a=\\:\\s\\\\\\r\\n;b X", message.toLine());
        assertEquals(message, Message.parse(message.toLine()));
        assertEquals("bc", Message.parse("@a=\\b\\c\\ X").tags().get("a").orElseThrow());
    }

    @Test
    void onlyAClientsOwnTagsAreForOthers() throws MalformedMessageException {
        Tags tags =
                Message.parse("@label=1;+chat/id=2;msgid=3;+draft/reply=4 X").tags();

        assertEquals("+chat/id=2;+draft/reply=4", tags.clientOnly().toString());
    }

    @Test
    void aSourceIsANameAndPerhapsMore() {
        assertEquals(new Source("ana", "", ""), Source.parse("ana"));
        assertEquals(new Source("ana", "", "host"), Source.parse("ana@host"));
        assertEquals(new Source("ana", "a@b", "host"), Source.parse("ana!a@b@host"));
        assertEquals("ana!a@host", new Source("ana", "a", "host").toString());
        assertEquals(new Source("ana", "", ""), Source.parse("ana@@"));
        assertEquals("chat.local", Source.server("chat.local").toString());
    }

    @Test
    void aSourceOfNothingButMarksIsReadAgainAsWhatIsWritten() throws MalformedMessageException {
        for (String line : List.of(":@@ B", ":@ B", ":!@ B", ":a@!@ B", ":a@@h B")) {
            Message message = Message.parse(line);

            assertEquals(message, Message.parse(message.toLine()), line);
        }
    }
}
