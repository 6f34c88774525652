package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Link.Phase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandshakeTest {
    @Test
    void aNewWireIsGreetedWithCapabilitiesAndName() {
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), "PIN", false));

        assertEquals(List.of("CAP LS 302", "NICK ana", "USER ana 0 * ana"), ana.said());
        assertEquals(Phase.REGISTERING, ana.state.link().phase());
    }

    @Test
    void onlyWhatBothSidesKnowIsAskedForOnceTheListIsComplete() {
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), "PIN", false));
        ana.said();

        ana.hears(":srv CAP * LS * :batch sasl=PLAIN", ":srv CAP * LS :server-time draft/new");

        assertEquals(List.of("CAP REQ :batch server-time"), ana.said());
    }

    @Test
    void aServerWithoutAnyOfThemIsToldThatWeAreDone() {
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), "PIN", false));
        ana.said();

        ana.hears(":srv CAP * LS :draft/new");

        assertEquals(List.of("CAP END"), ana.said());
    }

    @Test
    void afterTheGreetingWeAskForTheRoom() {
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), "PIN", false));
        ana.said();

        ana.hears(":srv 001 ana :hi", ":srv 376 ana :end");

        assertEquals(List.of("JOIN #lobby", "PING chat-joined"), ana.said());
        assertEquals(Phase.JOINING, ana.state.link().phase());
    }

    @Test
    void aScriptThatLacksThePasswordEndsAndSaysWhatToDo() {
        for (Profile.Manner manner : List.of(Profile.Manner.LINES, Profile.Manner.ONE_MESSAGE)) {
            Participant ana = Participant.reading(manner).gets(new Event.Connected(List.of(), "PIN", false));
            ana.said();

            ana.hears(":srv 464 ana :Password incorrect");

            String words = "The host wants a password, and yours is missing or wrong (Password incorrect). Give it with"
                    + " --password-file FILE, or in CHAT_PASSWORD.";
            assertEquals(words, ana.newest().text());
            assertEquals(List.of(new Effect.Hangup(), new Effect.Quit(3, words)), ana.did());
            assertEquals(Phase.STOPPED, ana.state.link().phase());
        }
    }

    @Test
    void aTakenNameGetsANumberAndTheScreenSaysSo() {
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), "PIN", false));
        ana.said();

        ana.hears(":srv 433 * ana :in use", ":srv 433 * ana2 :in use", ":srv 001 ana3 :hi");

        assertEquals(List.of("NICK ana2", "NICK ana3"), ana.said());
        assertTrue(ana.newest().text().contains("you are ana3"), ana.newest().text());
    }

    @Test
    void theRoomIsOpenOnlyWhenEverythingThatBelongsToTheJoinHasBeenTold() {
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv 001 ana :hi", ":srv 422 ana :no MOTD", ":ana!ana@h JOIN #lobby");
        assertEquals(Phase.JOINING, ana.state.link().phase());

        ana.hears(":srv 353 ana = #lobby :@bob ana", ":srv PONG srv chat-joined");

        assertEquals(Phase.JOINED, ana.state.link().phase());
        assertEquals("You are in #lobby with 1 other.", ana.newest().text());
    }

    @Test
    void silenceIsAskedAboutAndNoAnswerMeansTheConnectionIsLost() {
        Participant ana = Participant.joined();

        ana.waits(Duration.ofSeconds(10));
        assertEquals(List.of("PING chat-pulse"), ana.said());

        ana.waits(Duration.ofSeconds(10));

        assertEquals(Phase.WAITING, ana.state.link().phase());
        assertTrue(ana.did().contains(new Effect.Hangup()));
        assertTrue(ana.newest().text().contains("no answer for 20 seconds"));
    }

    @Test
    void anAnswerShowsThatAllIsWell() {
        Participant ana = Participant.joined().waits(Duration.ofSeconds(10));

        ana.hears(":srv PONG srv chat-pulse").waits(Duration.ofSeconds(9));

        assertEquals(Phase.JOINED, ana.state.link().phase());
    }

    @Test
    void aLostConnectionIsTriedAgainLaterAndLater() {
        Participant ana = Participant.joined().gets(new Event.Disconnected("connection reset"));
        assertEquals(Phase.WAITING, ana.state.link().phase());
        ana.did();

        ana.waits(Update.FIRST_RETRY);
        assertEquals(List.of(new Effect.Connect()), ana.did());

        ana.gets(new Event.Disconnected("connection refused")).waits(Update.FIRST_RETRY);
        assertEquals(List.of(), ana.did());

        ana.waits(Update.FIRST_RETRY);
        assertEquals(List.of(new Effect.Connect()), ana.did());
    }

    @Test
    void aNameThatWasChosenIsAskedForAgainAfterABreak() {
        Participant ana = Participant.joined().hears(":ana!ana@localhost NICK anabel");
        ana.gets(new Event.Disconnected("reset")).gets(new Event.Connected(List.of(), "PIN", true));

        assertEquals(List.of("CAP LS 302", "NICK anabel", "USER anabel 0 * anabel"), ana.said());
    }

    @Test
    void whereNobodyWatchesAFirstFailureEndsIt() {
        Participant ana = Participant.reading(Profile.Manner.LINES);

        ana.gets(new Event.Disconnected("connection refused"));

        assertEquals(List.of(new Effect.Quit(3, "Cannot connect: connection refused.")), ana.did());
    }

    @Test
    void aServerCannotFillTheMemoryWithCapabilities() {
        Participant ana = Participant.joined();

        for (int i = 0; i < 1000; i++) {
            ana.hears(":srv CAP ana NEW :cap" + i + " more" + i);
        }

        assertTrue(ana.state.link().terms().offered().size() <= Terms.OFFERS);
    }

    @Test
    void aServerThatCallsMeOtherwiseIsNotSaidToHaveTheNameTaken() {
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), "PIN", true));

        ana.hears(":srv 001 an :hi");

        assertEquals(
                "This server calls you an and not ana. /nick NAME changes it.",
                ana.newest().text());
    }

    @Test
    void aNameThatTheServerDoesNotTakeCanBeChangedAtOnce() {
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv 432 * ana :Erroneous nickname");
        assertTrue(
                ana.newest().text().endsWith("; /nick NAME tries another."),
                ana.newest().text());
        ana.said();

        ana.enters("/nick bea");

        assertEquals(List.of("NICK bea"), ana.said());
    }

    @Test
    void aClockThatIsSetBackDelaysNothing() {
        Participant ana = Participant.joined().gets(new Event.Disconnected("reset"));

        ana.waits(Duration.ofDays(-1)).waits(Update.FIRST_RETRY);
        assertEquals(List.of(new Effect.Connect()), ana.did());

        ana.joins(Participant.EVERYTHING, "chat-0.1.0").waits(Duration.ofDays(-1));
        ana.waits(Update.SILENCE);
        assertEquals(List.of("PING chat-pulse"), ana.said());
        ana.waits(Duration.ofDays(-1)).waits(Update.PATIENCE);

        assertEquals(Phase.WAITING, ana.state.link().phase());
    }

    @Test
    void whatAConnectionSaysAfterItWasGivenUpChangesNothing() {
        Participant ana = Participant.joined().gets(new Event.Disconnected("reset"));
        State waiting = ana.state;
        assertEquals(waiting, ana.gets(new Event.Disconnected("closed")).state);

        ana.gets(new Event.Stopped("it is another", 4)).did();
        ana.gets(new Event.Disconnected("closed"));

        assertEquals(Phase.STOPPED, ana.state.link().phase());
    }

    @Test
    void whoComesFirstReadsThatNobodyElseIsThere() {
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv 001 ana :hi", ":srv 422 ana :no MOTD", ":ana!ana@h JOIN #lobby");
        ana.hears("@msgid=1 :bob!b@h PRIVMSG #lobby :hi", ":srv PONG srv chat-joined");

        assertEquals(
                "You are in #lobby, and nobody else is; 1 earlier message above.",
                ana.newest().text());
    }

    @Test
    void aServerThatNeverLetsUsInIsGivenUp() {
        Participant ana = Participant.reading(Profile.Manner.ONE_MESSAGE);
        ana.gets(new Event.Connected(List.of(), "PIN", true));

        for (int i = 0; i < 12; i++) {
            ana.waits(Duration.ofSeconds(9)).hears(":srv NOTICE * :wait");
        }

        assertTrue(ana.did().stream().anyMatch(e -> e instanceof Effect.Quit quit && quit.exitCode() == 3));
    }

    @Test
    void whoLeavesAfterTheEndTellsTheShellWhyItWas() {
        Participant ana = Participant.joined().gets(new Event.Stopped("the folder cannot be read", 1));

        ana.presses("Ctrl-Q");

        assertEquals(List.of(new Effect.Quit(1, "")), ana.did());
    }

    @Test
    void whoWasEndedByAnOperatorDoesNotComeBackByItself() {
        Participant ana = Participant.joined();

        ana.hears(":root!r@h KILL ana :too loud").gets(new Event.Disconnected("closed"));

        assertEquals(Phase.STOPPED, ana.state.link().phase());
        assertEquals(List.of(new Effect.Hangup()), ana.did());
        assertEquals(
                "root, an operator of the server, ended your connection: too loud. Start chat again to come back.",
                ana.newest().text());
    }

    @Test
    void aScriptThatWasEndedByAnOperatorEnds() {
        Participant ana = Participant.reading(Profile.Manner.LINES).joins(Participant.EVERYTHING, "chat-0.1.0");

        ana.hears(":root!r@h KILL ana :too loud");

        assertTrue(ana.did().stream().anyMatch(e -> e instanceof Effect.Quit quit && quit.exitCode() == 1));
    }
}
