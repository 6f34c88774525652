package chat;

import chat.trust.Identity;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program as it is packaged, and folders in which it keeps its things. */
final class Program {
    private static final Path JAR = Path.of("target/dist/lib/chat.jar").toAbsolutePath();
    private static final String JAVA = System.getProperty("java.home") + "/bin/java";
    private static final List<String> QUICKLY = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable");

    /** The classes of a start, made ready once for the many starts of the tests, as the start script does it. */
    private static final List<String> ARCHIVE = archive();

    private Program() {}

    private static List<String> archive() {
        Path archive = JAR.resolveSibling(
                        "../../tests-" + ProcessHandle.current().pid() + ".jsa")
                .normalize();
        archive.toFile().deleteOnExit();
        try {
            Path folder = folder();
            List<String> command = new ArrayList<>(List.of(JAVA, "-XX:ArchiveClassesAtExit=" + archive));
            command.addAll(QUICKLY);
            command.addAll(List.of("-jar", JAR.toString(), "--listen", "127.0.0.1:0", "--data-dir", folder.toString()));
            try (var terminal = PseudoTerminal.start(80, 24, Map.of(), command.toArray(String[]::new))) {
                terminal.await("hosting");
                terminal.type("\021");
                terminal.exitCode();
            }
            remove(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupts does not want to wait
        } catch (IOException | AssertionError e) {
            System.out.println("the tests start programs without a class archive: " + e.getMessage());
        }
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    /** The command that starts it, with a JVM that starts quickly. */
    static String[] command(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(QUICKLY);
        command.addAll(ARCHIVE);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data-dir", folder.toString()));
        return command.toArray(String[]::new);
    }

    /** A folder of somebody who has been here before: with an identity nobody else has. */
    static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("chat");
        Identity.in(folder);
        return folder;
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
