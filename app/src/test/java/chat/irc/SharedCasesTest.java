package chat.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The cases that IRC programs share (ircdocs/parser-tests), read where they lie beside the repository; they are not part
 * of it. Without them these tests are skipped.
 */
class SharedCasesTest {
    /** Seen from the folder {@code app}, where tests run. */
    private static final Path CASES = Path.of("..", "..", "shared", "irc-parser-tests");

    @TestFactory
    Stream<DynamicTest> linesAreSplit() throws IOException {
        return cases("msg-split.yaml")
                .map(one -> dynamicTest(text(one, "input"), () -> {
                    Map<String, Object> atoms = map(one.get("atoms"));

                    Message message = Message.parse(text(one, "input"));

                    assertEquals(tags(atoms), message.tags());
                    assertEquals(
                            text(atoms, "source"),
                            message.source() == null ? "" : message.source().toString());
                    assertEquals(text(atoms, "verb").toUpperCase(Locale.ROOT), message.verb());
                    assertEquals(list(atoms.get("params")), message.params());
                }));
    }

    @TestFactory
    Stream<DynamicTest> linesAreJoined() throws IOException {
        return cases("msg-join.yaml")
                .map(one -> dynamicTest(text(one, "desc"), () -> {
                    Map<String, Object> atoms = map(one.get("atoms"));
                    Message message = new Message(
                            tags(atoms),
                            atoms.containsKey("source") ? Source.parse(text(atoms, "source")) : null,
                            text(atoms, "verb"),
                            list(atoms.get("params")));

                    assertTrue(list(one.get("matches")).contains(message.toLine()), message::toLine);
                }));
    }

    @TestFactory
    Stream<DynamicTest> sourcesAreSplit() throws IOException {
        return cases("userhost-split.yaml")
                .map(one -> dynamicTest(text(one, "source"), () -> {
                    Map<String, Object> atoms = map(one.get("atoms"));

                    assertEquals(
                            new Source(text(atoms, "nick"), text(atoms, "user"), text(atoms, "host")),
                            Source.parse(text(one, "source")));
                }));
    }

    @TestFactory
    Stream<DynamicTest> masksFit() throws IOException {
        return cases("mask-match.yaml")
                .map(one -> dynamicTest(text(one, "mask"), () -> {
                    String mask = text(one, "mask");

                    list(one.get("matches")).forEach(text -> assertTrue(Mask.matches(mask, text), text));
                    list(one.get("fails")).forEach(text -> assertFalse(Mask.matches(mask, text), text));
                }));
    }

    @TestFactory
    Stream<DynamicTest> hostNamesAreValid() throws IOException {
        return cases("validate-hostname.yaml")
                .map(one -> dynamicTest(
                        "host '" + text(one, "host") + "'",
                        () -> assertEquals(one.get("valid"), HostName.isValid(text(one, "host")))));
    }

    private static Stream<Map<String, Object>> cases(String file) throws IOException {
        Path path = CASES.resolve(file);
        String absent =
                "skipped: the shared cases are not at " + path.toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            System.out.println(absent);
        }
        Assumptions.assumeTrue(Files.exists(path), absent);
        try (Reader reader = Files.newBufferedReader(path)) {
            Map<String, Object> all = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
            List<Map<String, Object>> tests = ((List<?>) all.get("tests"))
                    .stream().map(SharedCasesTest::map).toList();
            assertFalse(tests.isEmpty());
            return tests.stream();
        }
    }

    private static Map<String, Object> map(Object yaml) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) yaml).forEach((key, value) -> map.put(key.toString(), value));
        return map;
    }

    private static List<String> list(Object yaml) {
        return yaml == null
                ? List.of()
                : ((List<?>) yaml).stream().map(Object::toString).toList();
    }

    private static String text(Map<String, Object> map, String key) {
        return map.getOrDefault(key, "").toString();
    }

    private static Tags tags(Map<String, Object> atoms) {
        Map<String, String> tags = new LinkedHashMap<>();
        if (atoms.containsKey("tags")) {
            map(atoms.get("tags")).forEach((key, value) -> tags.put(key, value.toString()));
        }
        return new Tags(tags);
    }
}
