package chat;

import static chat.AttackedHost.SCALE;
import static chat.AttackedHost.from;
import static chat.AttackedHost.numbered;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a guest can do with how much it says, and with how little it reads. */
interface FloodAttacks {
    AttackedHost host();

    @Test
    default void whoTalksTooFastWaitsAndTheRoomDoesNot() throws Exception {
        RawGuest ivy = host().attacker("ivy", "echo-message").joined("#lobby");

        for (int i = 0; i < 50; i++) {
            ivy.says("PRIVMSG #lobby :I am ivy " + i);
        }
        ivy.says("PING between");
        ivy.await(" PONG chat.local between");
        for (int i = 50; i < 500 * SCALE; i++) {
            ivy.says("PRIVMSG #lobby :I am ivy " + i);
        }
        host().pairTalks();

        int pong = ivy.heard().indexOf(":chat.local PONG chat.local between");
        int last = ivy.heard().indexOf(":" + AttackedHost.source("ivy") + " PRIVMSG #lobby :I am ivy 49");
        assertTrue(last < 0 || pong < last, "a ping does not wait");
        assertFalse(String.join("\n", host().bob().heard()).contains("I am ivy 499"));
        List<String> order = from("ivy", host().bob());
        assertEquals(numbered(":" + AttackedHost.source("ivy") + " PRIVMSG #lobby :I am ivy ", order.size()), order);
    }

    @Test
    default void pingsWithoutEndStopNobody() throws Exception {
        RawGuest pia = host().attacker("pia").joined("#lobby");

        for (int i = 0; i < 20 * SCALE; i++) {
            pia.says(numbered("PING ", 100).toArray(String[]::new));
        }

        host().pairTalks();
        pia.says("PING last");
        pia.await(" PONG chat.local last");
    }

    @Test
    default void manyWhoComeAndGoLeaveNothingBehind() throws Exception {
        for (int i = 0; i < 40 * SCALE; i++) {
            RawGuest eve = host().attacker("eve" + i).joined("#lobby");
            if (i % 2 == 0) {
                eve.says("QUIT :I am eve" + i);
            }
            eve.close();
        }

        String last = ":eve" + (40 * SCALE - 1) + "!";
        host().bob()
                .awaitAll(
                        lines -> lines.stream().anyMatch(l -> l.startsWith(last) && l.contains(" QUIT ")),
                        "the last goodbye");
        RawGuest carol = host().attacker("carol").joined("#lobby");
        assertTrue(carol.await(" 353 carol ").matches(".* :@?ana bob carol|.* :@?ana carol bob|.* :carol.*"));
    }

    @Test
    default void whoDoesNotReadIsDroppedAndTheOthersHearEverything() throws Exception {
        isDroppedWhileOthersHearAll("never reads", 0);
    }

    @Test
    default void whoReadsTooSlowlyIsDroppedAndTheOthersHearEverything() throws Exception {
        isDroppedWhileOthersHearAll("reads slowly", 2 * 1024);
    }

    /** @param bytes what it reads while 88 kB are said */
    private static void isDroppedWhileOthersHearAll(String name, int bytes) throws Exception {
        try (AttackedHost open = AttackedHost.open(name, "--no-flood-limit")) {
            RawGuest sloth = open.deaf();
            RawGuest speaker = open.attacker("speaker").joined("#lobby");
            sloth.introduces("sloth").says("JOIN #lobby");
            open.ana().await(":" + AttackedHost.source("sloth") + " JOIN ");

            int lines = 0;
            String gone = ":" + AttackedHost.source("sloth") + " QUIT :SendQ exceeded";
            while (!open.bob().heard().contains(gone) && lines < 40_000) { // the system holds some megabytes, too
                lines = flood(speaker, lines, 200);
                open.bob().await("x " + (lines - 1));
                if (bytes > 0) {
                    sloth.reads(bytes);
                }
            }

            open.bob().await(gone);
            List<String> heard = from("speaker", open.bob());
            assertEquals(lines, heard.size());
            for (int i = 0; i < lines; i++) {
                assertTrue(heard.get(i).endsWith("x " + i), heard.get(i));
            }
            open.assertUnharmed();
        }
    }

    private static int flood(RawGuest speaker, int from, int count) {
        StringBuilder piece = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            piece.append("PRIVMSG #lobby :").append("x ".repeat(210)).append(i).append("\r\n");
        }
        speaker.sends(piece.toString().getBytes(UTF_8));
        return from + count;
    }

    @Test
    default void whoAsksAllTheTimeAndReadsNothingCostsLittle() throws Exception {
        RawGuest pest = host().deaf();
        pest.introduces("pest").says("JOIN #lobby");
        host().ana().await(":" + AttackedHost.source("pest") + " JOIN ");

        for (int i = 0; i < 50; i++) {
            pest.says("WHO *", "LIST", "NAMES", "MOTD", "LUSERS");
        }

        host().pairTalks();
    }

    @Test
    default void whoSaysThatItIsDoneIsGone() throws Exception {
        RawGuest half = host().attacker("half").joined("#lobby");

        half.fallsSilent();

        host().bob().await(":" + AttackedHost.source("half") + " QUIT ");
        half.awaitEnd();
    }
}
