package chat.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a member who says nothing costs its host. Scenes: {@code idle} and {@code idle-tls}. */
final class IdleMembers {
    /** Members of a room: few, so that coming in costs the others little. */
    private static final int ROOM = 20;

    private static final int MEMBERS = 5_000;

    /** Those who come first, so that what is needed once is there. */
    private static final int FIRST = 200;

    /** A host of ours gives back every ten seconds what it does not need. */
    private static final int SETTLE_MILLIS = 12_000;

    private static final double KILO = 1_024;

    /** What a run takes, as was seen. */
    private static final int SECONDS = 60;

    /** kB; the budgets. */
    private static final double CLEAR = 4;

    private static final double ENCRYPTED = 16;

    private IdleMembers() {}

    private static final class Costs {
        final List<Double> each = new ArrayList<>();
        final List<Double> whole = new ArrayList<>();
        final List<Double> shares = new ArrayList<>();
        String faults = "";
    }

    static int seconds(Wanted wanted) {
        int scenes = (wanted.takes("idle") ? 1 : 0) + (wanted.takes("idle-tls") ? 1 : 0);
        return scenes * HostProgram.installed().size() * wanted.repeat() * SECONDS;
    }

    static void measure(Report report, Wanted wanted) throws InterruptedException {
        report.title(MEMBERS + " idle members");
        report.table("scene", "host", "kB each (RSS)", "kB each (PSS)", "whole process, MB (RSS)", "faults");
        for (String scene : List.of("idle", "idle-tls")) {
            if (wanted.takes(scene)) {
                measure(report, scene, wanted.repeat());
            }
        }
    }

    private static void measure(Report report, String scene, int repeat) throws InterruptedException {
        boolean tls = scene.endsWith("-tls");
        Map<String, Costs> costs = new LinkedHashMap<>();
        for (int i = 0; i < repeat; i++) {
            for (String name : HostProgram.installed()) {
                Costs its = costs.computeIfAbsent(name, n -> new Costs());
                try {
                    once(name, tls, its);
                } catch (IOException e) {
                    its.faults = String.valueOf(e.getMessage());
                }
            }
        }
        Map<String, Sample> each = new LinkedHashMap<>();
        Map<String, Sample> whole = new LinkedHashMap<>();
        costs.forEach((name, cost) -> {
            report.row(
                    scene,
                    name,
                    Sample.of(cost.each).toString(),
                    Sample.of(cost.shares).toString(),
                    Sample.of(cost.whole).toString(),
                    cost.faults);
            each.put(name, Sample.of(cost.each));
            whole.put(name, Sample.of(cost.whole));
        });
        String faults = costs.get("chat").faults;
        Goal.most("S6", "kB each (RSS)", tls ? 1 : 1.5).judge(report, scene, each, faults);
        if (tls) {
            whole.remove("ngircd");
            Goal.most("S6", "whole process, MB (RSS)", 1.5).judge(report, scene, whole, faults);
        }
        Sample shares = Sample.of(costs.get("chat").shares);
        double most = tls ? ENCRYPTED : CLEAR;
        report.verdict(
                scene + ": a member who says nothing",
                shares + " kB (PSS)",
                "≤ " + Sample.number(most) + " kB",
                faults.isEmpty() && shares.median() <= most);
    }

    private static void once(String name, boolean tls, Costs costs) throws IOException, InterruptedException {
        try (HostProgram host = HostProgram.start(name);
                LoadGenerator first = generator(host, tls, FIRST);
                LoadGenerator rest = generator(host, tls, MEMBERS)) {
            first.enter();
            first.rest(SETTLE_MILLIS);
            settle(host);
            long rss = host.tree().rss();
            long pss = host.tree().pss();
            rest.enter();
            rest.rest(SETTLE_MILLIS);
            settle(host);
            costs.each.add((host.tree().rss() - rss) / KILO / MEMBERS);
            costs.shares.add((host.tree().pss() - pss) / KILO / MEMBERS);
            costs.whole.add(host.tree().rss() / KILO / KILO);
        }
    }

    private static LoadGenerator generator(HostProgram host, boolean tls, int members) throws IOException {
        Load load = Load.of(tls ? host.tlsAddress() : host.address(), members)
                .spreadOver(members / ROOM)
                .named(members == FIRST ? "f" : "m");
        return new LoadGenerator(tls ? load.encrypted() : load);
    }

    /** A JVM is asked to collect what nobody needs any more; what the heap has grown to stays counted. */
    private static void settle(HostProgram host) throws IOException, InterruptedException {
        if (host.name().equals("chat")) {
            new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", "" + host.pid(), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }
}
