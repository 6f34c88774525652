package chat.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a TLS handshake costs a host. Scenes: {@code rsa}, {@code ec}; and {@code own}, with the key chat makes itself. */
final class Handshakes {
    private static final int COUNTED = 1_500;

    /** Before the counted ones, so that a JVM has compiled what it will. */
    private static final int BEFORE = 1_500;

    private static final int BEFORE_OTHERS = 50;
    private static final int AT_ONCE = 4;

    /** What a run takes, as was seen. */
    private static final int SECONDS = 10;

    private static final String PROCESSOR = "processor µs/handshake";
    private static final String RATE = "handshakes/s";
    private static final String BORING = "TLS of BoringSSL";

    private Handshakes() {}

    private static final class Results {
        final List<Double> perSecond = new ArrayList<>();
        final List<Double> micros = new ArrayList<>();
        String by = "";
        String faults = "";
    }

    static int seconds(Wanted wanted) {
        int hosts = HostProgram.installed().size();
        int runs = (wanted.takes("rsa") ? hosts : 0) + (wanted.takes("ec") ? hosts : 0) + (wanted.takes("own") ? 1 : 0);
        return runs * wanted.repeat() * SECONDS;
    }

    static void measure(Report report, Wanted wanted) throws InterruptedException {
        Map<String, Results> all = new LinkedHashMap<>();
        for (int i = 0; i < wanted.repeat(); i++) {
            for (String name : HostProgram.installed()) {
                for (Keys.Kind kind : Keys.Kind.values()) {
                    String scene = kind.name().toLowerCase(java.util.Locale.ROOT);
                    if (wanted.takes(scene) || scene.equals("rsa") && wanted.takes("own")) {
                        once(all, scene, name, () -> HostProgram.start(name, kind));
                    }
                }
            }
            if (wanted.takes("own")) {
                once(all, "own", "chat", () -> HostProgram.start("chat"));
            }
        }
        report.title("TLS handshakes");
        report.table("scene", "host", RATE, PROCESSOR, "", "faults");
        all.forEach((key, its) -> report.row(
                key.split(" ")[0],
                key.split(" ")[1],
                Sample.of(its.perSecond).toString(),
                Sample.of(its.micros).toString(),
                its.by,
                its.faults));
        judge(report, all);
    }

    private static void judge(Report report, Map<String, Results> all) {
        for (String scene : List.of("rsa", "ec")) {
            Map<String, Sample> beside = new LinkedHashMap<>();
            for (String host : List.of("chat", "ngircd")) {
                if (all.containsKey(scene + " " + host)) {
                    beside.put(host, Sample.of(all.get(scene + " " + host).micros));
                }
            }
            if (beside.containsKey("chat")) {
                Results own = all.get(scene + " chat");
                double times = scene.equals("rsa") || own.by.equals(BORING) ? 1.1 : 5;
                Goal.most("S8", PROCESSOR, times).judge(report, scene, beside, own.faults);
            }
        }
        if (all.containsKey("own chat")) {
            Map<String, Sample> beside = new LinkedHashMap<>();
            beside.put("chat", Sample.of(all.get("own chat").perSecond));
            all.forEach((key, its) -> {
                if (key.startsWith("rsa ") && !key.endsWith(" chat")) {
                    beside.put(key.substring(4), Sample.of(its.perSecond));
                }
            });
            Goal.least("S8", RATE, 1.5).judge(report, "own beside rsa", beside, all.get("own chat").faults);
        }
    }

    private interface Start {
        HostProgram start() throws IOException, InterruptedException;
    }

    private static void once(Map<String, Results> all, String scene, String name, Start start)
            throws InterruptedException {
        Results results = all.computeIfAbsent(scene + " " + name, key -> new Results());
        try (HostProgram host = start.start()) {
            shake(host, name.equals("chat") ? BEFORE : BEFORE_OTHERS);
            long cpu = host.tree().cpuNanos();
            long began = System.nanoTime();
            shake(host, COUNTED);
            results.perSecond.add(COUNTED / ((System.nanoTime() - began) / 1e9));
            results.micros.add((host.tree().cpuNanos() - cpu) / 1e3 / COUNTED);
            results.by = name.equals("chat") ? (host.said().contains(BORING) ? BORING : "TLS of the JDK") : "";
        } catch (IOException | ExecutionException e) {
            results.faults = String.valueOf(e.getMessage());
        }
    }

    private static void shake(HostProgram host, int number) throws InterruptedException, ExecutionException {
        Trust trust = new Trust();
        ExecutorService guests = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                done.add(guests.submit(() -> {
                    trust.handshake(host.tlsAddress());
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            guests.shutdownNow();
        }
    }
}
