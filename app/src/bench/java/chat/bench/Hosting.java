package chat.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How fast a host hands on what is said, beside the hosts that are installed, in turns. */
final class Hosting {
    private static final int MEMBERS = 50;
    private static final int MANY_MEMBERS = 1000;
    private static final int WINDOW = 32;
    private static final int PACE = 1000;

    /** Deliveries before the counted ones: by then a JVM has compiled what it will. */
    private static final int WARM_UP = 4_000_000;

    /** Milliseconds; the budgets. */
    private static final double MEDIAN = 1;

    private static final double WORST = 10;
    private static final double TIMES_AS_MANY = 2;

    private Hosting() {}

    /** A way of talking. Messages are of each sender. */
    private record Scene(String name, int members, int senders, int window, int rate, boolean tls, int messages) {
        Load load(HostProgram host) {
            Load all = Load.of(host.address(), members);
            Load talking = rate > 0 ? all.paced(senders, rate) : all.windowed(senders, window);
            return tls ? talking.encrypted() : talking;
        }
    }

    private static final Scene PACED = new Scene("50 members, 1,000 messages/s", MEMBERS, MEMBERS, 1, PACE, false, 80);
    private static final Scene FULL = new Scene("50 members, 32 in flight", MEMBERS, 1, WINDOW, 0, false, 40_000);
    private static final Scene MANY =
            new Scene("1,000 members, 32 in flight", MANY_MEMBERS, 1, WINDOW, 0, false, 2_500);
    private static final Scene EVERYBODY =
            new Scene("50 members, all talk, 4 in flight", MEMBERS, MEMBERS, 4, 0, false, 800);
    private static final List<Scene> ENCRYPTED = List.of(
            new Scene("TLS: 50 members, 1,000 messages/s", MEMBERS, MEMBERS, 1, PACE, true, 80),
            new Scene("TLS: 50 members, 32 in flight", MEMBERS, 1, WINDOW, 0, true, 20_000));

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
    }

    static void measure(Report report, int repeat) throws IOException, InterruptedException {
        report.title("Hosts");
        report.table("what", "host", "deliveries/s", "p50 ms", "p99 ms", "processor µs/delivery", "faults");
        Map<String, Results> paced = measure(report, PACED, HostProgram.installed(), repeat);
        Results own = paced.get("chat");
        String faults = own.faults.isEmpty() ? "" : " " + own.faults;
        report.verdict(
                "deliveries, " + PACED.name + ", median",
                Sample.of(own.median) + " ms" + faults,
                "≤ 1 ms",
                Sample.of(own.median).median() <= MEDIAN && faults.isEmpty());
        report.verdict(
                "deliveries, " + PACED.name + ", p99",
                Sample.of(own.worst) + " ms" + faults,
                "≤ 10 ms",
                Sample.of(own.worst).median() <= WORST && faults.isEmpty());
        compare(report, FULL, repeat);
        compare(report, MANY, repeat);
        measure(report, EVERYBODY, HostProgram.installed(), repeat);
        for (Scene scene : ENCRYPTED) {
            measure(report, scene, List.of("chat"), repeat);
        }
    }

    private static void compare(Report report, Scene scene, int repeat) throws IOException, InterruptedException {
        Map<String, Results> all = measure(report, scene, HostProgram.installed(), repeat);
        Sample own = Sample.of(all.get("chat").perSecond);
        String faults = all.get("chat").faults;
        String budget = "≥ 2 × the best of ngircd and InspIRCd";
        String what = "deliveries/s, " + scene.name;
        if (all.size() == 1) {
            report.missing(what, budget, own + ", none of them is here");
            return;
        }
        double best = all.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("chat"))
                .mapToDouble(entry -> Sample.of(entry.getValue().perSecond).median())
                .max()
                .orElseThrow();
        report.verdict(
                what,
                own + ", " + Sample.number(own.median() / best) + " × " + faults,
                budget,
                own.median() >= TIMES_AS_MANY * best && faults.isEmpty());
    }

    private static Map<String, Results> measure(Report report, Scene scene, List<String> hosts, int repeat)
            throws IOException, InterruptedException {
        Map<String, Results> results = new LinkedHashMap<>();
        for (int i = 0; i < repeat; i++) {
            for (String host : hosts) {
                results.computeIfAbsent(host, name -> new Results()).add(once(scene, host));
            }
        }
        results.forEach((host, each) -> report.row(
                scene.name,
                host,
                Sample.of(each.perSecond).toString(),
                Sample.of(each.median).toString(),
                Sample.of(each.worst).toString(),
                Sample.of(each.micros).toString(),
                each.faults));
        return results;
    }

    private static LoadGenerator.Outcome once(Scene scene, String name) throws IOException, InterruptedException {
        try (HostProgram host = HostProgram.start(name);
                LoadGenerator generator = new LoadGenerator(scene.load(host))) {
            generator.enter();
            generator.warmUp(WARM_UP);
            return generator.talk(scene.messages, host.tree()::cpuNanos);
        }
    }
}
