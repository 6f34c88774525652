package chat.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A way of talking in a host's rooms, and what is expected of it.
 *
 * @param name what it is asked for by: r50 are 50 members of one room, w32 are 32 messages in flight
 * @param window messages of each sender in flight
 * @param rate messages a second of all senders together; 0 to go by the window
 * @param messages of each sender
 */
record Scene(
        String name,
        List<Goal> goals,
        int members,
        int rooms,
        int senders,
        int window,
        int rate,
        boolean tls,
        int messages) {
    private static final int FEW = 50;
    private static final int MANY = 1_000;

    /** Messages in flight before the counted ones, when the scene itself has fewer: nothing is cold then. */
    private static final int WARM_WINDOW = 32;

    Load load(HostProgram host) {
        Load all = Load.of(tls ? host.tlsAddress() : host.address(), members).spreadOver(rooms);
        Load talking = rate > 0 ? all.paced(senders, rate) : all.windowed(senders, window);
        return tls ? talking.encrypted() : talking;
    }

    int warmWindow() {
        return Math.max(window, WARM_WINDOW / senders);
    }

    /** All there are. The numbers of messages are for some seconds each. */
    static List<Scene> all() {
        List<Scene> all = new ArrayList<>();
        for (boolean tls : new boolean[] {false, true}) {
            String end = tls ? "-tls" : "";
            List<Goal> soon = List.of(Goal.most("S1", Goal.MEDIAN, 0.1), Goal.most("S1", Goal.P99, 0.5));
            String id = tls ? "S3" : "S2";
            List<Goal> fast = List.of(Goal.least(id, Goal.RATE, 2), Goal.most(id, Goal.CPU, 0.5));
            List<Goal> even = List.of(Goal.least("S4", Goal.RATE, tls ? 0.9 : 1), Goal.most("S4", Goal.CPU, 1.1));
            List<Goal> lively = List.of(Goal.least("S5", Goal.RATE, 1.5));
            all.add(new Scene("r50-rate" + end, soon, FEW, 1, FEW, 1, MANY, tls, 80));
            all.add(new Scene("r50-w32" + end, fast, FEW, 1, 1, 32, 0, tls, tls ? 25_000 : 50_000));
            all.add(new Scene("r1000-w32" + end, fast, MANY, 1, 1, 32, 0, tls, tls ? 1_500 : 2_500));
            all.add(new Scene("10x100" + end, fast, MANY, 10, 100, 4, 0, tls, tls ? 50 : 100));
            all.add(new Scene("r50-w1" + end, even, FEW, 1, 1, 1, 0, tls, tls ? 6_000 : 10_000));
            all.add(new Scene("r1000-w1" + end, even, MANY, 1, 1, 1, 0, tls, tls ? 250 : 400));
            all.add(new Scene("r50-all" + end, tls ? List.of() : lively, FEW, 1, FEW, 4, 0, tls, tls ? 500 : 1_000));
        }
        return all;
    }
}
