package chat.interop;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The programs that take part, ours and others'. Each start has folders of its own, so that no user's are touched. */
final class Programs {
    /** All that the tests need, as Debian calls it. */
    private static final String PACKAGES = "apt install irssi weechat-curses ngircd inspircd";

    /** Where Debian keeps servers; the path of a user often leaves it out. */
    private static final String SERVERS = "/usr/sbin";

    private final Path folder;

    /** @param folder where everything may be kept */
    Programs(Path folder) {
        this.folder = folder;
    }

    /** Where a program is. Skips the test, and says so, when it is not installed. */
    static String installed(String name) {
        Optional<Path> found = Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of(SERVERS))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            String reason = "skipped: " + name + " is not installed; all that is needed comes with: " + PACKAGES;
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        return found.get().toString();
    }

    /** What a program writes when it is asked for its version and the like. */
    static String output(String... command) throws IOException {
        return new String(new ProcessBuilder(command).start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** A new folder of this name. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** An environment in which nothing is known yet, and times are in UTC. */
    Map<String, String> environment(String name) throws IOException {
        return Map.of("HOME", folder(name).toString(), "TZ", "UTC", "LC_ALL", "C.UTF-8");
    }

    /** Our program as it is packaged. */
    private String[] chat(String name, String... arguments) throws IOException {
        Path jar = Path.of("target", "dist", "lib", "chat.jar").toAbsolutePath();
        String java = System.getProperty("java.home") + "/bin/java";
        List<String> command =
                new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data-dir", folder(name).resolve("chat").toString()));
        return command.toArray(String[]::new);
    }

    /** Our program without a screen. */
    InLines chatInLines(String name, String... arguments) throws IOException {
        return InLines.start(environment(name), chat(name, arguments));
    }

    /** Our program with a screen. */
    AtScreen chatAtScreen(String name, String... arguments) throws IOException {
        return AtScreen.start(environment(name), "/quit", chat(name, arguments));
    }
}
