package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.MalformedMessageException;
import chat.irc.Message;
import java.util.List;
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
    void whoSpeaksHearsTheOthersInOrderAndNotItself() {
        Guest ana = talk.guest("ana", "message-tags");
        Guest bob = talk.guest("bob", "message-tags");
        talk.inRoom("#lobby", ana, bob);

        bob.post(sign(1));
        ana.post(sign(2));
        bob.post(sign(3));
        ana.post("PING a");
        bob.post(sign(4));
        talk.settle();

        assertEquals(List.of("bob 1", "bob 3", "PONG", "bob 4"), brief(ana));
        assertEquals(List.of("ana 2"), brief(bob));
    }

    @Test
    void whatIsSaidBeforeAndAfterSomebodyComesOrGoesIsHeardSo() {
        Guest ana = talk.guest("ana", "message-tags");
        Guest bob = talk.guest("bob", "message-tags");
        Guest cleo = talk.guest("cleo", "message-tags", "no-implicit-names");
        talk.inRoom("#lobby", ana, bob);

        ana.post(sign(1));
        cleo.post("JOIN #lobby");
        ana.post(sign(2));
        bob.post("PART #lobby");
        ana.post(sign(3));
        talk.settle();

        assertEquals(List.of("ana 1", "cleo JOIN", "ana 2", "bob PART"), brief(bob));
        assertEquals(List.of("cleo JOIN", "ana 2", "bob PART", "ana 3"), brief(cleo));
    }

    @Test
    void whoChangesItsCapabilitiesIsToldWhatWasSaidBeforeAsBefore() {
        Guest ana = talk.guest("ana", "message-tags");
        Guest bob = talk.guest("bob", "message-tags");
        talk.inRoom("#lobby", ana, bob);

        ana.post(sign(1));
        bob.post("CAP REQ server-time");
        ana.post(sign(2));
        bob.post("CAP REQ -message-tags");
        ana.post(sign(3));
        talk.settle();

        List<String> heard = bob.heard();
        assertEquals(4, heard.size(), heard::toString);
        assertFalse(heard.get(0).contains("time="), heard::toString);
        assertTrue(heard.get(2).contains("time="), heard::toString);
    }

    @Test
    void whoIsToldInTheMiddleTakesNothingFromTheOthers() {
        Guest ana = talk.guest("ana", "message-tags");
        Guest bob = talk.guest("bob", "message-tags");
        Guest cleo = talk.guest("cleo", "message-tags");
        talk.inRoom("#lobby", ana, bob, cleo);

        ana.post(sign(1));
        bob.post("PING b");
        ana.post(sign(2));
        bob.post("PING b");
        ana.post(sign(3));
        talk.settle();

        assertEquals(List.of("ana 1", "PONG", "ana 2", "PONG", "ana 3"), brief(bob));
        assertEquals(List.of("ana 1", "ana 2", "ana 3"), brief(cleo));
    }

    @Test
    void aTurnThatSaysMuchIsHandedOverBeforeItEnds() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        talk.inRoom("#lobby", ana, bob);
        int before = bob.flushes();
        String text = "x".repeat(400);
        int many = 3 * RoomTurn.MOST / text.length();

        for (int i = 0; i < many; i++) {
            ana.post("PRIVMSG #lobby :" + text);
        }
        talk.settle();

        assertEquals(many, bob.heard().size());
        assertTrue(bob.flushes() >= before + 3, () -> bob.flushes() + " after " + before);
    }

    @Test
    void everybodyIsToldOfWhoComesInItsOwnWay() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob", "extended-join");
        Guest cleo = talk.guest("cleo", "away-notify");
        Guest dave = talk.guest("dave", "extended-join", "no-implicit-names");
        talk.inRoom("#lobby", ana, bob, cleo);
        dave.post("AWAY :at lunch");
        talk.settle();
        dave.heard();

        dave.post("JOIN #lobby");
        ana.post("PRIVMSG #lobby :hello dave");
        talk.settle();

        String hello = ":ana!ana@localhost PRIVMSG #lobby :hello dave";
        bob.hears(":dave!dave@localhost JOIN #lobby * :dave the guest", hello);
        cleo.hears(":dave!dave@localhost JOIN #lobby", ":dave!dave@localhost AWAY :at lunch", hello);
        dave.hears(":dave!dave@localhost JOIN #lobby * :dave the guest", hello);
    }

    /** A sign of typing, which no log keeps: it is passed on within the turn. */
    private static String sign(int number) {
        return "@+typing=" + number + " TAGMSG #lobby";
    }

    /** Who did what, or the number of the sign. */
    private static List<String> brief(Guest guest) {
        return guest.heard().stream()
                .map(line -> {
                    try {
                        return Message.parse(line);
                    } catch (MalformedMessageException e) {
                        throw new AssertionError(line, e);
                    }
                })
                .map(message -> (message.nick() == null || message.verb().equals("PONG") ? "" : message.nick() + " ")
                        + message.tags().get("+typing").orElse(message.verb()))
                .toList();
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
