package chat.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.MalformedMessageException;
import chat.irc.Message;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;

/** Whatever a hostile server says, the client goes on, and nothing it remembers grows beyond its limit. */
class UpdateFuzz {
    @FuzzTest(maxDuration = "2m")
    void noServerBreaksTheClient(FuzzedDataProvider input) {
        Participant ana = input.consumeBoolean() ? Participant.joined() : Participant.joinedOldServer();
        while (input.remainingBytes() > 0) {
            switch (input.consumeInt(0, 9)) {
                case 0 -> ana.enters(input.consumeString(40));
                case 1 -> ana.waits(Duration.ofSeconds(input.consumeInt(0, 40)));
                default -> hears(ana, input.consumeString(120));
            }
        }

        assertTrue(ana.state.room().history().size() <= History.LIMIT);
        ana.said().forEach(UpdateFuzz::parses);
        ana.texts().forEach(UpdateFuzz::assertPrintable);
    }

    private static void hears(Participant ana, String line) {
        try {
            ana.gets(new Event.Received(Message.parse(line)));
        } catch (MalformedMessageException e) {
            // The wire refuses such a line before the client sees it.
        }
    }

    private static void parses(String line) {
        try {
            Message.parse(line);
        } catch (MalformedMessageException e) {
            throw new AssertionError(line, e);
        }
    }

    private static void assertPrintable(String text) {
        assertTrue(text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'), text);
    }
}
