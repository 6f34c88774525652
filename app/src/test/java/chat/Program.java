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

/** The program as it is packaged, and folders in which it keeps its things. */
final class Program {
    private static final Path JAR = Path.of("target/dist/lib/chat.jar").toAbsolutePath();

    private Program() {}

    /** The command that starts it, with a JVM that starts quickly. */
    static String[] command(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString()));
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
