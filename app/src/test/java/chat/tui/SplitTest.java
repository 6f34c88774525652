package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Participant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said before, above the newest rows. */
class SplitTest {
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
    void whileScrolledTheNewestRowsStayInSight() {
        assertEquals("""
                guest0 line 78
                guest1 line 79
                 #lobby ↓1 (1 @you)
                ›
                """, Pictures.of(scrolled(20, 4), 20, 4));

        assertEquals("""
                14:02 guest0 line 72
                14:02 guest1 line 73
                14:02 guest0 line 74
                ── now ─────────────────────────────────
                14:02 guest1 line 79
                14:02 guest0 line 80
                14:02 bob ana: are you still there?
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
            assertEquals(
                    before.subList(1, scrolled - 1), after.subList(2, scrolled)); // the first row may name who speaks
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
}
