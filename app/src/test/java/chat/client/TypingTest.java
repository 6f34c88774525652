package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypingTest {
    private static Participant withLines(int lines) {
        Participant ana = Participant.joined();
        for (int i = 1; i <= lines; i++) {
            ana.hears("@msgid=b" + i + " :bob!b@h PRIVMSG #lobby :line " + i);
        }
        return ana;
    }

    @Test
    void enterOnABlankLineDoesNothing() {
        Participant ana = Participant.joined().enters("   ");

        assertEquals(List.of(), ana.said());
    }

    @Test
    void whoWantsToRecallWithTheArrowsScrollsWithShift() {
        Participant ana =
                withLines(40).enters("/set arrows recall").enters("first").enters("second");

        ana.types("dra").presses("Ctrl-A", "Up", "Up");
        assertEquals("first", ana.state.writing().editor().text());
        ana.presses("Down", "Down");
        assertEquals("dra", ana.state.writing().editor().text());
        assertTrue(ana.state.viewport().follows());

        ana.presses("Shift-Up");
        assertFalse(ana.state.viewport().follows());
        assertEquals("dra", ana.state.writing().editor().text());
    }

    @Test
    void anUnknownCommandIsNeverSentAndStaysInTheLine() {
        Participant ana = Participant.joined().enters("/qiut now");

        assertEquals(List.of(), ana.said());
        assertEquals("/qiut now", ana.state.writing().editor().text());
        assertTrue(ana.newest().text().contains("nothing was sent"));
    }

    @Test
    void upScrollsAndNewMessagesDoNotMoveTheView() {
        Participant ana = withLines(50).presses("Up");
        Viewport.Anchor top = ana.state.viewport().top();

        ana.hears("@msgid=x :bob!b@h PRIVMSG #lobby :one more");

        assertFalse(ana.state.viewport().follows());
        assertEquals(top, ana.state.viewport().top());
    }

    @Test
    void downAtTheEndFollowsAgain() {
        Participant ana = withLines(50).presses("Up", "Up", "Down", "Down");

        assertTrue(ana.state.viewport().follows());
    }

    @Test
    void sendingGoesBackToNow() {
        Participant ana = withLines(50).presses("PgUp").enters("here I am");

        assertTrue(ana.state.viewport().follows());
    }

    @Test
    void scrollingKeepsTheDraft() {
        Participant ana = withLines(50).types("half a tho").presses("PgUp", "Esc");

        assertEquals("half a tho", ana.state.writing().editor().text());
    }

    @Test
    void upMovesInsideADraftOfSeveralRowsAndScrollsFromItsFirst() {
        Participant ana = withLines(50).types("one").presses("Ctrl-J").types("two");

        ana.presses("Up");
        assertTrue(ana.state.viewport().follows());

        ana.presses("Up");
        assertFalse(ana.state.viewport().follows());
    }

    @Test
    void theWheelScrollsEvenInADraftOfSeveralRows() {
        Participant ana = withLines(50).types("one").presses("Ctrl-J").types("two");

        ana.presses("WheelUp", "WheelUp");

        assertFalse(ana.state.viewport().follows());
    }

    @Test
    void aPasteGoesIntoTheDraftAndSendsNothing() {
        Participant ana = Participant.joined().pastes("one\ntwo\u0011\nthree\n");

        assertEquals(List.of(), ana.said());
        assertEquals(List.of(), ana.did());
        assertTrue(ana.state.writing().editor().text().startsWith("one\ntwo"));
    }

    @Test
    void recallBringsBackWhatWasTypedAndTheDraft() {
        Participant ana = Participant.joined()
                .enters("first")
                .enters("second")
                .types("dra")
                .presses("Ctrl-A");

        ana.presses("Ctrl-P");
        assertEquals("second", ana.state.writing().editor().text());
        ana.presses("Ctrl-P");
        assertEquals("first", ana.state.writing().editor().text());
        ana.presses("Ctrl-P", "Ctrl-N", "Ctrl-N");

        assertEquals("dra", ana.state.writing().editor().text());
    }

    @Test
    void quittingWithNothingToLoseAsksNothing() {
        Participant ana = Participant.joined().presses("Ctrl-Q");

        assertEquals(List.of("QUIT"), ana.said());
        assertEquals(List.of(new Effect.Quit(0, "")), ana.did());
    }

    @Test
    void anUnsentDraftIsAskedAboutOnce() {
        Participant ana = Participant.joined().types("wait").presses("Ctrl-Q");
        assertEquals(List.of(), ana.did());
        assertTrue(ana.state.writing().note().contains("Ctrl-Q again"));

        ana.presses("Ctrl-Q");

        assertEquals(List.of(new Effect.Quit(0, "")), ana.did());
    }

    @Test
    void anyOtherKeyTakesTheQuestionBack() {
        Participant ana =
                Participant.joined().types("wait").presses("Ctrl-Q").types("!").presses("Ctrl-Q");

        assertEquals(List.of(), ana.did());
    }

    @Test
    void anUnacknowledgedMessageIsAskedAboutOnce() {
        Participant ana = Participant.joined().enters("hello").presses("Ctrl-Q");
        assertEquals(List.of(), ana.did());

        ana.presses("Ctrl-Q");

        assertEquals(List.of(new Effect.Quit(0, "")), ana.did());
    }

    @Test
    void clearingTheLineCanBeTakenBack() {
        Participant ana = Participant.joined().types("precious").presses("Ctrl-C");
        assertEquals("", ana.state.writing().editor().text());

        ana.presses("Ctrl-Y");

        assertEquals("precious", ana.state.writing().editor().text());
    }

    @Test
    void clearingAnEmptyLineTellsHowToLeave() {
        Participant ana = Participant.joined().presses("Ctrl-C");

        assertEquals("Ctrl-Q quits", ana.state.writing().note());
    }

    @Test
    void theHelpOpensScrollsAndCloses() {
        Participant ana = Participant.joined().presses("F1");
        assertTrue(ana.state.viewport().showsHelp());

        ana.presses("Down");
        assertEquals(1, ana.state.viewport().help());

        ana.presses("Esc");
        assertFalse(ana.state.viewport().showsHelp());
    }

    @Test
    void aTerminalThatIsGoneEndsTheProgram() {
        Participant ana = Participant.joined().gets(new Event.Pressed(new Key.Closed()));

        assertEquals(List.of(new Effect.Quit(0, "")), ana.did());
    }

    @Test
    void aPasteWhileTheHelpIsOpenIsNotLost() {
        Participant ana = Participant.joined().presses("F1").pastes("precious");

        assertFalse(ana.state.viewport().showsHelp());
        assertEquals("precious", ana.state.writing().editor().text());
    }

    @Test
    void theHelpDoesNotScrollPastItsEnd() {
        Participant ana = Participant.joined().resizes(80, 24).presses("F1");
        for (int i = 0; i < 20; i++) {
            ana.presses("PgDn");
        }

        assertEquals(ana.update.help().size() - 23, ana.state.viewport().help());
    }

    @Test
    void aNameAsWideAsTheScreenLeavesRoomToWrite() {
        Participant ana = Participant.joined().hears(":ana!a@h NICK " + "x".repeat(400));

        assertEquals("› ", Plan.prompt(ana.state));
    }

    @Test
    void aLetterRightBehindEscIsThatLetterWithAlt() {
        Participant ana = Participant.joined().hears("@msgid=1 :bob!b@h PRIVMSG #lobby :hi");

        ana.presses("Esc").types("s");

        assertTrue(ana.state.writing().popup() instanceof Popup.Selection);
        assertEquals("", ana.state.writing().editor().text());
    }

    @Test
    void escThatDoesSomethingAndALetterThatComesLaterAreWhatTheyAre() {
        Participant ana = Participant.joined().resizes(80, 10);
        for (int i = 0; i < 30; i++) {
            ana.hears(":bob!b@h PRIVMSG #lobby :line " + i);
        }

        ana.presses("PgUp", "Esc").types("s");
        assertEquals("s", ana.state.writing().editor().text());
        ana.presses("Esc").waits(java.time.Duration.ofMillis(1_001)).types("s");
        assertEquals("ss", ana.state.writing().editor().text());
        ana.presses("Esc").types("as I said");
        assertEquals("ssas I said", ana.state.writing().editor().text());
    }

    @Test
    void aLineThatEndsInABackslashGoesOnInTheNext() {
        Participant ana = Participant.joined().types("one\\").presses("Enter").types("two");

        assertEquals("one\ntwo", ana.state.writing().editor().text());
        assertEquals(List.of(), ana.said());
    }

    @Test
    void aCommandWithABlankBeforeItIsNotSaid() {
        Participant ana = Participant.joined().enters(" /quit now");

        assertEquals(List.of(), ana.said());
        assertTrue(ana.newest().text().startsWith("Nothing was sent: take the blank before /quit away"));
        assertEquals(" /quit now", ana.state.writing().editor().text());
        ana.presses("Ctrl-U").enters(" /usr/bin is a folder");
        assertEquals(1, ana.said().size());
    }

    @Test
    void whoKnowsAnotherEditorLeavesByItsWords() {
        Participant ana = Participant.joined().enters(":q");

        assertEquals(List.of("QUIT"), ana.said());
    }

    @Test
    void whatHasAKeyHasACommandToo() {
        Participant ana = Participant.joined().hears("@msgid=1 :bob!b@h PRIVMSG #lobby :hi");
        ana.did();

        ana.enters("/select");
        assertTrue(ana.state.writing().popup() instanceof Popup.Selection);
        ana.presses("Esc").enters("/redraw");
        assertEquals(List.of(new Effect.Redraw()), ana.did());
        assertTrue(ana.presses("F9").state.viewport().bare());
    }

    @Test
    void recallTakesOnlyWhatBeginsLikeTheLineBeforeTheCursor() {
        Participant ana = Participant.joined().enters("make test").enters("ls");

        ana.types("ma").presses("Ctrl-P");
        assertEquals("make test", ana.state.writing().editor().text());
        ana.presses("Ctrl-N");
        assertEquals("ma", ana.state.writing().editor().text());
        ana.types("x").presses("Ctrl-P");
        assertEquals("max", ana.state.writing().editor().text());
        assertEquals(
                "Nothing older that you typed begins so.", ana.state.writing().note());
    }
}
