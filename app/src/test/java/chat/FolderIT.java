package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the program keeps is its owner's alone, and what others can write to is not trusted. */
class FolderIT {
    private final List<AutoCloseable> started = new ArrayList<>();
    private final Path base;

    FolderIT() throws IOException {
        base = Files.createTempDirectory("folders");
    }

    @AfterEach
    void endWhatWasStarted() throws Exception {
        for (AutoCloseable one : started) {
            one.close();
        }
        Program.remove(base);
    }

    @Test
    void whatItKeepsIsItsOwnersAloneWhereverFilesAreOpenToAll() throws Exception {
        Path ana = base.resolve("ana");
        Path bob = base.resolve("bob");
        Piped host = openToAll(Program.command(ana, "--listen", "127.0.0.1:0", "--headless"));
        String address = host.awaitAddress();
        Piped guest = openToAll(Program.command(bob, "--connect", address, "--line", "--name", "bob"));
        guest.awaitAside("You are in #lobby");
        guest.endInput();
        assertEquals(0, guest.exitCode(), guest.err());
        host.signal("TERM");
        host.exitCode();

        try (Stream<Path> all = Stream.concat(Files.walk(ana), Files.walk(bob))) {
            List<Path> kept = all.toList();
            assertTrue(kept.contains(ana.resolve("identity.pem")), kept.toString());
            assertTrue(kept.contains(bob.resolve("known_hosts")), kept.toString());
            for (Path each : kept) {
                String expected = Files.isDirectory(each) ? "rwx------" : "rw-------";
                assertEquals(
                        expected, PosixFilePermissions.toString(Files.getPosixFilePermissions(each)), each.toString());
            }
        }
    }

    @Test
    void anIdentityThatOthersCanReadIsRefused() throws Exception {
        Path folder = base.resolve("wide");
        Files.move(Program.folder(), folder);
        Path identity = folder.resolve("identity.pem");
        Files.setPosixFilePermissions(identity, PosixFilePermissions.fromString("rw-r--r--"));

        Piped host = start(Program.command(folder, "--listen", "127.0.0.1:0", "--headless"));

        assertEquals(1, host.exitCode());
        assertEquals("", host.out());
        assertEquals(1, host.err().lines().count(), host.err());
        assertTrue(host.err().contains("chmod 600 " + identity), host.err());
        assertFalse(host.err().contains("Exception"), host.err());
    }

    private Piped openToAll(String... command) throws IOException {
        List<String> shell = new ArrayList<>(List.of("/bin/sh", "-c", "umask 000; exec \"$@\"", "sh"));
        shell.addAll(List.of(command));
        return start(shell.toArray(String[]::new));
    }

    private Piped start(String... command) throws IOException {
        Piped piped = Piped.start(command);
        started.add(piped);
        return piped;
    }
}
