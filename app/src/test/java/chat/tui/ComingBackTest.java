package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Participant;
import org.junit.jupiter.api.Test;

/** What somebody sees who comes back into a room. */
class ComingBackTest {
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

    @Test
    void whoComesBackSeesWhereTheNewBeginsAndWhatItIs() {
        assertEquals("""
                guest1 line 89
                guest0 line 90
                 #lobby    verified
                ›
                """, Pictures.of(awayAndBack(20, 4), 20, 4));

        assertEquals("""
                14:02 guest1 line 85
                14:02 guest0 line 86
                14:02 guest1 line 87
                14:02 guest0 line 88
                14:02 guest1 line 89
                14:02 guest0 line 90
                 [1 #lobby] 2 bob
                 #lobby · 2 people             verified
                ›
                 30 new since 14:02 · 1 for you ·… Space
                """, Pictures.of(awayAndBack(40, 10), 40, 10));

        assertEquals("""
                14:02     guest1   line 71
                14:02     guest0   line 72
                14:02     guest1   line 73
                14:02     guest0   line 74
                14:02     guest1   see https://example.org/
                14:02     guest0   line 76
                14:02     guest1   line 77
                14:02     guest0   line 78
                14:02     guest1   line 79
                14:02     guest0   line 80
                14:02     guest1   line 81
                14:02     guest0   line 82
                14:02     guest1   line 83
                14:02     guest0   line 84
                14:02     guest1   line 85
                14:02     guest0   line 86
                14:02     guest1   line 87
                14:02     guest0   line 88
                14:02     guest1   line 89
                14:02     guest0   line 90
                 [1 #lobby] 2 bob
                 #lobby · 2 people                                                     verified
                ana ›
                 30 new since 14:02 · 1 for you · 1 link   Space goes there
                """, Pictures.of(awayAndBack(80, 24), 80, 24));

        assertEquals("""
                14:02     guest0   line 56
                14:02     guest1   line 57
                14:02     guest0   line 58
                14:02     guest1   line 59
                14:02     guest0   line 60
                ── 30 new since 14:02 · 1 for you · 1 link ──
                14:02     guest1   line 61
                14:02     guest0   line 62
                14:02     guest1   line 63
                14:02     guest0   line 64
                14:02     guest1   line 65
                14:02     guest0   line 66
                14:02     guest1   line 67
                14:02     guest0   line 68
                14:02     guest1   line 69
                14:02     guest0   ana: tea?
                14:02     guest1   line 71
                14:02     guest0   line 72
                14:02     guest1   line 73
                14:02     guest0   line 74
                14:02     guest1   see https://example.org/
                14:02     guest0   line 76
                14:02     guest1   line 77
                14:02     guest0   line 78
                14:02     guest1   line 79
                14:02     guest0   line 80
                14:02     guest1   line 81
                14:02     guest0   line 82
                14:02     guest1   line 83
                14:02     guest0   line 84
                14:02     guest1   line 85
                14:02     guest0   line 86
                14:02     guest1   line 87
                14:02     guest0   line 88
                14:02     guest1   line 89
                14:02     guest0   line 90
                 [1 #lobby] 2 bob
                 #lobby · 2 people                                                                                             verified
                ana ›
                 Alt-1…9 room  Alt-A news  F1 help  ↑↓ scroll  Ctrl-Q quit
                """, Pictures.of(awayAndBack(120, 40), 120, 40));

        assertEquals("""
                14:02     guest0   line 36
                14:02     guest1   line 37
                14:02     guest0   line 38
                14:02     guest1   line 39
                14:02     guest0   line 40
                14:02     guest1   line 41
                14:02     guest0   line 42
                14:02     guest1   line 43
                14:02     guest0   line 44
                14:02     guest1   line 45
                14:02     guest0   line 46
                14:02     guest1   line 47
                14:02     guest0   line 48
                14:02     guest1   line 49
                14:02     guest0   line 50
                14:02     guest1   line 51
                14:02     guest0   line 52
                14:02     guest1   line 53
                14:02     guest0   line 54
                14:02     guest1   line 55
                14:02     guest0   line 56
                14:02     guest1   line 57
                14:02     guest0   line 58
                14:02     guest1   line 59
                14:02     guest0   line 60
                ── 30 new since 14:02 · 1 for you · 1 link ──
                14:02     guest1   line 61
                14:02     guest0   line 62
                14:02     guest1   line 63
                14:02     guest0   line 64
                14:02     guest1   line 65
                14:02     guest0   line 66
                14:02     guest1   line 67
                14:02     guest0   line 68
                14:02     guest1   line 69
                14:02     guest0   ana: tea?
                14:02     guest1   line 71
                14:02     guest0   line 72
                14:02     guest1   line 73
                14:02     guest0   line 74
                14:02     guest1   see https://example.org/
                14:02     guest0   line 76
                14:02     guest1   line 77
                14:02     guest0   line 78
                14:02     guest1   line 79
                14:02     guest0   line 80
                14:02     guest1   line 81
                14:02     guest0   line 82
                14:02     guest1   line 83
                14:02     guest0   line 84
                14:02     guest1   line 85
                14:02     guest0   line 86
                14:02     guest1   line 87
                14:02     guest0   line 88
                14:02     guest1   line 89
                14:02     guest0   line 90
                 [1 #lobby] 2 bob
                 #lobby · 2 people                                                                                                                                                                             verified
                ana ›
                 Alt-1…9 room  Alt-A news  F1 help  ↑↓ scroll  Ctrl-Q quit
                """, Pictures.of(awayAndBack(200, 60), 200, 60));
    }

    @Test
    void blanksGoFromPlaceToPlace() {
        assertEquals("""
                14:02     guest0   line 62
                14:02     guest1   line 63
                14:02     guest0   line 64
                14:02     guest1   line 65
                14:02     guest0   line 66
                14:02     guest1   line 67
                14:02     guest0   line 68
                14:02     guest1   line 69
                14:02     guest0   ana: tea?
                14:02     guest1   line 71
                14:02     guest0   line 72
                14:02     guest1   line 73
                14:02     guest0   line 74
                14:02     guest1   see https://example.org/
                14:02     guest0   line 76
                14:02     guest1   line 77
                ── now ─────────────────────────────────────────────────────────────────────────
                14:02     guest0   line 88
                14:02     guest1   line 89
                14:02     guest0   line 90
                 [1 #lobby] 2 bob
                 #lobby · 2 people                                           scrolled  verified
                ana ›
                 30 new since 14:02 · 1 for you · 1 link   Space goes on
                """, Pictures.of(awayAndBack(80, 24).types(" ").types(" "), 80, 24));
    }

    @Test
    void theLineBeforeTheNewStaysUntilOneLeavesOrSpeaks() {
        Participant ana = awayAndBack(120, 40);
        ana.hears(":bob!b@h PRIVMSG #lobby :one more").presses("Up", "Down");
        assertTrue(Pictures.of(ana, 120, 40).contains("── 30 new since 14:02"));

        ana.presses("Alt-2", "Alt-1");
        assertTrue(!Pictures.of(ana, 120, 40).contains("new since"));

        Participant speaks = awayAndBack(120, 40).enters("here I am");
        assertTrue(!Pictures.of(speaks, 120, 40).contains("new since"));
    }
}
