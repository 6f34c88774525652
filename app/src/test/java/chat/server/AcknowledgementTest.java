package chat.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.wire.Peer;
import org.junit.jupiter.api.Test;

/** Nothing is said before it is stored, and what one member does keeps its order. */
class AcknowledgementTest {
    private final FakeClock clock = new FakeClock();
    private final FakeLog log = new FakeLog(clock);
    private final Talk talk = new Talk(settings -> settings, log);
    private final Guest ana = talk.guest("ana", "echo-message", "labeled-response", "batch", "message-tags");
    private final Guest bob = talk.guest("bob");

    @Test
    void neitherEchoNorMessageComeBeforeItIsStored() {
        talk.inRoom("#lobby", ana, bob);

        ana.says("@label=a PRIVMSG #lobby :one");
        ana.says("@label=b PRIVMSG #lobby :two");
        ana.hearsNothing();
        bob.hearsNothing();
        store();

        ana.hears(
                "@msgid=mwpaatc0-1;label=a :ana!ana@localhost PRIVMSG #lobby one",
                "@msgid=mwpaatc0-2;label=b :ana!ana@localhost PRIVMSG #lobby two");
        bob.hears(":ana!ana@localhost PRIVMSG #lobby one", ":ana!ana@localhost PRIVMSG #lobby two");
    }

    @Test
    void whoCannotBeEchoedIsAcknowledgedWhenItIsStored() {
        Guest cleo = talk.guest("cleo", "labeled-response", "batch");
        talk.inRoom("#lobby", cleo);

        cleo.says("@label=a PRIVMSG #lobby :one");
        cleo.hearsNothing();
        store();

        cleo.hears("@label=a :chat.local ACK");
    }

    @Test
    void whatCannotBeStoredIsToldToItsSenderAlone() {
        talk.inRoom("#lobby", ana, bob);

        ana.says("@label=a PRIVMSG #lobby :one");
        log.refuse("the host's disk is full");
        talk.settle();

        ana.hears("@label=a :chat.local 404 ana #lobby :Not sent: the host's disk is full");
        bob.hearsNothing();
    }

    @Test
    void oneWhoLeavesDoesSoAfterItsWords() {
        talk.inRoom("#lobby", ana, bob);

        ana.says("PRIVMSG #lobby :one");
        ana.says("PART #lobby");
        ana.says("PING 1");
        ana.hearsNothing();
        store();

        bob.hears(":ana!ana@localhost PRIVMSG #lobby one", ":ana!ana@localhost PART #lobby");
        ana.hears(
                "@msgid=mwpaatc0-1 :ana!ana@localhost PRIVMSG #lobby one",
                ":ana!ana@localhost PART #lobby",
                ":chat.local PONG chat.local 1");
    }

    @Test
    void whatWasSaidBeforeHangingUpIsDoneEvenIfItHadToWait() {
        talk.inRoom("#lobby", ana, bob);

        ana.says("PRIVMSG #lobby :one");
        ana.says("NICK anabel");
        ana.says("PRIVMSG #lobby :two");
        ana.says("NAMES #lobby");
        ana.says("QUIT :gone");
        ana.hangsUp();
        store();
        store();

        bob.hears(
                ":ana!ana@localhost PRIVMSG #lobby one",
                ":ana!ana@localhost NICK anabel",
                ":anabel!ana@localhost PRIVMSG #lobby two",
                ":anabel!ana@localhost QUIT :Quit: gone");
    }

    @Test
    void oneWhoHangsUpHasOnlySoManyLastWords() {
        talk.inRoom("#lobby", ana, bob);
        ana.says("PRIVMSG #lobby :first");
        ana.says("NICK anabel"); // waits for the store, and all else behind it
        for (int i = 0; i < 3 * Bounds.LINES_WAITING; i++) {
            ana.says("PRIVMSG #lobby :" + i);
        }
        ana.hangsUp();
        store();
        store();

        long said =
                bob.heard().stream().filter(line -> line.contains("PRIVMSG")).count();
        assertTrue(said > 1 && said <= Bounds.LINES_WAITING + 1, said + " messages");
    }

    @Test
    void oneWhoHangsUpIsGoneAfterItsWords() {
        talk.inRoom("#lobby", ana, bob);
        ana.says("PRIVMSG #lobby :one");

        ana.hangsUp();
        bob.hearsNothing();
        store();

        bob.hears(":ana!ana@localhost PRIVMSG #lobby one", ":ana!ana@localhost QUIT :connection closed");
    }

    @Test
    void whatWasAppendedBeforeSomebodyCameIsHeardOnce() {
        Guest cleo = talk.guest("cleo", "server-time");
        talk.inRoom("#lobby", ana);
        ana.says("PRIVMSG #lobby :one");
        log.store(); // stored, and on its way back to the host

        cleo.post("JOIN #lobby");
        talk.settle();

        cleo.hears(
                "@time=2026-11-20T18:00:00.000Z :cleo!cleo@localhost JOIN #lobby",
                ":chat.local 353 cleo = #lobby :@ana cleo",
                ":chat.local 366 cleo #lobby :End of /NAMES list",
                "@time=2026-11-20T18:00:00.000Z :ana!ana@localhost PRIVMSG #lobby one");
    }

    @Test
    void whatIsSentAgainAfterADropIsAcknowledgedAndNotSaidTwice() {
        Peer cleo = new Peer("10.0.0.7", false, true, "the key of cleo");
        Guest first = talk.guest(cleo, "cleo", "echo-message", "message-tags");
        talk.inRoom("#lobby", bob, first);
        first.says("@+chat/id=01 PRIVMSG #lobby :one");
        store();
        first.hangsUp();
        bob.skip();
        Guest again = talk.guest(cleo, "cleo", "echo-message", "message-tags");
        talk.inRoom("#lobby", again);
        bob.skip();

        again.says("@+chat/id=01 PRIVMSG #lobby :one");
        again.says("@+chat/id=02 PRIVMSG #lobby :two");
        store();

        String from = " :cleo!cleo@" + ShownHost.of(cleo) + " PRIVMSG #lobby ";
        again.hears("@msgid=mwpaatc0-1;+chat/id=01" + from + "one", "@msgid=mwpaatc0-2;+chat/id=02" + from + "two");
        bob.hears(from.strip() + " two");
    }

    private void store() {
        log.store();
        talk.settle();
    }
}
