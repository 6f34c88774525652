package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Event;
import chat.client.Participant;
import chat.client.Profile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LineInputTest {
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Participant ana =
            Participant.reading(Profile.Manner.LINES).joins(Participant.EVERYTHING, "chat-0.1.0");

    private LineInput reading(String text) {
        LineInput input = new LineInput(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Event.Typed::new, events::add);
        input.start();
        return input;
    }

    private Event next() throws InterruptedException {
        Event event = events.poll(10, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("nothing more came");
        }
        return event;
    }

    private List<String> lines(String text) throws InterruptedException {
        LineInput input = reading(text);
        List<String> lines = new ArrayList<>();
        for (Event event = next(); event instanceof Event.Typed typed; event = next()) {
            lines.add(typed.line());
            input.took(ana.gets(event).state);
        }
        return lines;
    }

    @Test
    void eachLineIsToldAndThenTheEnd() throws Exception {
        assertEquals(List.of("one", "", "two ü"), lines("one\r\n\ntwo ü"));
    }

    @Test
    void aLineWithoutEndIsTakenInPieces() throws Exception {
        assertEquals(
                List.of(65536, 65536, 1),
                lines("x".repeat(2 * 65536 + 1)).stream().map(String::length).toList());
    }

    @Test
    void aPipeThatIsFasterThanTheHostWaitsAndLosesNothing() throws Exception {
        int count = 1_500;
        LineInput input = reading("line\n".repeat(count));
        long label = 0;

        for (Event event = next(); event instanceof Event.Typed; event = next()) {
            assertTrue(events.isEmpty(), "the next line did not wait");
            ana.gets(event);
            while (ana.state.outgoing().pending().size() >= 400) {
                ana.hears("@label=chat-m" + ++label + " :ana!ana@localhost PRIVMSG #lobby line");
            }
            input.took(ana.state);
        }

        assertEquals(count, ana.texts().stream().filter("line"::equals).count());
    }
}
