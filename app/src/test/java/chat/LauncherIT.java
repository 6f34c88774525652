package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The start script, on a copy of its surroundings in a folder with a blank in its name. Maven is a script there that
 * hands out the jars of the real build, and where a terminal is involved so is Java; no network is needed.
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LauncherIT {
    private static final String FAKE_MAVEN = """
            #!/bin/sh
            echo built >>"$SCRATCH/builds"
            if [ -e "$SCRATCH/broken" ]; then
                echo '[INFO] compiling'
                echo '[ERROR] Main.java:[3,5] not a statement'
                exit 1
            fi
            mkdir -p app/target/dist app/target/classes && cp -R "$JARS" app/target/dist/
            """;

    /** Tells its process number, makes the terminal raw as the program does, and ends at a key or a signal. */
    private static final String FAKE_JAVA = """
            #!/bin/sh
            case "$*" in *--help*|*-Xshare:dump*) exit 0;; esac
            saved=$(stty -g)
            trap 'stty "$saved"; exit 143' TERM
            stty raw -echo
            echo "jvm $$ ready"
            exec 3<&0
            dd bs=1 count=1 <&3 >/dev/null 2>&1 &
            wait $!
            stty "$saved"
            exit 7
            """;

    @TempDir
    Path scratch;

    private Path home;
    private Map<String, String> environment;

    @BeforeEach
    void copyTheSurroundings() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        Path jars = root.resolve("app/target/dist/lib");
        assumeTrue(Files.isExecutable(root.resolve("chat")), "there is no start script beside the module");
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh on this system");
        home = Files.createDirectories(scratch.resolve("with a blank"));
        Files.copy(root.resolve("chat"), home.resolve("chat"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("app/src/main"));
        for (String source : List.of("pom.xml", "app/pom.xml", "app/src/main/Source")) {
            Files.createFile(home.resolve(source));
        }
        environment = new HashMap<>(System.getenv());
        environment.put("CHAT_CLASS_ARCHIVE", "never");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("PATH", scratch.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("SCRATCH", scratch.toString());
        environment.put("JARS", jars.toString());
        script(scratch.resolve("bin/mvn"), FAKE_MAVEN);
    }

    @Test
    void theFirstStartBuildsAndTheSecondIsSilent() throws Exception {
        Ended first = run("--version");
        Ended second = run("--version");

        assertEquals("chat: building; the first time this takes a minute\n", first.errors());
        assertTrue(first.output().startsWith("chat 0."), first.output());
        assertEquals(new Ended(0, first.output(), ""), second);
        assertEquals(1, builds());
    }

    @Test
    void argumentsAndExitCodePassThrough() throws Exception {
        run("--version");

        Ended ended = run("--name", "Ünal B", "--listen");

        assertEquals(2, ended.code());
        assertTrue(ended.errors().contains("\"Ünal B\""), ended.errors());
    }

    @Test
    void itIsFoundThroughALinkFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(scratch.resolve("chat-link"), Path.of("with a blank/chat"));

        Ended ended = ended(new ProcessBuilder(link.toString(), "--version")
                .directory(Path.of("/").toFile()));

        assertEquals(0, ended.code());
        assertTrue(Files.exists(home.resolve("app/target/start/current")));
    }

    @Test
    void startsAtTheSameTimeShareOneBuild() throws Exception {
        List<Process> starts = Stream.of(1, 2, 3)
                .map(i -> start(prepared(new ProcessBuilder(home.resolve("chat").toString(), "--version"))))
                .toList();

        for (Process start : starts) {
            assertEquals(0, Ended.of(start).code());
        }
        assertEquals(1, builds());
    }

    @Test
    void aNewerSourceIsBuiltAndTheRunBeforeItIsKept() throws Exception {
        run("--version");
        Path before = currentRun();
        Files.setLastModifiedTime(
                home.resolve("app/src/main/Source"), FileTime.from(Instant.now().plusSeconds(5)));

        assertEquals(0, run("--version").code());

        assertEquals(2, builds());
        assertFalse(before.equals(currentRun()));
        assertTrue(Files.exists(before.resolve("lib/chat.jar")));
    }

    @Test
    void aFailedBuildShowsWhyAndWhereTheLogIs() throws Exception {
        Files.createFile(scratch.resolve("broken"));

        Ended ended = run("--version");

        assertEquals(
                new Ended(
                        1,
                        "",
                        "chat: building; the first time this takes a minute\n"
                                + "chat: the build failed:\n"
                                + "  [ERROR] Main.java:[3,5] not a statement\n"
                                + "chat: all of it is in " + home.toRealPath() + "/app/target/start/build.log\n"),
                ended);
        Files.delete(scratch.resolve("broken"));
        assertEquals(0, run("--version").code());
    }

    @Test
    void theLockOfADeadProcessIsTakenOver() throws Exception {
        Process dead = start(new ProcessBuilder("/bin/sh", "-c", "exit 0"));
        dead.waitFor();
        Files.createDirectories(home.resolve("app/target/start"));
        Files.createSymbolicLink(home.resolve("app/target/start/lock"), Path.of(Long.toString(dead.pid())));

        assertEquals(0, run("--version").code());
        assertFalse(Files.isSymbolicLink(home.resolve("app/target/start/lock")));
    }

    @Test
    void aMissingJavaAndAnOldOneAreSaidInWords() throws Exception {
        environment.put("JAVA_HOME", scratch.resolve("none").toString());
        Ended missing = run("--version");
        Path old = scratch.resolve("old");
        script(old.resolve("bin/java"), "#!/bin/sh\n");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        environment.put("JAVA_HOME", old.toString());
        Ended tooOld = run("--version");

        assertEquals(1, missing.code());
        assertTrue(missing.errors().contains("there is no bin/java in it"), missing.errors());
        assertEquals(1, tooOld.code());
        assertTrue(tooOld.errors().contains("is 11.0.2. On Debian or Ubuntu: apt install maven"), tooOld.errors());
    }

    @Test
    void aMissingMavenIsSaidInWords() throws Exception {
        Path bin = scratch.resolve("few");
        for (String tool : List.of("dirname", "readlink", "find", "mkdir", "ln", "rm", "sed")) {
            script(bin.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
        }
        environment.put("PATH", bin.toString());

        Ended ended = run("--version");

        assertEquals(1, ended.code());
        assertTrue(ended.errors().contains("apt install maven"), ended.errors());
    }

    @Test
    void aScreenLeavesTheTerminalAsItWas() throws Exception {
        useFakeJava();

        String shown = inTerminal("kill -9", "q");

        assertTrue(shown.contains("code=7"), shown);
        assertFalse(shown.contains("1049l"), shown);
        assertTrue(shown.contains("same terminal"), shown);
    }

    @Test
    void aKilledJvmLeavesTheTerminalAsItWas() throws Exception {
        useFakeJava();

        String shown = inTerminal("kill -9", "");

        assertTrue(shown.contains("code=137"), shown);
        assertTrue(shown.contains("\u001b[?1049l"), shown);
        assertTrue(shown.contains("same terminal"), shown);
    }

    @Test
    void aSignalToTheScriptReachesTheJvm() throws Exception {
        useFakeJava();

        assertTrue(inTerminal("parent TERM", "").contains("code=143"));
        assertTrue(inTerminal("parent INT", "").contains("code=130"));
    }

    private void useFakeJava() throws IOException {
        Path fake = scratch.resolve("fake");
        script(fake.resolve("bin/java"), FAKE_JAVA);
        Files.writeString(fake.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        environment.put("JAVA_HOME", fake.toString());
    }

    /** Starts it with a screen, presses the keys or else sends the signal once the JVM is up, and returns all it shows. */
    private String inTerminal(String signal, String keys) throws Exception {
        String line = "stty -g >\"$SCRATCH/before\"; ./chat --listen; echo \"code=$?\"; stty -g >\"$SCRATCH/after\";"
                + " cmp \"$SCRATCH/before\" \"$SCRATCH/after\" && echo same terminal";
        PtyProcess shell = new PtyProcessBuilder(new String[] {"/bin/sh", "-c", line})
                .setDirectory(home.toString())
                .setEnvironment(environment)
                .start();
        StringBuilder shown = new StringBuilder();
        boolean asked = false;
        byte[] bytes = new byte[1024];
        int count;
        while ((count = shell.getInputStream().read(bytes)) > 0) {
            shown.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
            if (!asked && shown.indexOf(" ready") >= 0) {
                asked = true;
                long jvm = Long.parseLong(shown.substring(shown.indexOf("jvm ") + 4, shown.indexOf(" ready")));
                act(shell, jvm, signal, keys);
            }
        }
        shell.waitFor();
        return shown.toString();
    }

    private static void act(PtyProcess shell, long jvm, String signal, String keys) throws Exception {
        if (!keys.isEmpty()) {
            shell.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            shell.getOutputStream().flush();
        } else if (signal.startsWith("parent ")) {
            long script =
                    ProcessHandle.of(jvm).orElseThrow().parent().orElseThrow().pid();
            start(new ProcessBuilder("kill", "-s", signal.substring(7), Long.toString(script)))
                    .waitFor();
        } else {
            start(new ProcessBuilder("kill", "-9", Long.toString(jvm))).waitFor();
        }
    }

    private Ended run(String... arguments) throws Exception {
        String[] line = Stream.concat(Stream.of(home.resolve("chat").toString()), Stream.of(arguments))
                .toArray(String[]::new);
        return ended(new ProcessBuilder(line));
    }

    private Ended ended(ProcessBuilder line) throws Exception {
        return Ended.of(start(prepared(line)));
    }

    private ProcessBuilder prepared(ProcessBuilder line) {
        line.environment().clear();
        line.environment().putAll(environment);
        return line;
    }

    private static Process start(ProcessBuilder line) {
        try {
            return line.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private int builds() throws IOException {
        return Files.readAllLines(scratch.resolve("builds")).size();
    }

    private Path currentRun() throws IOException {
        String current = Files.readString(home.resolve("app/target/start/current"));
        return home.resolve("app/target/start").resolve(current.split("\\s")[0]);
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What a process left behind. */
    private record Ended(int code, String output, String errors) {
        static Ended of(Process process) throws Exception {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            return new Ended(process.exitValue(), output, errors);
        }
    }
}
