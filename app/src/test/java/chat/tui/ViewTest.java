package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Event;
import chat.client.History;
import chat.client.Participant;
import chat.text.Span;
import chat.text.Width;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Screens as they are seen. */
class ViewTest {
    private static String screen(Participant participant) {
        return frame(participant).toString();
    }

    private static Frame frame(Participant participant) {
        return new View(participant.layout, participant.update.help()).render(participant.state);
    }

    private static Participant talking() {
        Participant ana = Participant.joined();
        ana.hears("@time=2026-11-20T14:02:10.000Z;msgid=1 :bob!b@h PRIVMSG #lobby :shall we meet at six?");
        ana.enters("six is fine");
        ana.hears(
                "@label=chat-m1;time=2026-11-20T14:03:00.000Z;msgid=2 :ana!ana@localhost PRIVMSG #lobby :six is fine");
        ana.hears("@time=2026-11-20T14:03:05.000Z;msgid=3 :bob!b@h PRIVMSG #lobby :\1ACTION smiles\1");
        return ana;
    }

    @Test
    void aConversationAt80By10() {
        Participant ana = talking().resizes(80, 10);

        assertEquals("""



                14:02          ·   You are in #lobby with 1 other.
                14:02        bob   shall we meet at six?
                14:03        ana ✓ six is fine
                14:03          *   bob smiles
                 #lobby · 2 people                                                     verified
                ana ›
                 Enter send  ↑↓ scroll  F1 help  Ctrl-Q quit  Ctrl-J new line  Ctrl-P last line
                """, screen(ana));
    }

    @Test
    void aNarrowScreenHasNoTimesAndNoHints() {
        Participant ana = talking().resizes(20, 8);

        assertEquals("""
                  with 1 other.
                bob shall we meet at
                  six?
                ana ✓ six is fine
                * bob smiles
                 #lobby    verified
                ›
                """, screen(ana).replaceFirst("(?m)^.*\\n", ""));
    }

    @Test
    void fourRowsAreEnough() {
        Participant ana = talking().resizes(20, 4).types("hi");

        assertEquals("""
                ana ✓ six is fine
                * bob smiles
                 #lobby    verified
                › hi
                """, screen(ana));
    }

    @Test
    void longTextHangsUnderItself() {
        Participant ana = Participant.joined().resizes(80, 10);
        ana.hears("@msgid=9 :bob!b@h PRIVMSG #lobby :" + "word ".repeat(20).strip());

        assertTrue(screen(ana).contains("""
                                14:02        bob   word word word word word word word word word word word word
                                                   word word word word word word word word
                                """), screen(ana));
    }

    @Test
    void whatIsBelowIsCountedUntilItIsSeenOrForgotten() {
        Participant ana = Participant.joined().resizes(80, 10);
        for (int i = 1; i <= 20; i++) {
            ana.hears(":bob!b@h PRIVMSG #lobby :line " + i);
        }
        ana.presses("PgUp", "PgUp");
        ana.hears(":bob!b@h PRIVMSG #lobby :ana: one", ":bob!b@h PRIVMSG #lobby :two", ":cleo!c@h JOIN #lobby");
        assertTrue(screen(ana).contains("↓2 (1 @you)"), screen(ana));

        for (int i = 0; i < History.LIMIT + 600; i++) {
            ana.hears(":bob!b@h PRIVMSG #lobby :more " + i);
        }
        assertTrue(screen(ana).contains("↓" + ana.state.room().history().size() + " "), screen(ana));

        ana.presses("Ctrl-End");
        assertFalse(screen(ana).matches("(?s).*↓\\d.*"), screen(ana));
    }

    @Test
    void whileScrolledTheStatusRowCountsWhatIsBelow() {
        Participant ana = Participant.joined().resizes(80, 10);
        for (int i = 1; i <= 20; i++) {
            ana.hears("@msgid=a" + i + " :bob!b@h PRIVMSG #lobby :line " + i);
        }
        ana.presses("PgUp");
        String before = screen(ana).lines().limit(4).reduce("", (a, b) -> a + b + "\n");

        ana.hears("@msgid=b1 :bob!b@h PRIVMSG #lobby :new", "@msgid=b2 :bob!b@h PRIVMSG #lobby :ana: look");

        assertEquals(before, screen(ana).lines().limit(4).reduce("", (a, b) -> a + b + "\n"));
        assertTrue(screen(ana).contains("↓2 (1 @you)"), screen(ana));
    }

    @Test
    void aNewSizeKeepsTheSameMessageOnTop() {
        Participant ana = Participant.joined().resizes(80, 12);
        for (int i = 1; i <= 40; i++) {
            ana.hears("@msgid=a" + i + " :bob!b@h PRIVMSG #lobby :"
                    + ("line" + i + " ").repeat(20).strip());
        }
        ana.presses("PgUp", "PgUp", "PgUp");
        String top = screen(ana).lines().findFirst().orElseThrow();
        String word = top.replaceAll("^.*?(line\\d+).*$", "$1");

        ana.resizes(50, 20);
        String narrow = screen(ana).lines().limit(4).reduce("", String::concat);
        ana.resizes(80, 12);

        assertTrue(narrow.contains(word), narrow);
        assertTrue(screen(ana).lines().limit(2).reduce("", String::concat).contains(word));
    }

    @Test
    void aDraftOfSeveralRowsGrowsAndKeepsTheCursorInSight() {
        Participant ana = Participant.joined().resizes(80, 24);
        for (int i = 1; i <= 7; i++) {
            ana.types("row " + i).presses("Ctrl-J");
        }
        ana.types("end");

        Frame frame = frame(ana);

        assertEquals(24, frame.rows().size());
        assertEquals(
                "      end", Span.plain(frame.rows().get(frame.cursorRow())).stripTrailing());
        assertEquals(9, frame.cursorColumn());
    }

    @Test
    void beingOfflineIsSaidWithTheSecondsToTheNextTry() {
        Participant ana = talking().resizes(80, 10).gets(new Event.Disconnected("connection reset"));

        assertTrue(screen(ana).contains("offline, next try in 1 s"), screen(ana));
        assertTrue(screen(ana).contains("Connection lost: connection reset. Trying again;"));
    }

    @Test
    void theHelpListsKeysAndCommands() {
        Participant ana = talking().resizes(80, 80).presses("F1");

        assertTrue(screen(ana).contains("Up, Down"), screen(ana));
        assertTrue(screen(ana).contains("/verify [NAME"), screen(ana));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "1,2", "5,2", "80,1", "1,24", "3,3", "20,4", "40,10", "79,23", "200,60"})
    void noSizeIsTooSmallAndNoRowTooWide(int columns, int rows) {
        Participant ana = talking().enters("/invite").types("a draft that is longer than it is wide 你好 😀");
        ana.hears(":averyveryverylongnickindeed123!x@h PRIVMSG #lobby :你好你好你好 https://example.org/a?b=c&d=e");
        ana.resizes(columns, rows);

        for (String keys : List.of("", "PgUp", "Up", "F1")) {
            if (!keys.isEmpty()) {
                ana.presses(keys);
            }
            Frame frame = frame(ana);

            assertEquals(rows, frame.rows().size(), keys);
            for (List<Span> row : frame.rows()) {
                assertTrue(columns < 2 || Width.of(Span.plain(row)) <= columns, "[" + Span.plain(row) + "]");
            }
            assertTrue(frame.cursorColumn() < columns && frame.cursorRow() < rows);
        }
    }

    @Test
    void aPasswordIsNotOnTheScreenNorHowLongItIs() {
        Participant ana = Participant.guest().resizes(80, 10).gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv 464 ana :A password is needed").types("sesame");

        assertEquals("""





                14:02          !   The host wants a password (A password is needed). Type it and
                                   press Enter; it is not shown.
                 #lobby                                                         password needed
                Password:
                 Enter give the password  Ctrl-U clear it  ↑↓ scroll  Ctrl-Q quit
                """, screen(ana));
        assertEquals(10, frame(ana).cursorColumn());
    }
}
