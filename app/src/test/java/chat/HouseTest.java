package chat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The doors between the rooms: who may import whom, and which library may be seen where. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("chat");

    /** Each room, and the rooms it may import. */
    private static final Map<String, List<String>> DOORS = new TreeMap<>(Map.ofEntries(
            Map.entry("chat.irc", List.of()),
            Map.entry("chat.text", List.of()),
            Map.entry("chat.trust", List.of()),
            Map.entry("chat.dialect", List.of("chat.irc")),
            Map.entry("chat.wire", List.of("chat.irc", "chat.trust", "chat.dialect")),
            Map.entry("chat.store", List.of("chat.irc")),
            Map.entry("chat.server", List.of("chat.irc", "chat.wire", "chat.store")),
            Map.entry("chat.client", List.of("chat.irc", "chat.text")),
            Map.entry("chat.tui", List.of("chat.client", "chat.text")),
            Map.entry("chat.tui.term", List.of("chat.tui", "chat.client", "chat.text")),
            Map.entry(
                    "chat",
                    List.of(
                            "chat.irc",
                            "chat.text",
                            "chat.trust",
                            "chat.dialect",
                            "chat.wire",
                            "chat.store",
                            "chat.server",
                            "chat.client",
                            "chat.tui",
                            "chat.tui.term"))));

    @TestFactory
    Stream<DynamicTest> aRoomImportsOnlyThroughItsDoors() {
        return DOORS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.getKey(),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(room.getKey())
                                .should()
                                .dependOnClassesThat(
                                        new DescribedPredicate<JavaClass>("are in another room without a door") {
                                            @Override
                                            public boolean test(JavaClass other) {
                                                String there = other.getPackageName();
                                                return (there.equals("chat") || there.startsWith("chat."))
                                                        && !there.equals(room.getKey())
                                                        && !room.getValue().contains(there);
                                            }
                                        })
                                .allowEmptyShould(true)
                                .check(HOUSE)));
    }

    @Test
    void everyClassIsInARoom() {
        classes()
                .should()
                .resideInAnyPackage(DOORS.keySet().toArray(String[]::new))
                .check(HOUSE);
    }

    @Test
    void lanternaIsSeenOnlyAtTheEdgeOfTheScreen() {
        onlyIn("com.googlecode.lanterna..", "chat.tui.term");
    }

    @Test
    void picocliIsSeenOnlyAtTheFrontDoor() {
        onlyIn("picocli..", "chat");
    }

    @Test
    void nettyIsSeenOnlyOnTheWire() {
        onlyIn("io.netty..", "chat.wire");
    }

    @Test
    void scramIsSeenOnlyOnTheHost() {
        onlyIn("com.ongres..", "chat.server");
    }

    @Test
    void sqlIsSeenOnlyInTheStore() {
        onlyIn("java.sql..", "chat.store");
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Sqlite")
                .and()
                .areTopLevelClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..")
                .because("another store knows no SQL")
                .check(HOUSE);
    }

    @Test
    void nothingUnpacksWhatPeersSend() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.zip", "java.util.jar")
                .because("a small line could become a large one")
                .check(HOUSE);
    }

    private static void onlyIn(String library, String... rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("only " + Arrays.toString(rooms) + " may know it")
                .check(HOUSE);
    }
}
