package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import chat.irc.Message;
import org.junit.jupiter.api.Test;

/** How what many say reaches many, counted. */
class FanOutTest {
    private static final int MESSAGES = 15;

    private final Talk talk = new Talk(Talk::unpaced);

    @Test
    void whatATurnMadeForAMemberLeavesAtOnce() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        Guest cleo = talk.guest("cleo", "server-time", "message-tags");
        talk.inRoom("#lobby", ana, bob, cleo);
        int before = cleo.flushes();

        for (int i = 0; i < MESSAGES; i++) {
            ana.post("PRIVMSG #lobby :from ana " + i);
            bob.post("PRIVMSG #lobby :from bob " + i);
        }
        talk.settle();

        assertEquals(2 * MESSAGES, cleo.heard().size());
        assertEquals(before + 1, cleo.flushes());
    }

    @Test
    void somebodyComingInIsToldWithAllElseOfTheTurn() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        Guest cleo = talk.guest("cleo");
        talk.inRoom("#lobby", ana);
        int before = ana.flushes();

        bob.post("JOIN #lobby");
        cleo.post("JOIN #lobby");
        talk.settle();

        ana.hears(":bob!bob@localhost JOIN #lobby", ":cleo!cleo@localhost JOIN #lobby");
        assertEquals(before + 1, ana.flushes());
    }

    @Test
    void allOfTheSameCapabilitiesAreGivenTheSameBytes() {
        Relay relay = new Relay(Message.of("PRIVMSG", "#lobby", "hello"), FakeClock.START, "id");

        assertSame(relay.line(Relay.TIME), relay.line(Relay.TIME));
        assertNotSame(relay.line(Relay.TIME), relay.line(Relay.TIME + Relay.TAGS));
    }
}
