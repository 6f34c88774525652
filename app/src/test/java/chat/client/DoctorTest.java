package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.text.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorTest {
    private static final Event REPORT = new Event.CheckedUp(true, List.of(List.of(Span.of("✗ it does not answer"))));

    private static long looks(Participant participant) {
        return participant.did().stream()
                .filter(Effect.CheckUp.class::isInstance)
                .count();
    }

    @Test
    void aFirstTryThatFailsIsLookedIntoOnce() {
        Participant ana = Participant.guest();

        ana.gets(new Event.Disconnected("nobody listens there"));
        ana.waits(Duration.ofSeconds(1)).gets(new Event.Disconnected("nobody listens there"));

        assertEquals(1, looks(ana));
    }

    @Test
    void aFirstTryThatTakesLongIsLookedIntoBeforeItFails() {
        Participant ana = Participant.guest();

        ana.waits(Doctor.PATIENCE);
        ana.gets(new Event.Disconnected("no answer"));

        assertEquals(1, looks(ana));
    }

    @Test
    void aHostThatWasThereIsNotLookedForUnasked() {
        Participant ana = Participant.joined();

        ana.gets(new Event.Disconnected("reset"));

        assertEquals(0, looks(ana));
    }

    @Test
    void whoeverHostsIsNotLookedForUnasked() {
        Participant ana = Participant.host();

        ana.waits(Doctor.PATIENCE);

        assertEquals(0, looks(ana));
    }

    @Test
    void keyAndCommandTakeALook() {
        Participant ana = Participant.joined();

        ana.presses("F2");
        ana.enters("/doctor");

        assertEquals(2, looks(ana));
    }

    @Test
    void whatWasFoundStandsBehindWhatIsKnown() {
        Participant ana = Participant.guest();
        ana.gets(new Event.Disconnected("nobody listens there"));

        ana.gets(REPORT);

        assertEquals(
                "The connection\nYou are not connected, after one try.\n✗ it does not answer",
                ana.newest().text());
    }

    @Test
    void aHostThatWasOnlySlowIsNotTalkedAbout() {
        Participant ana = Participant.guest().waits(Doctor.PATIENCE);
        ana.joins("", "ircd-2.11");
        int before = ana.texts().size();

        ana.gets(new Event.CheckedUp(false, List.of(List.of(Span.of("Next: nothing")))));

        assertEquals(before, ana.texts().size());
    }

    @Test
    void whoIsInTheRoomLearnsHowLongTheHostTakes() {
        Participant ana = Participant.joined();
        for (int i = 0; i < 30; i++) {
            ana.waits(Update.SILENCE);
            ana.waits(Duration.ofMillis(10 + i));
            ana.hears(":srv PONG srv " + Handshake.PULSE);
        }

        ana.gets(REPORT);

        String said = ana.newest().text();
        assertTrue(said.contains("You are in the room: it works."), said);
        assertTrue(
                said.contains("The host answered after 39 ms, 38 ms, 37 ms, 36 ms and 35 ms, the newest first;"
                        + " of the last 20 the shortest took 20 ms, the longest 39 ms."),
                said);
    }

    @Test
    void whoAsksHowItIsAsksTheHostToo() {
        Participant ana = Participant.joined();
        ana.said();

        ana.presses("F2");
        assertEquals(List.of("PING " + Handshake.PULSE), ana.said());
        ana.presses("F2");
        assertEquals(List.of(), ana.said());
        ana.waits(Duration.ofSeconds(3)).gets(REPORT);
        assertTrue(ana.newest().text().contains("The host has not answered for 3000 ms."), ana.newest()::text);
        ana.hears(":srv PONG srv " + Handshake.PULSE).gets(REPORT);

        assertTrue(ana.newest().text().contains("The host answered after 3000 ms."), ana.newest()::text);
    }

    @Test
    void whoHostsOrIsNotThereAsksNobody() {
        Participant host = Participant.host();
        host.said();
        Participant away = Participant.joined().gets(new Event.Disconnected("reset"));
        away.said();

        host.enters("/doctor");
        away.enters("/doctor");

        assertEquals(List.of(), host.said());
        assertEquals(List.of(), away.said());
    }
}
