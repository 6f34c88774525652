package chat.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.MalformedMessageException;
import chat.irc.Message;
import chat.wire.Refusal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a peer sends, the others go on talking, and no line that leaves is longer than allowed. */
class HostileTest {
    private static final String[] VERBS = {
        "CAP",
        "NICK",
        "USER",
        "PASS",
        "PING",
        "PONG",
        "AWAY",
        "SETNAME",
        "PRIVMSG",
        "NOTICE",
        "TAGMSG",
        "JOIN",
        "PART",
        "KICK",
        "INVITE",
        "TOPIC",
        "NAMES",
        "MODE",
        "WHO",
        "WHOIS",
        "USERHOST",
        "ISON",
        "LIST",
        "LUSERS",
        "MOTD",
        "VERSION",
        "TIME",
        "BATCH",
        "ERROR",
        "001",
        "X"
    };
    private static final String[] WORDS = {
        "#lobby",
        "#lobby,#a",
        "ana",
        "ana,bob",
        "#",
        "0",
        "*",
        "b",
        "+b",
        "+ovklb",
        "-k",
        "+i",
        "REQ",
        "LS",
        "302",
        "END",
        "LIST",
        "%tcuihsnfdlaor,999",
        "%",
        ",",
        ",,,",
        ":",
        ":x",
        "",
        "two words",
        "\u001b[2J",
        "\u0085",
        "é",
        "\ud83d\ude00",
        "\u202e",
        "x".repeat(300),
        "é".repeat(150),
        "+",
        "-",
        "!@",
        "a!b@c",
        "@",
        ">1",
        "<",
        "o",
        "-1"
    };

    private final Talk talk = new Talk(Talk::unpaced);

    @Test
    void nothingThatIsSaidInAnyOrderBreaksTheHost() throws MalformedMessageException {
        Random random = new Random(20261120);
        Guest ana = talk.guest("ana", "echo-message", "batch", "labeled-response", "message-tags", "server-time");
        Guest bob = talk.guest("bob");
        talk.inRoom("#lobby", ana, bob);

        for (int i = 0; i < 20_000; i++) {
            Message message = Message.parse(line(random));
            Guest says = random.nextBoolean() ? ana : bob;
            says.host.received(message);
            says.host.rested();
            talk.settle();
            for (String heard : ana.heard()) {
                assertFits(heard);
            }
            bob.heard().forEach(HostileTest::assertFits);
        }
        Guest cleo = talk.guest("cleo");
        cleo.says("PING 1");

        cleo.hears(":chat.local PONG chat.local 1");
    }

    private static void assertFits(String line) {
        try {
            Message message = Message.parse(line);
            assertTrue(Lines.length(message) <= chat.irc.Limits.LINE, line);
        } catch (MalformedMessageException e) {
            throw new AssertionError(line, e);
        }
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder(random.nextInt(4) == 0 ? "@label=x;+a=b\\s " : "");
        line.append(VERBS[random.nextInt(VERBS.length)]);
        int words = random.nextInt(5);
        for (int i = 0; i < words; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            boolean last = i == words - 1;
            line.append(last ? " :" : " ").append(last ? word : word.replace(" ", ""));
        }
        return line.toString();
    }

    @Test
    void linesThatCouldNotBeReadAreAnsweredAsFarAsThatHelps() {
        Guest ana = talk.guest("ana", "labeled-response", "batch");

        ana.host.refused(new Refusal(Refusal.Kind.TOO_LONG, "PRIVMSG", "x"));
        ana.host.refused(new Refusal(Refusal.Kind.NOT_UTF8, "PRIVMSG", "y"));
        ana.host.refused(new Refusal(Refusal.Kind.NOT_UTF8, "", ""));
        ana.host.refused(new Refusal(Refusal.Kind.MALFORMED, "", ""));
        ana.host.refused(new Refusal(Refusal.Kind.NO_VERB, "hello!", "z"));
        ana.host.rested();
        talk.settle();

        ana.hears(
                "@label=x :chat.local 417 ana :Input line was too long",
                "@label=y :chat.local FAIL PRIVMSG INVALID_UTF8 :Message is not valid UTF-8",
                ":chat.local FAIL * INVALID_UTF8 :Message is not valid UTF-8",
                "@label=z :chat.local 421 ana hello! :Unknown command");
    }

    @Test
    void wordsThatCouldNotStandInAnAnswerAreChanged() {
        Guest ana = talk.guest("ana");

        ana.says("WHOIS ::b");
        ana.says("PART :");
        ana.says("MODE :two words");
        ana.says("KICK :");

        ana.hears(
                ":chat.local 401 ana ?b :No such nick/channel",
                ":chat.local 318 ana ?b :End of /WHOIS list",
                ":chat.local 403 ana * :No such channel",
                ":chat.local 401 ana two_words :No such nick/channel",
                ":chat.local 461 ana KICK :Not enough parameters");
    }

    @Test
    void whoLeavesWithTooManyWordsLeavesWithoutThem() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        talk.inRoom("#lobby", ana, bob);

        ana.says("QUIT :" + "x".repeat(301));

        bob.hears(":ana!ana@localhost QUIT Quit");
    }
}
