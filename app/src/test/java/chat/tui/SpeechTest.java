package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.client.Event;
import chat.client.Participant;
import chat.client.Profile;
import chat.client.State;
import chat.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A typical hour as it is read aloud, by a test and, where there is one, by a synthesiser. */
class SpeechTest {
    private static final String ALL = Participant.EVERYTHING + " draft/chathistory draft/message-redaction"
            + " draft/multiline draft/read-marker";

    private static final String HOUR = """
            You have not been to 10.0.0.5:5001 before: its key is remembered from now on.
            14:00 bob: the meeting is at three
            You are in #lobby with 2 others; 1 earlier message came before this. Encrypted; the host was never verified. The topic is: the release. /help tells what you can type.
            Words with the host:
            cobalt, walrus, nine, amber, river, tulip
            Ask by voice: if both of you see the same six, nobody is in between; then type /verify ok.
            Remembered: this host is who you think it is.
            14:03 dora joined
            14:05 bob: hello ana, how are you?
            14:06 bob: lunch at twelv?
            14:06 bob, correcting what was said at 14:06: lunch at twelve?
            14:07 carol, answering what you said at 14:07: me too
                  What is answered: I will be there
            14:08 carol, in 3 lines: a list
                  bread
                  tea
            14:08 bob acts: waves
            14:09 dora is away
            14:10 bob to you: a surprise for dora, do not tell
            chat: Not sent: nobody here is called eve. It was: hi
            chat: There is no command /jion, and nothing was sent. /help lists them; // sends a line that begins with a slash.
            14:20 bob: that was wrong
            14:21 what bob said at 14:20 is gone, message removed by bob
            chat: Connection lost: no answer for 20 seconds. Trying again; what you type is kept.
            New since you were here:
            14:40 carol: are you there?
            You are in #lobby again with 2 others. Said meanwhile: 1 message. The topic is: the release. What you said meanwhile is sent now.
            What you type goes to #dev now.
            You are in #dev with 1 other.
            14:46 in #dev, cleo: welcome
            14:48 in #lobby, bob: see you
            2 here: ana, cleo (operator)
            14:50 bob left
            14:55 in #dev, cleo set the topic: parsers
            """;

    /** Signs that mean nothing when they are spelled. */
    private static final List<String> SPELLED = List.of(
            "asterisk",
            "tilde",
            "underscore",
            "vertical",
            "bracket",
            "backslash",
            "caret",
            "bullet",
            "arrow",
            "check",
            "ellipsis",
            "hourglass",
            "equals",
            "greater",
            "quote",
            "degree",
            "symbol");

    private final Participant ana = Participant.reading(Profile.Manner.LINES);
    private final Transcript transcript = new PlainTranscript(ana.layout);
    private final List<String> told = new ArrayList<>();

    private void gets(Event event) {
        State before = ana.state;
        ana.gets(event);
        transcript.between(before, ana.state).forEach(line -> told.add(line.text()));
    }

    private void hears(String... lines) {
        for (String line : lines) {
            State before = ana.state;
            ana.hears(line);
            transcript.between(before, ana.state).forEach(now -> told.add(now.text()));
        }
    }

    /** What is heard at a minute after two. */
    private void at(int minute, String... lines) {
        String time = String.format("time=2026-11-20T14:%02d:00.000Z", minute);
        for (String line : lines) {
            hears(line.startsWith("@") ? "@" + time + ";" + line.substring(1) : "@" + time + " " + line);
        }
    }

    private void comesIn(String... past) {
        hears(":srv CAP * LS :" + ALL, ":srv CAP ana ACK :" + ALL, ":srv 001 ana :Welcome");
        hears(":srv 004 ana srv chat-0.1.0 i o", ":srv 422 ana :no MOTD", ":ana!ana@localhost JOIN #lobby");
        hears(":srv 332 ana #lobby :the release", ":srv 353 ana = #lobby :@bob carol ana", ":srv PONG srv chat-joined");
        hears(":srv BATCH +p chathistory #lobby");
        hears(past);
        hears(":srv BATCH -p");
    }

    @BeforeEach
    void anHourPasses() {
        gets(new Event.Connected(
                List.of(List.of(
                        Span.of("You have not been to 10.0.0.5:5001 before: its key is remembered from now on."))),
                "PIN",
                false));
        comesIn("@batch=p;msgid=m0;time=2026-11-20T14:00:00.000Z :bob!b@h PRIVMSG #lobby :the meeting is at three");
        gets(new Event.WordsFound("", List.of("cobalt", "walrus", "nine", "amber", "river", "tulip")));
        gets(new Event.Vouched("PIN", ""));
        at(3, ":dora!d@h JOIN #lobby");
        at(5, "@msgid=m1 :bob!b@h PRIVMSG #lobby :hello ana, how are you?");
        at(6, "@msgid=m2 :bob!b@h PRIVMSG #lobby :lunch at twelv?");
        at(6, "@+reply=m2 :bob!b@h PRIVMSG #lobby :* lunch at twelve?");
        gets(new Event.Typed("I will be there"));
        at(7, "@label=chat-m1;msgid=m3 :ana!ana@localhost PRIVMSG #lobby :I will be there");
        at(7, "@+reply=m3 :carol!c@h PRIVMSG #lobby :me too");
        at(8, ":carol!c@h BATCH +x draft/multiline #lobby", "@batch=x :carol!c@h PRIVMSG #lobby :a list");
        at(8, "@batch=x :carol!c@h PRIVMSG #lobby :bread", "@batch=x :carol!c@h PRIVMSG #lobby :tea", ":srv BATCH -x");
        at(8, ":bob!b@h PRIVMSG #lobby :\1ACTION waves\1");
        gets(new Event.Ticked(Participant.START.plus(Duration.ofMinutes(7))));
        at(9, ":dora!d@h AWAY :lunch");
        at(10, ":bob!b@h PRIVMSG ana :a surprise for dora, do not tell");
        gets(new Event.Typed("/msg eve hi"));
        hears("@label=chat-m2 :srv 401 ana eve :No such nick");
        gets(new Event.Typed("/jion dev"));
        at(20, "@msgid=m4 :bob!b@h PRIVMSG #lobby :that was wrong");
        at(21, ":bob!b@h REDACT #lobby m4");
        gets(new Event.Disconnected("no answer for 20 seconds"));
        gets(new Event.Typed("yes, I am"));
        gets(new Event.Connected(List.of(), "PIN", true));
        comesIn("@batch=p;msgid=m5;time=2026-11-20T14:40:00.000Z :carol!c@h PRIVMSG #lobby :are you there?");
        hears(":srv BATCH +p chathistory #lobby", ":srv BATCH -p");
        gets(new Event.Typed("/join dev"));
        hears(":ana!ana@localhost JOIN #dev", ":srv 353 ana = #dev :@cleo ana", ":srv PONG srv chat-joined-4");
        hears(":srv BATCH +q chathistory #dev", ":srv BATCH -q");
        at(46, ":cleo!c@h PRIVMSG #dev :welcome");
        at(48, ":bob!b@h PRIVMSG #lobby :see you");
        gets(new Event.Typed("/who"));
        at(50, ":bob!b@h QUIT");
        at(55, ":cleo!c@h TOPIC #dev :parsers");
    }

    @Test
    void anHourIsToldInSentences() {
        assertEquals(HOUR, String.join("\n", told) + "\n");
    }

    @Test
    void aSynthesiserSpellsNoSigns() throws Exception {
        Optional<Path> espeak = Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "espeak-ng"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(espeak.isPresent(), "espeak-ng is not installed: nothing was spoken");

        List<String> signs = new ArrayList<>();
        for (String sign : SPELLED) {
            signs.add(spoken(espeak.get(), sign));
        }
        for (String line : told) {
            String sounds = spoken(espeak.get(), line);
            assertFalse(sounds.isBlank(), line);
            for (int i = 0; i < signs.size(); i++) {
                assertFalse(sounds.contains(signs.get(i)), SPELLED.get(i) + " is heard in: " + line);
            }
        }
        assertTrue(spoken(espeak.get(), "a ~ b").contains(spoken(espeak.get(), "tilde")), "signs can be heard");
    }

    /** The sounds, without how they are stressed. */
    private static String spoken(Path espeak, String text) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(espeak.toString(), "-v", "en", "-q", "-x", text)
                .redirectErrorStream(true)
                .start();
        String sounds = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), sounds);
        return sounds.replaceAll("['_,:;]", "").replaceAll("\\s+", " ").strip();
    }
}
