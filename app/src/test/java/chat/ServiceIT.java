package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A host without a screen, run as a service. */
class ServiceIT {
    private static final String PASSWORD = "correct-horse-battery";

    private final List<AutoCloseable> started = new ArrayList<>();

    @AfterEach
    void endWhatWasStarted() throws Exception {
        for (AutoCloseable one : started) {
            one.close();
        }
    }

    @Test
    void aPasswordIsInNoLogOnNoScreenAndInNoArgument() throws Exception {
        Path folder = folder();
        String file =
                Files.writeString(folder.resolve("password"), PASSWORD + "\n").toString();
        String wrong =
                Files.writeString(folder.resolve("wrong"), PASSWORD + "X").toString();
        Piped host = start(folder, "--listen", "127.0.0.1:0", "--headless", "--password-file", file);
        String there = host.awaitAddress();

        Piped ana = start(folder(), "--connect", there, "--name", "ana", "--json", "--password-file", file);
        ana.await("\"state\":\"joined\"");
        ana.type("between us");
        ana.await("\"type\":\"ack\"");
        Piped eve = start(folder(), "--connect", there, "--name", "eve", "--line", "--password-file", wrong);
        Piped mallory = start(folder(), "--connect", there, "--name", "mallory", "--send", "let me in");
        int[] refused = {eve.exitCode(), mallory.exitCode()};
        String arguments = arguments(host) + arguments(ana);
        ana.type("/quit");

        assertEquals(0, ana.exitCode(), ana.err());
        assertEquals(3, refused[0], eve.err());
        assertEquals(3, refused[1], mallory.err());
        assertTrue(eve.err().contains("wants a password, and yours is missing or wrong"), eve.err());
        String log = host.awaitAside("is gone");
        assertTrue(log.contains(" INFO chat.server: ana!ana@"), log);
        assertTrue(log.contains("127.0.0.1 did not come in: Password incorrect"), log);
        assertFalse(log.contains("between us"), log);
        assertTrue(arguments.contains("--password-file"), arguments);
        Stream.of(host, ana, eve, mallory)
                .flatMap(one -> Stream.of(one.out(), one.err()))
                .forEach(shown -> assertFalse(shown.contains(PASSWORD), shown));
        assertFalse(arguments.contains(PASSWORD), arguments);
        assertFalse(logs(folder).contains(PASSWORD));
    }

    private static String arguments(Piped program) throws IOException {
        Path arguments = Path.of("/proc/" + program.pid() + "/cmdline");
        return Files.readString(arguments, StandardCharsets.UTF_8).replace('\0', ' ');
    }

    /** All that the program itself wrote into its folder. */
    private static String logs(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private Piped start(Path folder, String... arguments) throws IOException {
        Piped piped = Piped.start(Program.command(folder, arguments));
        started.add(piped);
        return piped;
    }

    private Path folder() throws IOException {
        Path folder = Program.folder();
        started.add(() -> Program.remove(folder));
        return folder;
    }
}
