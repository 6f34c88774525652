package chat.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everybody comes at once. Scenes: {@code connect} and {@code connect-tls}, 5,000 register; {@code join}, 1,000 who have
 * registered come into one room.
 */
final class Storms {
    private static final int CONNECTING = 5_000;
    private static final int JOINING = 1_000;

    /** On their way at the same time. With TLS no more than a host of ours lets stand at the door. */
    private static final int AT_ONCE = 1_000;

    private static final int AT_ONCE_TLS = 250;

    /** Those who come before the storm, so that neither side is cold. */
    private static final int FIRST = 100;

    /** What a run takes, as was seen. */
    private static final int SECONDS = 15;

    private Storms() {}

    /** One run: its figures, in the order of a scene's columns. */
    private interface Run {
        double[] run(HostProgram host) throws IOException;
    }

    private record Storm(String name, Run run, List<Goal> goals, List<String> figures) {}

    private static final String REGISTERED = "registered/s";
    private static final String PROCESSOR = "processor ms/1,000";
    private static final String IN = "s until all are in";
    private static final String NEWS = "s until all know of all";

    private static final List<Storm> ALL = List.of(
            new Storm(
                    "connect",
                    host -> connect(host, false),
                    List.of(Goal.least("S7", REGISTERED, 2)),
                    List.of(REGISTERED, PROCESSOR)),
            new Storm(
                    "connect-tls",
                    host -> connect(host, true),
                    List.of(Goal.least("S7", REGISTERED, 1)),
                    List.of(REGISTERED, PROCESSOR)),
            new Storm("join", Storms::join, List.of(Goal.most("S10", IN, 1)), List.of(IN, NEWS)));

    static int seconds(Wanted wanted) {
        int scenes =
                (int) ALL.stream().filter(storm -> wanted.takes(storm.name)).count();
        return scenes * HostProgram.installed().size() * wanted.repeat() * SECONDS;
    }

    static void measure(Report report, Wanted wanted) throws InterruptedException {
        report.title("Storms");
        report.table("scene", "host", "figures: median (min–max)", "", "faults");
        for (Storm storm : ALL) {
            if (wanted.takes(storm.name)) {
                measure(report, storm, wanted.repeat());
            }
        }
    }

    private static void measure(Report report, Storm storm, int repeat) throws InterruptedException {
        Map<String, List<double[]>> runs = new LinkedHashMap<>();
        Map<String, String> faults = new LinkedHashMap<>();
        for (int i = 0; i < repeat; i++) {
            for (String name : HostProgram.installed()) {
                runs.computeIfAbsent(name, n -> new ArrayList<>());
                try (HostProgram host = HostProgram.start(name)) {
                    runs.get(name).add(storm.run.run(host));
                } catch (IOException e) {
                    faults.put(name, String.valueOf(e.getMessage()));
                }
            }
        }
        Map<String, Sample> first = new LinkedHashMap<>();
        runs.forEach((name, all) -> {
            List<String> cells = new ArrayList<>(List.of(storm.name, name));
            for (int i = 0; i < storm.figures.size(); i++) {
                int at = i;
                Sample sample =
                        new Sample(all.stream().mapToDouble(run -> run[at]).toArray());
                cells.add(storm.figures.get(i) + ": " + sample);
                if (i == 0) {
                    first.put(name, sample);
                }
            }
            cells.add(faults.getOrDefault(name, ""));
            report.row(cells.toArray(String[]::new));
        });
        for (Goal goal : storm.goals) {
            goal.judge(report, storm.name, first, faults.getOrDefault("chat", ""));
        }
    }

    private static double[] connect(HostProgram host, boolean tls) throws IOException {
        Load load = Load.of(tls ? host.tlsAddress() : host.address(), CONNECTING);
        Load few = Load.of(load.address(), FIRST).named("f");
        try (LoadGenerator first = new LoadGenerator(tls ? few.encrypted() : few);
                LoadGenerator generator = new LoadGenerator(tls ? load.encrypted() : load)) {
            first.enter();
            long cpu = host.tree().cpuNanos();
            long began = System.nanoTime();
            generator.register(tls ? AT_ONCE_TLS : AT_ONCE);
            double seconds = (System.nanoTime() - began) / 1e9;
            double millis = (host.tree().cpuNanos() - cpu) / 1e6;
            return new double[] {CONNECTING / seconds, millis * 1_000 / CONNECTING};
        }
    }

    private static double[] join(HostProgram host) throws IOException {
        try (LoadGenerator generator = new LoadGenerator(Load.of(host.address(), JOINING))) {
            generator.register(AT_ONCE_TLS);
            long began = System.nanoTime();
            generator.join();
            double in = (System.nanoTime() - began) / 1e9;
            generator.awaitNews();
            return new double[] {in, (System.nanoTime() - began) / 1e9};
        }
    }
}
