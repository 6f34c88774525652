package chat.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
    @TempDir
    private Path where;

    @Test
    void aFileThatIsFarTooLargeIsNotRead() throws Exception {
        PrivateFolder folder = PrivateFolder.at(where.resolve("own"));
        folder.write("known_hosts", new byte[0]);

        grow(folder.file("known_hosts"), PrivateFolder.MAX_FILE);
        assertEquals(PrivateFolder.MAX_FILE, folder.read("known_hosts").orElseThrow().length);
        grow(folder.file("known_hosts"), PrivateFolder.MAX_FILE + 1L);

        var refused = assertThrows(TrustException.class, () -> folder.read("known_hosts"));
        assertTrue(
                String.valueOf(refused.getMessage()).endsWith("known_hosts is far too large to be ours; move it away"),
                refused::toString);
    }

    private static void grow(Path file, long size) throws IOException {
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength(size);
        }
    }
}
