package chat.irc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever can be read as a message can be written, and is then read as the same. */
class MessageFuzz {
    @FuzzTest(maxDuration = "2m")
    void whatIsReadCanBeWritten(FuzzedDataProvider input) {
        Message read;
        try {
            read = Message.parse(input.consumeRemainingAsString());
        } catch (MalformedMessageException e) {
            return; // the one way to refuse
        }

        try {
            assertEquals(read, Message.parse(read.toLine()));
        } catch (MalformedMessageException e) {
            throw new AssertionError(read.toLine(), e);
        }
    }
}
