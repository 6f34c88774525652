package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.client.Participant;
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
}
