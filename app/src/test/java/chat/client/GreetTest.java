package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreetTest {
    @ParameterizedTest
    @CsvSource({"none, NONE", "SYN, SYN", "banner, BANNER", "port, BY_PORT"})
    void whoeverHostsSaysWhatOlderProgramsHear(String word, Effect.Greet.With with) {
        Participant ana = Participant.host().joins("", "chat-0.1.0");
        ana.did();

        ana.enters("/greet " + word);

        assertEquals(List.of(new Effect.Greet(with)), ana.did());
        assertEquals(Entry.Kind.STATE, ana.newest().kind());
    }

    @Test
    void whatIsNotKnownIsTold() {
        Participant ana = Participant.host().joins("", "chat-0.1.0");
        ana.did();

        ana.enters("/greet hello");

        assertEquals(
                "/greet needs one of none, syn, banner and port: /greet banner",
                ana.newest().text());
        assertEquals(List.of(), ana.did());
    }

    @Test
    void aGuestHasNobodyToGreet() {
        Participant ana = Participant.joined();

        ana.enters("/greet syn");

        assertEquals("/greet is for whoever hosts.", ana.newest().text());
        assertEquals(List.of(), ana.did());
    }
}
