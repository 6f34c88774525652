package chat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long it takes until the program has said its version, and until it has painted a screen. */
final class Starting {
    /** Milliseconds; the budget. */
    private static final double VERSION = 250;

    /** Starts for each that is asked for: they are short, and differ much. */
    private static final int TIMES = 5;

    /** Characters on the screen from which on it counts as painted: the same for all, and less than any of them shows. */
    private static final int PAINTED = 30;

    private static final int QUIET_MILLIS = 300;

    private Starting() {}

    static void measure(Report report, int repeat) throws IOException, InterruptedException {
        report.title("Start");
        report.table("what", "program", "ms");
        version(report, repeat * TIMES);
        firstFrame(report, repeat * TIMES);
        firstFrameOfAHost(report, repeat * TIMES);
    }

    private static void version(Report report, int times) throws IOException, InterruptedException {
        List<Double> shell = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            shell.add(run("/bin/sh", "-c", ":"));
            all.add(run("./chat", "--version"));
        }
        report.row("an empty shell", "sh", Sample.of(shell).toString());
        report.row("--version", "chat", Sample.of(all).toString());
        Sample sample = Sample.of(all);
        report.verdict("./chat --version", sample + " ms", "≤ 250 ms", sample.median() <= VERSION);
    }

    private static double run(String... command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int exit = process.waitFor();
        double millis = (System.nanoTime() - began) / 1e6;
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ends with " + exit);
        }
        return millis;
    }

    private static void firstFrame(Report report, int times) throws IOException {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int i = 0; i < times; i++) {
            for (String name : ClientProgram.installed()) {
                millis.computeIfAbsent(name, n -> new ArrayList<>()).add(firstFrame(name));
            }
        }
        millis.forEach(
                (name, all) -> report.row("first frame", name, Sample.of(all).toString()));
        int most = Runtime.version().feature() >= 25 ? 3 : 4;
        String budget = "≤ " + most + " × weechat's";
        Sample own = Sample.of(millis.get("chat"));
        if (!millis.containsKey("weechat")) {
            report.missing("start to first frame", budget, own + " ms, weechat is not here");
            return;
        }
        double times1 = own.median() / Sample.of(millis.get("weechat")).median();
        report.verdict("start to first frame", own + " ms, " + Sample.number(times1) + " ×", budget, times1 <= most);
    }

    /** Whoever hosts waits for its own screen alone: not for the room, and not for machine code. */
    private static void firstFrameOfAHost(Report report, int times) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String data = Files.createTempDirectory("bench-host").toString();
            try (Pty pty = Pty.start(
                    Map.of(), List.of("./chat", "--listen", "127.0.0.1:0", "--name", "ana", "--data-dir", data))) {
                millis.add((pty.awaitCharacters(PAINTED) - pty.started()) / 1e6);
                pty.awaitQuiet(QUIET_MILLIS);
                pty.type("\u0011");
                pty.awaitEnd();
            }
        }
        report.row("first frame", "chat --listen", Sample.of(millis).toString());
    }

    private static double firstFrame(String name) throws IOException {
        try (FakeHost host = new FakeHost()) {
            ClientProgram program = ClientProgram.of(name, host.port());
            try (Pty pty = program.start()) {
                double millis = (pty.awaitCharacters(PAINTED) - pty.started()) / 1e6;
                pty.awaitQuiet(QUIET_MILLIS);
                pty.type(program.quit());
                pty.awaitEnd();
                return millis;
            }
        }
    }
}
