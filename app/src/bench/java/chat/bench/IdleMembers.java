package chat.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a member who says nothing costs its host. */
final class IdleMembers {
    /** Members of a room: few, so that coming in costs the others little. */
    private static final int ROOM = 20;

    private static final int MEMBERS = 2_000;

    /** Those who come first, so that what is needed once is there. */
    private static final int FIRST = 200;

    private static final int SETTLE_MILLIS = 2_000;
    private static final double KILO = 1_024;

    /** kB; the budgets. */
    private static final double CLEAR = 4;

    private static final double ENCRYPTED = 16;

    private IdleMembers() {}

    private record Costs(List<Double> kilobytes, List<Double> whole) {
        Costs() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    static void measure(Report report, int repeat) throws IOException, InterruptedException {
        Map<String, Costs> costs = new LinkedHashMap<>();
        for (int i = 0; i < repeat; i++) {
            for (String name : HostProgram.installed()) {
                once(name, false, costs.computeIfAbsent(name, n -> new Costs()));
            }
            once("chat", true, costs.computeIfAbsent("chat, TLS", n -> new Costs()));
        }
        report.title(MEMBERS + " idle members");
        report.table("host", "kB each (PSS)", "whole process, MB");
        costs.forEach((name, cost) -> report.row(
                name,
                Sample.of(cost.kilobytes).toString(),
                Sample.of(cost.whole).toString()));
        Sample clear = Sample.of(costs.get("chat").kilobytes);
        Sample encrypted = Sample.of(costs.get("chat, TLS").kilobytes);
        report.verdict("idle member, in clear", clear + " kB", "≤ 4 kB", clear.median() <= CLEAR);
        report.verdict("idle member, TLS", encrypted + " kB", "≤ 16 kB", encrypted.median() <= ENCRYPTED);
    }

    private static void once(String name, boolean tls, Costs costs) throws IOException, InterruptedException {
        try (HostProgram host = HostProgram.start(name);
                LoadGenerator first = generator(host, tls, FIRST);
                LoadGenerator rest = generator(host, tls, MEMBERS)) {
            first.enter();
            first.rest(SETTLE_MILLIS);
            long before = settled(host);
            rest.enter();
            rest.rest(SETTLE_MILLIS);
            long after = settled(host);
            costs.kilobytes.add((after - before) / KILO / MEMBERS);
            costs.whole.add(after / KILO / KILO);
        }
    }

    private static LoadGenerator generator(HostProgram host, boolean tls, int members) throws IOException {
        Load load = Load.of(host.address(), members).spreadOver(members / ROOM).named(members == FIRST ? "f" : "m");
        return new LoadGenerator(tls ? load.encrypted() : load);
    }

    /** A JVM is asked to collect what nobody needs any more; what the heap has grown to stays counted. */
    private static long settled(HostProgram host) throws IOException, InterruptedException {
        if (host.name().equals("chat")) {
            new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", "" + host.pid(), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
        return host.tree().pss();
    }
}
