package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Link.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InboundTest {
    @Test
    void aMessageIsShownWithTheTimeOfTheServer() {
        Participant ana = Participant.joined();

        ana.hears("@time=2026-11-20T13:59:00.000Z;msgid=m1 :bob!b@h PRIVMSG #lobby :hi all");

        assertEquals("hi all", ana.newest().text());
        assertEquals("bob", ana.newest().nick());
        assertEquals(Instant.parse("2026-11-20T13:59:00Z"), ana.newest().time());
    }

    @Test
    void aTimeThatCannotBeTrueIsNotBelieved() {
        Participant ana = Participant.joined();

        ana.hears("@time=+999999999-12-31T23:59:59.999Z :bob!b@h PRIVMSG #lobby :future");
        assertEquals(Participant.START, ana.newest().time());
        ana.hears("@time=yesterday :bob!b@h PRIVMSG #lobby :nonsense");

        assertEquals(Participant.START, ana.newest().time());
    }

    @Test
    void aMessageThatIsKnownAlreadyIsNotShownTwice() {
        Participant ana = Participant.joined();

        ana.hears("@msgid=m1 :bob!b@h PRIVMSG #lobby :hi", "@msgid=m1 :bob!b@h PRIVMSG #lobby :hi");

        assertEquals(1, ana.texts().stream().filter("hi"::equals).count());
    }

    @Test
    void aPingIsAnswered() {
        Participant ana = Participant.joined().hears("PING :are you there");

        assertEquals(List.of("PONG :are you there"), ana.said());
    }

    @Test
    void namesAndPrivateMessagesRing() {
        Participant ana = Participant.joined().hears(":carol!c@h JOIN #lobby");

        ana.hears(":bob!b@h PRIVMSG #lobby :hello everybody");
        assertEquals(List.of(), ana.did());
        ana.hears(":bob!b@h PRIVMSG #lobby :Ana: look");
        assertEquals(List.of(new Effect.Bell()), ana.did());
        ana.waits(Attention.PAUSE).hears(":bob!b@h PRIVMSG ana :psst");

        assertEquals(List.of(new Effect.Bell()), ana.did());
        assertTrue(ana.presses("Alt-2").newest().isPrivate());
    }

    @Test
    void noticesAndQuestionsOfProgramsDoNotRing() {
        Participant ana = Participant.joined();

        ana.hears(":bob!b@h NOTICE ana :just so you know", ":bob!b@h PRIVMSG ana :\1VERSION\1");

        assertEquals(List.of(), ana.did());
        assertEquals("CTCP VERSION", ana.newest().text());
    }

    @Test
    void whatWasSaidBeforeDoesNotRing() {
        Participant ana = Participant.joined();

        ana.hears(":srv BATCH +h chathistory #lobby", "@batch=h :bob!b@h PRIVMSG #lobby :ana was here");

        assertEquals(List.of(), ana.did());
    }

    @Test
    void nothingOfAPeerCanMoveTheCursor() {
        Participant ana = Participant.joined();

        ana.hears(":bob!b@h PRIVMSG #lobby :a\u001b[2Jb\u202ec", ":e\u001bvil!x@h PRIVMSG #lobby :x");

        String shown = String.join("", ana.texts()) + ana.newest().nick();
        assertFalse(shown.chars().anyMatch(c -> c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x202e), shown);
    }

    @Test
    void comingAndGoingChangesWhoIsThere() {
        Participant ana = Participant.joined();

        ana.hears(":carol!c@h JOIN #lobby * :Carol", ":bob!b@h QUIT :gone fishing");
        assertEquals("bob left (gone fishing)", ana.newest().text());
        ana.hears(":carol!c@h NICK caro");

        assertEquals(
                List.of("ana", "caro"),
                ana.state.room().roster().all().stream().map(Member::nick).toList());
        assertEquals("carol is called caro now", ana.newest().text());
    }

    @Test
    void ofWhoLeavesOnlyTheirOwnWordsAreTold() {
        Participant ana = Participant.joined();

        ana.hears(":carol!c@h JOIN #lobby * :Carol", ":bob!b@h QUIT :Quit: good night");
        assertEquals("bob left (good night)", ana.newest().text());
        ana.hears(":carol!c@h QUIT :Quit");

        assertEquals("carol left", ana.newest().text());
    }

    @Test
    void aNewNickOfMineChangesMyPrefixToo() {
        Participant ana = Participant.joined().hears(":ana!ana@localhost NICK anabel");

        assertEquals("anabel", ana.state.me().nick());
        assertEquals("anabel!ana@localhost", ana.state.me().prefix());
    }

    @Test
    void beingPutOutIsSaidAndTheConversationStaysReadable() {
        Participant ana = Participant.joined().hears(":bob!b@h KICK #lobby ana :enough");

        assertEquals(Phase.OUTSIDE, ana.state.link().phase());
        assertEquals("bob put you out of #lobby: enough", ana.newest().text());
    }

    @Test
    void aRoomThatDoesNotTakeUsInSaysWhy() {
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv 001 ana :hi", ":srv 422 ana :no MOTD");

        ana.hears(":srv 474 ana #lobby :Cannot join channel (+b)");

        assertEquals(Phase.OUTSIDE, ana.state.link().phase());
        assertEquals(
                "You are not in #lobby: you are banned from it.", ana.newest().text());
    }

    @Test
    void aHostAsksForTheKeyOfWhoeverJoinsAndShowsTheWords() {
        Participant ana = Participant.host();
        ana.joins(Participant.EVERYTHING, "chat-0.1.0");

        ana.hears(":carol!c@h JOIN #lobby * :Carol");
        assertEquals(List.of("WHOIS carol"), ana.said());
        ana.hears(":srv 276 ana carol :has client certificate fingerprint KEY");
        assertEquals(List.of(new Effect.FindWords("carol", "KEY")), ana.did());
        ana.gets(new Event.WordsFound("carol", List.of("one", "two", "three", "four", "five", "six")));

        assertTrue(ana.newest().text().contains("one · two · three · four · five · six"));
    }

    @Test
    void theSameWordsAreNotShownAgainUnlessSomebodyAsks() {
        Participant ana = Participant.host();
        ana.joins(Participant.EVERYTHING, "chat-0.1.0");
        ana.hears(":bob!b@h JOIN #lobby * :Bob");
        Event.WordsFound words = new Event.WordsFound("bob", List.of("a", "b", "c", "d", "e", "f"));
        ana.gets(words);
        long before = ana.state.room().history().last();

        ana.gets(words);
        assertEquals(before, ana.state.room().history().last());

        ana.enters("/verify bob").hears(":srv 276 ana bob :fingerprint KEY").gets(words);
        assertTrue(ana.newest().text().startsWith("Words with bob"));
    }

    @Test
    void somebodyWithoutAKeyIsSaidToHaveNone() {
        Participant ana = Participant.joined().enters("/verify bob");

        ana.hears(":srv 311 ana bob b h * :Bob", ":srv 318 ana bob :End");

        assertTrue(
                ana.newest().text().startsWith("bob shows no key"), ana.newest().text());
    }

    @Test
    void theReasonOfAnEndIsToldWithoutItsFrame() {
        Participant ana = Participant.joined();

        ana.hears("ERROR :Closing link: ana!ana@localhost (The host has left)");
        assertEquals("The host says: The host has left", ana.newest().text());
        ana.hears("ERROR :this room needs TLS");

        assertEquals("The host says: this room needs TLS", ana.newest().text());
    }

    @Test
    void aNumericWithoutItsParametersBreaksNothing() {
        Participant ana = Participant.joined();

        ana.hears(":srv 324");
        assertEquals("Modes:", ana.newest().text().strip());
        for (int numeric = 0; numeric < 1000; numeric++) {
            ana.hears(":srv " + "%03d".formatted(numeric), ":srv " + "%03d ana".formatted(numeric));
        }

        ana.hears(":bob!b@h PRIVMSG #lobby :still here?");
        assertEquals("still here?", ana.newest().text());
    }

    @Test
    void noLineOfAnyShapeBreaksTheClient() {
        Random random = new Random(20261120);
        String[] verbs = {
            "JOIN", "PART", "QUIT", "KICK", "NICK", "MODE", "AWAY", "TOPIC", "BATCH", "ACK", "FAIL", "ERROR", "CAP",
            "PONG", "PING", "PRIVMSG", "NOTICE", "001", "004", "005", "276", "318", "332", "353", "366", "376", "401",
            "404", "433", "474", "999"
        };
        String[] params = {
            "",
            "#lobby",
            "ana",
            "bob",
            "+o-v",
            "+1",
            "-1",
            "*",
            "LS",
            "ACK",
            "DEL",
            "chathistory",
            "\1ACTION\1",
            "\1",
            ":",
            "@+%bob!x@y",
            "CASEMAPPING=rfc1459"
        };
        Participant ana = Participant.joined();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder line = new StringBuilder();
            line.append(random.nextBoolean() ? ":" + params[1 + random.nextInt(3)] + "!u@h " : "");
            line.append(verbs[random.nextInt(verbs.length)]);
            for (int p = random.nextInt(4); p > 0; p--) {
                String param = params[1 + random.nextInt(params.length - 1)];
                line.append(' ').append(param.startsWith(":") ? "x" : param);
            }
            line.append(random.nextBoolean() ? " :" + params[random.nextInt(params.length)] : "");

            ana.hears(line.toString());
        }

        assertTrue(ana.state.room().history().size() <= History.LIMIT);
    }
}
