package chat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** Measures what was asked for and says which budgets are met. */
public final class Bench {
    private static final Path LAUNCHER = Path.of("chat");

    /** How long the launcher may take to build, and to make its class archives. */
    private static final long PATIENCE_SECONDS = 600;

    private Bench() {}

    private interface Measuring {
        void measure(Report report, Wanted wanted) throws Exception;
    }

    /** @param seconds about how long it takes */
    private record Part(Measuring measuring, ToIntFunction<Wanted> seconds) {}

    private static final Map<String, Part> PARTS = new TreeMap<>(Map.of(
            "start", new Part((report, wanted) -> Starting.measure(report, wanted.repeat()), one -> 20 * one.repeat()),
            "client", new Part((report, wanted) -> Clients.measure(report, wanted.repeat()), one -> 90 * one.repeat()),
            "host", new Part(Hosting::measure, Hosting::seconds),
            "idle", new Part(IdleMembers::measure, IdleMembers::seconds),
            "storm", new Part(Storms::measure, Storms::seconds),
            "handshake", new Part(Handshakes::measure, Handshakes::seconds),
            "deaf", new Part(Deaf::measure, Deaf::seconds),
            "store", new Part(Storing::measure, Storing::seconds),
            "search", new Part(Searching::measure, Searching::seconds),
            "micro", new Part((report, wanted) -> Micro.measure(report, wanted.repeat()), one -> 60 * one.repeat())));

    /** @param args which parts, separated by commas, or {@code all}; how often to repeat each; which scenes, or nothing */
    public static void main(String[] args) throws Exception {
        List<String> parts = args[0].equals("all") ? List.copyOf(PARTS.keySet()) : List.of(args[0].split(","));
        if (!PARTS.keySet().containsAll(parts)) {
            throw new IllegalArgumentException("-Dbench.only takes some of " + PARTS.keySet() + ", not " + parts);
        }
        List<String> scenes = args.length < 3 ? List.of() : List.of(args[2].split(","));
        Wanted wanted = new Wanted(scenes, Integer.parseInt(args[1]));
        Report report = new Report(System.out);
        Machine.tell(report);
        int seconds = parts.stream()
                .mapToInt(part -> PARTS.get(part).seconds.applyAsInt(wanted))
                .sum();
        report.line("- repetitions: " + wanted.repeat() + "; this takes about " + (seconds / 60 + 1) + " minutes");
        prepare();
        for (String part : parts) {
            PARTS.get(part).measuring.measure(report, wanted);
        }
        report.end(Path.of(
                "app",
                "target",
                "bench",
                "java-" + Runtime.version().feature() + "-" + String.join("-", parts)
                        + (scenes.isEmpty() ? "" : "-" + String.join("-", scenes)) + ".md"));
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
