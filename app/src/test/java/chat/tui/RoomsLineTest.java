package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Participant;
import org.junit.jupiter.api.Test;

/** What several conversations look like. */
class RoomsLineTest {
    private static Participant inThree() {
        Participant ana = Participant.joined().enters("/join dev");
        ana.hears(":ana!ana@localhost JOIN #dev", ":srv 353 ana = #dev :@cleo ana", ":srv PONG srv chat-joined-2");
        ana.hears(":cleo!c@h PRIVMSG #dev :the build is green", ":bob!b@h PRIVMSG #lobby :anybody here?");
        ana.hears(":bob!b@h PRIVMSG #lobby :ana: tea?", ":dora!d@h PRIVMSG ana :shall we meet at six?");
        return ana;
    }

    @Test
    void theNamesOfSeveralConversationsTakeOneRowWhereThereIsRoom() {
        assertEquals("""
                cleo the build is
                  green
                 #dev       +3 @you
                ›
                """, Pictures.of(inThree(), 20, 4));

        assertEquals("""
                14:02 · You are in #dev with 1 other.
                14:02 cleo the build is green
                  1 #lobby +2@ [2 #dev] 3 dora +1@
                 #dev · 2 people               verified
                ›
                 Alt-1…9 room  Alt-A news  F1 help
                """, Pictures.of(inThree(), 40, 10));

        assertEquals("""
                14:02          ·   You are in #dev with 1 other.
                14:02       cleo   the build is green
                  1 #lobby +2 (1 @you) [2 #dev] 3 dora +1 (1 @you)
                 #dev · 2 people                                                       verified
                ana ›
                 Alt-1…9 room  Alt-A news  F1 help  ↑↓ scroll  Ctrl-Q quit
                """, Pictures.of(inThree(), 80, 24));

        assertEquals("""
                14:02          ·   You are in #dev with 1 other.
                14:02       cleo   the build is green
                  1 #lobby +2 (1 @you) [2 #dev] 3 dora +1 (1 @you)
                 #dev · 2 people                                                                                               verified
                ana ›
                 Alt-1…9 room  Alt-A news  F1 help  ↑↓ scroll  Ctrl-Q quit
                """, Pictures.of(inThree(), 120, 40));

        assertEquals("""
                14:02          ·   You are in #dev with 1 other.
                14:02       cleo   the build is green
                  1 #lobby +2 (1 @you) [2 #dev] 3 dora +1 (1 @you)
                 #dev · 2 people                                                                                                                                                                               verified
                ana ›
                 Alt-1…9 room  Alt-A news  F1 help  ↑↓ scroll  Ctrl-Q quit
                """, Pictures.of(inThree(), 200, 60));
    }

    @Test
    void theListToChooseFromIsOverTheLastRows() {
        assertEquals("""
                 › 1 #lobby +2 (1 @…
                   3 dora +1 (1 @yo…
                 #dev       +3 @you
                Go to: o
                """, Pictures.of(inThree().presses("Alt-k").types("o"), 20, 4));

        assertEquals("""
                 › 1 #lobby +2 (1 @you)
                   3 dora +1 (1 @you)
                  1 #lobby +2@ [2 #dev] 3 dora +1@
                 #dev · 2 people               verified
                Go to: o
                 ↑↓ choose  Enter go there  Esc stay
                """, Pictures.of(inThree().presses("Alt-k").types("o"), 40, 10));

        assertEquals("""
                 › 1 #lobby +2 (1 @you)
                   3 dora +1 (1 @you)
                  1 #lobby +2 (1 @you) [2 #dev] 3 dora +1 (1 @you)
                 #dev · 2 people                                                       verified
                Go to: o
                 ↑↓ choose  Enter go there  Esc stay  Ctrl-Q quit
                """, Pictures.of(inThree().presses("Alt-k").types("o"), 80, 24));
    }

    @Test
    void betweenTwoNobodyIsToldWhomALineWentTo() {
        assertEquals("""
                  at six?
                ana ↑ yes, at six
                 dora  +2 @you  ⏳1
                ›
                """, Pictures.of(inThree().presses("Alt-3").enters("yes, at six"), 20, 4));

        assertEquals("""
                14:02 dora shall we meet at six?
                14:02 ana ↑ yes, at six
                  1 #lobby +2 (1 @you)  2 #dev [3 dora]
                 dora · between you two   ⏳1  verified
                ›
                 Alt-1…9 room  Alt-A news  F1 help
                """, Pictures.of(inThree().presses("Alt-3").enters("yes, at six"), 40, 10));

        assertEquals("""
                14:02       dora   shall we meet at six?
                14:02        ana ↑ yes, at six
                  1 #lobby +2 (1 @you)  2 #dev [3 dora]
                 dora · between you two                                           ⏳1  verified
                ana ›
                 Alt-1…9 room  Alt-A news  F1 help  ↑↓ scroll  Ctrl-Q quit
                """, Pictures.of(inThree().presses("Alt-3").enters("yes, at six"), 80, 24));
    }

    @Test
    void oneConversationNeedsNoRow() {
        assertEquals("""
                14:02          ·   You are in #lobby with 1 other.
                 #lobby · 2 people                                                     verified
                ana ›
                 Enter send  ↑↓ scroll  F1 help  Ctrl-Q quit  Ctrl-J new line  Ctrl-P last line
                """, Pictures.of(Participant.joined(), 80, 24));
    }

    @Test
    void whatDoesNotFitIsLeftOutButForTheOneOnTheScreen() {
        Participant ana = Participant.joined();
        for (int i = 2; i <= 20; i++) {
            ana.enters("/query guest" + i);
        }
        ana.presses("Alt-9");

        String row = Pictures.of(ana, 40, 10)
                .lines()
                .filter(r -> r.contains("["))
                .findFirst()
                .orElseThrow();

        assertEquals("… 8 guest8 [9 guest9] 10 guest10 …", row);
        assertTrue(Pictures.of(ana, 20, 10).contains("[9 guest9]"));
    }
}
