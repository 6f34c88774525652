package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Participant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody sees who comes back, and who reads what was said before. */
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

    private static Participant scrolled(int columns, int rows) {
        Participant ana = Participant.joined().resizes(columns, rows);
        for (int i = 1; i <= 80; i++) {
            ana.hears(":guest" + i % 2 + "!g@h PRIVMSG #lobby :line " + i);
        }
        ana.presses("PgUp");
        return ana.hears(":bob!b@h PRIVMSG #lobby :ana: are you still there?");
    }

    private static List<String> rows(Participant participant) {
        return new View(participant.layout, participant.update.help())
                .render(participant.state)
                .toString()
                .lines()
                .toList();
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
    void theFirstThatIsNewIsOneKeyAway() {
        assertEquals("""
                ── 30 new since 14:…
                guest1 line 61
                 #lobby    scrolled
                ›
                """, Pictures.of(awayAndBack(20, 4).presses("Alt-u"), 20, 4));

        assertEquals("""
                ── 30 new since 14:02 · 1 for you · 1 l…
                14:02 guest1 line 61
                14:02 guest0 line 62
                14:02 guest1 line 63
                14:02 guest0 line 64
                14:02 guest1 line 65
                 [1 #lobby] 2 bob
                 #lobby · 2 people   scrolled  verified
                ›
                 Esc back to now  ↑↓ scroll
                """, Pictures.of(awayAndBack(40, 10).presses("Alt-u"), 40, 10));

        assertEquals("""
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
                ── now ─────────────────────────────────────────────────────────────────────────
                14:02     guest0   line 88
                14:02     guest1   line 89
                14:02     guest0   line 90
                 [1 #lobby] 2 bob
                 #lobby · 2 people                                           scrolled  verified
                ana ›
                 Esc back to now  ↑↓ scroll  PgUp PgDn page  F1 help  Ctrl-Q quit
                """, Pictures.of(awayAndBack(80, 24).presses("Alt-u"), 80, 24));

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
                """, Pictures.of(awayAndBack(120, 40).presses("Alt-u"), 120, 40));

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
                """, Pictures.of(awayAndBack(200, 60).presses("Alt-u"), 200, 60));
    }

    @Test
    void whileScrolledTheNewestRowsStayInSight() {
        assertEquals("""
                guest0 line 78
                guest1 line 79
                 #lobby ↓1 (1 @you)
                ›
                """, Pictures.of(scrolled(20, 4), 20, 4));

        assertEquals("""
                14:02 guest1 line 69
                14:02 guest0 line 70
                14:02 guest1 line 71
                14:02 guest0 line 72
                14:02 guest1 line 73
                14:02 guest0 line 74
                14:02 guest1 line 75
                 #lobby           ↓1 (1 @you)  verified
                ›
                 Esc back to now  ↑↓ scroll
                """, Pictures.of(scrolled(40, 10), 40, 10));

        assertEquals("""
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
                14:02     guest1   line 61
                ── now ─────────────────────────────────────────────────────────────────────────
                14:02     guest1   line 79
                14:02     guest0   line 80
                14:02        bob   ana: are you still there?
                 #lobby · 2 people                                        ↓1 (1 @you)  verified
                ana ›
                 Esc back to now  ↑↓ scroll  PgUp PgDn page  F1 help  Ctrl-Q quit
                """, Pictures.of(scrolled(80, 24), 80, 24));

        assertEquals("""
                14:02     guest1   line 13
                14:02     guest0   line 14
                14:02     guest1   line 15
                14:02     guest0   line 16
                14:02     guest1   line 17
                14:02     guest0   line 18
                14:02     guest1   line 19
                14:02     guest0   line 20
                14:02     guest1   line 21
                14:02     guest0   line 22
                14:02     guest1   line 23
                14:02     guest0   line 24
                14:02     guest1   line 25
                14:02     guest0   line 26
                14:02     guest1   line 27
                14:02     guest0   line 28
                14:02     guest1   line 29
                14:02     guest0   line 30
                14:02     guest1   line 31
                14:02     guest0   line 32
                14:02     guest1   line 33
                14:02     guest0   line 34
                14:02     guest1   line 35
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
                ── now ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                14:02     guest1   line 79
                14:02     guest0   line 80
                14:02        bob   ana: are you still there?
                 #lobby · 2 people                                                                                ↓1 (1 @you)  verified
                ana ›
                 Esc back to now  ↑↓ scroll  PgUp PgDn page  F1 help  Ctrl-Q quit
                """, Pictures.of(scrolled(120, 40), 120, 40));

        assertEquals("""
                14:02          ·   You are in #lobby with 1 other.
                14:02     guest1   line 1
                14:02     guest0   line 2
                14:02     guest1   line 3
                14:02     guest0   line 4
                14:02     guest1   line 5
                14:02     guest0   line 6
                14:02     guest1   line 7
                14:02     guest0   line 8
                14:02     guest1   line 9
                14:02     guest0   line 10
                14:02     guest1   line 11
                14:02     guest0   line 12
                14:02     guest1   line 13
                14:02     guest0   line 14
                14:02     guest1   line 15
                14:02     guest0   line 16
                14:02     guest1   line 17
                14:02     guest0   line 18
                14:02     guest1   line 19
                14:02     guest0   line 20
                14:02     guest1   line 21
                14:02     guest0   line 22
                14:02     guest1   line 23
                14:02     guest0   line 24
                14:02     guest1   line 25
                14:02     guest0   line 26
                14:02     guest1   line 27
                14:02     guest0   line 28
                14:02     guest1   line 29
                14:02     guest0   line 30
                14:02     guest1   line 31
                14:02     guest0   line 32
                14:02     guest1   line 33
                14:02     guest0   line 34
                14:02     guest1   line 35
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
                ── now ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                14:02     guest1   line 79
                14:02     guest0   line 80
                14:02        bob   ana: are you still there?
                 #lobby · 2 people                                                                                                                                                                ↓1 (1 @you)  verified
                ana ›
                 Esc back to now  ↑↓ scroll  PgUp PgDn page  F1 help  Ctrl-Q quit
                """, Pictures.of(scrolled(200, 60), 200, 60));
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

    @ParameterizedTest
    @CsvSource({"20,4", "40,10", "80,24", "120,40", "200,60"})
    void scrollingMovesWhatIsAboveByOneRowAndBackAgainExactly(int columns, int rows) {
        Participant ana = Participant.joined().resizes(columns, rows);
        for (int i = 1; i <= 200; i++) {
            ana.hears(":guest" + i % 2 + "!g@h PRIVMSG #lobby :line " + i
                    + (i % 7 == 0 ? " and more words".repeat(9) : ""));
        }
        List<String> now = rows(ana);
        List<String> before = now;
        int scrolled = new HistoryPane(ana.layout, new chat.client.Scroll(ana.layout))
                .scrolled(
                        ana.presses("Up").state, chat.client.Plan.of(ana.state).pane());
        ana.presses("Down");

        for (int i = 0; i < 30; i++) {
            List<String> after = rows(ana.presses("Up"));
            assertEquals(before.subList(0, scrolled - 1), after.subList(1, scrolled));
            before = after;
        }
        for (int i = 0; i < 30; i++) {
            ana.presses("Down");
        }

        assertEquals(now, rows(ana));
    }

    @Test
    void whatComesMovesNothingAboveTheNewestRows() {
        Participant ana = scrolled(80, 24);
        List<String> before = rows(ana).subList(0, 17);

        for (int i = 0; i < 5; i++) {
            ana.hears(":bob!b@h PRIVMSG #lobby :more " + i);
        }

        assertEquals(before, rows(ana).subList(0, 17));
        assertEquals("                   more 4", rows(ana).get(20));
        assertTrue(rows(ana).get(21).contains("↓6 (1 @you)"), rows(ana).get(21));
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

    private static String jumped(Participant participant) {
        return participant
                .state
                .room()
                .history()
                .get(participant.state.viewport().jump())
                .text();
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
}
