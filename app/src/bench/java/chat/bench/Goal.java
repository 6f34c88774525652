package chat.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a figure of ours shall be to that of the best host beside it.
 *
 * @param id its number in the list of goals, S1 to S10
 * @param figure what is compared
 * @param times the best of the others, as a factor
 * @param atLeast whether more is better
 */
record Goal(String id, String figure, double times, boolean atLeast) {
    static final String RATE = "deliveries/s";
    static final String MEDIAN = "p50 ms";
    static final String P99 = "p99 ms";
    static final String CPU = "processor µs/delivery";

    static Goal least(String id, String figure, double times) {
        return new Goal(id, figure, times, true);
    }

    static Goal most(String id, String figure, double times) {
        return new Goal(id, figure, times, false);
    }

    private String text() {
        return (atLeast ? "≥ " : "≤ ") + Sample.number(times) + " ×";
    }

    /**
     * Writes the row.
     *
     * @param samples of each host, ours under {@code chat}; those with faults are not among them
     * @param faults of ours; empty when there are none
     */
    void judge(Report report, String scene, Map<String, Sample> samples, String faults) {
        Map<String, Sample> others = new LinkedHashMap<>(samples);
        Sample own = others.remove("chat");
        Optional<Map.Entry<String, Sample>> best = others.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .max((a, b) -> (atLeast ? 1 : -1)
                        * Double.compare(a.getValue().median(), b.getValue().median()));
        if (own == null || own.isEmpty()) {
            report.goal(id, scene, figure, "–", "–", "–", text(), "**not met**: " + faults);
        } else if (best.isEmpty()) {
            report.goal(id, scene, figure, own.toString(), "none is here", "–", text(), "not measured");
        } else {
            double ratio = own.median() / best.get().getValue().median();
            boolean met = atLeast ? ratio >= times : ratio <= times;
            report.goal(
                    id,
                    scene,
                    figure,
                    own.toString(),
                    best.get().getKey() + " " + best.get().getValue(),
                    Sample.number(ratio) + " ×",
                    text(),
                    !faults.isEmpty() ? "**not met**: " + faults : met ? "met" : "**not met**");
        }
    }
}
