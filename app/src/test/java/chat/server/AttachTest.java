package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.wire.Peer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A second connection of one account, and names that belong to accounts, as it looks on the wire. */
class AttachTest {
    private static final String HOST = "kzrlp5tiuzvg.key";

    /** ana on two connections, the second is ann; and bob. */
    private static final String TWO = """
            ana logs in as ana with key k1
            bob arrives
            ana, bob are in #lobby
            ann logs in as ana with key k1
            """;

    @Test
    void whoComesBackIsInItsRoomsUnderItsNickAndNobodyElseIsTold() {
        Talk talk = new Talk(Talk::unpaced);
        Guest ana = login(talk, "ana", "k1");
        Guest bob = talk.guest("bob");
        talk.inRoom("#lobby", ana, bob);
        ana.says("TOPIC #lobby :cheese");
        bob.skip();

        Guest again = login(talk, "ana", "k1");

        List<String> heard = again.heard();
        assertEquals(":chat.local 001 ana :Welcome to chat, ana!ana@" + HOST, heard.get(0));
        assertEquals(
                List.of(
                        ":ana!ana@" + HOST + " JOIN #lobby",
                        ":chat.local 332 ana #lobby cheese",
                        ":chat.local 333 ana #lobby ana!ana@" + HOST + " 1795197600",
                        ":chat.local 353 ana = #lobby :@ana bob",
                        ":chat.local 366 ana #lobby :End of /NAMES list"),
                heard.subList(heard.size() - 5, heard.size()));
        bob.hearsNothing();
    }

    private static Guest login(Talk talk, String nick, String pin) {
        return login(talk, nick, Talk.withKey(pin));
    }

    private static Guest login(Talk talk, String nick, Peer peer) {
        Guest guest = talk.stranger(peer);
        guest.says("CAP REQ sasl");
        guest.says("NICK " + nick);
        guest.says("USER " + nick + " 0 * :" + nick);
        guest.says("AUTHENTICATE EXTERNAL");
        guest.says("AUTHENTICATE +");
        guest.skip();
        guest.says("CAP END");
        return guest;
    }

    @Test
    void bothHearWhatIsSaidAndWhatTheOtherSays() {
        Script.play(TWO + """
                ann < ...
                bob > PRIVMSG #lobby :hello
                ana, ann < :bob!bob@localhost PRIVMSG #lobby hello
                ann > PRIVMSG #lobby :hi
                ana, bob < :ana!ana@%1$s PRIVMSG #lobby hi
                bob > PRIVMSG ana :psst
                ana, ann < :bob!bob@localhost PRIVMSG ana psst
                ana > PRIVMSG bob :what
                bob, ann < :ana!ana@%1$s PRIVMSG bob what
                """.formatted(HOST));
    }

    @Test
    void oneOfTheTwoIsNotMissed() {
        Script.play(TWO + """
                ann < ...
                -- the first one goes
                ana > QUIT
                ana < ...
                bob > PRIVMSG ana :there?
                ann < :bob!bob@localhost PRIVMSG ana there?
                bob > NAMES #lobby
                bob < :chat.local 353 bob = #lobby :bob @ana
                bob < :chat.local 366 bob #lobby :End of /NAMES list
                -- the last one goes
                ann > QUIT
                ann < ...
                bob < :ana!ana@%s QUIT Quit
                """.formatted(HOST));
    }

    @Test
    void toOthersTheyAreOne() {
        Script.excerpt(TWO + """
                bob > NAMES #lobby
                bob < :chat.local 353 bob = #lobby :@ana bob
                bob < :chat.local 366 bob #lobby :End of /NAMES list
                bob > LIST
                bob < :chat.local 321 bob Channel :Users  Name
                bob < :chat.local 322 bob #lobby 2 :
                bob < :chat.local 323 bob :End of /LIST
                bob > WHO #lobby %n
                bob < :chat.local 354 bob ana
                bob < :chat.local 354 bob bob
                bob < :chat.local 315 bob #lobby :End of /WHO list
                bob > LUSERS
                bob < :chat.local 251 bob :There are 2 users and 0 invisible on 1 servers
                bob < :chat.local 252 bob 0 :operator(s) online
                bob < :chat.local 253 bob 0 :unknown connection(s)
                bob < ...
                """);
    }

    @Test
    void whatOneDoesIsDoneForBoth() {
        Script.play(TWO + """
                ann < ...
                ann > JOIN #other
                ana < :ana!ana@%1$s JOIN #other
                ana < :chat.local 353 ana = #other @ana
                ana < :chat.local 366 ana #other :End of /NAMES list
                ann < :ana!ana@%1$s JOIN #other
                ann < :chat.local 353 ana = #other @ana
                ann < :chat.local 366 ana #other :End of /NAMES list
                ana > NICK anna
                ana, bob, ann < :ana!ana@%1$s NICK anna
                ana > MODE anna +i
                ana, ann < :anna!ana@%1$s MODE anna +i
                ana > MODE #lobby +o bob
                ana, bob, ann < :anna!ana@%1$s MODE #lobby +o bob
                bob > KICK #lobby anna :enough
                ana, bob, ann < :bob!bob@localhost KICK #lobby anna enough
                bob > PRIVMSG #lobby :alone
                ann > PART #other
                ana, ann < :anna!ana@%1$s PART #other
                ann > WHOIS anna
                ann < :chat.local 311 anna anna ana %1$s * :ana the guest
                ann < :chat.local 312 anna anna chat.local chat
                ann < ...
                """.formatted(HOST));
    }

    @Test
    void aMessageThatComesAgainOnAnotherConnectionIsKnown() {
        Script.excerpt("""
                ana logs in as ana with key k1 and message-tags
                bob arrives
                ana, bob are in #lobby
                ana > @+chat/id=0123456789abcdef PRIVMSG #lobby :once
                bob < :ana!ana@%1$s PRIVMSG #lobby once
                ana hangs up
                bob < :ana!ana@%1$s QUIT :connection closed
                ann logs in as ana with key k1 and message-tags echo-message
                ann is in #lobby
                ann < ...
                ann > @+chat/id=0123456789abcdef PRIVMSG #lobby :once
                ann < @msgid=mwpaatc0-1;+chat/id=0123456789abcdef :ana!ana@%1$s PRIVMSG #lobby once
                bob <
                """.formatted(HOST));
    }

    @Test
    void aPasswordAttachesToo() {
        Script.excerpt("""
                ana arrives
                ana > REGISTER * * secret
                ana is in #lobby
                bob arrives
                bob is in #lobby
                ann connects
                ann > CAP REQ sasl
                ann > NICK ana
                ann > USER ana 0 * :Ana
                ann > AUTHENTICATE PLAIN
                ann > AUTHENTICATE AGFuYQBzZWNyZXQ=
                ann < ...
                ann > CAP END
                ann < :chat.local 001 ana :Welcome to chat, ana!ana@localhost
                ann < ...
                bob <
                ann > PRIVMSG #lobby :hi
                bob < :ana!ana@localhost PRIVMSG #lobby hi
                """);
    }

    @Test
    void whoDoesNotLogInGetsANameOfItsOwn() {
        Script.excerpt("""
                ana logs in as ana with key k1
                ana < ...
                two connects with key k1
                two > USER ana 0 * :Ana
                two > NICK ana
                two < :chat.local 433 * ana :Nickname is already in use
                two > NICK ana2
                two < :chat.local 001 ana2 :Welcome to chat, ana2!ana@kzrlp5tiuzvg.key
                two < ...
                """);
    }

    @Test
    void whoeverCanBeReadOnTheWayIsNotTheSame() {
        Talk talk = new Talk(Talk::unpaced);
        login(talk, "ana", "k1");

        Guest clear = login(talk, "ana", new Peer("127.0.0.1", true, false, "k1"));

        clear.hears(":chat.local 433 * ana :Nickname is already in use");
    }

    @Test
    void theNameOfAnAccountIsKeptForIt() {
        Script.excerpt("""
                ana logs in as ana with key k1
                ana hangs up
                eve connects
                eve > USER eve 0 * :Eve
                eve > NICK Ana
                eve < :chat.local 433 * Ana :Nickname belongs to an account: log in to it to have that name
                eve > NICK eve
                eve < ...
                eve > NICK ana
                eve < :chat.local 433 eve ana :Nickname belongs to an account: log in to it to have that name
                -- its owner is known by the key
                own connects with key k1
                own > USER ana 0 * :Ana
                own > NICK ana
                own < :chat.local 001 ana :Welcome to chat, ana!ana@kzrlp5tiuzvg.key
                own < ...
                """);
    }

    @Test
    void onlySoManyConnectionsAreOfOneParticipant() {
        Talk talk = new Talk(Talk::unpaced);
        List<Guest> all = new ArrayList<>();
        for (int i = 0; i < Bounds.CONNECTIONS; i++) {
            talk.pass(Duration.ofSeconds(1));
            all.add(login(talk, "ana", "k1"));
        }
        all.get(0).says("PING 1");
        all.forEach(Guest::skip);

        Guest last = login(talk, "ana", "k1");

        assertTrue(last.heard().get(0).contains(" 001 ana "));
        assertTrue(all.get(1).heard().get(0).contains("Too many connections of one account"));
        all.get(0).hearsNothing();
    }
}
