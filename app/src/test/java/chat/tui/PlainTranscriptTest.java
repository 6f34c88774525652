package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.client.Event;
import chat.client.Participant;
import chat.client.Profile;
import chat.client.State;
import chat.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody hears to whom the lines are read aloud. */
class PlainTranscriptTest {
    private static final String ALL =
            Participant.EVERYTHING + " draft/chathistory draft/message-redaction draft/multiline";

    private final Participant ana = Participant.reading(Profile.Manner.LINES);
    private final Transcript transcript = new PlainTranscript(ana.layout);
    private final List<String> told = new ArrayList<>();

    private void gets(Event event) {
        State before = ana.state;
        ana.gets(event);
        transcript.between(before, ana.state).stream()
                .map(line -> (line.aside() ? "aside " : "") + line.text())
                .forEach(told::add);
    }

    private void hears(String... lines) {
        for (String line : lines) {
            State before = ana.state;
            ana.hears(line);
            transcript.between(before, ana.state).stream()
                    .map(news -> (news.aside() ? "aside " : "") + news.text())
                    .forEach(told::add);
        }
    }

    private void comesIn(String names, String... past) {
        gets(new Event.Connected(List.of(), "PIN", true));
        hears(":srv CAP * LS :" + ALL, ":srv CAP ana ACK :" + ALL, ":srv 001 ana :Welcome");
        hears(":srv 004 ana srv chat-0.1.0 i o", ":srv 422 ana :no MOTD", ":ana!ana@localhost JOIN #lobby");
        hears(":srv 353 ana = #lobby :" + names, ":srv PONG srv chat-joined", ":srv BATCH +p chathistory #lobby");
        hears(past);
        hears(":srv BATCH -p");
    }

    private void isTold(String... lines) {
        assertEquals(List.of(lines), told);
        told.clear();
    }

    @Test
    void aWholeConversationCanBeReadAloud() {
        comesIn(
                "@bob ana",
                "@batch=p;msgid=a;time=2026-11-19T21:15:00.000Z :bob!b@h PRIVMSG #lobby :see you tomorrow",
                "@batch=p;msgid=b;time=2026-11-20T14:00:00.000Z :bob!b@h PRIVMSG #lobby :good morning");
        isTold(
                "Thursday 19 November 2026",
                "21:15 bob: see you tomorrow",
                "Friday 20 November 2026",
                "14:00 bob: good morning",
                "aside You are in #lobby with 1 other; 2 earlier messages came before this. Encrypted, and the host is"
                        + " verified. /help tells what you can type.");

        hears(
                ":carol!~c@localhost JOIN #lobby",
                "@msgid=c :bob!b@h PRIVMSG #lobby :hi ana",
                ":bob!b@h PRIVMSG #lobby :\1ACTION waves at carol\1",
                ":bob!b@h PRIVMSG ana :between us",
                ":carol!~c@localhost PRIVMSG #lobby :hello",
                ":srv NOTICE ana :back at noon");
        isTold(
                "14:02 carol joined (not encrypted)",
                "14:02 bob: hi ana",
                "14:02 bob acts: waves at carol",
                "14:02 bob to you: between us",
                "14:02 carol, not encrypted: hello",
                "14:02 Notice from srv to you: back at noon");

        hears(
                ":bob!b@h TOPIC #lobby :all about the release",
                ":carol!~c@localhost NICK caro",
                ":bob!b@h AWAY :lunch",
                ":bob!b@h AWAY",
                ":bob!b@h REDACT #lobby c :a slip",
                ":caro!~c@localhost PART #lobby",
                ":bob!b@h MODE #lobby +o ana");
        isTold(
                "14:02 bob set the topic: all about the release",
                "14:02 carol is called caro now",
                "14:02 bob is away",
                "14:02 bob is back",
                "14:02 what bob said at 14:02 is gone, message removed by bob: a slip",
                "14:02 caro left",
                "aside bob made ana an operator.");
    }

    @Test
    void whatBecomesOfWhatISayIsToldWhenItWasRefused() {
        comesIn("@bob ana");
        told.clear();

        gets(new Event.Typed("hello"));
        hears("@label=chat-m1;msgid=d :ana!ana@localhost PRIVMSG #lobby :hello");
        gets(new Event.Typed("too much"));
        hears("@label=chat-m2 :srv 404 ana #lobby :Cannot send to channel");

        isTold("aside chat: Not sent: you may not speak in #lobby. It was: too much");
    }

    @Test
    void aLostConnectionAndTheWayBackAreTold() {
        comesIn("@bob ana");
        told.clear();

        gets(new Event.Disconnected("connection reset"));
        comesIn("@bob ana", "@batch=p;msgid=e :bob!b@h PRIVMSG #lobby :are you there?");
        hears(":srv BATCH +q chathistory #lobby", ":srv BATCH -q");

        isTold(
                "aside chat: Connection lost: connection reset. Trying again; what you type is kept.",
                "aside New since you were here:",
                "14:02 bob: are you there?",
                "aside You are in #lobby again with 1 other. Said meanwhile: 1 message.");
    }

    @Test
    void aNewDayIsToldBeforeTheFirstThatHappensOnIt() {
        comesIn("@bob ana");
        told.clear();
        hears(":bob!b@h PRIVMSG #lobby :good night");
        gets(new Event.Ticked(Participant.START.plus(Duration.ofHours(18))));
        hears(":bob!b@h PRIVMSG #lobby :good morning", ":bob!b@h PRIVMSG #lobby :already up?");

        isTold(
                "14:02 bob: good night",
                "Saturday 21 November 2026",
                "08:02 bob: good morning",
                "08:02 bob: already up?");
    }

    @Test
    void signsThatNobodyWouldHearAreToldAsWords() {
        gets(new Event.Hosting(List.of(
                List.of(Span.of("✓ all is well")),
                List.of(Span.of("! look out")),
                List.of(Span.of("✗ nothing goes")))));

        isTold("aside Good: all is well\nNote: look out\nProblem: nothing goes");
    }

    @Test
    void nobodyCanSayWhatReadsLikeSomethingElse() {
        comesIn("@bob ana");
        told.clear();

        hears(
                ":bob!b@h PRIVMSG #lobby :\1ACTION is called root now\1",
                ":bob!b@h PRIVMSG #lobby :\1ACTION joined\1",
                ":bob!b@h PRIVMSG #lobby :acts: dances");

        isTold("14:02 bob acts: is called root now", "14:02 bob acts: joined", "14:02 bob: acts: dances");
    }
}
