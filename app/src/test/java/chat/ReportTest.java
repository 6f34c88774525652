package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Event;
import chat.text.Span;
import chat.wire.Finding;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final List<Finding> FOUND = List.of(
            new Finding(Finding.Grade.GOOD, "the name is known"),
            new Finding(Finding.Grade.HINT, "a VPN is up"),
            new Finding(Finding.Grade.BAD, "it does not \033[31manswer"),
            new Finding(Finding.Grade.NEXT, "press F2 over there"));

    private final BlockingQueue<Event> told = new LinkedBlockingQueue<>();
    private final Report report = new Report();

    private Event.CheckedUp told() throws InterruptedException {
        return (Event.CheckedUp) told.take();
    }

    @Test
    void eachFindingSaysByItsSignHowItIsAndReachesNoTerminalAsItCame() {
        List<String> lines = Report.lines(FOUND).stream().map(Span::plain).toList();

        assertEquals(4, lines.size());
        assertEquals("✓ the name is known", lines.get(0));
        assertEquals("! a VPN is up", lines.get(1));
        assertTrue(lines.get(2).startsWith("✗ it does not ") && lines.get(2).indexOf('\033') < 0, lines.get(2));
        assertEquals("Next: press F2 over there", lines.get(3));
    }

    @Test
    void oneLookGoesOnAtATimeAndWhoAsksMeanwhileIsToldWhatItFinds() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        Report.Look slow = () -> {
            looks.incrementAndGet();
            go.await();
            return FOUND;
        };

        report.make(false, slow, told::add);
        report.make(true, slow, told::add);
        report.make(false, slow, told::add);
        go.countDown();

        assertTrue(told().asked());
        assertEquals(1, looks.get());
        report.make(false, slow, told::add);
        assertEquals(false, told().asked());
        assertTrue(told.isEmpty());
    }

    @Test
    void whatKeepsItFromLookingIsToldInItsPlace() throws Exception {
        report.make(
                true,
                () -> {
                    throw new IOException("the keys cannot be read");
                },
                told::add);

        assertEquals("✗ the keys cannot be read", Span.plain(told().report().get(0)));
    }
}
