package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Limits;
import chat.irc.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each limit is reached once. */
class LimitsTest {
    private final Talk talk = new Talk();
    private final Talk unpaced = new Talk(Talk::unpaced);

    @Test
    void twentyLinesComeAtOnceAndThenFiveASecond() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        talk.inRoom("#lobby", ana, bob);
        talk.pass(Duration.ofSeconds(10));

        for (int i = 0; i < 40; i++) {
            ana.says("PRIVMSG #lobby :" + i);
        }
        assertEquals(Bounds.LINES_AT_ONCE, bob.heard().size());
        talk.pass(Duration.ofSeconds(1));
        assertEquals(Bounds.LINES_A_SECOND, bob.heard().size());
        talk.pass(Duration.ofSeconds(3));
        List<String> rest = bob.heard();

        assertEquals(15, rest.size());
        assertEquals(":ana!ana@localhost PRIVMSG #lobby 39", rest.get(14));
    }

    @Test
    void aLongTextOfSeveralLinesComesAtOnceAndTheNextWaits() {
        Guest ana = talk.guest("ana", "batch", "message-tags", "draft/multiline");
        Guest bob = talk.guest("bob");
        talk.inRoom("#lobby", ana, bob);
        talk.pass(Duration.ofSeconds(10));

        batch(ana, Bounds.MULTILINE_LINES, "x");
        assertEquals(Bounds.MULTILINE_LINES, bob.heard().size());
        ana.says("PRIVMSG #lobby :one behind it");
        assertEquals(List.of(":ana!ana@localhost PRIVMSG #lobby :one behind it"), bob.heard());
        for (int i = 0; i < 9; i++) {
            batch(ana, Bounds.MULTILINE_LINES, "x");
        }
        int flood = 0;
        for (int second = 0; second < 10; second++) {
            talk.pass(Duration.ofSeconds(1));
            flood += bob.heard().size();
        }

        int most = Bounds.MULTILINE_LINES + 10 * Bounds.LINES_A_SECOND * Bounds.BATCH_LINES;
        assertTrue(flood <= most, () -> "no more than " + most);
        assertTrue(flood >= 2 * Bounds.MULTILINE_LINES, "delayed, and not dropped");
    }

    @Test
    void whatIsInAnOpenBatchCountsByItsBytesToo() {
        Guest ana = talk.guest("ana", "batch", "message-tags", "draft/multiline");
        Guest bob = talk.guest("bob");
        talk.inRoom("#lobby", ana, bob);
        talk.pass(Duration.ofSeconds(10));
        int lines = Bounds.MULTILINE_BYTES / Bounds.BATCH_BYTES;
        String text = "x".repeat(400);

        for (int i = 0; i < 2; i++) {
            batch(ana, lines, text);
        }
        bob.skip();
        ana.says("PRIVMSG #lobby :one behind them");

        bob.hearsNothing();
        talk.pass(Duration.ofSeconds(4));
        bob.hears(":ana!ana@localhost PRIVMSG #lobby :one behind them");
    }

    @Test
    void whatIsRefusedInABatchCountsLikeAnyLine() {
        Guest ana = talk.guest("ana", "batch", "message-tags", "draft/multiline");
        talk.inRoom("#lobby", ana);
        talk.pass(Duration.ofSeconds(10));

        ana.says("BATCH +a draft/multiline #lobby");
        for (int i = 0; i < 2 * Bounds.LINES_AT_ONCE; i++) {
            ana.says("@batch=b PRIVMSG #lobby :in no batch");
            ana.says("@batch=a NOVERB");
        }

        assertEquals(Bounds.LINES_AT_ONCE - 1, ana.heard().size());
    }

    private static void batch(Guest guest, int lines, String text) {
        guest.says("BATCH +a draft/multiline #lobby");
        for (int i = 0; i < lines; i++) {
            guest.says("@batch=a PRIVMSG #lobby :" + text);
        }
        guest.says("BATCH -a");
    }

    @Test
    void aPingDoesNotCountAndDoesNotWait() {
        Guest ana = talk.guest("ana");
        talk.pass(Duration.ofSeconds(10));
        for (int i = 0; i < 30; i++) {
            ana.says("PRIVMSG nobody :" + i);
        }
        ana.skip();

        ana.says("PING 1");

        ana.hears(":chat.local PONG chat.local 1");
    }

    @Test
    void aPingDoesNotWaitForThePaceBecauseItHadToWaitForTheLog() {
        Guest ana = talk.guest("ana");
        talk.inRoom("#lobby", ana);
        talk.pass(Duration.ofSeconds(10));
        for (int i = 0; i < 30; i++) {
            ana.post("PRIVMSG #lobby :" + i);
        }
        ana.post("PING 1");
        ana.post("PRIVMSG #lobby :30");

        talk.settle();

        ana.hears(":chat.local PONG chat.local 1");
    }

    @Test
    void fromOneWhoTalksTooFastNoMoreIsRead() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        talk.inRoom("#lobby", ana, bob);
        talk.pass(Duration.ofSeconds(10));

        int lines = Bounds.LINES_AT_ONCE + 3 * Bounds.LINES_WAITING;
        for (int i = 0; i < lines; i++) {
            ana.says("PRIVMSG #lobby :" + i);
        }
        bob.skip();
        assertTrue(ana.unread() > 0);
        List<String> later = new ArrayList<>();
        for (int second = 0; second < 3 * Bounds.LINES_WAITING / Bounds.LINES_A_SECOND + 1; second++) {
            talk.pass(Duration.ofSeconds(1));
            later.addAll(bob.heard());
        }

        assertEquals(3 * Bounds.LINES_WAITING, later.size(), "delayed, and not dropped");
        assertEquals(0, ana.unread());
    }

    @Test
    void oneWhoTalksTooFastIsAskedWhetherItIsThere() {
        Guest ana = talk.guest("ana");
        talk.inRoom("#lobby", ana);
        talk.pass(Duration.ofSeconds(10));
        for (int i = 0; i < 4 * Bounds.ASKED_EVERY; i++) {
            ana.says("PRIVMSG #lobby :" + i);
        }
        ana.hearsNothing();

        for (int second = 0; second < 11; second++) {
            talk.pass(Duration.ofSeconds(1));
        }

        ana.hears("PING chat.local");
    }

    @Test
    void whoHasBeenReadFullOfTinyLinesIsEnded() {
        Guest ana = talk.guest("ana");
        for (int i = 0; i <= Bounds.LINES_READ; i++) {
            ana.host.received(Message.of("AWAY"));
            ana.host.rested();
        }
        ana.skip();

        talk.settle();

        List<String> heard = ana.heard();
        assertTrue(heard.contains("ERROR :Closing link: localhost (Excess Flood)"), heard::toString);
    }

    @Test
    void whoDoesNotReadIsDroppedAndTheOthersReadWhy() {
        Guest ana = unpaced.guest("ana");
        Guest bob = unpaced.guest("bob");
        Guest cleo = unpaced.guest("cleo");
        unpaced.inRoom("#lobby", ana, bob, cleo);
        bob.reads(false);

        String text = "PRIVMSG #lobby :" + "x ".repeat(200);
        for (int i = 0; i < 700; i++) {
            ana.says(text);
        }

        List<String> heard = cleo.heard();
        assertTrue(heard.contains(":bob!bob@localhost QUIT :SendQ exceeded"));
        assertEquals(701, heard.size(), "nothing is lost for those who read");
    }

    @Test
    void aLongAnswerIsMadeAsItLeavesAndEndsNobody() {
        Guest ana = unpaced.guest("ana");
        for (int i = 0; i < 400; i++) {
            Guest guest = unpaced.guest("member-with-a-very-long-name-" + i);
            guest.says("SETNAME :" + "x ".repeat(74));
            guest.says("JOIN #lobby");
        }
        ana.skip();
        ana.reads(false);
        for (int i = 0; i < 10; i++) {
            ana.says("WHO *");
            unpaced.pass(Duration.ofMillis(50));
        }

        ana.reads(true);
        for (int i = 0; i < 100; i++) {
            unpaced.pass(Duration.ofMillis(50));
        }

        List<String> heard = ana.heard();
        assertEquals(10 * (401 + 1), heard.size());
        assertEquals(":chat.local 315 ana * :End of /WHO list", heard.get(heard.size() - 1));
    }

    @Test
    void nobodyIsInMoreThanFiftyRooms() {
        Guest ana = unpaced.guest("ana");
        for (int i = 0; i < Bounds.ROOMS_EACH; i++) {
            ana.says("JOIN #" + i);
        }
        ana.skip();

        ana.says("JOIN #onemore");

        ana.hears(":chat.local 405 ana #onemore :You have joined too many channels");
    }

    @Test
    void thereAreNotMoreThanFiveHundredRooms() {
        int there = 1; // the one that is always there
        for (int i = 0; there < Bounds.ROOMS; i++) {
            Guest guest = unpaced.guest("guest" + i);
            for (int k = 0; k < Bounds.ROOMS_EACH && there < Bounds.ROOMS; k++) {
                guest.says("JOIN #" + there++);
            }
        }
        Guest ana = unpaced.guest("ana");

        ana.says("JOIN #onemore");
        ana.hears(":chat.local 405 ana #onemore :This host has too many channels");
        ana.says("JOIN #lobby");
        ana.hearsAmongOthers(":ana!ana@localhost JOIN #lobby");
    }

    @Test
    void theHostIsFullAtSomeTime() {
        for (int i = 0; i < Bounds.MEMBERS; i++) {
            unpaced.guest("guest" + i);
        }
        Guest ana = unpaced.stranger();

        ana.says("NICK ana");
        ana.says("USER ana 0 * :Ana");

        ana.hears("ERROR :Closing link: localhost (This host is full: 8192 members)", "closed");
    }

    @Test
    void fourModesWithAParameterChangeAtOnce() {
        Guest ana = talk.guest("ana");
        talk.inRoom("#lobby", ana);

        ana.says("MODE #lobby +bbbbb a!*@* b!*@* c!*@* d!*@* e!*@*");

        ana.hears(":ana!ana@localhost MODE #lobby +bbbb a!*@* b!*@* c!*@* d!*@*");
    }

    @Test
    void theOldestInvitationIsForgottenWhenThereAreTooMany() {
        Guest ana = unpaced.guest("ana");
        unpaced.inRoom("#lobby", ana);
        ana.says("MODE #lobby +i");
        Guest first = unpaced.guest("guest0");
        ana.says("INVITE guest0 #lobby");
        for (int i = 1; i <= Bounds.INVITATIONS; i++) {
            unpaced.guest("guest" + i);
            ana.says("INVITE guest" + i + " #lobby");
        }
        first.skip();

        first.says("JOIN #lobby");

        first.hears(":chat.local 473 guest0 #lobby :Cannot join channel (+i)");
    }

    @Test
    void oneUserhostAnswersForFive() {
        Guest ana = talk.guest("ana");

        ana.says("USERHOST" + " ana".repeat(Bounds.USERHOSTS + 1));

        ana.hears(":chat.local 302 ana :"
                + "ana=+ana@localhost ".repeat(Bounds.USERHOSTS).strip());
    }

    @Test
    void namesOfUsersAndRealNamesAreCut() {
        Guest ana = talk.stranger();
        Guest bob = talk.guest("bob");
        ana.says("NICK ana");
        ana.says("USER " + "u".repeat(Limits.USER + 1) + " 0 * :" + "r".repeat(Limits.REAL_NAME + 1));

        bob.says("WHOIS ana");

        bob.hearsAmongOthers(
                ":chat.local 311 bob ana " + "u".repeat(Limits.USER) + " localhost * " + "r".repeat(Limits.REAL_NAME));
    }

    @Test
    void aLongLineOfTheMessageOfTheDayIsCut() {
        Settings settings = new Settings(
                "chat.local", "chat", List.of("x".repeat(401)), "#lobby", FakeClock.START, "chat-test", true);

        assertEquals(List.of("x".repeat(400)), settings.motd());
    }

    @Test
    void whileOneTalksTooFastTheOthersAreHeardAtOnce() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        Guest cleo = talk.guest("cleo");
        talk.inRoom("#lobby", ana, bob, cleo);
        talk.pass(Duration.ofSeconds(10));
        for (int i = 0; i < 3 * Bounds.LINES_WAITING; i++) {
            ana.says("PRIVMSG #lobby :" + i);
        }
        cleo.skip();

        bob.says("PRIVMSG #lobby :and I");

        cleo.hears(":bob!bob@localhost PRIVMSG #lobby :and I");
    }

    @Test
    void aLongerMaskIsNone() {
        Guest ana = talk.guest("ana");
        talk.inRoom("#lobby", ana);
        String longest = "x".repeat(Limits.MASK - "!*@*".length());

        ana.says("MODE #lobby +b " + longest);
        ana.hears(":ana!ana@localhost MODE #lobby +b " + longest + "!*@*");
        ana.says("MODE #lobby +b y" + longest);

        String refused = ana.heard().get(0);
        assertTrue(refused.contains(" 696 ") && refused.endsWith(":Not a mask"), refused);
    }

    @Test
    void longerReasonsAreRefused() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        talk.inRoom("#lobby", ana, bob);
        String longest = "x".repeat(Limits.TOPIC);

        ana.says("AWAY :" + longest + "x");
        ana.hears(":chat.local 417 ana :An away text has at most 300 bytes");
        ana.says("KICK #lobby bob :" + longest + "x");
        ana.hears(":chat.local 417 ana :A reason has at most 300 bytes");
        ana.says("KICK #lobby bob :" + longest);
        ana.hears(":ana!ana@localhost KICK #lobby bob " + longest);
    }

    @Test
    void aLongerKeyIsNone() {
        Guest ana = talk.guest("ana");
        talk.inRoom("#lobby", ana);

        ana.says("MODE #lobby +k " + "x".repeat(Limits.KEY));
        ana.hears(":ana!ana@localhost MODE #lobby +k " + "x".repeat(Limits.KEY));
        ana.says("MODE #lobby -k *");
        ana.skip();
        ana.says("MODE #lobby +k " + "x".repeat(Limits.KEY + 1));

        ana.hears(":chat.local 525 ana #lobby :Key is not well-formed");
    }
}
