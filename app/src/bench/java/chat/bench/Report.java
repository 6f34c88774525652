package chat.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was measured, as tables: shown at once, and kept in a file. */
final class Report {
    private final PrintStream out;
    private final StringBuilder text = new StringBuilder();
    private final List<String> goals = new ArrayList<>();
    private final List<String> verdicts = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void line(String line) {
        out.println(line);
        out.flush();
        text.append(line).append('\n');
    }

    void title(String title) {
        line("");
        line("## " + title);
        line("");
    }

    void table(String... columns) {
        row(columns);
        line("|" + "---|".repeat(columns.length));
    }

    void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    /** How far it is, for who waits; not kept. */
    void progress(String what) {
        out.println("  … " + what);
        out.flush();
    }

    /**
     * Keeps for the end: number, scene, figure, ours, the best beside it, the ratio of both, the goal for that, and
     * whether it is met.
     */
    void goal(String... cells) {
        goals.add("| " + String.join(" | ", cells) + " |");
    }

    /** Keeps for the end: what was measured, what it was, what it should be, and whether it is. */
    void verdict(String what, String measured, String budget, boolean met) {
        verdicts.add("| " + what + " | " + measured + " | " + budget + " | " + (met ? "met" : "**not met**") + " |");
    }

    /** Something with a budget that could not be measured here. */
    void missing(String what, String budget, String why) {
        verdicts.add("| " + what + " | " + why + " | " + budget + " | not measured |");
    }

    void end(Path file) throws IOException {
        if (!goals.isEmpty()) {
            title("Goals");
            table("goal", "scene", "figure", "chat: median (min–max)", "best beside it", "ratio", "goal", "");
            goals.stream()
                    .sorted((a, b) -> Integer.compare(number(a), number(b)))
                    .forEach(this::line);
        }
        if (!verdicts.isEmpty()) {
            title("Budgets");
            table("what", "measured: median (min–max)", "budget", "");
            verdicts.forEach(this::line);
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        out.println();
        out.println("kept in " + file);
    }

    /** S10 comes after S9. */
    private static int number(String row) {
        return Integer.parseInt(row.substring(3, row.indexOf(' ', 3)));
    }
}
