package chat.trust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
    private static final String START = Start.class.getName();

    @TempDir
    private Path temp;

    @Test
    void anIdentityIsMadeOnceAndReadAfter() throws Exception {
        Identity made = Identity.in(folder());
        Identity read = Identity.in(folder());

        assertEquals(made.pin(), read.pin());
        assertEquals(43, made.pin().length());
        assertTrue(made.fingerprint().matches("[0-9A-F]{64}"));
        assertEquals(made.fingerprint(), read.fingerprintWithColons().replace(":", ""));
        assertEquals("CN=chat", made.certificate().getSubjectX500Principal().getName());
        assertTrue(made.certificate().getNotAfter().toInstant().toString().startsWith("9999-"));
    }

    @Test
    void nothingIsOpenToOthersNorLeftBehind() throws Exception {
        Identity.in(folder());

        assertEquals("rwx------", permissions(folder()));
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", permissions(file), file.toString());
            }
        }
        assertEquals(Set.of("identity.pem", "lock"), names());
    }

    @Test
    void aWiderFileIsRefusedAndLeftAsItIs() throws Exception {
        Identity.in(folder());
        Path file = folder().resolve("identity.pem");
        byte[] before = Files.readAllBytes(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        var refused = assertThrows(TrustException.class, () -> Identity.in(folder()));

        assertTrue(refused.getMessage().endsWith("chmod 600 " + file), refused.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals("rw-r-----", permissions(file));
    }

    @Test
    void aWiderFolderIsRefused() throws Exception {
        Files.createDirectories(folder());
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));

        var refused = assertThrows(TrustException.class, () -> Identity.in(folder()));

        assertTrue(refused.getMessage().endsWith("chmod 700 " + folder()), refused.getMessage());
        assertEquals(Set.of(), names());
    }

    @Test
    void aDamagedFileIsRefusedAndLeftAsItIs() throws Exception {
        Identity.in(folder());
        Path file = folder().resolve("identity.pem");
        String whole = Files.readString(file);
        List<String> damaged = List.of(
                "",
                whole.substring(0, whole.length() / 2),
                whole.replace("BEGIN PRIVATE", "BEGIN PUBLIC"),
                whole.replaceFirst("M", "N"),
                whole.substring(0, whole.indexOf("-----BEGIN CERT")) + certificateOfAnother());

        for (String text : damaged) {
            Files.writeString(file, text);

            var refused = assertThrows(TrustException.class, () -> Identity.in(folder()));

            assertTrue(refused.getMessage().contains("is damaged and was left as it is"), refused.getMessage());
            assertEquals(text, Files.readString(file));
        }
    }

    @Test
    void severalThreadsGetTheSameOne() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        Callable<String> start = () -> Identity.in(folder()).pin();

        Set<String> pins = new HashSet<>();
        for (var pin : threads.invokeAll(List.of(start, start, start, start))) {
            pins.add(pin.get());
        }
        threads.shutdown();

        assertEquals(1, pins.size());
    }

    @Test
    void severalProcessesGetTheSameOneUnderAnyUmask() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var builder =
                    new ProcessBuilder("sh", "-c", "umask 000; exec \"$@\"", "sh", java, START, folder().toString());
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            processes.add(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
        }

        Set<String> pins = new HashSet<>();
        for (Process process : processes) {
            pins.add(new String(process.getInputStream().readAllBytes()));
            assertEquals(0, process.waitFor());
        }

        assertEquals(Set.of(Identity.in(folder()).pin()), pins);
        assertEquals("rwx------", permissions(folder()));
        assertEquals("rw-------", permissions(folder().resolve("identity.pem")));
    }

    /** What each of several processes runs. */
    static final class Start {
        public static void main(String[] args) throws Exception {
            System.out.print(Identity.in(Path.of(args[0])).pin());
        }
    }

    private String certificateOfAnother() throws Exception {
        Identity other = Identity.in(temp.resolve("other"));
        return Pem.block("CERTIFICATE", other.certificate().getEncoded());
    }

    private Path folder() {
        return temp.resolve("share").resolve("chat");
    }

    private Set<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder())) {
            return new HashSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
