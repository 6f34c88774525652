package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Event;
import chat.client.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxTest {
    private final Inbox inbox = new Inbox();

    @Test
    void keysGoBeforeWhatComesFromTheWire() throws InterruptedException {
        Event said = new Event.Disconnected("lost");
        Event key = new Event.Pressed(new Key.Chord("Enter"));
        inbox.put(said);
        inbox.put(key);

        assertEquals(List.of(key, said), taken());
    }

    @Test
    void keysKeepTheirOrder() throws InterruptedException {
        Event first = new Event.Pressed(new Key.Chord("Up"));
        Event resize = new Event.Resized(80, 24);
        Event last = new Event.Pressed(new Key.Chord("Down"));
        inbox.put(first);
        inbox.put(resize);
        inbox.put(last);

        assertEquals(List.of(first, resize, last), taken());
    }

    @Test
    void aBatchIsNotMoreThanWhatCanBeDoneBetweenTwoFrames() throws InterruptedException {
        for (int i = 0; i <= Inbox.BATCH; i++) {
            inbox.put(new Event.Ticked(Instant.ofEpochSecond(i)));
        }

        assertEquals(Inbox.BATCH, taken().size());
        assertEquals(List.of(new Event.Ticked(Instant.ofEpochSecond(Inbox.BATCH))), taken());
    }

    @Test
    void nothingIsTakenWhenTheTimeIsOver() throws InterruptedException {
        List<Event> none = new ArrayList<>();

        inbox.take(0L, none);

        assertTrue(none.isEmpty());
    }

    @Test
    void whoWaitsForEverGetsTheNextEvent() throws InterruptedException {
        Event typed = new Event.InputEnded();
        List<Event> got = new ArrayList<>();
        Thread waiting = new Thread(() -> take(got));
        waiting.start();

        inbox.put(typed);
        waiting.join();

        assertSame(typed, got.get(0));
    }

    @Test
    void whoBringsMoreThanMayWaitHasToWaitAndKeysDoNot() throws InterruptedException {
        for (int i = 0; i < Inbox.MOST; i++) {
            inbox.put(new Event.Ticked(Instant.ofEpochSecond(i)));
        }
        Thread more = new Thread(() -> put(new Event.InputEnded()));
        more.start();
        while (more.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        inbox.put(new Event.Pressed(new Key.Chord("Up")));
        taken();
        more.join();

        int left = 1 + Inbox.MOST + 1 - Inbox.BATCH;
        List<Event> rest = new ArrayList<>();
        while (rest.size() < left) {
            rest.addAll(taken());
        }
        assertEquals(new Event.InputEnded(), rest.get(left - 1));
    }

    private void put(Event event) {
        try {
            inbox.put(event);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts here", e);
        }
    }

    private void take(List<Event> into) {
        try {
            inbox.take(null, into);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts here", e);
        }
    }

    private List<Event> taken() throws InterruptedException {
        List<Event> taken = new ArrayList<>();
        inbox.take(0L, taken);
        return taken;
    }
}
