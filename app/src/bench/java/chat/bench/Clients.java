package chat.bench;

import chat.bench.Visit.Measure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What taking part costs, beside the clients that are installed, in turns. */
final class Clients {
    private Clients() {}

    /** The least or most a measure may be. */
    private record Budget(Measure measure, double most, String words) {}

    private static final List<Budget> BUDGETS = List.of(
            new Budget(Measure.BYTES, 300, "≤ 300"),
            new Budget(Measure.KEY_MEDIAN, 1, "≤ 1 ms"),
            new Budget(Measure.KEY_WORST, 5, "≤ 5 ms"),
            new Budget(Measure.FLOOD_KEY_MAX, 50, "≤ 50 ms"),
            new Budget(Measure.IDLE_CPU, 0.5, "≤ 0.5 ms/s"),
            new Budget(Measure.IDLE_WAKE_UPS, 12, "≤ 12 a second"),
            new Budget(Measure.MEMORY, 64, "≤ 64 MB"),
            new Budget(Measure.FLOOD_MEMORY, 90, "≤ 90 MB"),
            new Budget(Measure.QUIT, 100, "≤ 100 ms"));

    static void measure(Report report, int repeat) throws IOException, InterruptedException {
        List<String> names = ClientProgram.installed();
        Map<String, Map<Measure, List<Double>>> all = new LinkedHashMap<>();
        for (int i = 0; i < repeat; i++) {
            for (String name : names) {
                Map<Measure, List<Double>> own = all.computeIfAbsent(name, n -> new EnumMap<>(Measure.class));
                Visit.of(name)
                        .forEach((measure, value) -> own.computeIfAbsent(measure, m -> new ArrayList<>())
                                .add(value));
            }
        }
        report.title("Clients at 120x40");
        List<String> head = new ArrayList<>(List.of("what"));
        head.addAll(names);
        report.table(head.toArray(String[]::new));
        for (Measure measure : Measure.values()) {
            List<String> row = new ArrayList<>(List.of(measure.words()));
            names.forEach(name -> row.add(sample(all, name, measure).toString()));
            report.row(row.toArray(String[]::new));
        }
        for (Budget budget : BUDGETS) {
            Sample own = sample(all, "chat", budget.measure);
            report.verdict(budget.measure.words(), own.toString(), budget.words, own.median() <= budget.most);
        }
        compareFlood(report, all, "irssi", 5);
        compareFlood(report, all, "weechat", 10);
    }

    private static Sample sample(Map<String, Map<Measure, List<Double>>> all, String name, Measure measure) {
        return Sample.of(all.get(name).getOrDefault(measure, List.of()));
    }

    private static void compareFlood(
            Report report, Map<String, Map<Measure, List<Double>>> all, String other, int times) {
        Sample own = sample(all, "chat", Measure.FLOOD);
        String budget = "≤ 1/" + times + " of " + other + "'s";
        if (!all.containsKey(other)) {
            report.missing(Measure.FLOOD.words(), budget, own + ", " + other + " is not here");
            return;
        }
        double ratio = sample(all, other, Measure.FLOOD).median() / own.median();
        report.verdict(
                Measure.FLOOD.words(),
                own + ", 1/" + Sample.number(ratio) + " of " + other + "'s",
                budget,
                ratio >= times);
    }
}
