package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that come out of a pipe before the room is open. */
class LaterTest {
    private final Participant ana = Participant.reading(Profile.Manner.LINES);

    private Participant types(String... lines) {
        for (String line : lines) {
            ana.gets(new Event.Typed(line));
        }
        return ana;
    }

    @Test
    void aCommandWaitsForTheRoomAndSoDoesWhatComesBehindIt() {
        types("/topic tea", "hello", "/msg bob psst");
        assertEquals(List.of(), ana.texts());

        arrives();

        assertEquals(
                List.of(
                        "TOPIC #lobby tea",
                        "@+chat/id=id1;label=chat-m1 PRIVMSG #lobby hello",
                        "@+chat/id=id2;label=chat-m2 PRIVMSG bob psst"),
                ana.said());
        assertEquals(List.of(), ana.state.writing().later());
    }

    @Test
    void aMessageAloneIsShownAtOnceAsAlways() {
        types("hello");

        assertEquals(List.of("hello"), ana.texts());
    }

    @Test
    void theEndOfInputWaitsForIt() {
        types("/topic tea");
        ana.gets(new Event.InputEnded());

        arrives();

        assertEquals(List.of("TOPIC #lobby tea", "QUIT"), ana.said());
        assertEquals(List.of(new Effect.Quit(0, "")), ana.did());
    }

    @Test
    void aMistakeIsToldWithTheNumberOfItsLine() {
        types("", "/verify zoe", "hello");

        arrives();

        Entry told = ana.state.room().history().get(ana.newest().number() - 1);
        assertEquals("Nobody here is called zoe. /who lists those who are.", told.text());
        assertEquals(2, told.input());
        assertEquals(3, ana.state.writing().typed());
    }

    @Test
    void whatNeedsNoRoomIsDoneAtOnce() {
        types("/topic tea", "/help");

        assertEquals(1, ana.texts().size());
    }

    @Test
    void aNameCanBeChangedWhileTheHostDoesNotTakeTheFirst() {
        ana.gets(new Event.Connected(List.of(), "PIN", true)).said();

        types("/nick anna");

        assertEquals(List.of("NICK anna"), ana.said());
    }

    @Test
    void onlySoManyWait() {
        for (int i = 0; i <= Writing.LATER; i++) {
            types("/topic " + i);
        }

        assertEquals(Writing.LATER, ana.state.writing().later().size());
        assertEquals(
                "Nothing was done: 1000 lines wait for the room already.",
                ana.newest().text());
    }

    /** Like {@link Participant#joins}, but what is said when the room opens is kept. */
    private void arrives() {
        ana.gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv CAP * LS :" + Participant.EVERYTHING, ":srv CAP ana ACK :" + Participant.EVERYTHING);
        ana.hears(":srv 001 ana :hi", ":srv 004 ana srv chat-0.1.0 i o", ":srv 422 ana :no MOTD");
        ana.hears(":ana!ana@localhost JOIN #lobby", ":srv 353 ana = #lobby :@bob ana");
        ana.said();
        ana.hears(":srv PONG srv chat-joined");
    }
}
