package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of limits in ARCHITECTURE.md: each row names constants that there are and a test that goes to the limit, and
 * every bound on what a peer may do has its row.
 */
class LimitsTableTest {
    private static final Pattern LIMIT = Pattern.compile("`(?:([a-z]+)\\.)?([A-Z]\\w+)\\.([A-Za-z_]+)`");
    private static final Pattern TEST = Pattern.compile("`(?:([a-z]+)\\.)?(\\w+)\\.(\\w+)`");
    private static final Pattern CONSTANT = Pattern.compile(" static final (?:int|long|Duration) ([A-Z_]+) =");

    private final Map<String, String> main = sources("src/main/java/chat");
    private final Map<String, String> tests = sources("src/test/java/chat");

    @Test
    void whatTheTableNamesIsThere() {
        for (String row : rows()) {
            List<Matcher> named = all(LIMIT, cell(row, 2));
            assertTrue(!named.isEmpty(), row);
            for (Matcher name : named) {
                String source = source(main, name, row);
                String constant =
                        "( static final (int|long|Duration) " + name.group(3) + " =|class " + name.group(3) + ")";
                assertTrue(Pattern.compile(constant).matcher(source).find(), "no such limit in " + row);
            }
        }
    }

    @Test
    void eachIsReachedByATest() {
        for (String row : rows()) {
            List<Matcher> named = all(TEST, cell(row, 1));
            assertTrue(!named.isEmpty(), "no test in " + row);
            for (Matcher name : named) {
                String source = source(tests, name, row);
                assertTrue(source.contains(" void " + name.group(3) + "("), "no such test in " + row);
            }
        }
    }

    @Test
    void everyBoundHasItsRow() {
        String table = String.join("\n", rows());
        TreeSet<String> missing = new TreeSet<>();
        for (String bounds : List.of("irc/Limits", "wire/Bounds", "server/Bounds")) {
            for (Matcher constant : all(CONSTANT, main.get(bounds))) {
                String name = bounds.replace('/', '.') + "." + constant.group(1);
                if (!table.contains("`" + name + "`")) {
                    missing.add(name);
                }
            }
        }

        assertEquals(new TreeSet<>(), missing);
    }

    private static List<String> rows() {
        try {
            String page = Files.readString(Path.of("../ARCHITECTURE.md"));
            String section = page.substring(page.indexOf("## Limits"), page.indexOf("## Libraries"));
            return section.lines().filter(line -> line.startsWith("| ")).skip(1).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String cell(String row, int fromTheEnd) {
        String[] cells = row.split("\\|");
        return cells[cells.length - fromTheEnd];
    }

    private static List<Matcher> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> {
                    Matcher one = pattern.matcher(result.group());
                    one.find();
                    return one;
                })
                .toList();
    }

    /** What stands in the class that is named with its room, or without one when it is the only one of its name. */
    private static String source(Map<String, String> sources, Matcher name, String row) {
        String end = "/" + (name.group(1) == null ? "" : name.group(1) + "/") + name.group(2);
        List<String> found = sources.keySet().stream()
                .filter(file -> ("/" + file).endsWith(end))
                .toList();
        assertEquals(1, found.size(), "one class " + end + " in " + row);
        return sources.get(found.get(0));
    }

    /** The source files below a folder by their paths in it, without an ending. */
    private static Map<String, String> sources(String folder) {
        Path root = Path.of(folder);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> root.relativize(file)
                                    .toString()
                                    .replace('\\', '/')
                                    .replace(".java", ""),
                            LimitsTableTest::text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
