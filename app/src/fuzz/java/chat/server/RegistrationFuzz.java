package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.MalformedMessageException;
import chat.irc.Message;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.util.List;

/** Whatever one says to get in, it is welcomed once at most, under a name that is free, or it stays outside. */
class RegistrationFuzz {
    private static final String[] VERBS = {
        "NICK", "USER", "CAP LS", "CAP REQ", "CAP END", "PASS", "AUTHENTICATE", "PING", "QUIT", "JOIN", ""
    };

    @FuzzTest(maxDuration = "2m")
    void nobodyGetsInTwiceOrUnderTheNameOfAnother(FuzzedDataProvider input) {
        Talk talk = new Talk(Talk::unpaced);
        Guest witness = talk.guest("witness");
        Guest stranger = talk.stranger();
        while (input.remainingBytes() > 0) {
            if (input.consumeInt(0, 15) == 0) {
                talk.pass(Duration.ofSeconds(input.consumeInt(0, 20)));
            }
            said(stranger, (input.pickValue(VERBS) + " " + input.consumeString(60)).strip());
            talk.settle();
        }

        List<String> welcomes =
                stranger.heard().stream().filter(l -> l.contains(" 001 ")).toList();
        assertTrue(welcomes.size() <= 1, welcomes::toString);
        assertTrue(welcomes.stream().noneMatch(l -> l.contains(" 001 witness ")), welcomes::toString);
        witness.skip();
        witness.says("PING end");
        List<String> heard = witness.heard();
        assertEquals(":chat.local PONG chat.local end", heard.get(heard.size() - 1));
    }

    private static void said(Guest stranger, String line) {
        try {
            stranger.host.received(Message.parse(line));
            stranger.host.rested();
        } catch (MalformedMessageException e) {
            // The wire refuses such a line before the session sees it.
        }
    }
}
