package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.irc.Limits;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that would reach others longer than 512 bytes is refused with 417, and none is ever cut (Modern IRC, "Message Format"). */
class LineLengthTest {
    private static final String TOO_LONG = ":chat.local 417 ana :Input line was too long";

    private final Talk talk = new Talk(Talk::unpaced);
    private final Guest ana = talk.guest("ana");
    private final Guest bob = talk.guest("bob");

    /** What is relayed has the sender in front, which the sender's own line has not. */
    @ParameterizedTest
    @ValueSource(strings = {"PRIVMSG bob :", "NOTICE bob :", "PRIVMSG #lobby :", "NOTICE #lobby :"})
    void theLongestTextArrivesWholeAndOneByteMoreNotAtAll(String begin) {
        talk.inRoom("#lobby", ana, bob);
        String relayed = ":ana!ana@localhost " + begin;
        String longest = "x ".repeat(Limits.LINE).substring(0, Limits.LINE - Limits.LINE_END - relayed.length());

        ana.says(begin + longest);
        bob.hears(relayed + longest);
        ana.says(begin + longest + "y");

        ana.hears(TOO_LONG);
        bob.hearsNothing();
    }

    /** It has no colon before it. */
    @ParameterizedTest
    @ValueSource(strings = {"PRIVMSG bob ", "NOTICE #lobby "})
    void theLongestTextWithoutABlankIsOneMessage(String begin) {
        talk.inRoom("#lobby", ana, bob);
        String relayed = ":ana!ana@localhost " + begin;
        String longest = "x".repeat(Limits.LINE - Limits.LINE_END - relayed.length());

        ana.says(begin + longest);

        bob.hears(relayed + longest);
    }

    @Test
    void bytesCountAndNotCharacters() {
        String relayed = ":ana!ana@localhost PRIVMSG bob :";
        String smile = "\uD83D\uDE03";
        int bytes = smile.getBytes(StandardCharsets.UTF_8).length;
        String text = "x ".repeat(Limits.LINE).substring(0, Limits.LINE - Limits.LINE_END - relayed.length() - bytes);

        ana.says("PRIVMSG bob :" + text + smile);
        bob.hears(relayed + text + smile);
        ana.says("PRIVMSG bob :" + text + "y" + smile);

        ana.hears(TOO_LONG);
        bob.hearsNothing();
    }

    @Test
    void aLongReasonKeepsNobodyInARoomUnheard() {
        talk.inRoom("#lobby", ana, bob);
        String reason = "x ".repeat(Limits.LINE).substring(0, Limits.LINE - Limits.LINE_END - "PART #lobby :".length());

        ana.says("PART #lobby :" + reason);

        ana.hears(TOO_LONG);
        bob.hearsNothing();
    }

    /** Each of them would be cut elsewhere; here what is announced fits, and more is refused with how much that is. */
    @ParameterizedTest
    @ValueSource(strings = {"TOPIC #lobby :", "AWAY :", "KICK #lobby bob :"})
    void textsWithAnAnnouncedLengthAreRefusedWhenLonger(String begin) {
        talk.inRoom("#lobby", ana, bob);

        ana.says(begin + "x".repeat(Limits.TOPIC + 1));

        assertEquals(
                1, ana.heard().stream().filter(line -> line.contains(" 417 ")).count());
        bob.hearsNothing();
    }
}
