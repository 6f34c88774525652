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

    /** Keeps for the end: what was measured, what it was, what it should be, and whether it is. */
    void verdict(String what, String measured, String budget, boolean met) {
        verdicts.add("| " + what + " | " + measured + " | " + budget + " | " + (met ? "met" : "**not met**") + " |");
    }

    /** Something with a budget that could not be measured here. */
    void missing(String what, String budget, String why) {
        verdicts.add("| " + what + " | " + why + " | " + budget + " | not measured |");
    }

    void end(Path file) throws IOException {
        title("Budgets");
        table("what", "measured: median (min–max)", "budget", "");
        verdicts.forEach(this::line);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        out.println();
        out.println("kept in " + file);
    }
}
