package chat.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of a closed choice has a case in the one method that takes it apart. */
class ClosedChoicesTest {
    private static final Path SOURCES = Path.of("src/main/java/chat");

    static Stream<Class<?>> kinds() {
        return Stream.of(Event.class, Effect.class, Key.class).flatMap(c -> Stream.of(c.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasItsCase(Class<?> kind) throws IOException {
        String choice = kind.getEnclosingClass().getSimpleName();
        Path place = SOURCES.resolve(
                switch (choice) {
                    case "Event" -> "client/Update.java";
                    case "Effect" -> "Loop.java";
                    case "Key" -> "client/Typing.java";
                    default -> throw new AssertionError(choice);
                });

        String source = Files.readString(place);

        assertTrue(
                source.contains("instanceof " + choice + "." + kind.getSimpleName()),
                choice + "." + kind.getSimpleName() + " has no case in " + place);
    }
}
