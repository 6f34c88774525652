package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How slow the host is just now. */
class LagTest {
    private final Participant ana = Participant.joined().waits(Duration.ofSeconds(1));

    @Test
    void whatISayTellsHowLongTheHostTakes() {
        ana.enters("hello").waits(Duration.ofMillis(300));
        ana.hears("@label=chat-m1;msgid=1 :ana!ana@localhost PRIVMSG #lobby hello");

        assertEquals(Duration.ofMillis(300), Lag.of(ana.state));
    }

    @Test
    void whileItDoesNotAnswerTheSecondsAreCounted() {
        ana.enters("hello");
        assertEquals(Optional.of(ana.state.now().plusSeconds(1)), Update.nextTick(ana.state));

        ana.waits(Duration.ofMillis(2500));
        assertEquals(Duration.ofMillis(2500), Lag.of(ana.state));
        assertEquals(Optional.of(ana.state.now().plusMillis(500)), Update.nextTick(ana.state));

        ana.hears("@label=chat-m1;msgid=1 :ana!ana@localhost PRIVMSG #lobby hello");
        ana.enters("again").hears("@label=chat-m2;msgid=2 :ana!ana@localhost PRIVMSG #lobby again");
        assertEquals(Duration.ZERO, Lag.of(ana.state));
    }

    @Test
    void aQuestionInSilenceTellsItToo() {
        ana.waits(Update.SILENCE).waits(Duration.ofSeconds(3));
        assertEquals(Duration.ofSeconds(3), Lag.of(ana.state));

        ana.hears(":srv PONG srv chat-pulse");
        assertEquals(Duration.ofSeconds(3), Lag.of(ana.state));
    }

    @Test
    void whoeverHostsWaitsForNobody() {
        Participant host =
                Participant.host().joins(Participant.EVERYTHING, "chat-1").enters("hello");

        assertEquals(Optional.empty(), Update.nextTick(host.state));
    }
}
