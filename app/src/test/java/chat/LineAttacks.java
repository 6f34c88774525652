package chat;

import static chat.AttackedHost.SCALE;
import static chat.AttackedHost.from;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.irc.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one guest can do with what it says: lines that are none, words of others, names and questions without end. */
interface LineAttacks {
    AttackedHost host();

    @Test
    default void linesThatAreTooLongOrNoTextReachNobody() throws Exception {
        RawGuest adam = host().attacker("adam").joined("#lobby");

        adam.says("PRIVMSG #lobby :" + "x".repeat(Limits.LINE));
        adam.says("@+a=" + "x".repeat(Limits.CLIENT_TAGS) + " PRIVMSG #lobby :I am adam");
        adam.says("PRIVMSG #lobby :I am\0eve", "PRIVMSG #lobby :I am\reve");
        adam.sends("PRIVMSG #lobby :I am adam \u00ff\u00fe\r\n".getBytes(ISO_8859_1));
        adam.says("PRIVMSG #lobby :I am adam still");

        host().bob().await(":" + AttackedHost.source("adam") + " PRIVMSG #lobby :I am adam still");
        adam.await(" FAIL PRIVMSG INVALID_UTF8 ");
        assertEquals(1, from("adam", host().bob()).size());
        assertEquals(2, adam.heard().stream().filter(l -> l.contains(" 417 ")).count());
    }

    @Test
    default void aLineWithoutAnEndEndsTheConnection() throws Exception {
        for (int i = 0; i < 4 * SCALE; i++) {
            RawGuest bess = host().stranger();
            bess.sends("NICK ".getBytes(UTF_8));
            bess.sends("x".repeat(64 * 1024).getBytes(UTF_8));

            bess.awaitEnd();
        }
    }

    @Test
    default void controlCharactersArriveHarmless() throws Exception {
        RawGuest carl = host().attacker("carl");
        carl.says("SETNAME :I am carl \u001b]0;title\u0007");
        carl.joined("#lobby");

        carl.says("PRIVMSG #lobby :I am carl \u001b[2J\u009b31m\u0007\u007f\t\u0085\u0001");
        carl.says("TOPIC #lobby :\u001b[H", "AWAY :\u001bc", "NICK \u001bc", "PART #lobby :\u001b[?1049h");

        host().bob().await(":" + AttackedHost.source("carl") + " PRIVMSG #lobby :I am carl ?[2J?31m?? ?\u0001");
        host().bob().await(":" + AttackedHost.source("carl") + " PART #lobby ?[?1049h");
    }

    @Test
    default void nobodySpeaksAsSomebodyElse() throws Exception {
        RawGuest dora =
                host().attacker("dora", "message-tags", "echo-message", "batch").joined("#lobby");

        dora.says(
                ":bob!bob@localhost PRIVMSG #lobby :I am dora 1",
                ":chat.local NOTICE #lobby :I am dora 2",
                "@time=2001-01-01T00:00:00.000Z;msgid=forged;account=bob;label=l PRIVMSG #lobby :I am dora 3",
                "BATCH +b chathistory #lobby",
                "@batch=b :ana!ana@localhost PRIVMSG #lobby :I am dora 4",
                "BATCH -b",
                "001 bob :I am dora 5",
                ":chat.local KILL bob :I am dora 6",
                ":ana!ana@localhost JOIN #lobby",
                ":bob!bob@localhost QUIT",
                "NICK bob",
                "NICK ANA",
                "NICK chat.local");

        host().ana().await(":" + AttackedHost.source("dora") + " QUIT "); // whoever she said it as
        String heard = String.join("\n", host().ana().heard());
        assertFalse(heard.matches("(?s).*(2001-01|forged|account=|batch=|BATCH|:bob!~?bob@localhost QUIT).*"), heard);
        assertEquals(3, from("dora", host().ana()).size(), "what is in no open batch is refused");
    }

    @Test
    default void nobodyTakesTheNameOfSomebodyElse() throws Exception {
        RawGuest dan = host().attacker("dan").joined("#lobby");

        dan.says("NICK ANA", "NICK chat.local", "NICK an\u0430", "NICK b\u200bob", "NICK :", "NICK #lobby", "NICK *");

        dan.await(" 433 dan ANA ");
        dan.await(" 432 dan chat.local ");
        dan.says("PRIVMSG #lobby :I am dan");
        host().bob().await(":" + AttackedHost.source("dan") + " PRIVMSG #lobby :I am dan");
    }

    @Test
    default void whoIsNotIntroducedReachesNobody() throws Exception {
        RawGuest ed = host().stranger();

        ed.says("PRIVMSG #lobby :I am ed", "JOIN #lobby", "KICK #lobby bob", "WHO *", "NICK ed");
        ed.says("GET / HTTP/1.1", "Host: localhost", "", "PRIVMSG bob :I am ed");

        ed.awaitAll(l -> l.stream().filter(line -> line.contains(" 451 ")).count() >= 4, "four refusals");
        assertEquals(List.of(), from("ed", host().bob()));
    }

    @Test
    default void namesThatChangeAllTheTimeConfuseNobody() throws Exception {
        RawGuest fay = host().attacker("fay").joined("#lobby");

        for (int i = 1; i < 15 * SCALE; i++) {
            fay.says("NICK fay" + i);
        }
        fay.says("PRIVMSG #lobby :I am fay" + (15 * SCALE - 1) + " now");

        host().bob().await(" :I am fay" + (15 * SCALE - 1) + " now");
    }

    @Test
    default void negotiatingWithoutEndLeadsNowhere() throws Exception {
        RawGuest gus = host().stranger();

        gus.says("CAP LS 302", "CAP REQ :" + "batch -batch ".repeat(30), "CAP REQ :nothing such", "CAP REQ", "CAP");
        gus.says("CAP END", "CAP LS 999999999999", "CAP \u001b", "CAP ACK :batch", "CAP END", "CAP END");
        gus.introduced("gus").joined("#lobby");

        gus.says("CAP REQ :" + "message-tags -message-tags ".repeat(15), "CAP LIST", "PRIVMSG #lobby :I am gus");
        host().bob().await(":" + AttackedHost.source("gus") + " PRIVMSG #lobby :I am gus");
    }

    @Test
    default void loggingInWithoutEndLeadsNowhere() throws Exception {
        RawGuest sally = host().stranger();

        sally.says("AUTHENTICATE PLAIN", "AUTHENTICATE *", "PASS :" + "x".repeat(400));
        for (int i = 0; i < 10; i++) {
            sally.says("AUTHENTICATE " + "QUJD".repeat(100));
        }
        sally.introduced("sally").joined("#lobby");

        sally.says("PRIVMSG #lobby :I am sally");
        host().bob().await(":" + AttackedHost.source("sally") + " PRIVMSG #lobby :I am sally");
    }

    @Test
    default void nobodyTakesAllRooms() throws Exception {
        RawGuest hal = host().attacker("hal");

        for (int i = 0; i < 6; i++) {
            hal.says("JOIN " + String.join(",", AttackedHost.numbered("#hal" + i, 10)));
        }

        hal.await(" 405 hal #hal59 ");
        assertEquals(10, hal.heard().stream().filter(l -> l.contains(" 405 ")).count());
    }

    @Test
    default void tagsMasksAndQuestionsWithoutEndCostLittle() throws Exception {
        RawGuest max = host().attacker("max", "message-tags").joined("#max");

        max.says("MODE #max +b " + "*a".repeat(60) + "b", "MODE #max b", "WHO " + "*a".repeat(200), "WHO *");
        max.says("NAMES", "LIST", "WHOIS " + "ana,".repeat(50), "USERHOST" + " ana".repeat(50));
        max.says("@" + "+a;".repeat(1300) + "+b PRIVMSG #max :I am max", "PING end");

        max.await(" PONG chat.local end");
        host().pairTalks();
    }
}
