package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.client.Participant;
import org.junit.jupiter.api.Test;

/** Reactions as they are seen. */
class ReactionsViewTest {
    private final Participant ana = Participant.joined()
            .hears(
                    "@msgid=1 :bob!b@h PRIVMSG #lobby :shall we?",
                    "@+draft/react=\ud83d\udc4d;+reply=1 :carol!u@h TAGMSG #lobby",
                    "@+draft/react=yes;+reply=1 :dave!u@h TAGMSG #lobby",
                    "@msgid=2 :bob!b@h PRIVMSG #lobby :at six");

    @Test
    void theyStandQuietlyBelowTheMessage() {
        assertEquals("""
                14:02          ·   You are in #lobby with 1 other.
                14:02        bob   shall we?
                                   \ud83d\udc4d carol · yes dave
                                   at six
                 #lobby · 2 people                                                     verified
                ana ›
                 Enter send  ↑↓ scroll  F1 help  Ctrl-Q quit  Ctrl-J new line  Ctrl-P last line
                """, Pictures.of(ana, 80, 24));

        assertEquals("""
                14:02 · You are in #lobby with 1 other.
                14:02 bob shall we?
                      \ud83d\udc4d carol · yes dave
                      at six
                 #lobby · 2 people             verified
                ›
                 Enter send  ↑↓ scroll  F1 help
                """, Pictures.of(ana, 40, 10));
    }

    @Test
    void whatOneReactsWithIsChosenFromAList() {
        ana.resizes(80, 24).presses("Alt-s").types("+");
        assertEquals("""
                 › 1 \ud83d\udc4d :+1:
                   2 \ud83d\udc4e :-1:
                   3 \ud83d\ude02 :joy:
                   4 \ud83c\udf89 :tada:
                   5 \ud83d\udc97 :heart:
                   6 \ud83d\udc40 :eyes:
                   7 \ud83e\udd14 :thinking:
                   8 \u2705 :white_check_mark:
                 #lobby · 2 people                                                     verified
                React with:
                 1…8 take one  ↑↓ Enter take it  a…z search, or any words  Esc back
                """, Pictures.of(ana, 80, 24));

        ana.types("ta");
        assertEquals("""
                   \ud83c\udf89 :tada:
                   \ud83c\udfaf :target:
                   \ud83d\ude95 :taxi:
                   \ud83c\udfb8 :guitar:
                   \ud83e\udd18 :metal:
                   \u2b50 :star:
                 › ta           as you typed it
                 #lobby · 2 people             verified
                React with: ta
                 1…8 take one  ↑↓ Enter take it
                """, Pictures.of(ana.presses("Up"), 40, 10));
    }

    @Test
    void onTheSmallestScreenThereIsRoomForTheChosenOne() {
        ana.resizes(20, 4).presses("Alt-s").types("+").presses("Down");

        assertEquals("""
                   1 \ud83d\udc4d :+1:
                 › 2 \ud83d\udc4e :-1:
                 #lobby    verified
                React with:
                """, Pictures.of(ana, 20, 4));
    }
}
