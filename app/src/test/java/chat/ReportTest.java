package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Event;
import chat.server.TurnedAway;
import chat.text.Span;
import chat.wire.Finding;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
    void whatSomebodyMayCopyStandsInALineOfItsOwn() {
        var next = new Finding(Finding.Grade.NEXT, "to let others in, start again with: chat --listen 5001");
        var hint =
                new Finding(Finding.Grade.HINT, "the firewall ufw is on here; to let others in: sudo ufw allow 5001");

        assertEquals(
                List.of(
                        "! the firewall ufw is on here; to let others in:",
                        "  sudo ufw allow 5001",
                        "Next: to let others in, start again with:",
                        "  chat --listen 5001"),
                Report.lines(List.of(hint, next)).stream().map(Span::plain).toList());
    }

    @Test
    void whoTriedAgainAndAgainIsToldOnceWithWhatToDo() {
        Instant noon = LocalDateTime.of(2026, 11, 20, 12, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant();
        List<TurnedAway.Try> tries = List.of(
                new TurnedAway.Try(noon.minusSeconds(60), "10.0.0.7", "it does not trust this host's certificate"),
                new TurnedAway.Try(noon, "10.0.0.8", "A password is needed"),
                new TurnedAway.Try(noon, "10.0.0.7", "it does not trust this host's certificate"));

        assertEquals(
                List.of(
                        "10.0.0.7 tried to come in, 2 times, the last time at 12:00: it does not trust this host's"
                                + " certificate; give it the invite anew (/invite)",
                        "10.0.0.8 tried to come in at 12:00: A password is needed"),
                Report.turnedAway(tries).stream().map(Finding::words).toList());
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
