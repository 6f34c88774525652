package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which editor is meant. */
class TextEditorTest {
    @Test
    void visualComesBeforeEditor() {
        assertEquals(Optional.of("emacs -nw"), TextEditor.command(Map.of("VISUAL", "emacs -nw ", "EDITOR", "ed")));
        assertEquals(Optional.of("ed"), TextEditor.command(Map.of("VISUAL", " ", "EDITOR", "ed")));
    }

    @Test
    void whoHasNamedNoneGetsTheFirstThatIsThere(@TempDir Path bin) throws IOException {
        assertEquals(Optional.empty(), TextEditor.command(Map.of("PATH", bin.toString())));

        assertEquals(true, Files.createFile(bin.resolve("vi")).toFile().setExecutable(true) && Files.exists(bin));
        assertEquals(Optional.of("vi"), TextEditor.command(Map.of("PATH", "/nowhere:" + bin)));
    }
}
