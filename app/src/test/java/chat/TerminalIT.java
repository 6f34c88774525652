package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However the program ends, the terminal is as it was found; and the keys that terminals keep for themselves are ours. */
class TerminalIT {
    private static final String LEFT = "\033[?1049l";

    /** Gives the start script the jars that are there, where it would build them. */
    private static final String MAVEN = """
            #!/bin/sh
            mkdir -p app/target/dist app/target/classes && cp -R "$JARS" app/target/dist/
            """;

    /** Leaves out the class archives, which the start script makes in the background. */
    private static final String JAVA = """
            #!/bin/sh
            case "$*" in *--help*|*-Xshare:dump*|*DumpLoadedClassList*|*AOTCacheOutput*) exit 1;; esac
            exec "$JAVA" "$@"
            """;

    private static Path folder;

    @TempDir
    Path scratch;

    @BeforeAll
    static void makeFolder() throws IOException {
        folder = Program.folder();
    }

    @AfterAll
    static void removeFolder() throws IOException {
        Program.remove(folder);
    }

    @Test
    void controlQEndsItThoughTheTerminalUsesItForFlowControl() throws Exception {
        try (PseudoTerminal terminal = host()) {
            terminal.type("\021");

            assertEquals(0, terminal.exitCode());
            assertTrue(terminal.settingsBefore().contains(" ixon"), terminal.settingsBefore());
            assertIsGivenBack(terminal);
            assertTrue(terminal.raw().endsWith(LEFT), "something is written after the end");
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
    void aSignalToEndGivesTheTerminalBack(String signal, int code) throws Exception {
        try (PseudoTerminal terminal = host()) {
            terminal.signal(signal);

            assertEquals(code, terminal.exitCode());
            assertIsGivenBack(terminal);
            assertTrue(terminal.raw().endsWith(LEFT), "something is written after the end");
        }
    }

    /** A class that cannot be loaded stands for every mistake that nobody foresaw. */
    @Test
    void aMistakeInTheProgramGivesTheTerminalBackAndIsToldInOneLine() throws Exception {
        Path broken = scratch.resolve("chat/client/Verifying.class");
        Files.createDirectories(broken.getParent());
        Files.write(broken, new byte[] {1, 2, 3, 4});
        List<String> command =
                new ArrayList<>(List.of(Program.command(folder, "--listen", "127.0.0.1:0", "--name", "ana")));
        int jar = command.indexOf("-jar");
        String path = scratch + ":" + command.get(jar + 1);
        command.subList(jar, jar + 2).clear();
        command.addAll(jar, List.of("-cp", path, "chat.Main"));
        try (PseudoTerminal terminal = PseudoTerminal.start(80, 24, Map.of(), command.toArray(String[]::new))) {
            terminal.await("hosting");

            terminal.type("/verify ana\r");

            assertEquals(1, terminal.exitCode());
            assertIsGivenBack(terminal);
            terminal.await(s -> terminal.raw().contains(LEFT + "chat: a mistake in the program"), "a line about it");
            String last = terminal.raw().substring(terminal.raw().lastIndexOf(LEFT) + LEFT.length());
            assertEquals(1, last.lines().count(), last);
        }
    }

    @Test
    void theKeysForFlowControlAndForCoresAreKeysLikeOthers() throws Exception {
        try (PseudoTerminal terminal = host()) {
            terminal.type("\023still\034here");

            terminal.await("still");
            terminal.await("here");
            terminal.type("\003\021");
            assertEquals(0, terminal.exitCode());
        }
    }

    @Test
    void whoComesWithoutThePasswordIsAskedForItUntilItIsRight() throws Exception {
        Path guests = Program.folder();
        Path password = Files.writeString(scratch.resolve("password"), "between us\n");
        String[] host = Program.command(
                folder, "--listen", "127.0.0.1:0", "--headless", "--password-file", password.toString());
        try (Piped room = Piped.start(host);
                PseudoTerminal terminal = PseudoTerminal.start(
                        80, 24, Map.of(), Program.command(guests, "--connect", room.awaitAddress(), "--name", "bob"))) {
            terminal.await("password needed");
            terminal.type("wrong\r");
            terminal.await("Password incorrect");
            room.awaitAside("did not come in: Password incorrect");
            terminal.type("between us\r");

            room.awaitAside("bob!bob@");
            terminal.type("hello\r");
            terminal.await("\u2713 hello");
            assertFalse(terminal.raw().contains("between us"), "it is shown");
            terminal.type("\021");
            assertEquals(0, terminal.exitCode());
        } finally {
            Program.remove(guests);
        }
    }

    @Test
    void theStartScriptPassesOnHowItEnded() throws Exception {
        try (PseudoTerminal terminal = byScript("--listen", "127.0.0.1:0")) {
            terminal.await("hosting");

            terminal.type("\021");

            assertEquals(0, terminal.exitCode());
            assertIsGivenBack(terminal);
        }
    }

    @Test
    void killingItOutrightStillGivesTheTerminalBack() throws Exception {
        try (PseudoTerminal terminal = byScript("--listen", "127.0.0.1:0")) {
            terminal.await("hosting");

            jvm(terminal).destroyForcibly();

            assertEquals(137, terminal.exitCode());
            assertIsGivenBack(terminal);
            terminal.await("chat: it was killed");
        }
    }

    @Test
    void itCanBePutAsideAndBroughtBack() throws Exception {
        Map<String, String> environment = script();
        environment.put("PS1", "prompt> ");
        try (PseudoTerminal shell = PseudoTerminal.start(80, 24, environment, "sh", "-i")) {
            shell.await("prompt>");
            shell.type("\"$CHAT\" --listen 127.0.0.1:0 --data-dir " + folder + "\r");
            shell.await("hosting");
            shell.type("a draft");
            shell.await("a draft");

            shell.type("\032");
            shell.await("Stopped");
            shell.type("echo in the $((1 + 1))nd shell; stty -a | tr ' ' '\\n' | grep ixon\r");
            shell.await("in the 2nd shell\nixon");
            shell.await(s -> s.strip().endsWith("prompt>"), "the next prompt");
            shell.type("fg\r");
            shell.await(s -> s.contains("hosting") && s.contains("a draft") && !s.contains("prompt>"), "the screen");
            shell.type("\003\021");
            shell.await(s -> s.contains("2nd shell") && s.strip().endsWith("prompt>"), "the shell again");
            shell.type("exit\r");

            assertEquals(0, shell.exitCode());
            assertEquals(shell.settingsBefore(), shell.settingsAfter());
        }
    }

    private static void assertIsGivenBack(PseudoTerminal terminal) throws IOException {
        assertEquals(terminal.settingsBefore(), terminal.settingsAfter());
        String raw = terminal.raw();
        assertTrue(raw.contains("\033[?1049h"), "it never had a screen");
        assertTrue(raw.lastIndexOf(LEFT) > raw.lastIndexOf("\033[?1049h"), "its screen is still there");
        Matcher modes = Pattern.compile("\033\\[\\?(\\d+)([hl])").matcher(raw);
        Map<String, String> last = new TreeMap<>();
        modes.results().forEach(mode -> last.put(mode.group(1), mode.group(2)));
        assertEquals("h", last.get("25"), "the cursor is hidden");
        assertFalse("h".equals(last.get("2004")), "pastes are still bracketed");
        assertFalse("h".equals(last.get("2026")), "a frame is still open");
    }

    private static PseudoTerminal host() throws Exception {
        PseudoTerminal terminal =
                PseudoTerminal.start(80, 24, Map.of(), Program.command(folder, "--listen", "127.0.0.1:0"));
        terminal.await("hosting");
        return terminal;
    }

    private PseudoTerminal byScript(String... arguments) throws IOException {
        Map<String, String> environment = script();
        List<String> command = new ArrayList<>(List.of(environment.get("CHAT")));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data-dir", folder.toString()));
        return PseudoTerminal.start(80, 24, environment, command.toArray(String[]::new));
    }

    /** Puts the start script and its surroundings into a folder. The variables it needs; {@code CHAT} is where it is. */
    private Map<String, String> script() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        Path home = Files.createDirectories(scratch.resolve("home"));
        Files.copy(root.resolve("chat"), home.resolve("chat"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("app/src/main"));
        Files.createFile(home.resolve("pom.xml"));
        Files.createFile(home.resolve("app/pom.xml"));
        Path java = Path.of(System.getProperty("java.home"));
        executable(scratch.resolve("bin/mvn"), MAVEN);
        executable(scratch.resolve("java/bin/java"), JAVA);
        Files.copy(java.resolve("release"), scratch.resolve("java/release"));
        return new HashMap<>(Map.of(
                "CHAT", home.resolve("chat").toString(),
                "JARS", root.resolve("app/target/dist/lib").toString(),
                "JAVA", java.resolve("bin/java").toString(),
                "JAVA_HOME", scratch.resolve("java").toString(),
                "PATH", scratch.resolve("bin") + ":" + System.getenv("PATH")));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static ProcessHandle jvm(PseudoTerminal terminal) {
        return ProcessHandle.of(terminal.pid())
                .orElseThrow()
                .descendants()
                .filter(p -> p.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow();
    }
}
