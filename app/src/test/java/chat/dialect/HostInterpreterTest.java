package chat.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostInterpreterTest {
    private final HostInterpreter host = new HostInterpreter(new RawHost(), "luca");

    private static List<String> lines(Turn<Message> turn) {
        return turn.heard().stream().map(Message::toLine).toList();
    }

    private List<String> tells(String line) throws Exception {
        return lines(host.deliver(Message.parse(line)));
    }

    private void join() throws Exception {
        host.begin();
        tells("NICK luca");
        tells("USER luca 0 * luca");
        tells("CAP REQ :echo-message labeled-response message-tags");
        tells("CAP END");
        tells("JOIN #lobby");
    }

    private List<String> hears(String text) {
        host.read(text.getBytes(StandardCharsets.UTF_8));
        return lines(host.quiet());
    }

    @Test
    void aClientIsWelcomedOnceItHasNegotiated() throws Exception {
        host.begin();

        assertEquals(HostInterpreter.Standing.IN, host.standing());
        assertEquals(
                List.of(":older.server CAP * LS :echo-message labeled-response message-tags"), tells("CAP LS 302"));
        assertEquals(List.of(), tells("NICK luca"));
        assertEquals(List.of(), tells("USER luca 0 * luca"));
        List<String> welcome = tells("CAP END");
        assertEquals(":older.server 001 luca Welcome", welcome.get(0));
        assertEquals(":older.server 422 luca :No message of the day", welcome.get(welcome.size() - 1));
        assertEquals(
                List.of(
                        ":luca!older@older JOIN #lobby",
                        ":older.server 353 luca = #lobby :luca peer",
                        ":older.server 366 luca #lobby :End of names"),
                tells("JOIN #lobby"));
        assertEquals(List.of(":older.server PONG older.server in"), tells("PING in"));
    }

    @Test
    void aPasswordIsNotSentAndThatIsSaid() throws Exception {
        host.begin();
        tells("PASS secret");
        tells("NICK luca");
        tells("USER luca 0 * luca");
        tells("CAP END");

        List<String> joined = tells("JOIN #lobby");

        assertEquals(
                ":older.server NOTICE luca :This server knows no passwords: yours was not sent, and keeps nobody out.",
                joined.get(joined.size() - 1));
    }

    @Test
    void whoseTurnItIsStandsAboveTheConversation() throws Exception {
        HostInterpreter turns = new HostInterpreter(new Cs372Host(), "luca");
        turns.begin();
        turns.read("SYN".getBytes(StandardCharsets.UTF_8));
        for (String line : List.of("NICK luca", "USER luca 0 * luca")) {
            turns.deliver(Message.parse(line));
        }

        assertTrue(lines(turns.deliver(Message.parse("JOIN #lobby")))
                .contains(":older.server 332 luca #lobby :your turn"));
        assertEquals(
                List.of(":older.server 332 luca #lobby :their turn"),
                lines(turns.deliver(Message.parse("PRIVMSG #lobby hi"))));
    }

    @Test
    void whatIsSaidComesBackWithItsLabelOnceItHasLeft() throws Exception {
        join();

        assertEquals(
                List.of("@label=m1;+chat/id=x :luca!older@older PRIVMSG #lobby hi"),
                tells("@label=m1;+chat/id=x PRIVMSG #lobby hi"));
    }

    @Test
    void aBlankLineIsNotSaidAndNotMissed() throws Exception {
        join();

        Turn<Message> turn = host.deliver(Message.parse("@label=m1 PRIVMSG #lobby : "));

        assertEquals(List.of(), turn.said());
        assertEquals(List.of("@label=m1 :luca!older@older PRIVMSG #lobby : "), lines(turn));
    }

    @Test
    void anActionIsTold() throws Exception {
        join();

        Turn<Message> turn = host.deliver(Message.parse("PRIVMSG #lobby :\1ACTION waves\1"));

        assertEquals("50 ms \"* waves\"", turn.said().get(0).toString());
    }

    @Test
    void whatCannotBeCarriedIsRefusedWithItsLabel() throws Exception {
        join();

        assertEquals(
                List.of("@label=m1 :older.server FAIL PRIVMSG CANNOT_SEND :this server can bring nothing to one alone"),
                tells("@label=m1 PRIVMSG peer hi"));
        assertTrue(tells("TOPIC #lobby cats").get(0).contains("FAIL TOPIC"));
        assertTrue(tells("MODE #lobby +b ana").get(0).contains("FAIL MODE"));
        assertTrue(tells("NICK ana").get(0).contains("--name NAME"));
        assertTrue(tells("JOIN #other").get(0).contains(" 405 luca #other"));
        assertTrue(tells("FROB x").get(0).contains(" 421 luca FROB"));
    }

    @Test
    void textOfManyLinesAndAnyLengthIsManyMessages() throws Exception {
        join();

        List<String> heard = hears("one\r\n\r\n\0two\n" + "\u00e9".repeat(400));

        assertEquals(":peer!older@older PRIVMSG #lobby one", heard.get(0));
        assertEquals(":peer!older@older PRIVMSG #lobby \uFFFDtwo", heard.get(1));
        assertEquals(5, heard.size());
        assertTrue(heard.stream().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length < 510));
    }

    @Test
    void whatIsHeardBeforeTheRoomIsThereWaitsForIt() throws Exception {
        host.begin();
        assertEquals(List.of(), hears("early"));
        tells("NICK luca");
        tells("USER luca 0 * luca");

        List<String> joined = tells("JOIN #lobby");

        assertEquals(":peer!older@older PRIVMSG #lobby early", joined.get(joined.size() - 1));
    }

    @Test
    void namesAreMadeLegalAndToldApart() {
        Nicks nicks = new Nicks();
        nicks.me("luca");

        assertEquals("luca2", nicks.of("luca"));
        assertEquals("luca2", nicks.of("luca"));
        assertEquals("luca3", nicks.of("Luca").replace("Luca", "luca"));
        assertEquals("peer", nicks.of(""));
        assertEquals("two_words", nicks.of("two words"));
        assertEquals("two_words2", nicks.of("two:words"));
        nicks.forget("luca");
        assertEquals("luca Luca3 peer two_words two_words2", nicks.all());
    }

    @Test
    void onlySoManyNamesAreRemembered() {
        Nicks nicks = new Nicks();
        for (int i = 0; i < Nicks.LIMIT; i++) {
            assertEquals("user" + i, nicks.of("user" + i));
        }

        assertEquals("more", nicks.of("more"));

        assertTrue(nicks.knows("user0"));
        assertFalse(nicks.knows("more"));
        assertEquals("more", nicks.of("more"));
    }

    @Test
    void onlySoMuchWaitsToBeSaid() throws Exception {
        HostInterpreter turns = new HostInterpreter(new Cs372Host(), "luca");
        turns.begin();
        turns.read("SYN".getBytes(StandardCharsets.UTF_8));
        turns.quiet();
        for (String line : List.of("NICK luca", "USER luca 0 * luca", "JOIN #lobby")) {
            turns.deliver(Message.parse(line));
        }

        turns.deliver(Message.parse("PRIVMSG #lobby 0")); // is said at once

        List<String> answers = List.of();
        for (int i = 1; i <= 1 + HostInterpreter.WAITING; i++) {
            assertEquals(List.of(), answers, "until then it has been taken");
            answers = lines(turns.deliver(Message.parse("PRIVMSG #lobby " + i)));
        }

        assertEquals(List.of(":older.server FAIL PRIVMSG CANNOT_SEND :too much waits to be said already"), answers);
    }

    @Test
    void quittingSaysTheLastWords() throws Exception {
        join();

        Turn<Message> turn = host.deliver(Message.parse("QUIT"));

        assertEquals("50 ms \"/exit\"", turn.said().get(0).toString());
        assertTrue(turn.over());
    }
}
