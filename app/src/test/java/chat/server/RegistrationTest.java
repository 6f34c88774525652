package chat.server;

import chat.wire.Peer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrationTest {
    private final Talk talk = new Talk();

    @Test
    void whoGivesNickAndUserIsWelcomed() {
        Guest ana = talk.stranger();

        ana.says("NICK ana");
        ana.hearsNothing();
        ana.says("USER annie 0 * :Ana Lovelace");

        ana.hears(
                ":chat.local 001 ana :Welcome to chat, ana!annie@localhost",
                ":chat.local 002 ana :Your host is chat.local, running version chat-test",
                ":chat.local 003 ana :This server was created 2026-11-20 18:00:00 UTC",
                ":chat.local 004 ana chat.local chat-test Bio Ibeiklmnostv Ibeklov",
                ":chat.local 005 ana AWAYLEN=300 BOT=B CASEMAPPING=ascii CHANLIMIT=#:50 CHANMODES=Ibe,k,l,imnst CHANNELLEN=64"
                        + " CHANTYPES=# CHATHISTORY=500 ELIST=CMNTU EXCEPTS=e HOSTLEN=24 INVEX=I KEYLEN=32"
                        + " :are supported by this server",
                ":chat.local 005 ana KICKLEN=300 MAXLIST=b:100,e:100,I:100 MODES=4 MONITOR=100 MSGREFTYPES=msgid,timestamp NAMELEN=150 NICKLEN=32 PREFIX=(ov)@+ SAFELIST STATUSMSG=@+"
                        + " TARGMAX=JOIN:,KICK:4,LIST:,NAMES:1,NOTICE:4,PART:,PRIVMSG:4,TAGMSG:4,WHOIS:4 TOPICLEN=300"
                        + " USERLEN=10 :are supported by this server",
                ":chat.local 005 ana UTF8ONLY WHOX NETWORK=chat :are supported by this server",
                ":chat.local 251 ana :There are 1 users and 0 invisible on 1 servers",
                ":chat.local 252 ana 0 :operator(s) online",
                ":chat.local 253 ana 0 :unknown connection(s)",
                ":chat.local 254 ana 0 :channels formed",
                ":chat.local 255 ana :I have 1 clients and 0 servers",
                ":chat.local 265 ana 1 1 :Current local users 1, max 1",
                ":chat.local 266 ana 1 1 :Current global users 1, max 1",
                ":chat.local 375 ana :- chat.local Message of the day - ",
                ":chat.local 372 ana :- This is a room hosted by chat. Type /join #lobby to be in it.",
                ":chat.local 376 ana :End of /MOTD command.");
    }

    @Test
    void whoIsNotEncryptedIsMarkedWhateverItIntroducesItselfAs() {
        Guest eve = talk.guest(new Peer("127.0.0.1", true, false, ""), "eve");
        Guest ana = talk.stranger();
        ana.says("NICK ana");
        ana.says("USER ~ana 0 * :Ana");
        Guest carl = talk.stranger(new Peer("127.0.0.1", true, false, ""));
        carl.says("NICK carl");
        carl.says("USER abcdefghijkl 0 * :Carl");
        List.of(eve, ana, carl).forEach(one -> {
            one.says("JOIN #lobby");
            one.skip();
        });
        ana.skip();

        eve.says("PRIVMSG #lobby hi");
        ana.hears(":eve!~eve@localhost PRIVMSG #lobby hi");
        carl.says("PRIVMSG #lobby hi");
        ana.hears(":carl!~abcdefghi@localhost PRIVMSG #lobby hi");

        eve.skip();
        ana.says("PRIVMSG #lobby hi");
        eve.hears(":ana!ana@localhost PRIVMSG #lobby hi");
    }

    @Test
    void theOrderDoesNotMatterAndAPasswordIsAccepted() {
        Guest ana = talk.stranger();

        ana.says("USER ana 0 * :Ana");
        ana.says("PASS secret");
        ana.says("NICK ana");

        ana.hearsAmongOthers(":chat.local 001 ana :Welcome to chat, ana!ana@localhost");
    }

    @Test
    void aNegotiationHoldsTheWelcomeBack() {
        Guest ana = talk.stranger();

        ana.says("CAP LS 302");
        ana.skip();
        ana.says("NICK ana");
        ana.says("USER ana 0 * :Ana");
        ana.hearsNothing();

        ana.says("CAP END");
        ana.hearsAmongOthers(":chat.local 001 ana :Welcome to chat, ana!ana@localhost");
    }

    @Test
    void irssiJoinsNothingBeforeItIsIntroducedAndStays() {
        Guest ana = talk.stranger();

        ana.says("JOIN :");

        ana.hears(":chat.local 451 * :You have not registered");
    }

    @Test
    void allButTheIntroductionHasToWait() {
        Script.excerpt("""
                eve connects
                eve > PRIVMSG ana :hello
                eve > LIST
                eve > NOSUCHVERB
                eve < :chat.local 451 * :You have not registered
                eve < :chat.local 451 * :You have not registered
                eve < :chat.local 451 * :You have not registered
                eve > NICK eve
                eve > MODE eve +i
                eve < :chat.local 451 eve :You have not registered
                eve > USER eve 0 * :Eve
                eve < :chat.local 001 eve :Welcome to chat, eve!eve@localhost
                eve < ...
                eve > NOSUCHVERB
                eve < :chat.local 421 eve NOSUCHVERB :Unknown command
                """);
    }

    @Test
    void aNickIsLegalFreeAndThere() {
        talk.guest("ana");
        Guest bob = talk.stranger();

        bob.says("NICK");
        bob.says("NICK 1bob");
        bob.says("NICK :bob smith");
        bob.says("NICK žofie");
        bob.says("NICK " + "b".repeat(33));
        bob.says("NICK ANA");
        bob.says("USER bob 0 * :Bob");

        bob.hears(
                ":chat.local 431 * :No nickname given",
                ":chat.local 432 * 1bob :Erroneous nickname",
                ":chat.local 432 * bob_smith :Erroneous nickname",
                ":chat.local 432 * žofie :Erroneous nickname",
                ":chat.local 432 * " + "b".repeat(33) + " :Erroneous nickname",
                ":chat.local 433 * ANA :Nickname is already in use");
    }

    @Test
    void whoComesBackWithTheSameKeyTakesTheNickOfASilentConnection() {
        Peer bobsMachine = new Peer("10.0.0.5", false, true, "KEY-OF-BOB");
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest(bobsMachine, "bob");
        talk.inRoom("#lobby", ana, bob);
        talk.pass(Duration.ofMillis(Bounds.GHOST + 1));

        Guest again = talk.guest(bobsMachine, "bob");

        ana.hearsAmongOthers(":bob!bob@" + ShownHost.of(bobsMachine) + " QUIT :Came back on another connection");
        again.says("JOIN #lobby");
        again.hearsAmongOthers(":bob!bob@" + ShownHost.of(bobsMachine) + " JOIN #lobby");
    }

    @Test
    void aNickIsNotTakenFromALivingConnectionNorByAnotherKey() {
        Peer bobsMachine = new Peer("10.0.0.5", false, true, "KEY-OF-BOB");
        talk.guest(bobsMachine, "bob");

        Guest second = talk.stranger(bobsMachine);
        second.says("USER bob 0 * :Bob");
        second.says("NICK bob");
        second.hears(":chat.local 433 * bob :Nickname is already in use");

        talk.pass(Duration.ofMillis(Bounds.GHOST + 1));
        Guest other = talk.stranger(new Peer("10.0.0.6", false, true, "KEY-OF-EVE"));
        other.says("USER bob 0 * :Bob");
        other.says("NICK bob");
        Guest keyless = talk.stranger();
        keyless.says("USER bob 0 * :Bob");
        keyless.says("NICK bob");

        other.hears(":chat.local 433 * bob :Nickname is already in use");
        keyless.hears(":chat.local 433 * bob :Nickname is already in use");
    }

    @Test
    void ofTwoStrangersWithOneNickTheFasterHasIt() {
        Guest fast = talk.stranger();
        Guest slow = talk.stranger();
        slow.says("NICK ana");
        fast.says("NICK ana");

        fast.says("USER fast 0 * :Fast");
        slow.says("USER slow 0 * :Slow");

        slow.hears(":chat.local 433 * ana :Nickname is already in use");
        slow.says("NICK bob");
        slow.hearsAmongOthers(":chat.local 001 bob :Welcome to chat, bob!slow@localhost");
    }

    @Test
    void aNewNickIsToldToThoseWhoShareARoom() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        Guest cleo = talk.guest("cleo");
        talk.inRoom("#lobby", ana, bob);

        ana.says("NICK Ana");
        ana.says("NICK Ana");
        ana.says("NICK bob");

        ana.hears(":ana!ana@localhost NICK Ana", ":chat.local 433 Ana bob :Nickname is already in use");
        bob.hears(":ana!ana@localhost NICK Ana");
        cleo.hearsNothing();
    }

    @Test
    void nobodyIntroducesItselfTwice() {
        Guest ana = talk.guest("ana");

        ana.says("USER ana 0 * :Ana");
        ana.says("PASS secret");

        ana.hears(":chat.local 462 ana :You may not reregister", ":chat.local 462 ana :You may not reregister");
    }

    @Test
    void aUserNameIsCutAndKeepsOnlyWhatASourceMayHold() {
        Guest ana = talk.stranger();

        ana.says("NICK ana");
        ana.says("USER an!a@lovelace-the-first 0 * :Ana");

        ana.hearsAmongOthers(":chat.local 001 ana :Welcome to chat, ana!analovelac@localhost");
    }

    @Test
    void emptyNamesAreNone() {
        Guest ana = talk.stranger();

        ana.says("USER ana 0 * :");

        ana.hears(":chat.local 461 * USER :Neither name may be empty");
    }

    @Test
    void tooFewParametersAreNamed() {
        Guest ana = talk.stranger();

        ana.says("USER ana");
        ana.says("NICK ana");
        ana.says("CAP");

        ana.hears(":chat.local 461 * USER :Not enough parameters", ":chat.local 461 ana CAP :Not enough parameters");
    }

    @Test
    void aSilentStrangerFromAnotherMachineIsClosedAfterTenSeconds() {
        Guest far = talk.stranger(Talk.THERE);
        Guest near = talk.stranger();

        talk.pass(Duration.ofSeconds(9));
        far.hearsNothing();
        talk.pass(Duration.ofSeconds(1));

        far.hears("ERROR :Closing link: 10.0.0.5 (Not registered within 10 seconds)", "closed");
        talk.pass(Duration.ofHours(1));
        near.hearsNothing();
    }

    @Test
    void aStrangerHereWhoHasSpokenHasAMinute() {
        Guest near = talk.stranger();
        near.says("NICK ana");

        talk.pass(Duration.ofSeconds(59));
        near.hearsNothing();
        talk.pass(Duration.ofSeconds(1));

        near.hears("ERROR :Closing link: localhost (Not registered within 60 seconds)", "closed");
    }

    @Test
    void aSilentMemberIsAskedAndThenGivenUp() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        talk.inRoom("#lobby", ana, bob);
        talk.pass(Duration.ofSeconds(60));
        bob.says("PING 1");
        bob.skip();

        talk.pass(Duration.ofSeconds(30));
        ana.hears("PING chat.local");
        bob.hearsNothing();
        talk.pass(Duration.ofSeconds(60));

        ana.hears("ERROR :Closing link: localhost (Ping timeout: 150 seconds)", "closed");
        bob.hears(":ana!ana@localhost QUIT :Ping timeout: 150 seconds", "PING chat.local");
    }

    @Test
    void whoAnswersStays() {
        Guest ana = talk.guest("ana");
        talk.pass(Duration.ofSeconds(90));
        ana.hears("PING chat.local");

        ana.says("PONG chat.local");
        talk.pass(Duration.ofSeconds(89));

        ana.hearsNothing();
    }

    @Test
    void aPingIsAnsweredAtAnyTime() {
        Guest ana = talk.stranger();

        ana.says("PING :a b");
        ana.says("PING");

        ana.hears(":chat.local PONG chat.local :a b", ":chat.local 409 * :No origin specified");
    }

    @Test
    void whoQuitsIsSeenOffAndTheOthersReadWhy() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        talk.inRoom("#lobby", ana, bob);

        ana.says("QUIT :good night");

        ana.hears("ERROR :Closing link: localhost (Quit: good night)", "closed");
        bob.hears(":ana!ana@localhost QUIT :Quit: good night");
    }

    @Test
    void whoHangsUpIsGoneAndTheNickIsFree() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        talk.inRoom("#lobby", ana, bob);

        ana.hangsUp();
        bob.hears(":ana!ana@localhost QUIT :connection closed");
        talk.guest("ana");
    }

    @Test
    void everybodyIsToldWhenTheHostLeaves() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        talk.inRoom("#lobby", ana, bob);
        Guest stranger = talk.stranger();

        talk.server.close("bob has closed the room");
        talk.settle();

        ana.hears("ERROR :Closing link: localhost (bob has closed the room)", "closed");
        bob.hears("ERROR :Closing link: localhost (bob has closed the room)", "closed");
        stranger.hears("ERROR :Closing link: localhost (bob has closed the room)", "closed");
        talk.stranger().hears("ERROR :Closing link: localhost (The host is leaving)", "closed");
    }
}
