package chat.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where it was measured. */
final class Machine {
    /** Programs that are not compared with, though they may be installed. */
    private static final List<String> LEFT_OUT =
            List.of(System.getProperty("bench.without", "").split(","));

    private Machine() {}

    static void tell(Report report) throws IOException, InterruptedException {
        report.line("# Measured");
        report.line("");
        report.line("- processor: " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        report.line("- system: " + System.getProperty("os.name") + " " + System.getProperty("os.version")
                + ", load before " + load());
        report.line("- Java: " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
        for (String program : List.of("irssi", "weechat", "ngircd", "inspircd")) {
            report.line(
                    "- " + program + ": " + find(program).map(Machine::version).orElse("not here"));
        }
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2))
                .orElse("unknown");
    }

    private static String load() throws IOException {
        String[] fields = Files.readString(Path.of("/proc/loadavg")).split(" ");
        return fields[0] + " " + fields[1] + " " + fields[2];
    }

    /** Where a program of the system is, if it is installed and not left out. */
    static Optional<Path> find(String program) {
        if (LEFT_OUT.contains(program)) {
            return Optional.empty();
        }
        return List.of("/usr/bin/", "/usr/sbin/", "/usr/local/bin/", "/usr/local/sbin/").stream()
                .map(folder -> Path.of(folder + program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String version(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            byte[] said = process.getInputStream().readAllBytes();
            return new String(said, StandardCharsets.UTF_8).lines().findFirst().orElse("unknown");
        } catch (IOException e) {
            return "unknown"; // it is there, and says nothing about itself
        }
    }
}
