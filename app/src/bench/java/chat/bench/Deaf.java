package chat.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a member who does not read costs the others: the same talk without it and with it. Scene: {@code deaf}. The other
 * hosts are shown for comparison; the goal compares ours with itself.
 */
final class Deaf {
    private static final int MEMBERS = 50;
    private static final int PACE = 1_000;

    /** Of each sender: eight seconds, in which the deaf one's queue runs over. */
    private static final int MESSAGES = 160;

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration WARM_UP_OTHERS = Duration.ofSeconds(2);
    private static final int RECEIVE_BUFFER = 4 * 1024;

    /** What a run takes, as was seen. */
    private static final int SECONDS = 15;

    private static final double TIMES = 1.2;

    private Deaf() {}

    static int seconds(Wanted wanted) {
        return wanted.takes("deaf") ? 2 * HostProgram.installed().size() * wanted.repeat() * SECONDS : 0;
    }

    static void measure(Report report, Wanted wanted) throws InterruptedException {
        if (!wanted.takes("deaf")) {
            return;
        }
        report.title("A member who does not read");
        report.table("scene", "host", "p99 ms without", "p99 ms with", "faults");
        Map<String, List<List<Double>>> all = new LinkedHashMap<>();
        Map<String, String> faults = new LinkedHashMap<>();
        for (int i = 0; i < wanted.repeat(); i++) {
            for (String name : HostProgram.installed()) {
                for (boolean deaf : new boolean[] {false, true}) {
                    try {
                        double worst = once(name, deaf);
                        all.computeIfAbsent(name, n -> List.of(new ArrayList<>(), new ArrayList<>()))
                                .get(deaf ? 1 : 0)
                                .add(worst);
                    } catch (IOException e) {
                        faults.put(name, String.valueOf(e.getMessage()));
                    }
                }
            }
        }
        all.forEach((name, two) -> report.row(
                "deaf",
                name,
                Sample.of(two.get(0)).toString(),
                Sample.of(two.get(1)).toString(),
                faults.getOrDefault(name, "")));
        if (all.containsKey("chat")) {
            Map<String, Sample> beside = new LinkedHashMap<>();
            beside.put("chat", Sample.of(all.get("chat").get(1)));
            beside.put("chat alone", Sample.of(all.get("chat").get(0)));
            Goal.most("S9", "p99 ms of the others", TIMES)
                    .judge(report, "deaf", beside, faults.getOrDefault("chat", ""));
        }
    }

    private static double once(String name, boolean deaf) throws IOException, InterruptedException {
        try (HostProgram host = HostProgram.start(name);
                LoadGenerator generator =
                        new LoadGenerator(Load.of(host.address(), MEMBERS).paced(MEMBERS, PACE))) {
            generator.enter();
            generator.warmUp(name.equals("chat") ? WARM_UP : WARM_UP_OTHERS, 1);
            try (Socket other = new Socket()) {
                if (deaf) {
                    join(other, host);
                }
                LoadGenerator.Outcome outcome = generator.talk(MESSAGES, () -> 0);
                if (!outcome.faults().isEmpty()) {
                    throw new IOException(outcome.faults());
                }
                return outcome.latencies().quantile(0.99) / 1e6;
            }
        }
    }

    private static void join(Socket socket, HostProgram host) throws IOException {
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.connect(host.address());
        say(socket, "NICK deaf\r\nUSER deaf 0 * :deaf\r\n");
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("PING ")) {
                say(socket, "PONG" + line.substring("PING".length()) + "\r\n");
            } else if (line.contains(" 001 ")) {
                say(socket, "JOIN #bench0\r\n");
            } else if (line.contains(" 366 ")) {
                return;
            }
        }
        throw new IOException("the host does not let the deaf one in");
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
