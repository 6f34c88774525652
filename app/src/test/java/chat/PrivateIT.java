package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two say to each other alone is there when one of them, or the host, was away: once, and counted as unread. */
class PrivateIT {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;

    private final List<AutoCloseable> started = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private Path hostFolder;
    private Path anaFolder;
    private Piped host;
    private Piped bob;
    private String address;

    @BeforeEach
    void meet() throws Exception {
        hostFolder = folder();
        anaFolder = folder();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = "127.0.0.1:" + free.getLocalPort(); // a host is found again by what it was told to listen at
        }
        host = start(hostFolder, "--listen", address, "--headless");
        host.awaitAddress();
        bob = start(folder(), "--connect", address, "--name", "bob", "--json");
        bob.await("\"state\":\"joined\"");
    }

    @AfterEach
    void part() throws Exception {
        for (int i = started.size() - 1; i >= 0; i--) {
            started.get(i).close();
        }
        for (Path folder : folders) {
            Program.remove(folder);
        }
    }

    private Path folder() throws IOException {
        Path folder = Program.folder();
        folders.add(folder);
        return folder;
    }

    private Piped start(Path folder, String... arguments) throws Exception {
        Piped program = Piped.start(Program.command(folder, arguments));
        started.add(program);
        return program;
    }

    private PseudoTerminal anaAtHerScreen() throws Exception {
        String[] command = Program.command(anaFolder, "--connect", address, "--name", "ana");
        PseudoTerminal screen = PseudoTerminal.start(COLUMNS, ROWS, Map.of(), command);
        started.add(screen);
        return screen;
    }

    private void bobTellsAna(String text) throws Exception {
        bob.type("/msg ana " + text);
        bob.await("\"text\":\"" + text + "\",");
    }

    private void hostEnds() throws Exception {
        host.signal("KILL");
        host.exitCode();
    }

    private void hostComesBack() throws Exception {
        host = start(hostFolder, "--listen", address, "--headless");
        host.awaitAddress();
    }

    private static int count(String what, String in) {
        return in.split(Pattern.quote(what), -1).length - 1;
    }

    @Test
    void whatWasSaidMeanwhileIsThereOnceAndUnread() throws Exception {
        try (PseudoTerminal ana = anaAtHerScreen()) {
            ana.await("You are in #lobby with 1 other");
            bobTellsAna("before");
            ana.await("bob +1");
            ana.type("\021");
            assertEquals(0, ana.exitCode());
        }
        bobTellsAna("while away");
        hostEnds();
        hostComesBack();
        bob.await(out -> count("\"state\":\"joined\"", out) == 2, "joined again");
        bobTellsAna("and again");

        PseudoTerminal ana = anaAtHerScreen();
        String overview = ana.await("bob +3");
        assertFalse(overview.contains("while away"), overview);
        ana.type("/query bob\r");
        String shown = ana.await("and again");

        for (String text : List.of("before", "while away", "and again")) {
            assertEquals(1, count(" " + text, shown), shown);
        }
        assertTrue(shown.indexOf("before") < shown.indexOf("while away"), shown);
        assertTrue(shown.indexOf("while away") < shown.indexOf("and again"), shown);
    }

    @Test
    void withoutAHostItIsShownFromTheDisk() throws Exception {
        try (PseudoTerminal ana = anaAtHerScreen()) {
            ana.await("You are in #lobby with 1 other");
            bobTellsAna("kept on disk");
            ana.await("bob +1");
            ana.type("\021");
            assertEquals(0, ana.exitCode());
        }
        hostEnds();

        try (PseudoTerminal ana = anaAtHerScreen()) {
            ana.await("bob +1");
            ana.type("/query bob\r");
            ana.await("kept on disk");
            ana.type("\021");
            assertEquals(0, ana.exitCode());
        }
        PseudoTerminal ana = anaAtHerScreen();
        String read = ana.await("nobody listens");
        assertFalse(read.contains("2 bob"), read);
        ana.type("/query bob\r");
        ana.await("kept on disk");
    }

    @Test
    void linesTellOnlyWhatIsNew() throws Exception {
        Piped first = start(anaFolder, "--connect", address, "--name", "ana", "--json");
        first.await("\"state\":\"joined\"");
        bobTellsAna("heard");
        first.await("\"text\":\"heard\"");
        first.endInput();
        assertEquals(0, first.exitCode());
        bobTellsAna("missed");

        Piped again = start(anaFolder, "--connect", address, "--name", "ana", "--json");
        String out = again.await("\"text\":\"missed\"");
        again.type("/msg bob back");
        bob.await("\"text\":\"back\"");
        out = again.await("\"text\":\"back\"");

        assertEquals(1, count("\"text\":\"missed\"", out), out);
        assertEquals(0, count("\"text\":\"heard\"", out), out);
    }
}
