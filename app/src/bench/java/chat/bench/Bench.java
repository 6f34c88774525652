package chat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Measures what was asked for and says which budgets are met. */
public final class Bench {
    private static final Path LAUNCHER = Path.of("chat");

    /** How long the launcher may take to build, and to make its class archives. */
    private static final long PATIENCE_SECONDS = 600;

    private Bench() {}

    private interface Part {
        void measure(Report report, int repeat) throws Exception;
    }

    /** @param args which parts, separated by commas, or {@code all}; how often to repeat each; further ones a part wants */
    public static void main(String[] args) throws Exception {
        Map<String, Part> parts = new TreeMap<>(Map.of(
                "start", Starting::measure,
                "client", Clients::measure,
                "host", Hosting::measure,
                "idle", IdleMembers::measure,
                "micro", Micro::measure));
        List<String> wanted = args[0].equals("all") ? List.copyOf(parts.keySet()) : List.of(args[0].split(","));
        if (!parts.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("-Dbench.only takes some of " + parts.keySet() + ", not " + wanted);
        }
        Report report = new Report(System.out);
        Machine.tell(report);
        prepare();
        for (String part : wanted) {
            parts.get(part).measure(report, Integer.parseInt(args[1]));
        }
        report.end(Path.of(
                "app",
                "target",
                "bench",
                "java-" + Runtime.version().feature() + "-" + String.join("-", wanted) + ".md"));
    }

    /** Lets the launcher build and make its archives, so that neither is measured. */
    private static void prepare() throws IOException, InterruptedException {
        run("--version");
        awaitArchive("join");
        run("--listen", "127.0.0.1:0", "--headless", "--help");
        awaitArchive("host");
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("./" + LAUNCHER));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroy();
            throw new IOException("./chat " + String.join(" ", arguments) + " does not work");
        }
    }

    private static void awaitArchive(String kind) throws IOException, InterruptedException {
        Path start = Path.of("app", "target", "start");
        Path run = start.resolve(Files.readString(start.resolve("current")).split(" ")[0]);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            try (var files = Files.list(run)) {
                String version = Runtime.version().feature() + ".";
                if (files.anyMatch(file -> file.getFileName().toString().startsWith(kind + "-" + version))
                        && !Files.exists(run.resolve("making-" + kind + "-" + Runtime.version()))) {
                    return;
                }
            }
            Thread.sleep(200);
        }
        throw new IOException("no class archive appears in " + run);
    }
}
