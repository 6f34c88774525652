package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How much room a draft has. */
class FittingTest {
    private static Participant with(String capabilities) {
        return Participant.guest().joins(Participant.EVERYTHING + capabilities, "ircd");
    }

    private static String after(Participant ana, String draft) {
        return Fitting.words(ana.presses("Ctrl-C").pastes(draft).presses("End").state);
    }

    @Test
    void asLongAsThereIsRoomNothingIsTold() {
        Participant ana = with(" draft/multiline=max-bytes=8192,max-lines=100");

        assertEquals("", after(ana, ""));
        assertEquals("", after(ana, "a line\n".repeat(50).strip()));
        assertEquals("", after(ana, "x".repeat(6_000)));
        assertEquals("", after(ana, "/find " + "x".repeat(9_000)));
    }

    @Test
    void nearTheEndTheRestIsTold() {
        Participant ana = with(" draft/multiline=max-bytes=8192,max-lines=100");

        assertEquals("5 lines left", after(ana, "a\n".repeat(94) + "a"));
        assertEquals("791 bytes left", after(ana, ("x".repeat(99) + "\n").repeat(73) + "x".repeat(100)));
    }

    @Test
    void beyondItTheMessagesAreCounted() {
        Participant ana = with(" draft/multiline=max-bytes=8192,max-lines=100");

        assertEquals("2 messages", after(ana, "a\n".repeat(100) + "a"));
        assertEquals("many messages", after(ana, "x".repeat(30_000)));
    }

    @Test
    void whereAMessageIsOneLineThatIsWhatCounts() {
        Participant ana = with("");
        int room = Pieces.room(ana.state, "#lobby", false);

        assertEquals("", after(ana, "x".repeat(room / 2)));
        assertEquals("7 bytes left", after(ana, "x".repeat(room - 7)));
        assertEquals("1 byte left", after(ana, "x".repeat(room - 1)));
        assertEquals("0 bytes left", after(ana, "x".repeat(room)));
        assertEquals("2 messages", after(ana, "x".repeat(room + 1)));
        assertEquals("2 messages", after(ana, "one\ntwo"));
    }
}
