package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import chat.trust.Address;
import chat.trust.Keys;
import chat.trust.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our client's end of the wire, and servers that talk and die as the older programs do. */
class OlderHostTest {
    private RecordingReceiver client = new RecordingReceiver();
    private final Connector connector = new Connector(Keys.ANA, (address, pin) -> new Verdict.FirstContact(), "luca");
    private OlderServer server;
    private Connection connection;

    @AfterEach
    void end() throws Exception {
        connector.abort();
        if (server != null) {
            server.close();
        }
    }

    private void join(OlderServer with, String scheme) throws Exception {
        server = with;
        connection = connector.open(Address.parse(scheme + server.place()), client);
        send("CAP", "LS", "302");
        send("NICK", "luca");
        send("USER", "luca", "0", "*", "luca");
        send("CAP", "REQ", "echo-message labeled-response message-tags");
        send("CAP", "END");
        send("JOIN", "#lobby");
        send("PING", "in");
        connection.flush();
        await("PONG");
    }

    private void send(String verb, String... params) {
        assertTrue(connection.send(Line.of(Message.of(verb, params))));
    }

    private void say(String text) {
        send("PRIVMSG", "#lobby", text);
        connection.flush();
    }

    private void leave() {
        send("QUIT");
        connection.flush();
        connection.close();
    }

    /** The next line the client got that has this in it. */
    private String await(String words) {
        String next = client.next();
        while (!next.contains(words)) {
            assertFalse(next.startsWith("closed"), next);
            next = client.next();
        }
        return next;
    }

    private static final String ECHO = ":luca!older@older PRIVMSG #lobby ";

    @Test
    void aRawServerHearsEachMessageAloneAndTheFarewell() throws Exception {
        join(OlderServer.raw(), "raw://");

        say("hello");
        say("caf\u00e9 and more");
        assertEquals("hello", server.next());
        assertEquals("caf\u00e9 and more", server.next());
        assertEquals(ECHO + "hello", await("hello"));
        server.say("hi there");
        assertEquals(":peer!older@older PRIVMSG #lobby :hi there", await("hi there"));
        say("/exit");
        assertEquals("/exit ", server.next(), "these words do not end it");
        leave();

        assertEquals("/exit", server.next());
        assertEquals("end", server.next());
    }

    @Test
    void exitAloneMeansThatARawServerHasLeft() throws Exception {
        join(OlderServer.raw(), "raw://");

        server.say("/exit");

        assertEquals("ERROR :The other side has left.", await("ERROR"));
        assertEquals("end", server.next(), "nothing but the end is said to one who has left");
        server.close();
        assertTrue(client.next().startsWith("closed"));
    }

    @Test
    void theTwoPersonChatHasItsTurns() throws Exception {
        join(OlderServer.cs372(), "cs372://");

        say("caf\u00e9");
        say("two");
        say("three");

        assertEquals("caf\u00e9", server.next());
        await("got caf\u00e9");
        assertEquals("two", server.next());
        await("got two");
        assertEquals("three", server.next());
        await("got three");
        leave();
        assertEquals("end", server.next());
    }

    @Test
    void aStudentsServerFindsTheNameWhenItAccepts() throws Exception {
        join(OlderServer.student(), "chat10://");

        assertEquals("REGISTER luca CHAT/1.0", server.next());
        say("hi");
        say("");
        say("  ");
        say("never DISCONNECT anybody");
        assertEquals("@luca: hi", server.next());
        assertEquals("@luca: never disconnect anybody", server.next());
        server.say("@ana:  one@bob:  two");
        assertEquals(":ana!older@older PRIVMSG #lobby one", await("PRIVMSG #lobby one"));
        assertEquals(":bob!older@older PRIVMSG #lobby two", await("PRIVMSG #lobby two"));
        say("last");
        leave();
        assertEquals("@luca: last", server.next());
        assertEquals("DISCONNECT luca CHAT/1.0", server.next());
    }

    /** A reset kills two of the originals, and unread bytes would be one. */
    @ParameterizedTest
    @CsvSource({
        "raw,        raw://,        hello",
        "student,    chat10://,     @ana:  hello",
        "sample,     chat10://,     '@ana: hello\n'",
        "hackbright, hackbright://, 'ana::hello\n'",
        "sockChat,   plain://,      ana: hello",
        "cs372,      cs372://,      ''"
    })
    void whatAServerStillSaysWhenWeLeaveIsReadAndThenTheEndIsPeaceful(String kind, String scheme, String chatter)
            throws Exception {
        join(kind(kind), scheme);

        say("last words");
        await("last words"); // of our echo
        server.say(chatter.repeat(1000));
        leave();
        server.say(chatter.repeat(1000));

        String seen = server.next();
        while (!seen.equals("end")) {
            assertFalse(seen.startsWith("dead"), seen);
            seen = server.next();
        }
    }

    private static OlderServer kind(String name) throws Exception {
        return switch (name) {
            case "raw" -> OlderServer.raw();
            case "student" -> OlderServer.student();
            case "sample" -> OlderServer.sample();
            case "hackbright" -> OlderServer.hackbright();
            case "sockChat" -> OlderServer.sockChat();
            default -> OlderServer.cs372();
        };
    }

    @Test
    void aNameThatIsTakenIsNumbered() throws Exception {
        join(OlderServer.student("luca"), "chat10://");

        assertEquals("REGISTER luca CHAT/1.0", server.next());
        assertEquals("REGISTER luca2 CHAT/1.0", server.next());
        say("hi");
        assertEquals("@luca2: hi", server.next());
    }

    @Test
    void theTeachersServerGetsItsLineEndAfterASilence() throws Exception {
        join(OlderServer.sample(), "chat10://");

        assertEquals("REGISTER luca CHAT/1.0", server.next());
        say("caf\u00e9");
        assertEquals("@luca: caf?\n", server.next());
        server.say("@ana: one\n@bo");
        server.say("b: two\n");
        await(":ana!older@older PRIVMSG #lobby one");
        await(":bob!older@older PRIVMSG #lobby two");
        leave();
        assertEquals("DISCONNECT luca CHAT/1.0\n", server.next());
    }

    @Test
    void aServerOfChat10ThatLeavesIsTold() throws Exception {
        join(OlderServer.student(), "chat10://");

        server.say("DISCONNECT CHAT/1.0");

        assertEquals("ERROR :The server has closed the room.", await("ERROR"));
    }

    @Test
    void ourOwnLineThatHackbrightBringsBackIsTheEcho() throws Exception {
        join(OlderServer.hackbright(), "hackbright://");

        assertEquals("luca", server.next());
        say("hi");
        assertEquals("hi", server.next());
        assertEquals(ECHO + "hi", await("hi"));
        server.say("luca logged in\nluca::me too\nana::hello::there\n");
        assertEquals(":luca2!older@older JOIN #lobby", client.next());
        assertEquals(":luca2!older@older PRIVMSG #lobby :me too", client.next());
        assertEquals(":ana!older@older PRIVMSG #lobby hello::there", await("PRIVMSG"));
        leave();
        assertEquals("end", server.next());
    }

    @Test
    void firstWordsTellWhatAPlainServerIs() throws Exception {
        join(OlderServer.hackbright(), "plain://");
        assertEquals("luca", server.next());
        end();
        reconnect(OlderServer.cs372());
        say("one");
        assertEquals("one", server.next());
    }

    private void reconnect(OlderServer with) throws Exception {
        client = new RecordingReceiver(); // the end of the first connection is told at any time
        Connector again = new Connector(Keys.ANA, (address, pin) -> new Verdict.FirstContact(), "luca");
        server = with;
        connection = again.open(Address.parse("plain://" + server.place()), client);
        send("NICK", "luca");
        send("USER", "luca", "0", "*", "luca");
        send("JOIN", "#lobby");
        connection.flush();
        await("366");
    }

    @Test
    void aServerThatSaysNothingIsTakenForARawOne() throws Exception {
        join(OlderServer.raw(), "plain://");

        say("hi");

        assertEquals("hi", server.next());
    }

    @Test
    void sockChatIsAskedForTheEnd() throws Exception {
        join(OlderServer.sockChat(), "plain://");

        assertEquals("luca", server.next());
        say("hi");
        assertEquals("hi", server.next());
        await(ECHO + "hi");
        say("there");
        assertEquals("there", server.next());
        assertEquals(ECHO + "there", client.next(), "what comes back is not told again");
        leave();
        assertEquals("{quit}", server.next());
    }

    @Test
    void anIrcServerInClearIsTalkedToInIrc() throws Exception {
        server = OlderServer.irc();
        connection = connector.open(Address.parse("plain://" + server.place()), client);

        assertEquals(":irc.example NOTICE * :*** Looking up your name", client.next());
        send("NICK", "luca");
        connection.flush();
        assertEquals("NICK luca\r\n", server.next());
    }

    @Test
    void whatCannotBeCarriedIsRefusedInWords() throws Exception {
        join(OlderServer.raw(), "raw://");

        send("PRIVMSG", "peer", "psst");
        send("TOPIC", "#lobby", "cats");
        send("NICK", "ana");
        send("FROB");
        connection.flush();

        assertTrue(await("FAIL PRIVMSG").contains("nothing to one alone"));
        await("FAIL TOPIC");
        await("FAIL NICK");
        await("421 luca FROB");
    }

    @Test
    void aServerOfAnotherKindIsTold() throws Exception {
        server = OlderServer.hackbright();

        var failed = assertThrows(
                CannotConnectException.class, () -> connector.open(Address.parse("cs372://" + server.place()), client));

        assertTrue(failed.getMessage().endsWith("it does not begin as the chat of CS372 does"), failed.getMessage());
    }

    @Test
    void aServerThatHangsUpFirstIsTold() throws Exception {
        server = OlderServer.student("luca", "luca2", "luca3", "luca4", "luca5", "luca6", "luca7", "luca8", "luca9");

        var failed = assertThrows(
                CannotConnectException.class,
                () -> connector.open(Address.parse("chat10://" + server.place()), client));

        assertTrue(failed.getMessage().contains("--name NAME"), failed.getMessage());
    }
}
