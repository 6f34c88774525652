package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.store.Extent;
import chat.store.Retention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetainTest {
    private static final Retention SHORT = new Retention(Retention.USUAL.bytes(), Duration.ofDays(1));

    private final Talk talk = new Talk(Talk::unpaced);
    private final List<Extent> told = new ArrayList<>();

    @Test
    void howMuchIsKeptCanBeAskedAndChanged() {
        Guest ana = talk.guest("ana");
        talk.inRoom("#Lobby", ana);
        ana.says("PRIVMSG #lobby :one");

        talk.server.retain("#LOBBY", before -> before, told::add, reason -> {});
        talk.server.retain("#lobby", before -> SHORT, told::add, reason -> {});
        talk.server.retain("#lobby", before -> before, told::add, reason -> {});
        talk.settle();

        assertEquals(
                List.of(Retention.USUAL, SHORT, SHORT),
                told.stream().map(Extent::retention).toList());
        assertEquals(List.of(1L, 1L, 1L), told.stream().map(Extent::records).toList());
    }
}
