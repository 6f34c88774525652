package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Clean;
import chat.irc.Limits;
import chat.irc.MalformedMessageException;
import chat.irc.Message;
import chat.wire.Refusal;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever two strangers and a member say, what the others hear is clean and fits, and the host goes on. */
class ServerFuzz {
    @FuzzTest(maxDuration = "2m")
    void nothingThatIsSaidBreaksTheHost(FuzzedDataProvider input) {
        Talk talk = new Talk(Talk::unpaced);
        Guest witness = talk.guest("witness", "message-tags", "server-time", "batch", "labeled-response");
        Guest[] others = {talk.stranger(), talk.stranger(), talk.guest("eve", "echo-message", "message-tags")};
        witness.says("JOIN #lobby");
        while (input.remainingBytes() > 0) {
            Guest other = others[input.consumeInt(0, others.length - 1)];
            try {
                other.host.received(Message.parse(input.consumeString(120)));
            } catch (MalformedMessageException e) {
                other.host.refused(new Refusal(Refusal.Kind.MALFORMED, "", ""));
            }
            talk.settle();
        }
        witness.says("PING end");

        var heard = witness.heard();
        heard.forEach(ServerFuzz::assertFits);
        for (Guest other : others) {
            other.heard().forEach(ServerFuzz::assertFits);
        }
        assertEquals(":chat.local PONG chat.local end", heard.get(heard.size() - 1));
    }

    private static void assertFits(String line) {
        if (line.equals("closed")) {
            return;
        }
        try {
            assertTrue(Lines.length(Message.parse(line)) <= Limits.LINE, line);
        } catch (MalformedMessageException e) {
            throw new AssertionError(line, e);
        }
        assertEquals(Clean.text(line), line);
    }
}
