package chat.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuestInterpreterTest {
    private final GuestInterpreter guest = new GuestInterpreter(new LineGuest(), "#lobby");

    @Test
    void whoSaysSomethingIsIntroducedFirst() throws Exception {
        assertEquals(List.of("NICK guest", "USER cleartext 0 * guest"), heard("hello\n"));

        assertEquals(List.of("JOIN #lobby"), from(":host 001 guest :Welcome"));
        assertEquals(List.of("PRIVMSG #lobby hello"), from(":guest!cleartext@localhost JOIN #lobby"));
        assertEquals(List.of("PRIVMSG #lobby :how are you"), heard("how are you\n"));
    }

    @Test
    void aTakenNameIsNumbered() throws Exception {
        heard("hello\n");

        assertEquals(List.of("NICK guest2"), from(":host 433 * guest :Nickname is already in use"));
        assertEquals(List.of("NICK guest3"), from(":host 433 * guest2 :Nickname is already in use"));
        from(":host 001 guest3 :Welcome");
        assertEquals(
                List.of("You are guest3 here. Nothing you read or write here is encrypted.\n"),
                said(":guest3!cleartext@localhost JOIN #lobby"));
    }

    @Test
    void itIsToldWhatOthersSayAndDo() throws Exception {
        isIn();

        assertEquals(List.of("ana: hi all\n"), said(":ana!a@h PRIVMSG #lobby :hi \u0002all\u0002"));
        assertEquals(List.of("ana: * waves\n"), said(":ana!a@h PRIVMSG #lobby :\u0001ACTION waves\u0001"));
        assertEquals(List.of("ana (to you alone): psst\n"), said(":ana!a@h PRIVMSG guest psst"));
        assertEquals(List.of("bob joined\n"), said(":bob!b@h JOIN #lobby"));
        assertEquals(List.of("bob is now rob\n"), said(":bob!b@h NICK rob"));
        assertEquals(List.of("rob left\n"), said(":rob!b@h QUIT :bye"));
        assertEquals(List.of(), said(":ana!a@h PRIVMSG #lobby :\u0001VERSION\u0001"));
        assertEquals(List.of(), said(":host 332 guest #lobby :a topic"));
        assertEquals(List.of(), said("@batch=past :ana!a@h PRIVMSG #lobby :from before"));
    }

    @Test
    void pingsAreAnswered() throws Exception {
        isIn();

        assertEquals(List.of("PONG token"), from("PING token"));
    }

    @Test
    void whatIsTooLongForOneMessageIsSeveral() throws Exception {
        isIn();
        String text = "é".repeat(400);

        List<String> messages = heard(text + "\n");

        assertEquals(3, messages.size());
        assertEquals(text, String.join("", messages).replace("PRIVMSG #lobby ", ""));
    }

    @Test
    void whoHangsUpSaysTheLastWordsFirst() throws Exception {
        isIn();
        heard("not finished");

        Turn<Message> turn = guest.ended();

        assertEquals(List.of("PRIVMSG #lobby :not finished", "QUIT :"), lines(turn));
        assertTrue(turn.over());
    }

    @Test
    void whoSpeaksAndHangsUpAtOnceStaysUntilItIsHeard() throws Exception {
        heard("hello\n");

        Turn<Message> turn = guest.ended();

        assertEquals(List.of(), lines(turn));
        assertFalse(turn.over());
        assertEquals(List.of("NICK guest2"), from(":host 433 * guest :Nickname is already in use"));
        assertEquals(List.of("JOIN #lobby"), from(":host 001 guest2 :Welcome"));
        turn = guest.deliver(Message.parse(":guest2!cleartext@localhost JOIN #lobby"));
        assertEquals(List.of("PRIVMSG #lobby hello", "QUIT :"), lines(turn));
        assertTrue(turn.over());
    }

    @Test
    void whoHangsUpWithoutAWordIsNobody() {
        Turn<Message> turn = guest.ended();

        assertEquals(List.of("QUIT :"), lines(turn));
        assertTrue(turn.over());
    }

    @Test
    void manyLinesAtOnceAreAllSaidInOrder() throws Exception {
        String lines = IntStream.range(0, 500).mapToObj(i -> i + "\n").collect(Collectors.joining());
        heard(lines);
        from(":host 001 guest :Welcome");

        List<String> said = from(":guest!cleartext@localhost JOIN #lobby");

        assertEquals(
                IntStream.range(0, 500).mapToObj(i -> "PRIVMSG #lobby " + i).toList(), said);
    }

    @Test
    void whoSaysTooMuchBeforeItIsInIsToldSo() {
        heard("hello\n");

        Turn<Message> turn = guest.read(("x".repeat(GuestInterpreter.EARLY) + "\n").getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of("Too much was said before you were in the room\n"), texts(turn));
        assertTrue(turn.over());
    }

    @Test
    void whoNeedsAPasswordIsToldWhatHelps() throws Exception {
        heard("hello\n");

        assertEquals(
                List.of("This room has a password, which this program cannot give. Join with chat, or with an IRC"
                        + " client.\n"),
                said(":host 464 guest :Password incorrect"));
    }

    @Test
    void whatWasSaidBeforeItCameIsNotTold() throws Exception {
        isIn();

        assertEquals(List.of(), said("@batch=b :ana!a@h PRIVMSG #lobby :earlier"));
    }

    @Test
    void theEndOfTheRoomIsTheEnd() throws Exception {
        isIn();

        Turn<Message> turn = guest.deliver(Message.parse("ERROR :The host has left"));

        assertEquals(List.of("The host has left\n"), texts(turn));
        assertTrue(turn.over());
    }

    private void isIn() throws Exception {
        heard("\n");
        from(":host 001 guest :Welcome");
        from(":guest!cleartext@localhost JOIN #lobby");
    }

    private List<String> heard(String bytes) {
        return lines(guest.read(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> from(String line) throws Exception {
        return lines(guest.deliver(Message.parse(line)));
    }

    private List<String> said(String line) throws Exception {
        return texts(guest.deliver(Message.parse(line)));
    }

    private static List<String> lines(Turn<Message> turn) {
        return turn.heard().stream().map(Message::toLine).toList();
    }

    private static List<String> texts(Turn<Message> turn) {
        return turn.said().stream()
                .map(say -> new String(say.bytes(), StandardCharsets.UTF_8))
                .toList();
    }
}
