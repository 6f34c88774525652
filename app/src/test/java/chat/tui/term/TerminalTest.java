package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.PseudoTerminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The edge of the screen in a real pseudo-terminal. */
class TerminalTest {
    private static final String LEFT = "\033[?1049l";

    @Test
    void whatIsTypedArrivesAndTheTerminalIsGivenBack() throws Exception {
        try (PseudoTerminal terminal = start()) {
            terminal.await("ready");

            terminal.type("h\u00e9llo \u4f60\u597d \ud83d\ude00!");

            terminal.await("> h\u00e9llo \u4f60\u597d");
            assertEquals(2 + 6 + 5 + 3, terminal.column(11, '|'));

            terminal.type("\021");

            assertEquals(0, terminal.exitCode());
            assertEquals(terminal.settingsBefore(), terminal.settingsAfter());
            assertTrue(terminal.settingsBefore().contains(" ixon"));
            assertTrue(terminal.raw().endsWith(LEFT));
        }
    }

    @Test
    void theKeysThatTerminalsKeepForThemselvesArrive() throws Exception {
        try (PseudoTerminal terminal = start()) {
            terminal.await("ready");

            terminal.type("\023");
            terminal.await("Ctrl-S");
            terminal.type("\034");
            terminal.await("Ctrl-\\");
            terminal.type("\003");
            terminal.await("Ctrl-C");
            terminal.type("\r");
            terminal.await("Enter");
            terminal.type("\n");
            terminal.await("Ctrl-J");
            terminal.type("\033");
            terminal.await("Esc");
            terminal.paste("one\ntwo");
            terminal.await("Paste[text=one");

            terminal.type("\021");
            assertEquals(0, terminal.exitCode());
        }
    }

    @Test
    void whatTheTerminalSaysOfItselfIsUsedAndNeverTyped() throws Exception {
        try (PseudoTerminal terminal = start()) {
            terminal.await("ready");
            assertTrue(terminal.raw().contains("\033[2;1H" + Glyphs.Kind.JOINED.sample + "\033[6n"), terminal.raw());

            terminal.type("\033[2;3R\033[3;5R\033[4;3Ra\033[5;3R\033[6;3");
            terminal.type("R\033[7;2R\033]11;rgb:0000/0000/0000\033\\b");

            terminal.await("resized 60x12");
            terminal.await("> ab|");
            terminal.type("\021");
            assertEquals(0, terminal.exitCode());
        }
    }

    @Test
    void whoeverPrintsWhatItDoesNotKnowIsNotAsked() throws Exception {
        try (PseudoTerminal terminal = start("env", "TERM=linux")) {
            terminal.await("ready");
            terminal.type("\021");

            assertEquals(0, terminal.exitCode());
            assertFalse(terminal.raw().contains("\033[6n"), terminal.raw());
        }
    }

    @Test
    void aNotchOfTheWheelIsToldFromAKey() throws Exception {
        try (PseudoTerminal terminal = start()) {
            terminal.await("ready");

            terminal.type("\033[A");
            terminal.await("Chord[name=Up]");
            terminal.type("\033[B\033[B\033[B");
            terminal.await("Chord[name=WheelDown]");

            terminal.type("\021");
            assertEquals(0, terminal.exitCode());
        }
    }

    @Test
    void whetherTheWindowHasTheKeyboardIsToldWhileItIsOurs() throws Exception {
        try (PseudoTerminal terminal = start()) {
            terminal.await("ready");

            terminal.type("\033[O");
            terminal.await("elsewhere");
            terminal.type("\033[I");
            terminal.await("here");
            terminal.type("\032");
            terminal.await("resumed");
            terminal.type("\021");
            terminal.exitCode();

            assertEquals(
                    List.of("\033[?1004h", "\033[?1004l", "\033[?1004h", "\033[?1004l"),
                    Pattern.compile("\033\\[\\?1004[hl]")
                            .matcher(terminal.raw())
                            .results()
                            .map(MatchResult::group)
                            .toList());
        }
    }

    @Test
    void whatIsShownOnTheDesktopAndCopiedIsToldInTheTerminalsWords() throws Exception {
        try (PseudoTerminal terminal = start("env", "TERM=xterm-kitty")) {
            terminal.await("ready");

            terminal.type("\033[15~");
            terminal.await("F5");
            terminal.type("\021");
            terminal.exitCode();

            String raw = terminal.raw();
            assertTrue(raw.contains("\033]99;i=chat:d=0;#lobby; ana\007\033]99;i=chat:d=1:p=body;hi\007"), raw);
            assertTrue(raw.contains("\033]52;c;YSDDqQ==\007"), raw);
        }
    }

    @Test
    void whatATerminalCallsItselfTellsHowItShowsThings() throws Exception {
        try (PseudoTerminal terminal = start()) {
            terminal.await("ready");

            terminal.type("\033P>|foot(1.16.2)\033\\\033[15~");
            terminal.await("F5");
            terminal.type("\021");
            terminal.exitCode();

            assertTrue(terminal.raw().contains("\033]777;notify;#lobby, ana;hi\007"), terminal.raw());
        }
    }

    @Test
    void withinTmuxTheTerminalBehindItIsTold() throws Exception {
        try (PseudoTerminal terminal = start("env", "TMUX=/tmp/x,1,0")) {
            terminal.await("ready");

            terminal.type("\033[15~");
            terminal.await("F5");
            terminal.type("\021");
            terminal.exitCode();

            String raw = terminal.raw();
            assertTrue(raw.contains("\033Ptmux;\033\033]9;#lobby; ana: hi\007\033\\"), raw);
            assertTrue(raw.contains("\033]52;c;YSDDqQ==\007\033Ptmux;\033\033]52;c;YSDDqQ==\007\033\\"), raw);
        }
    }

    @Test
    void theThemeGoesWithTheBackground() throws Exception {
        try (PseudoTerminal terminal = start()) {
            terminal.await("ready");
            assertTrue(terminal.raw().contains("\033]11;?\033\\"), terminal.raw());

            terminal.type("\033]11;rgb:ffff/ffff/ffff\007");
            terminal.await("resized 60x12");
            terminal.await(screen -> terminal.raw().contains("48;5;253"), "the light status row");

            terminal.type("\021");
            assertEquals(0, terminal.exitCode());
        }
    }

    @Test
    void aNewSizeIsToldAndDrawn() throws Exception {
        try (PseudoTerminal terminal = start()) {
            terminal.await("ready");

            terminal.resize(30, 6);
            terminal.await(screen -> screen.contains("resized 30x6") && screen.contains("-".repeat(30)), "30x6");
            terminal.resize(1, 1);
            terminal.resize(50, 9);
            terminal.await(screen -> screen.contains("resized 50x9") && screen.contains("-".repeat(50)), "50x9");

            terminal.type("\021");
            assertEquals(0, terminal.exitCode());
        }
    }

    @Test
    void stoppingWhereNobodyCanBringItBackComesBackAtOnce() throws Exception {
        try (PseudoTerminal terminal = start()) {
            terminal.await("ready");

            terminal.type("\032");

            terminal.await("resumed");
            terminal.type("\021");
            assertEquals(0, terminal.exitCode());
        }
    }

    @Test
    void theTerminalIsGivenBackAfterASignalToEnd() throws Exception {
        try (PseudoTerminal terminal = start()) {
            terminal.await("ready");

            terminal.signal("TERM");

            assertEquals(128 + 15, terminal.exitCode());
            assertEquals(terminal.settingsBefore(), terminal.settingsAfter());
            assertTrue(terminal.raw().endsWith(LEFT));
        }
    }

    @Test
    void theTerminalIsGivenBackBeforeAFailureIsTold() throws Exception {
        try (PseudoTerminal terminal = start()) {
            terminal.await("ready");

            terminal.type("\033[24~");

            assertEquals(3, terminal.exitCode());
            assertEquals(terminal.settingsBefore(), terminal.settingsAfter());
            terminal.await(screen -> terminal.raw().endsWith(LEFT + "failed: as asked\r\n"), "the failure, in words");
        }
    }

    @Test
    void aStopFromOutsideIsSeenWhenItIsOver() throws Exception {
        try (PseudoTerminal terminal = start()) {
            terminal.await("ready");

            terminal.signal("STOP");
            terminal.signal("CONT");

            terminal.await("resumed");
            terminal.type("x\021");
            assertEquals(0, terminal.exitCode());
            assertEquals(terminal.settingsBefore(), terminal.settingsAfter());
        }
    }

    @Test
    void theEndOfTheKeyboardIsTold() throws Exception {
        try (PseudoTerminal terminal = start("/bin/sh", "-c", "exec \"$@\" </dev/null", "sh")) {
            terminal.await("Closed[]");

            terminal.signal("TERM");

            assertEquals(128 + 15, terminal.exitCode());
        }
    }

    @Test
    void whereThereIsNoTerminalItSaysSo() throws Exception {
        try (PseudoTerminal terminal = start("setsid", "-w")) {
            terminal.await("no terminal here");

            assertEquals(2, terminal.exitCode());
        }
    }

    @Test
    void theNameOfTheWindowIsBroughtBack() throws Exception {
        try (PseudoTerminal terminal = start()) {
            terminal.await("ready");
            terminal.type("\021");
            terminal.exitCode();

            String raw = terminal.raw();

            assertTrue(raw.contains("\033[22;2t\033]2;a program\033\\"), raw);
            assertTrue(raw.indexOf("\033[23;2t") < raw.indexOf(LEFT), raw);
        }
    }

    @Test
    void afterAStopTheWindowHasItsNameAgain() throws Exception {
        try (PseudoTerminal terminal = start()) {
            terminal.await("ready");
            terminal.type("\032");
            terminal.await("resumed");
            terminal.type("\021");
            terminal.exitCode();

            assertEquals(3, terminal.raw().split(Pattern.quote("\033[22;2t\033]2;a program\033\\"), -1).length);
            assertEquals(3, terminal.raw().split(Pattern.quote("\033[23;2t"), -1).length);
        }
    }

    /** Starts the program, by way of other commands if there are any. */
    private static PseudoTerminal start(String... by) throws IOException {
        List<String> command = new ArrayList<>(List.of(by));
        command.addAll(List.of(PseudoTerminal.java("chat.tui.term.TerminalProgram")));
        return PseudoTerminal.start(60, 12, Map.of(), command.toArray(String[]::new));
    }
}
