package chat.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How fast a host hands on what is said, beside the hosts that are installed, in turns. */
final class Hosting {
    /**
     * How long it is talked before what is counted. A JVM compiles for as long as that, and what it does then is what a
     * room that goes on for hours has; the others need only their memory.
     */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private static final Duration WARM_UP_OTHERS = Duration.ofSeconds(2);

    /** What a run takes, as was seen; for telling how long it will be. Seconds. */
    private static final int SECONDS = 20;

    /** Milliseconds; the budgets of one scene. */
    private static final double MEDIAN = 1;

    private static final double WORST = 10;

    private Hosting() {}

    private static final class Results {
        final List<Double> perSecond = new ArrayList<>();
        final List<Double> median = new ArrayList<>();
        final List<Double> worst = new ArrayList<>();
        final List<Double> micros = new ArrayList<>();
        String faults = "";

        void add(LoadGenerator.Outcome outcome) {
            perSecond.add(outcome.perSecond());
            median.add(outcome.latencies().quantile(0.5) / 1e6);
            worst.add(outcome.latencies().quantile(0.99) / 1e6);
            micros.add(outcome.serverMicros());
            faults = outcome.faults().isEmpty() ? faults : outcome.faults();
        }

        Sample of(String figure) {
            return Sample.of(
                    switch (figure) {
                        case Goal.RATE -> perSecond;
                        case Goal.MEDIAN -> median;
                        case Goal.P99 -> worst;
                        default -> micros;
                    });
        }
    }

    static int seconds(Wanted wanted) {
        return scenes(wanted).size() * HostProgram.installed().size() * wanted.repeat() * SECONDS;
    }

    private static List<Scene> scenes(Wanted wanted) {
        return Scene.all().stream().filter(scene -> wanted.takes(scene.name())).toList();
    }

    static void measure(Report report, Wanted wanted) throws IOException, InterruptedException {
        report.title("Hosts");
        report.table("scene", "host", Goal.RATE, Goal.MEDIAN, Goal.P99, Goal.CPU, "faults");
        for (Scene scene : scenes(wanted)) {
            Map<String, Results> all = measure(report, scene, wanted.repeat());
            Results own = all.get("chat");
            for (Goal goal : scene.goals()) {
                Map<String, Sample> samples = new LinkedHashMap<>();
                all.forEach((host, results) -> {
                    if (host.equals("chat") || results.faults.isEmpty()) {
                        samples.put(host, results.of(goal.figure()));
                    }
                });
                goal.judge(report, scene.name(), samples, own.faults);
            }
            if (scene.name().equals("r50-rate")) {
                budgets(report, own);
            }
        }
    }

    private static void budgets(Report report, Results own) {
        Sample median = Sample.of(own.median);
        Sample worst = Sample.of(own.worst);
        boolean whole = own.faults.isEmpty();
        report.verdict("r50-rate, median", median + " ms", "≤ 1 ms", whole && median.median() <= MEDIAN);
        report.verdict("r50-rate, p99", worst + " ms", "≤ 10 ms", whole && worst.median() <= WORST);
    }

    private static Map<String, Results> measure(Report report, Scene scene, int repeat) throws InterruptedException {
        Map<String, Results> results = new LinkedHashMap<>();
        for (int i = 0; i < repeat; i++) {
            for (String host : HostProgram.installed()) {
                Results its = results.computeIfAbsent(host, name -> new Results());
                try {
                    its.add(once(scene, host));
                } catch (IOException e) {
                    its.faults = String.valueOf(e.getMessage());
                }
            }
        }
        results.forEach((host, each) -> report.row(
                scene.name(),
                host,
                Sample.of(each.perSecond).toString(),
                Sample.of(each.median).toString(),
                Sample.of(each.worst).toString(),
                Sample.of(each.micros).toString(),
                each.faults));
        return results;
    }

    private static LoadGenerator.Outcome once(Scene scene, String name) throws IOException, InterruptedException {
        Duration warmUp = name.equals("chat") ? WARM_UP : WARM_UP_OTHERS;
        try (HostProgram host = HostProgram.start(name);
                LoadGenerator generator = new LoadGenerator(scene.load(host))) {
            generator.enter();
            generator.warmUp(warmUp, scene.warmWindow());
            return generator.talk(scene.messages(), host.tree()::cpuNanos);
        }
    }
}
