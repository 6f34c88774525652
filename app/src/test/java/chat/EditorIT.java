package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long message is written in an editor, which has the terminal as long as it runs. */
class EditorIT {
    /** Tells how private its file is, takes lines until an empty one comes, and puts them behind what it was given. */
    private static final String EDITOR = """
            #!/bin/sh
            echo "EDITOR of $(stat -c %a "$1") in $(stat -c %a "$(dirname "$1")")"
            while read -r line && [ -n "$line" ]; do
                echo "got $line"
                echo "$line" >>"$1"
            done
            echo backup >"$1~"
            exit "${CODE:-0}"
            """;

    private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

    private Path folder;

    @TempDir
    Path scratch;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Program.folder();
    }

    @AfterEach
    void removeFolder() throws IOException {
        Program.remove(folder);
    }

    private PseudoTerminal host(Map<String, String> environment) throws Exception {
        PseudoTerminal terminal = PseudoTerminal.start(
                80, 24, environment, Program.command(folder, "--listen", "127.0.0.1:0", "--name", "ana"));
        terminal.await("hosting");
        return terminal;
    }

    private String editor() throws IOException {
        Path editor = Files.writeString(scratch.resolve("my editor"), EDITOR);
        Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
        return "'" + editor + "'";
    }

    private boolean isTidy() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.noneMatch(file -> file.getFileName().toString().startsWith("draft-"));
        }
    }

    @Test
    void whatIsWrittenThereBecomesTheDraftAndTheConversationGoesOn() throws Exception {
        Path guest = Program.folder();
        try (PseudoTerminal terminal = host(Map.of("VISUAL", editor(), "EDITOR", "false"))) {
            Matcher address = ADDRESS.matcher(terminal.await("--connect"));
            assertTrue(address.find());
            terminal.type("dear all,\017");
            terminal.await("EDITOR of 600 in 700");
            terminal.type("\033[A\003first\r");
            terminal.await("first");
            String[] said =
                    Program.command(guest, "--connect", "127.0.0.1:" + address.group(1), "--send", "said meanwhile");
            assertEquals(0, new ProcessBuilder(said).start().waitFor());
            assertFalse(terminal.screen().contains("said meanwhile"), "it is painted over the editor");
            terminal.type("second\r\r");

            String screen =
                    terminal.await(s -> s.contains("said meanwhile") && s.contains("ana › dear all,"), "a draft");
            assertTrue(screen.contains("second"), screen);
            terminal.type("!\r");
            terminal.await("✓ dear all,");
            terminal.type("\021");
            assertEquals(0, terminal.exitCode());
            assertEquals(terminal.settingsBefore(), terminal.settingsAfter());
            assertTrue(isTidy());
        } finally {
            Program.remove(guest);
        }
    }

    @Test
    void anEditorThatFailsLeavesTheDraftAndWhatWasWritten() throws Exception {
        try (PseudoTerminal terminal = host(Map.of("EDITOR", editor(), "VISUAL", "", "CODE", "3"))) {
            terminal.type("keep me\017");
            terminal.await("EDITOR of");
            terminal.type("lost?\r\r");

            terminal.await("ended with 3, so the draft is as it was.");
            terminal.await("ana › keep me");
            assertFalse(isTidy());
            terminal.type("\033[D2\r");
            terminal.await("✓ keep m2e");
        }
    }

    @Test
    void anEditorThatIsNotThereIsTold() throws Exception {
        try (PseudoTerminal terminal = host(Map.of("VISUAL", "no-such-editor"))) {
            terminal.type("keep me\017");

            terminal.await("There is no editor no-such-editor: set VISUAL or EDITOR to one.");
            terminal.await("ana › keep me");
            assertTrue(isTidy());
            terminal.type("\r");
            terminal.await("✓ keep me");
        }
    }

    @Test
    void aSignalToEndEndsBothAndGivesTheTerminalBack() throws Exception {
        try (PseudoTerminal terminal = host(Map.of("VISUAL", editor()))) {
            terminal.type("\017");
            terminal.await("EDITOR of");

            terminal.signal("TERM");

            assertEquals(143, terminal.exitCode());
            assertEquals(terminal.settingsBefore(), terminal.settingsAfter());
        }
    }
}
