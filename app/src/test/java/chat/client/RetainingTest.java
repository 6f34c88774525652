package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetainingTest {
    @ParameterizedTest
    @CsvSource({
        "/history, 0, 0",
        "/history 500 MB, 524288000, 0",
        "/history 2gb, 2147483648, 0",
        "/history 90 days, 0, 90",
        "/history 1 day, 0, 1",
        "/history 6 months, 0, 180",
        "/history 2 years, 0, 730",
    })
    void whoeverHostsAsksOrSaysWhatIsKept(String line, long bytes, long days) {
        Participant ana = Participant.host().joins("", "chat-0.1.0");
        ana.did();

        ana.enters(line);

        assertEquals(List.of(new Effect.Retain("#lobby", bytes, days)), ana.did());
    }

    @ParameterizedTest
    @CsvSource({"/history all", "/history 0 days", "/history 5", "/history -3 days"})
    void whatIsNotKnownIsTold(String line) {
        Participant ana = Participant.host().joins("", "chat-0.1.0");
        ana.did();

        ana.enters(line);

        assertEquals(
                "/history tells how much of the room is kept; /history 500 MB, /history 90 days and /history 2 years"
                        + " change it.",
                ana.newest().text());
        assertEquals(List.of(), ana.did());
    }

    @Test
    void aGuestKeepsNoRoom() {
        Participant ana = Participant.joined();

        ana.enters("/history");

        assertEquals("/history is for whoever hosts.", ana.newest().text());
        assertEquals(List.of(), ana.did());
    }
}
