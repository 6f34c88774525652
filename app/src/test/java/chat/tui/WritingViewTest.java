package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Participant;
import chat.text.Look;
import chat.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is seen of writing. */
class WritingViewTest {
    private final Participant ana = Participant.joined().hears(":srv 353 ana = #lobby :carol caroline zoe");

    @Test
    void whatAWordMayBecomeLiesOverTheLastRows() {
        ana.types("c").presses("Tab", "Tab");

        assertEquals("""
                   carol
                 › caroline
                 #lobby    verified
                › caroline:
                """, Pictures.of(ana, 20, 4));
        assertEquals("""
                   carol
                 › caroline
                 #lobby · 5 people             verified
                › caroline:
                 Tab next  Shift-Tab back
                """, Pictures.of(ana, 40, 10));
    }

    @Test
    void commandsTellWhatTheyDo() {
        ana.types("/de").presses("Tab");

        assertEquals("""
                 › /deop NAME     take that back
                   /devoice NAME  take that back
                   /delete [WHY]  take back the last that you have said
                 #lobby · 5 people                                                     verified
                ana › /deop
                 Tab next  Shift-Tab back  Enter take it  Esc as it was  Ctrl-Q quit
                """, Pictures.of(ana, 80, 24));
    }

    @Test
    void aLongPasteIsSeenAndAskedAbout() {
        ana.pastes("one\ntwo\nthree\nfour\nfive\nsix\nseven");

        assertEquals("""
                14:02          ·   You are in #lobby with 1 other.
                 #lobby · 5 people                                                     verified
                ana › one
                      two
                      three
                      four
                      five
                      six
                      seven
                 Enter send 7 lines  c as code  e edit
                """, Pictures.of(ana, 80, 24));
        assertEquals("""
                14:02 · You are in #lobby with 1 other.
                 #lobby · 5 people             verified
                  four
                  five
                  six
                  seven
                 Enter send 7 lines  c as code  e edit
                """, Pictures.of(ana, 40, 10));
        assertEquals("""
                · You are in #lobby
                  with 1 other.
                 #lobby    verified
                  seven
                """, Pictures.of(ana, 20, 4));
    }

    @Test
    void correctionsAndAnswersAreToldQuietly() {
        ana.hears("@msgid=1 :carol!c@h PRIVMSG #lobby :shal we?", "@msgid=2;+reply=1 :zoe!z@h PRIVMSG #lobby yes");
        ana.hears("@msgid=3;+reply=1 :carol!c@h PRIVMSG #lobby :* shall we?");

        assertEquals("""
                14:02          ·   You are in #lobby with 1 other.
                14:02      carol   shal we? (corrected)
                14:02        zoe   ↳ carol: shal we?
                                   yes
                14:02      carol   * shall we? (correction)
                 #lobby · 5 people                                                     verified
                ana ›
                 Enter send  ↑↓ scroll  F1 help  Ctrl-Q quit  Ctrl-J new line  Ctrl-P last line
                """, Pictures.of(ana, 80, 24));
        assertEquals("""
                14:02 · You are in #lobby with 1 other.
                14:02 carol shal we? (corrected)
                14:02 zoe ↳ carol: shal we?
                      yes
                14:02 carol * shall we? (correction)
                 #lobby · 5 people             verified
                ›
                 Enter send  ↑↓ scroll  F1 help
                """, Pictures.of(ana, 40, 10));
    }

    @Test
    void whatIsChosenStandsOutAndTheHintsSayWhatCanBeDone() {
        ana.hears("@msgid=1 :carol!c@h PRIVMSG #lobby :shall we?", "@msgid=2 :zoe!z@h PRIVMSG #lobby yes");
        ana.resizes(80, 24).presses("Alt-s", "Up");

        assertEquals("""
                14:02          ·   You are in #lobby with 1 other.
                14:02      carol   shall we?
                14:02        zoe   yes
                 #lobby · 5 people                                                     verified
                ana ›
                 ↑↓ choose  c copy  r answer  Esc done  + react  o link  Enter details
                """, Pictures.of(ana, 80, 24));
        List<String> reversed = new View(ana.layout, ana.update.help())
                .render(ana.state).rows().stream()
                        .filter(row -> row.stream().anyMatch(s -> (s.look().emphasis() & Look.REVERSE) != 0))
                        .map(Span::plain)
                        .toList();
        assertEquals(List.of("14:02      carol   shall we?"), reversed);
        assertEquals("""
                14:02 · You are in #lobby with 1 other.
                14:02 carol shall we?
                14:02 zoe yes
                 #lobby · 5 people             verified
                ›
                 ↑↓ choose  c copy  r answer  Esc done
                """, Pictures.of(ana, 40, 10));
        assertEquals("""
                  with 1 other.
                carol shall we?
                 #lobby    verified
                ›
                """, Pictures.of(ana, 20, 4));
    }

    @Test
    void theStatusRowTellsWhatRoomTheDraftHasOnceThatMatters() {
        Participant old = Participant.joinedOldServer();

        String near = Pictures.of(old.types("x".repeat(450)), 80, 10);
        assertTrue(near.contains(" bytes left "), near);

        String over = Pictures.of(old.types("x".repeat(100)), 80, 10);
        assertTrue(over.contains(" 2 messages "), over);
    }
}
