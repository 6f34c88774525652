package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Participant;
import org.junit.jupiter.api.Test;

/** Keys that lead through what is new. */
class ReadingTest {
    private static Participant awayAndBack(int columns, int rows) {
        Participant ana = Participant.joined().resizes(columns, rows);
        for (int i = 1; i <= 60; i++) {
            ana.hears(":guest" + i % 2 + "!g@h PRIVMSG #lobby :line " + i);
        }
        ana.enters("/query bob");
        for (int i = 61; i <= 90; i++) {
            String text = i == 70 ? "ana: tea?" : i == 75 ? "see https://example.org/" : "line " + i;
            ana.hears(":guest" + i % 2 + "!g@h PRIVMSG #lobby :" + text);
        }
        return ana.presses("Alt-1");
    }

    private static String jumped(Participant participant) {
        return participant
                .state
                .room()
                .history()
                .get(participant.state.viewport().jump())
                .text();
    }

    @Test
    void mentionsAreOneKeyApart() {
        Participant ana = Participant.joined().resizes(80, 24);
        for (int i = 1; i <= 200; i++) {
            ana.hears(":bob!b@h PRIVMSG #lobby :" + (i % 50 == 0 ? "ana: number " : "line ") + i);
        }

        assertEquals("ana: number 200", jumped(ana.presses("Alt-p")));
        assertEquals("ana: number 150", jumped(ana.presses("Alt-p")));
        assertTrue(Pictures.of(ana, 80, 24).contains("ana: number 150"));
        assertEquals("ana: number 100", jumped(ana.presses("Alt-p")));
        assertEquals("ana: number 150", jumped(ana.presses("Alt-n")));
        ana.presses("Alt-p", "Alt-p", "Alt-p");
        assertEquals("Nobody speaks to you before this.", ana.state.writing().note());
    }

    @Test
    void aBlankBehindAnyOtherKeyIsABlank() {
        Participant ana = awayAndBack(80, 24).presses("Up").types(" ");

        assertEquals(" ", ana.state.writing().editor().text());
    }

    @Test
    void behindTheLastPlaceABlankLeadsBackToNow() {
        Participant ana = awayAndBack(80, 24);
        for (int i = 0; i < 4; i++) {
            ana.types(" ");
        }

        assertTrue(ana.state.viewport().follows());
        assertEquals(" ", ana.types(" ").state.writing().editor().text());
    }

    @Test
    void aScreenThatBeginsInTheMiddleNamesWhoSpeaks() {
        Participant ana = Participant.joined();
        for (int i = 1; i <= 30; i++) {
            ana.hears(":roberta!b@h PRIVMSG #lobby :line " + i + (i == 26 ? " and more words".repeat(10) : ""));
        }

        assertEquals("""
                14:02    roberta   line 27
                                   line 28
                                   line 29
                                   line 30
                 #lobby · 2 people                                                     verified
                ana ›
                """, Pictures.of(ana, 80, 6));
        assertEquals("""
                         roberta   words and more words and more words
                                   line 27
                                   line 28
                                   line 29
                                   line 30
                 #lobby · 2 people                                                     verified
                ana ›
                """, Pictures.of(ana, 80, 7));
        assertEquals("""
                robe… line 28
                      line 29
                      line 30
                 #lobby · 2 people             verified
                ›
                """, Pictures.of(ana, 40, 5));
    }

    @Test
    void whoIsNotEncryptedIsMarkedOnceOnANarrowScreen() {
        Participant ana = Participant.joined()
                .hears(":luca!~cleartext@h PRIVMSG #lobby :one", ":luca!~cleartext@h PRIVMSG #lobby :two");

        assertTrue(Pictures.of(ana, 40, 10).contains("14:02 luca ~ one\n      two\n"), Pictures.of(ana, 40, 10));
    }
}
