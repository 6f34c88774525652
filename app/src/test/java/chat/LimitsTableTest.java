package chat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of limits in ARCHITECTURE.md names classes and constants that there are. */
class LimitsTableTest {
    private static final Pattern NAME = Pattern.compile("`(?:[a-z]+\\.)?([A-Z]\\w+)(?:\\.([A-Za-z_]+))?`");

    @Test
    void whatTheTableNamesIsThere() throws IOException {
        String page = Files.readString(Path.of("../ARCHITECTURE.md"));
        String section = page.substring(page.indexOf("## Limits"), page.indexOf("## Libraries"));
        Map<String, Path> sources = sources();

        List<String> rows =
                section.lines().filter(line -> line.startsWith("| ")).skip(1).toList();

        assertTrue(rows.size() > 20);
        for (String row : rows) {
            String[] cells = row.split("\\|");
            Matcher names = NAME.matcher(cells[cells.length - 1]);
            assertTrue(names.find(), row);
            do {
                assertNamed(sources, names, row);
            } while (names.find());
        }
    }

    private static void assertNamed(Map<String, Path> sources, Matcher names, String row) throws IOException {
        Path source = sources.get(names.group(1));
        assertTrue(source != null, "no such class in " + row);
        String text = Files.readString(source);
        String constant = names.group(2) == null ? "[A-Z]\\w+" : names.group(2);
        Pattern declared =
                Pattern.compile("(static final (int|long|Duration) " + constant + " =|class " + constant + ")");
        assertTrue(declared.matcher(text).find(), "no constant for " + row);
    }

    private static Map<String, Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/chat"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            Function.identity(),
                            (one, other) -> one));
        }
    }
}
