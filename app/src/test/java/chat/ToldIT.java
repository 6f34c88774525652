package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the terminal of somebody receives who looks, and who looks elsewhere: ana hosts, bob talks. */
class ToldIT {
    private static final String HERE = "\033[I";
    private static final String ELSEWHERE = "\033[O";

    /** What is told apart from a bell though it ends with the same byte, and within tmux. */
    private static final Pattern STRING = Pattern.compile("\033[\\]P][^\007]*?(\007\033\\\\|\007|\033\\\\)");

    private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:\\d+");

    private Path folder;
    private Path other;
    private int dozes;

    @BeforeEach
    void makeFolders() throws Exception {
        folder = Program.folder();
        other = Program.folder();
    }

    @AfterEach
    void removeFolders() throws Exception {
        Program.remove(folder);
        Program.remove(other);
    }

    @Test
    void whoLooksElsewhereIsToldAndWhoLooksIsNot() throws Exception {
        try (PseudoTerminal ana = host(Map.of());
                Piped bob = guest(ana)) {
            looks(ana, HERE);
            bob.type("you see this");
            ana.await("you see this");
            assertEquals(0, bells(ana.raw()));
            assertFalse(ana.raw().contains("\033]9;"), ana.raw());

            looks(ana, ELSEWHERE);
            bob.type("you do not");
            ana.await("you do not");

            assertTrue(ana.raw().contains("\033]9;bob in #lobby: you do not\007"), ana.raw());
            assertEquals(1, bells(ana.raw()));
            assertEquals("(1) #lobby", title(ana.raw()));
            looks(ana, HERE);
            assertEquals("#lobby", title(ana.raw()));

            ana.type("\021");
            assertEquals(0, ana.exitCode());
            assertTrue(ana.raw().lastIndexOf("\033[23;2t") > ana.raw().lastIndexOf("\033]2;"), "the old title is lost");
        }
    }

    @Test
    void withinTmuxTheTerminalBehindItIsTold() throws Exception {
        try (PseudoTerminal ana = host(Map.of("TMUX", "/tmp/none,1,0"));
                Piped bob = guest(ana)) {
            looks(ana, ELSEWHERE);
            bob.type("psst");

            ana.await(
                    s -> ana.raw().contains("\033Ptmux;\033\033]9;bob in #lobby: psst\007\033\\"), "what is passed on");
            ana.await(s -> bells(ana.raw()) == 1, "the bell");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "|",
            value = {
                "KITTY_WINDOW_ID | 1          | E]99;i=chat:d=0;bob in #lobby^E]99;i=chat:d=1:p=body;psst^",
                "VTE_VERSION     | 7200       | E]777;notify;bob in #lobby;psst^",
                "TERM_PROGRAM    | iTerm.app  | E]9;bob in #lobby: psst^",
                "STY             | 1.screen   | EPE]9;bob in #lobby: psst^E\\"
            })
    void eachTerminalIsToldInItsOwnWay(String variable, String value, String sequence) throws Exception {
        try (PseudoTerminal ana = host(Map.of(variable, value));
                Piped bob = guest(ana)) {
            looks(ana, ELSEWHERE);
            bob.type("psst");

            String expected = sequence.replace('E', '\033').replace('^', '\007');
            ana.await(s -> ana.raw().contains(expected), sequence);
            ana.await(s -> bells(ana.raw()) == 1, "the bell");
        }
    }

    @Test
    void inARoomOfThreeOnlyWhatIsMeantForOneRings() throws Exception {
        try (PseudoTerminal ana = host(Map.of());
                Piped bob = guest(ana);
                Piped carol = guest(ana, "carol")) {
            looks(ana, ELSEWHERE);
            bob.type("hello everybody");
            ana.await("hello everybody");
            assertEquals(0, bells(ana.raw()));
            assertEquals("(1) #lobby", title(ana.raw()));

            bob.type("Ana: look");
            ana.await(s -> ana.raw().contains("\033]9;bob in #lobby: Ana: look\007"), "who is named");
            ana.await(s -> bells(ana.raw()) == 1, "the bell");
            int unread = 2;
            while (!ana.raw().contains("\033]9;carol: psst\007") && unread < 1000) { // a second later at the latest
                carol.type("/msg ana psst");
                String title = "(" + ++unread + ") #lobby";
                ana.await(s -> title(ana.raw()).equals(title), title);
            }
            ana.await(s -> bells(ana.raw()) == 2, "the second bell");
        }
    }

    @Test
    void manyAtOnceRingOnceASecondAtMost() throws Exception {
        try (PseudoTerminal ana = host(Map.of());
                Piped bob = guest(ana)) {
            looks(ana, ELSEWHERE);
            long begun = System.nanoTime();
            for (int i = 1; i <= 30; i++) {
                bob.type("ana: message " + i + " of many");
            }
            ana.await("message 30 of many");

            looks(ana, HERE);
            long seconds = 1 + (System.nanoTime() - begun) / 1_000_000_000;
            long bells = bells(ana.raw());
            assertTrue(bells >= 1 && bells <= seconds, bells + " bells in " + seconds + " s");
            assertEquals(bells, ana.raw().split("\033\\]9;", -1).length - 1);
            assertTrue(ana.raw().contains("\033]2;(30) #lobby\033"), "all are counted");
        }
    }

    @Test
    void whatWasSaidBeforeOneCameTellsNobodyAnything() throws Exception {
        Path third = Program.folder();
        try (Piped host = Piped.start(Program.command(folder, "--listen", "127.0.0.1:0", "--line", "--name", "host"))) {
            Matcher address = ADDRESS.matcher(host.awaitAside("chat --connect 127.0.0.1:"));
            assertTrue(address.find());
            for (int i = 1; i <= 5; i++) {
                host.type("ana: message " + i);
            }
            try (Piped bob =
                    Piped.start(Program.command(other, "--connect", address.group(), "--line", "--name", "bob"))) {
                bob.await("ana: message 5");
            }
            try (PseudoTerminal ana = PseudoTerminal.start(
                    80, 24, Map.of(), Program.command(third, "--connect", address.group(), "--name", "ana"))) {
                ana.type(ELSEWHERE);
                ana.await("ana: message 5");
                ana.await("You are in #lobby");
                looks(ana, ELSEWHERE);
                host.type("ana: now");
                ana.await(s -> ana.raw().contains("\033]9;host in #lobby: ana: now\007"), "what is said now");
                ana.await(s -> bells(ana.raw()) > 0, "the bell");

                assertEquals(1, bells(ana.raw()));
                assertEquals("(1) #lobby", title(ana.raw()));
            }
        } finally {
            Program.remove(third);
        }
    }

    /** The key behind it tells that it was heard. */
    private void looks(PseudoTerminal ana, String gaze) throws Exception {
        String seen = "z".repeat(++dozes);
        ana.type(gaze + "z");
        ana.await("› " + seen);
    }

    private PseudoTerminal host(Map<String, String> environment) throws Exception {
        PseudoTerminal ana = PseudoTerminal.start(
                80, 24, environment, Program.command(folder, "--listen", "127.0.0.1:0", "--name", "ana"));
        ana.await("chat --connect 127.0.0.1:");
        return ana;
    }

    private Piped guest(PseudoTerminal ana) throws Exception {
        return guest(ana, "bob");
    }

    private Piped guest(PseudoTerminal ana, String name) throws Exception {
        Matcher address = ADDRESS.matcher(ana.screen());
        assertTrue(address.find());
        Piped guest = Piped.start(Program.command(other, "--connect", address.group(), "--line", "--name", name));
        ana.await(name + " joined");
        return guest;
    }

    private static long bells(String raw) {
        return STRING.matcher(raw).replaceAll("").chars().filter(c -> c == 7).count();
    }

    private static String title(String raw) {
        String last = raw.substring(raw.lastIndexOf("\033]2;") + 4);
        return last.substring(0, last.indexOf('\033'));
    }
}
