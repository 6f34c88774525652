package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.irc.Password;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnedAwayTest {
    @Test
    void onlyTheLastAreRemembered() {
        var turnedAway = new TurnedAway(InstantSource.fixed(Instant.EPOCH));

        for (int i = 0; i <= Bounds.TURNED_AWAY; i++) {
            turnedAway.add("192.0.2." + i, "it hung up");
        }

        assertEquals(Bounds.TURNED_AWAY, turnedAway.lately().size());
        assertEquals("192.0.2.1", turnedAway.lately().get(0).address());
        assertEquals(Instant.EPOCH, turnedAway.lately().get(0).at());
    }

    @Test
    void whoDoesNotKnowThePasswordIsOneOfThem() {
        Talk talk = new Talk(settings -> settings.with(new Access(Optional.of(Password.of("open sesame")), Map.of())));
        Guest eve = talk.stranger();

        eve.says("PASS sesame");

        TurnedAway.Try eves = talk.server.turnedAway().lately().get(0);
        assertEquals("Password incorrect", eves.why());
    }
}
