package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoriesTest {
    private static final Path HOME = Path.of("/home/ana");

    @TempDir
    Path scratch;

    @Test
    void filesAreKeptWhereTheSpecificationSays() {
        assertEquals(
                new Directories(
                        Path.of("/home/ana/.local/share/chat"),
                        Path.of("/home/ana/.local/state/chat"),
                        Path.of("/home/ana/.config/chat"),
                        Path.of("/home/ana/.cache/chat")),
                Directories.of(Optional.empty(), Map.of(), HOME));
        assertEquals(
                new Directories(Path.of("/d/chat"), Path.of("/s/chat"), Path.of("/f/chat"), Path.of("/c/chat")),
                Directories.of(
                        Optional.empty(),
                        Map.of(
                                "XDG_DATA_HOME",
                                "/d",
                                "XDG_STATE_HOME",
                                "/s",
                                "XDG_CONFIG_HOME",
                                "/f",
                                "XDG_CACHE_HOME",
                                "/c"),
                        HOME));
    }

    @Test
    void homeInTheEnvironmentWinsAndARelativePathIsIgnored() {
        assertEquals(
                Path.of("/tmp/.local/share/chat"),
                Directories.of(Optional.empty(), Map.of("HOME", "/tmp", "XDG_DATA_HOME", "d"), HOME)
                        .data());
    }

    @Test
    void aChosenFolderHoldsEverything() {
        Directories chosen = Directories.of(Optional.of(Path.of("/x")), Map.of("XDG_STATE_HOME", "/s"), HOME);

        assertEquals(new Directories(Path.of("/x"), Path.of("/x/state"), Path.of("/x"), Path.of("/x/cache")), chosen);
    }

    @Test
    void foldersAreMadeForTheOwnerAlone() throws Exception {
        Directories made = Directories.of(Optional.of(scratch.resolve("a/b")), Map.of(), HOME)
                .made();

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made.data())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made.state())));
    }

    @Test
    void aFileInTheFoldersPlaceIsSaidInWords() throws IOException {
        Path file = Files.createFile(scratch.resolve("taken"));

        Failure failure = assertThrows(
                Failure.class,
                () -> Directories.of(Optional.of(file), Map.of(), HOME).made());

        assertEquals(
                "cannot use the folder " + file + ": there is a file in its place. Choose another with --data-dir DIR.",
                failure.getMessage());
        assertEquals(Exit.ERROR, failure.exit());
    }
}
