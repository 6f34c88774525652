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

/** What the terminal of somebody receives who looks, and who looks elsewhere: ana hosts, bob talks. */
class ToldIT {
    private static final String HERE = "\033[I";
    private static final String ELSEWHERE = "\033[O";

    /** What is told apart from a bell though it ends with the same byte, and within tmux. */
    private static final Pattern STRING = Pattern.compile("\033[\\]P][^\007]*?(\007\033\\\\|\007|\033\\\\)");

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
        Matcher address = Pattern.compile("127\\.0\\.0\\.1:\\d+").matcher(ana.screen());
        assertTrue(address.find());
        Piped bob = Piped.start(Program.command(other, "--connect", address.group(), "--line", "--name", "bob"));
        ana.await("bob joined");
        return bob;
    }

    private static long bells(String raw) {
        return STRING.matcher(raw).replaceAll("").chars().filter(c -> c == 7).count();
    }

    private static String title(String raw) {
        String last = raw.substring(raw.lastIndexOf("\033]2;") + 4);
        return last.substring(0, last.indexOf('\033'));
    }
}
